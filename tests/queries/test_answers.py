from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode, Quad
from rdflib import Literal as RdflibLiteral

from undersigned.query import list_checks, list_queries, load_query, parse_parameters, run_query
from undersigned.store import bind, open_store

ID = "https://w3id.org/undersigned/id/"
UND = "https://w3id.org/undersigned/ontology#"
XSD = "http://www.w3.org/2001/XMLSchema#"
TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
GIVEN = {
    "organization": ID + "org/organization-1",
    "coalition": ID + "org/organization-50",
    "measure": ID + "measure/measure-1",
    "year": "2021",
}
QUERIES = [pytest.param(query, id=query.id) for query in list_queries()]
NUMBERS = ("integer", "decimal", "double")


def given(query) -> dict[str, str]:
    return {one.name: GIVEN[one.name] for one in query.parameters if one.name in GIVEN}


def never(label, kind):
    raise AssertionError((label, kind))


def plain(term) -> object:
    """Return a term of either engine as a value; numbers may be written in different ways."""
    if term is None:
        return None
    is_literal = isinstance(term, Literal | RdflibLiteral)
    text = term.value if isinstance(term, Literal | NamedNode) else str(term)
    datatype = term.datatype if is_literal else None
    name = getattr(datatype, "value", str(datatype or "")).rpartition("#")[2]
    return round(float(text), 6) if name in NUMBERS else text


def ask_oxigraph(store, query, parameters=None) -> list[tuple[object, ...]]:
    return [tuple(map(plain, row)) for row in run_query(store, query, parameters or given(query)).rows]


def ask_rdflib(dataset, query, parameters=None) -> list[tuple[object, ...]]:
    text = bind(query.text, parse_parameters(query, parameters or given(query), never))
    return [tuple(map(plain, row)) for row in dataset.query(text)]


@pytest.mark.parametrize("query", QUERIES)
def test_both_engines_give_the_same_rows_in_the_same_order(query, store, dataset):
    found = ask_oxigraph(store, query)
    assert found
    assert found == ask_rdflib(dataset, query)


@pytest.mark.parametrize("query", QUERIES)
def test_both_engines_agree_on_a_short_period(query, store, dataset):
    period = {"since": "2017-02", "until": "2019"}
    chosen = {one.name: period[one.name] for one in query.parameters if one.name in period}
    if not chosen:
        pytest.skip("takes no period")
    found = ask_oxigraph(store, query, {**given(query), **chosen})
    assert found == ask_rdflib(dataset, query, {**given(query), **chosen})
    assert 0 < len(found) < len(ask_oxigraph(store, query))


@pytest.mark.parametrize("query", QUERIES)
def test_rows_are_not_repeated(query, store):
    found = ask_oxigraph(store, query)
    assert len(found) == len(set(found))


@pytest.mark.parametrize("query", QUERIES)
def test_measures_are_named_in_the_language_asked_for(query, store):
    if "language" not in {one.name for one in query.parameters}:
        pytest.skip("takes no language")
    chosen = given(query)
    english = str(ask_oxigraph(store, query, chosen))
    text = str(ask_oxigraph(store, query, {**chosen, "language": "es"}))
    assert "Medida " not in english
    if "measure" in chosen:  # this one has no Spanish name, and keeps the one it has
        assert text == english
    else:
        assert ("Medida " in text) == ("Measure " in text)


@pytest.mark.parametrize("query", QUERIES)
def test_an_empty_graph_has_no_rows(query):
    assert ask_oxigraph(open_store(), query) == []


def co_issued(quads) -> dict[frozenset[str], set[str]]:
    """Count pairs without SPARQL."""
    issuers: dict[str, set[str]] = {}
    for quad in quads:
        if quad.predicate == NamedNode(UND + "issuedBy"):
            issuers.setdefault(quad.subject.value, set()).add(quad.object.value)
    pairs: dict[frozenset[str], set[str]] = {}
    for release, members in issuers.items():
        for one in members:
            for other in members - {one}:
                pairs.setdefault(frozenset((one, other)), set()).add(release)
    return pairs


def test_pairs_are_counted_right(store, quads):
    expected = {tuple(sorted(pair)): len(releases) for pair, releases in co_issued(quads).items() if len(releases) >= 2}
    assert {(row[0], row[2]): row[4] for row in ask_oxigraph(store, load_query("co-issuing-pairs"))} == expected


def test_a_part_is_no_demand_of_its_own(store, quads):
    office = next(quad.object for quad in quads if quad.predicate == NamedNode(UND + "demandedOf"))
    parts = {quad.subject for quad in quads if quad.predicate.value.endswith("isPartOf")}
    wholes = {
        quad.subject
        for quad in quads
        if quad.predicate == NamedNode(UND + "demandedOf") and quad.object == office and quad.subject not in parts
    }
    rows = [row for row in ask_oxigraph(store, load_query("addressed-to-offices")) if row[0] == office.value]
    assert sum(row[4] for row in rows) == len(wholes)
    assert None not in {row[2] for row in rows}


@pytest.mark.parametrize("check", [pytest.param(check, id=check.id) for check in list_checks()])
def test_a_check_finds_its_fault_alone(check):
    graph = NamedNode(ID + "graph/derived")
    parts = {name: NamedNode(ID + name) for name in ("claim", "mention", "position", "measure", "release")}

    def quad(subject: str, predicate: str, value: NamedNode | Literal) -> Quad:
        return Quad(parts[subject], NamedNode(predicate if "://" in predicate else UND + predicate), value, graph)

    sound = {
        "claims": [
            quad("claim", TYPE.value, NamedNode(UND + "Claim")),
            quad("claim", "measure", parts["measure"]),
            quad("claim", "release", parts["release"]),
            quad("mention", "sentence", Literal("We oppose the Night Ferry Ban.")),
            quad("claim", "evidence", parts["mention"]),
        ],
        "positions": [
            quad("position", TYPE.value, NamedNode(UND + "PolicyPosition")),
            quad("position", "measure", parts["measure"]),
            quad("position", "release", parts["release"]),
            quad("position", "http://www.w3.org/ns/prov#wasDerivedFrom", parts["claim"]),
        ],
    }
    with open_store() as store:
        store.extend([*sound["claims"], *sound["positions"]])
        assert ask_oxigraph(store, check) == []
        broken = sound["claims" if check.id.startswith("claims") else "positions"][-1]
        store.inner.remove(broken)
        assert ask_oxigraph(store, check) == [(broken.subject.value,)]


def test_members_behind_a_release_are_those_of_its_day():
    graph, net, year = NamedNode(ID + "graph/entities"), NamedNode(ID + "org/net"), NamedNode(XSD + "gYear")
    org, label = "http://www.w3.org/ns/org#", NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")
    quads = [
        Quad(NamedNode(f"{ID}org/{slug}"), label, Literal(slug.title()), graph)
        for slug in ("net", "always", "left", "later")
    ]
    quads += [
        Quad(net, NamedNode(org + "hasMember"), NamedNode(f"{ID}org/{slug}"), graph)
        for slug in ("always", "left", "later")
    ]
    for slug, end, value in (("left", "endDate", "2019"), ("later", "startDate", "2021")):
        node = NamedNode(f"{ID}membership/{slug}")
        quads += [
            Quad(node, NamedNode(org + "member"), NamedNode(f"{ID}org/{slug}"), graph),
            Quad(node, NamedNode(org + "organization"), net, graph),
            Quad(node, NamedNode("https://schema.org/" + end), Literal(value, datatype=year), graph),
        ]
    for slug, day in (("early", "2019-06-01"), ("between", "2020"), ("late", "2021-03"), ("undated", None)):
        release = NamedNode(f"{ID}release/{slug}")
        quads.append(Quad(release, NamedNode(UND + "issuedBy"), net, graph))
        if day:
            quads.append(Quad(release, NamedNode("https://schema.org/datePublished"), Literal(day), graph))
    with open_store() as store:
        store.extend(quads)
        rows = ask_oxigraph(store, load_query("members-behind-releases"))
    behind: dict[str, list[str]] = {}
    for row in rows:
        behind.setdefault(str(row[0]).rsplit("/", 1)[-1], []).append(str(row[5]))
    assert behind == {
        "undated": ["Always", "Later", "Left"],
        "early": ["Always", "Left"],
        "between": ["Always"],
        "late": ["Always", "Later"],
    }
