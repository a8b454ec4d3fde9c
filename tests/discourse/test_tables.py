from __future__ import annotations

from collections.abc import Callable

import pytest

from undersigned.discourse import (
    BOOLEAN,
    ClaimTable,
    Duplicates,
    Scale,
    drop_duplicates,
    find_stance,
    parse_condition,
    select_where,
)
from undersigned.discourse.labels import name_values
from undersigned.discourse.scales import declare_scale, parse_scale
from undersigned.errors import ValidationError

Maker = Callable[..., ClaimTable]

DATES = ["2021-01-01", "2020-12-31", "2021-12-31", "2022-01-01", "2021-01-01", "2020-01-05", "2021", "2021-01", None]
"""Of one claim: the first two lie in ISO week 53 of 2020, the next two in week 52 of 2021."""

DOCUMENTS = ["a", "b", "c", "d", "a", "e", "f", "g", "h"]


@pytest.mark.parametrize(
    ("scope", "kept"),
    [
        (Duplicates.INCLUDE, "012345678"),
        (Duplicates.DOCUMENT, "01235678"),
        (Duplicates.WEEK, "025678"),
        (Duplicates.MONTH, "0123568"),
        (Duplicates.YEAR, "0138"),
        (Duplicates.ACROSS_RANGE, "0"),
    ],
)
def test_duplicates_are_dropped_within_their_scope(table_of: Maker, scope: Duplicates, kept: str) -> None:
    table = table_of([("A", "c", 1)] * len(DATES), documents=DOCUMENTS, dates=DATES)
    found = drop_duplicates(table, scope, rows="organization", columns="concept", stance="stance")
    assert found.ids == tuple(kept)


def test_claims_that_differ_are_no_duplicates(table_of: Maker) -> None:
    table = table_of([("A", "c", 1), ("A", "c", 0), ("A", "d", 1), ("B", "c", 1), ("A", "c", 1)])
    found = drop_duplicates(table, Duplicates.ACROSS_RANGE, rows="organization", columns="concept", stance="stance")
    assert found.ids == ("0", "1", "2", "3")


@pytest.mark.parametrize(
    ("conditions", "kept"),
    [
        (["organization=A"], "03"),
        (["organization=A", "organization=B"], "013"),
        (["organization!=A"], "124"),
        (["organization=A", "concept!=d"], "0"),
        (["stance>=1"], "0134"),
        (["stance<=0"], "2"),
        (["stance=0"], "2"),
        (["organization=Cape Council"], "24"),
        (["document=d"], "01234"),
        ([], "01234"),
    ],
    ids=" ".join,
)
def test_conditions_choose_claims(table_of: Maker, conditions: list[str], kept: str) -> None:
    table = table_of([("A", "c", 1), ("B", "c", 1), ("C", "c", 0), ("A", "d", 1), ("C", "d", 1)])
    named = ClaimTable(
        ids=table.ids,
        documents=table.documents,
        dates=table.dates,
        variables=table.variables,
        numbers=table.numbers,
        scales=table.scales,
        labels={"C": "Cape Council"},
    )
    assert select_where(named, map(parse_condition, conditions)).ids == tuple(kept)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("organization", "is no condition; write it as name=value"),
        ("=A", "is no condition"),
        ("place=A", "no variable is called 'place'; use one of concept, organization, document"),
        ("organization>=1", "no stance is called 'organization'"),
        ("stance>=much", "stance: 'much' is no number"),
    ],
)
def test_wrong_conditions_are_refused(table_of: Maker, text: str, message: str) -> None:
    with pytest.raises(ValidationError, match=message):
        select_where(table_of([("A", "c", 1)]), [parse_condition(text)])


def test_selected_claims_keep_all_columns(table_of: Maker) -> None:
    table = table_of([("A", "c", 1), ("B", "d", 0)], documents="xy", dates=["2021", None], weights=[1.0, 0.5])
    found = table.select([1])
    assert (len(found), found.documents, found.dates, found.weights) == (1, ("y",), (None,), (0.5,))
    assert (found.variable("concept"), found.number("stance"), found.scales) == (("d",), (0,), {"stance": BOOLEAN})


def test_tables_must_be_whole() -> None:
    with pytest.raises(ValidationError, match="column 'concept' has 2 values for 1 claims"):
        ClaimTable(ids=("1",), documents=("d",), dates=(None,), variables={"concept": ("a", "b")})
    with pytest.raises(ValidationError, match="no scale is declared for stance"):
        ClaimTable(ids=("1",), documents=("d",), dates=(None,), numbers={"stance": (1,)})


def test_stance_is_found_by_the_name_that_coders_use(table_of: Maker) -> None:
    def numbers(*names: str) -> ClaimTable:
        told = table_of([("A", "c", 1)])
        return ClaimTable(
            ids=told.ids,
            documents=told.documents,
            dates=told.dates,
            numbers=dict.fromkeys(names, (1,)),
            scales=dict.fromkeys(names, BOOLEAN),
        )

    assert find_stance(numbers("certainty", "stance")) == "stance"
    assert find_stance(numbers("agreement", "certainty")) == "agreement"
    assert find_stance(numbers("support")) == "support"
    assert find_stance(numbers("support", "certainty"), "certainty") == "certainty"
    with pytest.raises(ValidationError, match="'stance'; the claims have: certainty, support"):
        find_stance(numbers("support", "certainty"))
    with pytest.raises(ValidationError, match="the claims have: none; add a column"):
        find_stance(numbers())


@pytest.mark.parametrize("text", ["-2..2", " -2 : +2 "])
def test_scales_are_read(text: str) -> None:
    assert parse_scale(text) == Scale(least=-2, most=2)


@pytest.mark.parametrize(
    ("text", "message"), [("2", "is no scale; write"), ("2..2", "has no two ends"), ("a..b", "is no scale")]
)
def test_wrong_scales_are_refused(text: str, message: str) -> None:
    with pytest.raises(ValidationError, match=message):
        parse_scale(text)


def test_a_declared_scale_must_hold_all_stances(table_of: Maker) -> None:
    table = table_of([("A", "c", 1), ("B", "c", 0)])
    assert declare_scale(table, "stance", Scale(least=-1, most=1)).scales["stance"].least == -1
    with pytest.raises(ValidationError, match=r"claim 1 has the stance 0, outside 1\.\.3; declare a wider scale"):
        declare_scale(table, "stance", Scale(least=1, most=3))


def test_names_of_values_are_all_different() -> None:
    assert name_values(["u:a", "u:b", "C"], {"u:a": "League"}) == ("League", "u:b", "C")
    assert name_values(["u:a", "v:a"], {"u:a": "L", "v:a": "L"}) == ("L (u:a)", "L (v:a)")
    assert name_values(["u/a", "v/a"], {"u/a": "L", "v/a": "L"}) == ("u/a", "v/a"), "no name tells them apart"
