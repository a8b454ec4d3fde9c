from __future__ import annotations

from collections.abc import Callable

from undersigned.discourse import ClaimTable, Duplicates, MatrixRequest
from undersigned.discourse.conventions import compare_matrices

Maker = Callable[..., ClaimTable]


def test_all_138_matrices_are_compared(table_of: Maker) -> None:
    compared = list(compare_matrices(table_of([("A", "c", 1), ("B", "c", 0)]), MatrixRequest()))
    assert len({one.request for one in compared}) == 138


def test_months_of_two_years_are_one_to_the_tool_alone(table_of: Maker) -> None:
    claims = [("A", "c", 1), ("A", "c", 1), ("B", "c", 1)]
    table = table_of(claims, dates=["2020-06-01", "2021-06-02", "2021-06-02"])
    differ = {one.request.duplicates for one in compare_matrices(table, MatrixRequest()) if one.difference}
    assert differ == {Duplicates.MONTH}, "1 June 2020 lies in week 23, 2 June 2021 in week 22"
    months = [
        one
        for one in compare_matrices(table, MatrixRequest())
        if one.request == MatrixRequest(duplicates=Duplicates.MONTH)
    ]
    assert (months[0].ours.matrix[0, 1], months[0].tool.matrix[0, 1], months[0].difference) == (2, 1, 1)


def test_weeks_of_two_years_are_one_to_the_tool_alone(table_of: Maker) -> None:
    claims = [("A", "c", 1), ("A", "c", 1), ("B", "c", 1)]
    table = table_of(claims, dates=["2020-01-28", "2021-02-03", "2021-02-03"])
    differ = {one.request.duplicates for one in compare_matrices(table, MatrixRequest()) if one.difference}
    assert differ == {Duplicates.WEEK}, "both lie in week 5, one in January and one in February"


def test_claims_without_a_day_meet_only_the_same_date(table_of: Maker) -> None:
    table = table_of([("A", "c", 1)] * 4, dates=["2020-06", "2020-06", None, None])
    month = [one for one in compare_matrices(table, MatrixRequest()) if one.request.duplicates is Duplicates.MONTH]
    assert {len(one.tool.counts.claims) for one in month} == {2}


def test_no_claims_give_empty_matrices(table_of: Maker) -> None:
    assert {one.difference for one in compare_matrices(table_of([]), MatrixRequest())} == {0.0}
