from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.discourse.agreement import cohens_kappa, krippendorffs_alpha
from undersigned.reviewing.agreement import compare_reviewers

labels = st.sampled_from(("same", "different", "unsure"))
pairs = st.lists(st.tuples(labels, labels), min_size=1, max_size=40)


def table(cells: dict[tuple[str, str], int]) -> list[tuple[str, str]]:
    return [pair for pair, count in cells.items() for _ in range(count)]


def test_kappa_of_a_two_by_two_table() -> None:
    """The worked example of 50 grant proposals: p_o = .7, p_e = .5."""
    told = table({("yes", "yes"): 20, ("yes", "no"): 5, ("no", "yes"): 10, ("no", "no"): 15})
    assert cohens_kappa(told) == pytest.approx(0.4)


@pytest.mark.parametrize(
    ("cells", "kappa"),
    [
        ({("yes", "yes"): 45, ("yes", "no"): 15, ("no", "yes"): 25, ("no", "no"): 15}, 0.1304),
        ({("yes", "yes"): 25, ("yes", "no"): 35, ("no", "yes"): 5, ("no", "no"): 35}, 0.2593),
    ],
)
def test_kappa_of_equal_agreement_with_other_margins(cells: dict[tuple[str, str], int], kappa: float) -> None:
    """The pair of tables that shows how margins move kappa while the observed agreement is .6."""
    assert cohens_kappa(table(cells)) == pytest.approx(kappa, abs=5e-5)


def test_alpha_of_two_observers_and_binary_data() -> None:
    """Krippendorff 2011, section A: ten units, six of them alike, alpha .095."""
    first, second = (0, 1, 0, 0, 0, 0, 0, 0, 1, 0), (1, 1, 1, 0, 0, 1, 0, 0, 0, 0)
    told = [(str(one), str(other)) for one, other in zip(first, second, strict=True)]
    assert krippendorffs_alpha(told) == pytest.approx(0.095, abs=5e-4)


def test_alpha_of_two_observers_and_several_categories() -> None:
    """Krippendorff 2011, section B: twelve units in five categories, alpha .692."""
    told = list(zip("aabbdcccedda", "babbbccceddd", strict=True))
    assert krippendorffs_alpha(told) == pytest.approx(0.692, abs=5e-4)


@given(pairs)
def test_order_and_sides_do_not_matter(told: list[tuple[str, str]]) -> None:
    turned = [(other, one) for one, other in reversed(told)]
    for measure in (cohens_kappa, krippendorffs_alpha):
        value = measure(told)
        assert (value is None) == (measure(turned) is None)
        if value is not None:
            assert measure(turned) == pytest.approx(value)
            assert -1 - 1e-9 <= value <= 1


@given(st.lists(labels, min_size=1))
def test_full_agreement_is_one_or_says_nothing(told: list[str]) -> None:
    same = [(label, label) for label in told]
    expected = None if len(set(told)) == 1 else pytest.approx(1)
    assert cohens_kappa(same) == expected
    assert krippendorffs_alpha(same) == expected


def test_without_common_questions_nothing_is_defined(decide: Callable) -> None:
    found = compare_reviewers(decide(("A", "same", "B")), decide(("A", "same", "C"), ("D", "same", "E")))
    assert (found.common, found.only, found.observed, found.kappa, found.alpha) == (0, (1, 2), None, None, None)


def test_last_answers_are_compared_whatever_the_order_of_names(decide: Callable) -> None:
    first = decide(("A", "same", "B"), ("A", "different", "B"), ("C", "chapter_of", "D"), ("E", "same", "F"))
    second = decide(("B", "different", "a"), ("D", "chapter_of", "C"), ("E", "same", "F"), ("E", "withdraw", "F"))
    found = compare_reviewers(first, second)
    assert (found.common, found.only) == (2, (1, 0))
    assert found.confusion == {("chapter_of", "chapter_of reversed"): 1, ("different", "different"): 1}
    assert found.observed == 0.5


@pytest.mark.parametrize("line", [("A", "not chapter_of", "B"), ("A", "withdraw", "B")])
def test_what_was_taken_back_is_no_answer(line: tuple[str, str, str], decide: Callable) -> None:
    told = decide(("A", "chapter_of", "B"), line)
    assert compare_reviewers(told, decide(("A", "same", "B"))).common == 0
