"""Agreement of coders of a project, and of two projects."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from dataclasses import replace

import pytest

from undersigned.discourse.agreement import Metric
from undersigned.errors import ValidationError
from undersigned.exchange.agreement import Comparison, compare_coders, compare_projects
from undersigned.exchange.coding import (
    USUAL_TYPE,
    ClaimType,
    CodedClaim,
    CodedDocument,
    Coder,
    CodingProject,
    CodingVariable,
    VariableKind,
)

KINDS = {
    "organization": VariableKind.SHORT_TEXT,
    "concept": VariableKind.SHORT_TEXT,
    "agreement": VariableKind.BOOLEAN,
    "force": VariableKind.INTEGER,
    "remark": VariableKind.LONG_TEXT,
}
TEXT = "The Lantern League asks for a toll. Harbor Choir is against it. Nobody wants the night bus. "
CODERS = (Coder(id="1", name="Ada"), Coder(id="2", name="Ben"), Coder(id="3", name="Cy"))


@pytest.fixture(autouse=True)
def no_warnings() -> Iterator[None]:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield


def make(*claims: tuple[str, int, int, dict[str, str | int]], document: str = "1", text: str = TEXT) -> CodingProject:
    return CodingProject(
        documents=(CodedDocument(id=document, title="A letter", text=text),),
        types=(
            ClaimType(
                label=USUAL_TYPE, variables=tuple(CodingVariable(name=name, kind=kind) for name, kind in KINDS.items())
            ),
        ),
        claims=tuple(
            CodedClaim(
                id=str(at), type=USUAL_TYPE, document=document, start=start, stop=stop, coder=coder, values=values
            )
            for at, (coder, start, stop, values) in enumerate(claims)
        ),
        coders=CODERS,
    )


def told(organization: str, concept: str, agreement: int, force: int) -> dict[str, str | int]:
    return {
        "organization": organization, "concept": concept, "agreement": agreement, "force": force, "remark": "sure",
    }  # fmt: skip


TWO = make(
    ("1", 0, 36, told("Lantern League", "toll", 1, 2)),
    ("1", 36, 64, told("Harbor Choir", "toll", 0, -1)),
    ("1", 64, 92, told("Harbor Choir", "night bus", 0, -2)),
    ("2", 4, 36, told("Lantern League", "toll", 1, 1)),
    ("2", 36, 62, told("Harbor Choir", "ferry", 0, -1)),
    ("2", 10, 12, told("Lantern League", "toll", 1, 1)),
)


def test_two_coders_by_hand() -> None:
    found = compare_coders(TWO, Comparison(samples=50))
    assert (found.coders, found.documents, found.units, found.alone) == (("Ada", "Ben"), 1, 2, 2)
    spans = found.spans["Ada", "Ben"]
    assert (spans.first, spans.second, spans.both, spans.f1) == (3, 3, 2, pytest.approx(2 / 3))
    assert sorted(found.variables) == ["agreement", "concept", "force", "organization"]
    concept = found.variables["concept"]
    assert (concept.units, concept.observed, concept.kappa, concept.fleiss) == (2, 0.5, 0, None)
    assert concept.alphas[Metric.NOMINAL].value == 0
    assert concept.confusion == {("Ada", "Ben"): {("toll", "ferry"): 1, ("toll", "toll"): 1}}
    assert found.variables["organization"].kappa == 1
    assert found.variables["organization"].alphas[Metric.NOMINAL].interval == (1, 1)
    assert list(found.variables["force"].alphas) == [Metric.NOMINAL, Metric.ORDINAL, Metric.INTERVAL]
    # units (2, 1) and (-1, -1): D_o = 2 * 1 / 4, D_e is the mean of 12 squared distances, 2 * (1 + 9 + 9 + 4 + 4) / 12
    assert found.variables["force"].alphas[Metric.INTERVAL].value == pytest.approx(1 - 0.5 / (54 / 12))


def test_overlap_decides_what_is_one_unit() -> None:
    assert compare_coders(TWO, Comparison(overlap=0.9)).units == 1
    assert compare_coders(TWO, Comparison(overlap=0.04)).units == 2


def test_three_coders_have_a_mean_kappa_and_fleiss() -> None:
    more = make(
        *[(claim.coder, claim.start, claim.stop, dict(claim.values)) for claim in TWO.claims],
        ("3", 0, 36, told("Lantern League", "toll", 1, 2)),
        ("3", 36, 64, told("Lantern League", "toll", 1, 2)),
    )
    found = compare_coders(more, Comparison(samples=0))
    organization = found.variables["organization"]
    assert organization.kappas == {("Ada", "Ben"): 1, ("Ada", "Cy"): 0, ("Ben", "Cy"): 0}
    assert organization.kappa == pytest.approx(1 / 3)
    # p_o = (1 + 1/3) / 2, p_e = (4/6)^2 + (2/6)^2
    assert organization.fleiss == pytest.approx((2 / 3 - 5 / 9) / (4 / 9))
    assert organization.alphas[Metric.NOMINAL].interval is None


def test_order_of_claims_and_ids_do_not_matter() -> None:
    turned = make(*reversed([(one.coder, one.start, one.stop, dict(one.values)) for one in TWO.claims]))
    assert compare_coders(turned) == compare_coders(TWO)


def test_coders_of_one_name_stay_apart_and_claims_without_one_are_told() -> None:
    twins = replace(
        TWO,
        coders=(Coder(id="1", name="Ada"), Coder(id="2", name="Ada")),
        claims=(*TWO.claims, replace(TWO.claims[0], id="99", coder="")),
    )
    found = compare_coders(twins, Comparison(samples=0))
    assert found.coders == ("Ada (1)", "Ada (2)")
    assert found.notices == ("1 claims say no coder, and were left out",)


@pytest.mark.parametrize(("claims", "who"), [((), "nobody"), ((("1", 0, 9, told("a", "b", 1, 1)),), "Ada")])
def test_one_coder_is_refused(claims: tuple[tuple[str, int, int, dict[str, str | int]], ...], who: str) -> None:
    with pytest.raises(ValidationError, match=rf"type 'DNA Statement' are coded by {who}; agreement takes two coders"):
        compare_coders(make(*claims))


def test_coders_of_different_documents_have_nothing_in_common() -> None:
    one = make(("1", 0, 9, told("a", "b", 1, 1)))
    speech = CodedDocument(id="2", title="A speech", text=TEXT)
    both = replace(
        one,
        documents=(*one.documents, speech),
        claims=(*one.claims, replace(one.claims[0], id="7", document="2", coder="2")),
    )
    found = compare_coders(both)
    assert (found.documents, found.units, found.alone) == (0, 0, 2)
    assert found.variables["concept"].kappa is None
    assert found.spans["Ada", "Ben"].f1 is None


def test_two_projects_over_one_text() -> None:
    people = make(*[(one.coder, one.start, one.stop, dict(one.values)) for one in TWO.claims if one.coder == "1"])
    rules = make(("3", 0, 36, {"organization": "Lantern League", "concept": "toll", "stance": 1}), document="other")
    variables = (
        *(CodingVariable(name=name, kind=VariableKind.SHORT_TEXT) for name in ("organization", "concept")),
        CodingVariable(name="stance", kind=VariableKind.BOOLEAN),
    )
    rules = replace(rules, types=(ClaimType(label=USUAL_TYPE, variables=variables),))
    found = compare_projects(people, rules, names=("people", "rules"), comparison=Comparison(samples=10))
    assert (found.coders, found.documents, found.units, found.alone) == (("people", "rules"), 1, 1, 2)
    assert (found.spans["people", "rules"].precision, found.spans["people", "rules"].recall) == (
        1,
        pytest.approx(1 / 3),
    )
    assert sorted(found.variables) == ["agreement", "concept", "organization"]
    assert found.variables["agreement"].confusion == {("people", "rules"): {(1, 1): 1}}


def test_a_text_that_one_left_empty_counts_against_it() -> None:
    empty = make(document="9")
    found = compare_projects(TWO, empty, comparison=Comparison(samples=0))
    assert (found.documents, found.spans["one", "other"].recall, found.spans["one", "other"].precision) == (1, 0, None)


def test_projects_of_other_texts_are_refused() -> None:
    with pytest.raises(ValidationError, match=r"a.dna \(1 documents\) and b.dna \(1 documents\) share no text"):
        compare_projects(TWO, make(text="Another text"), names=("a.dna", "b.dna"))
    with pytest.raises(ValidationError, match="share no text"):
        compare_projects(make(text=""), make(text=""))


def test_projects_without_a_common_variable_are_refused() -> None:
    kinds = {"who": VariableKind.SHORT_TEXT, "what": VariableKind.SHORT_TEXT, "how": VariableKind.BOOLEAN}
    variables = tuple(CodingVariable(name=name, kind=kind) for name, kind in kinds.items())
    other = replace(TWO, types=(ClaimType(label=USUAL_TYPE, variables=variables),))
    with pytest.raises(ValidationError, match="share no variable of one kind; name the variables alike"):
        compare_projects(TWO, other)
