"""Confidence of rules: Wilson's lower bound of measured counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.extraction.rules import SEEN_ENOUGH, borrow, confidence_of, load_counts, wilson_lower_bound


@pytest.mark.parametrize(
    ("right", "total", "expected"),
    [
        pytest.param(0, 0, 0.0, id="never measured"),
        pytest.param(0, 10, 0.0, id="always wrong"),
        pytest.param(10, 10, 0.7225, id="ten of ten"),
        pytest.param(81, 263, 0.2553, id="textbook example"),
    ],
)
def test_wilson_lower_bound(right: int, total: int, expected: float) -> None:
    assert wilson_lower_bound(right, total) == pytest.approx(expected, abs=5e-4)


def test_more_evidence_gives_more_confidence() -> None:
    assert wilson_lower_bound(90, 100) > wilson_lower_bound(9, 10)


def test_a_rule_of_an_unmeasured_concern_has_no_confidence() -> None:
    assert confidence_of("no-such-concern.rule") == 0.0


COUNTS = {"issuers.list": (9, 10), "issuers.lead": (3, 4), "issuers.new": (1, 2), "abouts.section": (1, 1)}
COUNTS |= {"links.label": (0, 0), "links.address": (0, 0)}


@pytest.mark.parametrize(
    ("rule", "right", "total"),
    [
        pytest.param("issuers.list", 9, 10, id="seen enough: its own counts"),
        pytest.param("issuers.new", 1 + 3 * 12 / 14, 5, id="seen twice: three items at the rate of the others"),
        pytest.param("issuers.lead", 3 + 10 / 12, 5, id="seen four times: one item at the rate of the others"),
        pytest.param("issuers.unseen", 5 * 13 / 16, 5, id="never seen: five items at the rate of the concern"),
        pytest.param("abouts.section", 1, 1, id="alone in its concern: nothing to borrow"),
        pytest.param("abouts.unseen", 1, 1, id="never more than was seen of the others"),
        pytest.param("events.named", 0, 0, id="unmeasured concern, no entry"),
        pytest.param("links.label", 5 * 14 / 17, 5, id="unmeasured concern, an entry: five items at the rate of all"),
    ],
)
def test_borrow_fills_up_to_five_items(rule: str, right: float, total: float) -> None:
    assert borrow(rule, COUNTS) == pytest.approx((right, total))


@given(
    st.dictionaries(
        st.sampled_from(["a.x", "a.y", "a.z", "b.x"]),
        st.integers(0, 12).flatmap(lambda total: st.tuples(st.integers(0, total), st.just(total))),
    )
)
def test_borrowed_counts_stay_possible(counts: dict[str, tuple[int, int]]) -> None:
    for rule in ["a.x", "a.new", "c.x"]:
        right, total = borrow(rule, counts)
        assert 0 <= right <= total + 1e-9
        assert total <= max(SEEN_ENOUGH, counts.get(rule, (0, 0))[1])
        assert 0 <= wilson_lower_bound(right, total) <= 1


def test_counts_are_possible() -> None:
    assert load_counts()
    assert all(0 <= right <= total for right, total in load_counts().values())
