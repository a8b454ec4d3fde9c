from __future__ import annotations

import pytest
from pyoxigraph import RdfFormat

from undersigned.query import load_query, run_query
from undersigned.store import LocalStore, Rows, open_store

TURTLE = """
@prefix id: <https://w3id.org/undersigned/id/> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix und: <https://w3id.org/undersigned/ontology#> .
@prefix undc: <https://w3id.org/undersigned/concept/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

id:toll a und:PolicyMeasure ; skos:prefLabel "Harbor toll"@en , "Peaje portuario"@es .
id:summer-toll a und:PolicyMeasure ; skos:prefLabel "Summer toll"@en ; skos:broader id:toll .
id:august-toll a und:PolicyMeasure ; skos:prefLabel "August toll"@en ; skos:broader id:summer-toll .
id:league skos:prefLabel "Lantern League"@en ; und:supports id:toll ; und:opposes id:toll .
id:chapter skos:prefLabel "Lantern League Skerry"@en ; org:subOrganizationOf id:league .
id:network skos:prefLabel "Tide Network"@en ; org:hasMember id:league .
id:watch skos:prefLabel "Tide Watch"@en .
"""

POSITIONS = (
    ("league", "toll", "support", "2024-05-01"),
    ("league", "toll", "support", "2024-06-01"),
    ("league", "toll", "oppose", "2025-02-03"),
    ("league", "toll", "support", "2025-02-03"),
    ("chapter", "toll", "oppose", "2025-03-01"),
    ("network", "toll", "oppose", None),
    ("watch", "toll", "conditional", "2024-01-01"),
    ("watch", "august-toll", "oppose", "2024-01-02"),
)


def position(number: int, holder: str, measure: str, stance: str, day: str | None) -> str:
    date = f' ; schema:datePublished "{day}"^^xsd:date' if day else ""
    return (
        f"id:position{number} und:holder id:{holder} ; und:measure id:{measure} ; und:release id:release{number} ; "
        f"und:stance undc:stance-{stance}{date} .\n"
    )


@pytest.fixture(scope="module")
def positions() -> LocalStore:
    opened = open_store()
    told = "".join(position(number, *told) for number, told in enumerate(POSITIONS, start=1))
    opened.inner.load((TURTLE + told).encode(), format=RdfFormat.TURTLE)
    return opened


def ask(store: LocalStore, name: str, **values: str) -> list[tuple[str, ...]]:
    """Return the rows of a query, IRIs by their last part."""
    rows = run_query(store, load_query(name), values)
    assert isinstance(rows, Rows)
    return [tuple(str(getattr(term, "value", "")).rsplit("/", 1)[-1] for term in row) for row in rows.rows]


def test_contradictions_within_one_body(positions: LocalStore) -> None:
    found = [(row[0], row[3], row[5], row[6], row[8], row[10], row[11]) for row in ask(positions, "contradictions")]
    assert found == [
        ("chapter", "chapter", "oppose", "2025-03-01", "league", "support", "2024-05-01"),
        ("chapter", "chapter", "oppose", "2025-03-01", "league", "support", "2024-06-01"),
        ("chapter", "chapter", "oppose", "2025-03-01", "league", "support", "2025-02-03"),
        ("day", "league", "support", "2025-02-03", "league", "oppose", "2025-02-03"),
        ("member", "league", "support", "2024-05-01", "network", "oppose", ""),
        ("member", "league", "support", "2024-06-01", "network", "oppose", ""),
        ("member", "league", "support", "2025-02-03", "network", "oppose", ""),
        ("release", "watch", "conditional", "2024-01-01", "", "", ""),
    ]


def test_change_is_between_the_last_and_the_first(positions: LocalStore) -> None:
    found = [(row[0], row[4], row[5], row[7], row[8]) for row in ask(positions, "changes-of-position")]
    assert found == [("league", "support", "2024-06-01", "oppose", "2025-02-03")]


def test_narrower_measures_count_over_all_steps(positions: LocalStore) -> None:
    iri = "https://w3id.org/undersigned/id/summer-toll"
    found = [(row[0], row[2], row[3], row[5]) for row in ask(positions, "positions-with-parts", measure=iri)]
    assert found == [("watch", "oppose", "august-toll", "part")]


def test_names_of_measures_are_in_the_language_asked_for(positions: LocalStore) -> None:
    assert ask(positions, "changes-of-position", language="es")[0][3] == "Peaje portuario"
