"""Confidence of rules: Wilson's lower bound of measured counts."""

from __future__ import annotations

import pytest

from undersigned.extraction.rules import confidence_of, load_counts, wilson_lower_bound


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


def test_unknown_rule_has_no_confidence() -> None:
    assert confidence_of("issuers.no-such-rule") == 0.0


def test_counts_are_possible() -> None:
    assert load_counts()
    assert all(0 <= right <= total for right, total in load_counts().values())
