from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from undersigned.errors import ValidationError
from undersigned.joint import AbsenceRequest, SignatureTable, find_absent, find_significant_ties, fit_model

Make = Callable[..., SignatureTable]
DAYS = ("2021-01-05", "2021-02-05", "2021-03-05", "2021-04-05", "2021-05-05", "2021-06-05")


@pytest.fixture(name="table")
def partners(make: Make) -> SignatureTable:
    """Return s000 and s001, who signed d000..d004; s002 signed four of these, s003 two, s004 others and a later one."""
    return make(
        [[1, 1, 1, 1, 1, 0], [1, 1, 1, 1, 1, 0], [1, 1, 1, 1, 0, 1], [0, 0, 1, 1, 0, 0], [0, 0, 0, 0, 0, 1]], DAYS
    )


def test_who_usually_signs_and_did_not_is_told(table: SignatureTable) -> None:
    found = find_absent(table, "d004")
    assert (found.signers, found.date) == (("s000", "s001"), "2021-05-05")
    assert found.occasions == ("d000", "d001", "d002", "d003")
    assert [(one.signer, one.share, one.joint, one.last) for one in found.absent] == [
        ("s002", 1.0, 4, "2021-04-05"),
        ("s003", 0.5, 2, "2021-04-05"),
    ]
    model = fit_model(table)
    assert found.absent[0].probability == pytest.approx(model.cell(2, 4))


def test_shares_numbers_and_window_narrow(table: SignatureTable) -> None:
    def names(**options: float) -> list[str]:
        return [one.signer for one in find_absent(table, "d004", AbsenceRequest(**options)).absent]  # type: ignore[arg-type]

    assert names(share=0.6) == ["s002"]
    assert names(least=3) == ["s002"]
    assert names(window=1, least=1) == ["s002", "s003"]
    assert names(window=1) == []
    assert names(overlap=1.0) == ["s002", "s003"]


def test_later_documents_do_not_count(table: SignatureTable) -> None:
    assert find_absent(table, "d001").occasions == ("d000",)
    assert find_absent(table, "d000").absent == ()


def test_partial_and_unknown_dates(table: SignatureTable) -> None:
    dated = replace(table, dates=("2021", None, "2021-03", "2021-06-01", "2021-05-05", None))
    assert find_absent(dated, "d004").occasions == ("d000", "d002")
    undated = replace(table, dates=(None,) * 6)
    assert find_absent(undated, "d004").occasions == ("d000", "d001", "d002", "d003")


def test_ties_that_stand_out_may_be_asked_for(table: SignatureTable) -> None:
    ties = find_significant_ties(table)
    assert find_absent(table, "d004", ties=ties).absent == ()
    loose = find_absent(table, "d004", AbsenceRequest(alpha=1.0), ties=ties)
    assert [one.signer for one in loose.absent] == ["s002", "s003"]


def test_a_document_of_nobody_misses_nobody(make: Make) -> None:
    found = find_absent(make([[0, 1], [0, 1]]), "d000")
    assert (found.signers, found.occasions, found.absent) == ((), (), ())


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"share": 0.0}, r"share=0\.0 is no share"),
        ({"overlap": 1.5}, r"overlap=1\.5 is no share"),
        ({"window": 0}, "window=0 is too few"),
        ({"least": 0}, "least=0 is too few"),
    ],
    ids=["share", "overlap", "window", "least"],
)
def test_numbers_out_of_range_are_refused(table: SignatureTable, options: dict[str, float], message: str) -> None:
    with pytest.raises(ValidationError, match=message):
        find_absent(table, "d004", AbsenceRequest(**options))  # type: ignore[arg-type]


def test_documents_and_ties_of_elsewhere_are_refused(table: SignatureTable, make: Make) -> None:
    with pytest.raises(ValidationError, match="no document is called 'd9'"):
        find_absent(table, "d9")
    with pytest.raises(ValidationError, match="those of other signers than the table"):
        find_absent(table, "d004", ties=find_significant_ties(make([[1]])))
