"""What the graph says of coded claims: stances, positions, agents, evidence; and what is refused."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pyoxigraph import NamedNode

from undersigned.errors import ValidationError
from undersigned.exchange.coded_graph import WhatIsKnown, map_project, read_known
from undersigned.exchange.coding import ClaimType, CodedClaim, CodingProject, CodingVariable, VariableKind
from undersigned.mapping import vocabulary_quads
from undersigned.query import load_query, run_query
from undersigned.query.results import to_columns
from undersigned.resources import find_resource
from undersigned.store import LocalStore, Severity, open_store, validate_store

ID = "https://w3id.org/undersigned/id/"
PREFIXES = """PREFIX und: <https://w3id.org/undersigned/ontology#> PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX org: <http://www.w3.org/ns/org#> PREFIX schema: <https://schema.org/>
"""


def stored(project: CodingProject, known: WhatIsKnown = WhatIsKnown()) -> LocalStore:  # noqa: B008  frozen
    store = open_store()
    store.extend(map_project(project, "ferry", known=known))
    return store


def asked(store: LocalStore, query: str) -> list[tuple[str, ...]]:
    rows = store.select(PREFIXES + query)
    return [tuple(str(getattr(cell, "value", cell)).removeprefix(ID) for cell in row) for row in rows.rows]


def with_stances(project: CodingProject, kind: VariableKind, *values: int) -> CodingProject:
    """Return the project with claims of one organization on one concept in document 1."""
    usual = replace(
        project.types[0],
        variables=tuple(replace(v, kind=kind) if v.name == "agreement" else v for v in project.types[0].variables),
    )
    values_of = {"organization": "Lantern League", "concept": "night ferry ban"}
    claims = tuple(
        CodedClaim(
            id=str(number), type=usual.label, document="1", start=0, stop=9, values={**values_of, "agreement": value}
        )
        for number, value in enumerate(values)
    )
    return replace(project, types=(usual, project.types[1]), claims=claims)


def test_the_graph_violates_no_shape(project: CodingProject) -> None:
    store = stored(project)
    store.extend(vocabulary_quads())
    found = validate_store(store)
    assert [one for one in found if one.severity is Severity.VIOLATION] == []
    assert {one.path.rpartition("/")[2].rpartition("#")[2] for one in found} == {
        "inLanguage",
        "issuedBy",
        "name",
        "datePublished",
    }


def test_a_claim_says_who_is_for_or_against_what(project: CodingProject) -> None:
    query = """SELECT ?claim ?who ?what ?stance ?number WHERE { ?claim a und:CodedClaim ; und:assertedBy ?who ;
        und:measure ?what ; und:stance ?side ; und:stanceValue ?number
        BIND(STRAFTER(STR(?side), "stance-") AS ?stance) }
        ORDER BY ?number"""
    assert asked(stored(project), query) == [
        ("coding/ferry/claim/7", "org/lantern-league", "measure/night-ferry-ban", "oppose", "0"),
        ("coding/ferry/claim/10", "org/harbor-union", "measure/night-ferry-ban", "support", "1"),
    ]


def test_evidence_is_the_span_with_its_sentences(project: CodingProject) -> None:
    query = """SELECT ?exact ?sentence WHERE { ?claim a und:CodedClaim ; und:evidence ?mention .
        ?mention oa:exact ?exact ; und:sentence ?sentence } ORDER BY ?exact"""
    assert asked(stored(project), query) == [
        ("night ferry ban must end", "The night ferry ban must end, Ada Quill wrote."),
        ("welcome", "We welcome the night ferry ban."),
        ("wrote.\nHarbor Union", "The night ferry ban must end, Ada Quill wrote.\nHarbor Union agreed."),
    ]


@pytest.mark.parametrize(
    ("kind", "values", "stances", "position"),
    [
        pytest.param(VariableKind.BOOLEAN, (0, 0), ["oppose", "oppose"], "oppose", id="no"),
        pytest.param(VariableKind.BOOLEAN, (1,), ["support"], "support", id="yes"),
        pytest.param(VariableKind.BOOLEAN, (0, 1), ["oppose", "support"], "conditional", id="both"),
        pytest.param(VariableKind.INTEGER, (-2, -1), ["oppose", "oppose"], "oppose", id="negative"),
        pytest.param(VariableKind.INTEGER, (0, 2), ["support"], "support", id="neither-and-positive"),
        pytest.param(VariableKind.INTEGER, (0,), [], None, id="neither"),
    ],
)
def test_stances_and_positions_follow_the_number(
    project: CodingProject, kind: VariableKind, values: tuple[int, ...], stances: list[str], position: str | None
) -> None:
    store = stored(with_stances(project, kind, *values))
    query = "SELECT ?side WHERE { ?claim a und:CodedClaim ; und:stance ?s BIND(STRAFTER(STR(?s), 'stance-') AS ?side) }"
    assert sorted(asked(store, query)) == [(stance,) for stance in stances]
    query = """SELECT ?side ?day (COUNT(?claim) AS ?claims) WHERE { ?position a und:PolicyPosition ; und:stance ?s ;
        und:holder <https://w3id.org/undersigned/id/org/lantern-league> ; schema:datePublished ?day ;
        prov:wasDerivedFrom ?claim BIND(STRAFTER(STR(?s), 'stance-') AS ?side) } GROUP BY ?side ?day"""
    expected = [] if position is None else [(position, "2021-06-03", str(len(stances)))]
    assert asked(store, query) == expected
    shortcuts = asked(store, "SELECT ?how WHERE { ?who ?how ?what FILTER(?how IN (und:supports, und:opposes)) }")
    assert len(shortcuts) == (position in {"support", "oppose"})


def test_the_library_answers_who_stands_where(project: CodingProject) -> None:
    store = stored(project)
    answer = run_query(store, load_query("stances-on-measure"), {"measure": "night ferry ban"})
    _, rows = to_columns(answer)
    assert [(row[0], row[1].removeprefix(ID), row[3]) for row in rows] == [
        ("oppose", "org/lantern-league", "1"),
        ("support", "org/harbor-union", "1"),
    ]
    checks = sorted(map(str, find_resource("queries", "checks").glob("*.rq")))
    for query in (*checks, "co-issuing-pairs"):
        assert to_columns(run_query(store, load_query(query), {}))[1] == [], query


def test_names_of_one_slug_are_one_thing_with_all_its_labels(project: CodingProject) -> None:
    doubled = replace(project.claims[0], id="8", values={**project.claims[0].values, "organization": "LANTERN league"})
    store = stored(replace(project, claims=(*project.claims, doubled)))
    query = """SELECT ?label ?other WHERE { <https://w3id.org/undersigned/id/org/lantern-league> skos:prefLabel ?label
        OPTIONAL { <https://w3id.org/undersigned/id/org/lantern-league> skos:altLabel ?other } }"""
    assert asked(store, query) == [("LANTERN league", "Lantern League")]


def test_what_other_graphs_describe_is_only_named(project: CodingProject) -> None:
    store = open_store()
    store.inner.update(
        PREFIXES
        + f"""INSERT DATA {{ GRAPH <{ID}graph/entities> {{
        <{ID}org/league-of-lanterns> a org:Organization ; skos:prefLabel "League of Lanterns"@en ;
            skos:altLabel "Lantern League"@en .
        <{ID}org/harbor-union> a org:Organization ; skos:prefLabel "Harbour Union"@en .
        <{ID}org/a> a org:Organization ; skos:prefLabel "A" ; skos:altLabel "twice" .
        <{ID}org/b> a org:Organization ; skos:prefLabel "B" ; skos:altLabel "twice" . }}
        GRAPH <{ID}graph/coding/other> {{ <{ID}org/c> a org:Organization ; skos:prefLabel "Harbor Union" }} }}"""
    )
    known = read_known(store)
    assert known.denoted["org", "lantern league"] == ID + "org/league-of-lanterns"
    assert ("org", "twice") not in known.denoted
    assert ID + "org/c" not in known.described
    quads = list(map_project(project, "ferry", known=known))
    labeled = {quad.subject.value.removeprefix(ID) for quad in quads if "prefLabel" in quad.predicate.value}
    assert labeled == {"person/ada-quill", "measure/night-ferry-ban"}
    assert any(quad.object == NamedNode(ID + "org/league-of-lanterns") for quad in quads)


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        pytest.param({"document": "5"}, "no document '5'", id="document"),
        pytest.param({"type": "Mood", "values": {}}, "claim '7' .* unknown type 'Mood'", id="type"),
        pytest.param({"values": {"mood": "good"}}, "no variable 'mood' of a type 'DNA Statement'", id="variable"),
        pytest.param({"start": 5, "stop": 5}, "claim '7' .* from 5 to 5, but the text .* from 0 to 91", id="empty"),
        pytest.param({"start": -1}, "from -1 to 52", id="before"),
        pytest.param({"stop": 92}, "from 28 to 92", id="behind"),
    ],
)
def test_a_claim_on_nothing_is_refused(project: CodingProject, changed: dict[str, object], message: str) -> None:
    claim = replace(project.claims[0], **changed)  # type: ignore[arg-type]
    with pytest.raises(ValidationError, match=message):
        list(map_project(replace(project, claims=(claim,)), "ferry"))


def test_a_parent_that_is_not_there_is_refused(project: CodingProject) -> None:
    lost = replace(project.entities[0], parent="Parties")
    with pytest.raises(ValidationError, match="no entity 'Parties' of the variable 'organization'"):
        list(map_project(replace(project, entities=(lost,)), "ferry"))


def test_other_types_take_no_stance() -> None:
    odd = ClaimType(
        label="Odd",
        variables=(
            CodingVariable(name="organization", kind=VariableKind.INTEGER),
            CodingVariable(name="concept", kind=VariableKind.LONG_TEXT),
            CodingVariable(name="agreement", kind=VariableKind.SHORT_TEXT),
        ),
    )
    project = CodingProject(types=(odd,))
    assert not any("Organization" in str(quad) for quad in map_project(project, "odd"))
