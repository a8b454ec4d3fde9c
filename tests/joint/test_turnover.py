from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from undersigned.errors import ValidationError
from undersigned.joint import SignatureTable, find_turnover, years_of

Make = Callable[..., SignatureTable]
YEARS = [("2020", "2020"), ("2021", "2021"), ("2022", "2022")]


@pytest.fixture(name="table")
def moving(make: Make) -> SignatureTable:
    """Return s000 and s001, who always sign d000..d003; s002 leaves and returns, s003 comes; s004 signs d004 alone."""
    cells = [[1, 1, 1, 1, 0], [1, 1, 1, 1, 0], [1, 0, 0, 1, 0], [0, 0, 1, 1, 0], [0, 0, 0, 0, 1]]
    return make(cells, ("2020-03", "2020-09-01", "2021-05-05", "2022-02-02", "2021-01-01"))


def test_who_joined_left_stayed_and_returned(table: SignatureTable) -> None:
    found = find_turnover(table, YEARS, core=("s001", "s000"))
    assert found.core == ("s000", "s001")
    assert [period.documents for period in found.periods] == [("d000", "d001"), ("d002",), ("d003",)]
    assert found.periods[0].members == {"s000": 2, "s001": 2, "s002": 1}
    second, third = found.changes
    assert (second.joined, second.left, second.stayed) == (("s003",), ("s002",), ("s000", "s001"))
    assert second.persistence == 0.5
    assert (third.joined, third.left, third.returned) == (("s002",), (), ("s002",))


def test_without_a_core_all_documents_count(table: SignatureTable) -> None:
    found = find_turnover(table, YEARS)
    assert found.core == ()
    assert found.periods[1].documents == ("d004", "d002")
    assert found.periods[1].members == {"s000": 1, "s001": 1, "s003": 1, "s004": 1}
    assert found.changes[1].left == ("s004",)


def test_more_documents_may_be_asked_of_a_member(table: SignatureTable) -> None:
    assert find_turnover(table, YEARS[:1], core=("s000",), least=2).periods[0].members == {"s000": 2, "s001": 2}


def test_overlap_says_what_the_group_signed(table: SignatureTable) -> None:
    core = ("s000", "s002", "s003")
    assert [p.documents for p in find_turnover(table, YEARS, core=core, overlap=1.0).periods] == [(), (), ("d003",)]
    assert [p.documents for p in find_turnover(table, YEARS, core=core).periods] == [("d000",), ("d002",), ("d003",)]


def test_empty_periods_have_nobody(table: SignatureTable) -> None:
    found = find_turnover(table, [("1990", "1991"), (None, "1980")])
    assert [period.members for period in found.periods] == [{}, {}]
    assert found.changes[0].persistence == 0.0
    assert find_turnover(table, []).changes == ()


def test_years_have_no_gap(table: SignatureTable) -> None:
    assert years_of(table) == YEARS
    assert years_of(replace(table, dates=("2019", None, None, None, "2021-02"))) == [
        ("2019", "2019"),
        ("2020", "2020"),
        ("2021", "2021"),
    ]
    assert years_of(replace(table, dates=(None,) * 5)) == []


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"core": ("s9",)}, "no signer is called 's9'"),
        ({"least": 0}, "least=0 is too few"),
        ({"overlap": 0.0}, r"overlap=0\.0 is no share"),
        ({"periods": [("soon", None)]}, "since='soon' is not a date"),
    ],
    ids=["core", "least", "overlap", "date"],
)
def test_what_makes_no_sense_is_refused(table: SignatureTable, options: dict[str, object], message: str) -> None:
    with pytest.raises(ValidationError, match=message):
        find_turnover(table, **{"periods": YEARS, **options})  # type: ignore[arg-type]
