"""Claims of coded projects as tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.exchange.projects import ANNOTATION, USUAL, projects

from undersigned.discourse import BOOLEAN, Scale
from undersigned.errors import ValidationError
from undersigned.exchange import (
    ClaimType,
    CodedClaim,
    CodedDocument,
    CodedEntity,
    Coder,
    CodingProject,
    CodingVariable,
    VariableKind,
    claims_of_project,
)

LABEL = USUAL.label
TEXT = "We want no toll."
SHORT, INTEGER, TRUTH = VariableKind.SHORT_TEXT, VariableKind.INTEGER, VariableKind.BOOLEAN


def kind(label: str, **variables: VariableKind) -> ClaimType:
    return ClaimType(
        label=label, variables=tuple(CodingVariable(name=name, kind=one) for name, one in variables.items())
    )


def claim(number: int, values: Mapping[str, Any], *, of: str = LABEL, **told: Any) -> CodedClaim:
    return CodedClaim(
        **{"id": str(number), "type": of, "document": "1", "start": 0, "stop": 5, "values": values, **told}
    )


def project(*claims: CodedClaim, types: tuple[ClaimType, ...] = (USUAL, ANNOTATION), **told: Any) -> CodingProject:
    documents = (
        CodedDocument(
            id="1", title="Letter", text="We want no toll.", date="2021-06-03", author="Ada Quill", kind="letter"
        ),
        CodedDocument(id="2", title="Reply", text="We want no toll.", date="2021-01-01", source="Harbor Gazette"),
        CodedDocument(id="10", title="Note", text="We want no toll.", section="Letters"),
    )
    return CodingProject(documents=documents, types=types, claims=claims, **told)


FULL = {"organization": "Lantern League", "concept": "Harbor toll", "agreement": 1, "strength": 3}


def test_table_holds_names_stances_attributes_and_documents() -> None:
    league = CodedEntity(type=LABEL, variable="organization", value="Lantern League", attributes={"type": "network"})
    coders = (Coder(id="1", name="Ada"), Coder(id="2", name="Ada"), Coder(id="3", name="Ben"))
    found = claims_of_project(
        project(
            claim(1, FULL, coder="2"),
            claim(2, {**FULL, "organization": "Ferry Union", "strength": -1}, coder="3", document="2"),
            claim(3, {"agreement": 0, "strength": 0}, document="10"),
            entities=(league,),
            coders=coders,
        )
    )
    table = found.table
    assert (table.ids, table.documents) == (("3", "2", "1"), ("10", "2", "1"))
    assert table.dates == (None, "2021-01-01", "2021-06-03")
    assert dict(table.variables) == {
        "organization": ("", "Ferry Union", "Lantern League"),
        "concept": ("", "Harbor toll", "Harbor toll"),
        "organization.notes": ("", "", ""),
        "organization.type": ("", "", "network"),
        "coder": ("", "Ben", "Ada (2)"),
        "author": ("", "", "Ada Quill"),
        "source": ("", "Harbor Gazette", ""),
        "section": ("Letters", "", ""),
        "type": ("", "", "letter"),
    }
    assert dict(table.numbers) == {"agreement": (0, 1, 1), "strength": (0, -1, 3)}
    assert dict(table.scales) == {"agreement": BOOLEAN, "strength": Scale(least=-1, most=3)}
    assert found.notices == (
        "strength: the scale is taken to be -1..3, as the values of the file; declare it by --scale",
    )


def test_claims_are_sorted_by_date_document_place_and_id() -> None:
    claims = [
        claim(10, FULL),
        claim(9, FULL),
        claim(8, FULL, start=2),
        claim(7, FULL, document="2"),
        claim(6, FULL, document="10"),
    ]
    assert claims_of_project(project(*claims)).table.ids == ("6", "7", "9", "10", "8")


def test_claim_without_a_stance_is_left_out_and_told() -> None:
    found = claims_of_project(project(claim(1, FULL), claim(2, {"organization": "Ferry Union", "strength": 1})))
    assert found.table.ids == ("1",)
    assert found.notices[0] == "claim 2: it has no value of agreement; it is left out"


def test_number_that_some_claims_lack_is_a_variable() -> None:
    without = {name: value for name, value in FULL.items() if name != "strength"}
    found = claims_of_project(project(claim(1, FULL), claim(2, without)))
    assert dict(found.table.numbers) == {"agreement": (1, 1)}
    assert found.table.variable("strength") == ("3", "")
    assert found.notices == ("strength: not all claims have a value; it is no stance but a variable of texts",)


def test_only_number_is_the_stance_whatever_its_name() -> None:
    mood = kind("Moods", who=SHORT, what=SHORT, mood=INTEGER)
    found = claims_of_project(
        project(
            claim(1, {"who": "A", "what": "x", "mood": 2}, of="Moods"),
            claim(2, {"who": "A"}, of="Moods"),
            types=(mood,),
        )
    )
    assert found.table.ids == ("1",)
    assert found.table.scales["mood"] == Scale(least=2, most=3)


def test_of_several_numbers_none_is_taken_for_the_stance() -> None:
    mixed = kind("Mixed", who=SHORT, what=SHORT, heat=INTEGER, sure=TRUTH)
    claims = (claim(1, {"who": "A", "heat": 2, "sure": 1}, of="Mixed"), claim(2, {"who": "A", "sure": 0}, of="Mixed"))
    found = claims_of_project(project(*claims, types=(mixed,)))
    assert dict(found.table.numbers) == {"sure": (1, 0)}
    assert found.table.variable("heat") == ("2", "")


def test_metadata_gives_way_to_variables_of_the_same_name() -> None:
    odd = kind(LABEL, author=SHORT, coder=SHORT, type=TRUTH)
    found = claims_of_project(project(claim(1, {"author": "A", "coder": "B", "type": 1}), types=(odd,)))
    told = {name: column[0] for name, column in found.table.variables.items()}
    assert told == {
        "author": "A",
        "coder": "B",
        "claim.coder": "",
        "document.author": "Ada Quill",
        "source": "",
        "section": "",
        "document.type": "letter",
    }


def test_declared_scales_go_before_those_of_the_values() -> None:
    scales = {"strength": Scale(least=-5, most=5)}
    found = claims_of_project(project(claim(1, FULL)), scales=scales)
    assert found.table.scales == {"agreement": BOOLEAN, "strength": Scale(least=-5, most=5)}
    assert found.notices == ()
    with pytest.raises(ValidationError, match=r"claim 1 has the strength 3, outside 0\.\.1"):
        claims_of_project(project(claim(1, FULL)), scales={"strength": BOOLEAN})
    with pytest.raises(ValidationError, match="no stance is called 'mood'; the claims have: agreement, strength"):
        claims_of_project(project(claim(1, FULL)), scales={"mood": BOOLEAN})


OTHER = kind("Moods", who=SHORT, what=SHORT, mood=TRUTH)
THIRD = kind("Views", who=SHORT, what=SHORT, view=TRUTH)
MOOD = claim(1, {"who": "A", "what": "x", "mood": 1}, of="Moods")
VIEW = claim(2, {"who": "A", "what": "x", "view": 1}, of="Views")


def test_usual_type_is_read() -> None:
    found = claims_of_project(
        project(claim(3, FULL), MOOD, types=(USUAL, OTHER)), scales={"strength": Scale(least=0, most=9)}
    )
    assert (found.table.ids, found.notices) == (("3",), ())


@pytest.mark.parametrize(
    "types", [(OTHER, ANNOTATION), (OTHER, USUAL), (OTHER, THIRD)], ids=["alone", "used", "used of two"]
)
def test_only_other_type_is_read_and_told(types: tuple[ClaimType, ...]) -> None:
    found = claims_of_project(project(MOOD, types=types))
    assert found.table.ids == ("1",)
    assert found.notices == ("claims are those of the type 'Moods'; none are of the usual type 'DNA Statement'",)


def test_project_without_claims_is_an_empty_table() -> None:
    assert len(claims_of_project(project()).table) == 0
    assert len(claims_of_project(project(types=(OTHER,))).table) == 0


@pytest.mark.parametrize(
    ("types", "claims", "told"),
    [
        pytest.param((), (), "no other has two short texts .*; the types are: none", id="none"),
        pytest.param((ANNOTATION, kind("Bare")), (), r"\(note \(long text\)\); Bare \(no variables\)", id="no names"),
        pytest.param((kind("Half", who=SHORT, mood=TRUTH),), (), "no other has two short texts", id="one name"),
        pytest.param(
            (OTHER, THIRD),
            (MOOD, VIEW),
            r"several others have .*: Moods \(mood \(boolean\), what \(short text\)",
            id="two",
        ),
        pytest.param((USUAL, OTHER, THIRD), (MOOD, VIEW), "several others have", id="two beside the usual one"),
    ],
)
def test_doubtful_type_is_asked_for(types: tuple[ClaimType, ...], claims: tuple[CodedClaim, ...], told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        claims_of_project(project(*claims, types=types))


def test_type_is_chosen_by_its_label() -> None:
    both = project(MOOD, VIEW, types=(USUAL, OTHER, THIRD))
    assert claims_of_project(both, "Views").table.ids == ("2",)
    with pytest.raises(ValidationError, match="no type of claims called 'Mood'; it has: DNA Statement, Moods, Views"):
        claims_of_project(both, "Mood")


def test_chosen_type_without_numbers_counts_each_claim_as_support() -> None:
    codes = kind("Codes", code=SHORT)
    found = claims_of_project(project(claim(1, {"code": "toll"}, of="Codes"), types=(codes,)), "Codes")
    assert dict(found.table.numbers) == {"stance": (1,)}
    assert found.table.scales == {"stance": BOOLEAN}
    assert found.notices == ("'Codes' codes no stance: every claim counts as support; use the aggregation ignore",)


@settings(max_examples=40, deadline=None)
@given(projects(), st.randoms(use_true_random=False))
def test_order_of_the_project_does_not_matter(drawn: CodingProject, chance: Any) -> None:
    turned = replace(
        drawn,
        claims=tuple(chance.sample(drawn.claims, len(drawn.claims))),
        entities=tuple(reversed(drawn.entities)),
        documents=tuple(reversed(drawn.documents)),
    )
    assert turned == drawn
    assert claims_of_project(turned) == claims_of_project(drawn)
