"""What the samples tell, reasoned from samples/README.md and not from a build."""

from __future__ import annotations

import pytest

from undersigned import Workspace
from undersigned.query import to_json_rows
from undersigned.store import Rows

ORG = "https://w3id.org/undersigned/id/org/"


def rows_of(workspace: Workspace, name: str, **parameters: object) -> list[dict[str, object]]:
    rows = workspace.query(name, **parameters)
    assert isinstance(rows, Rows)
    return [
        {column: None if term is None else term.value for column, term in zip(rows.variables, row, strict=True)}
        for row in rows.rows
    ]


def sides(workspace: Workspace, measure: str) -> dict[object, set[object]]:
    found: dict[object, set[object]] = {}
    for row in rows_of(workspace, "stances-on-measure", measure=measure):
        found.setdefault(row["stance"], set()).add(row["name"])
    return found


QUIET = {
    "Lantern League",
    "Merrow Harbor Watch",
    "Saltgate Residents' Union",
    "Center for Clean Shipping",
    "Quiet Bay Initiative",
}
PASSAGE = {"Ferry Workers' Federation", "Outer Isles Commuters' Association", "Islanders for Open Passage"}


@pytest.mark.parametrize("measure", ["Night Ferry Ban", "Prohibición de Transbordadores Nocturnos", "Harbor Toll Act"])
def test_rivals_take_opposite_sides(samples_workspace: Workspace, measure: str) -> None:
    found = sides(samples_workspace, measure)
    assert found["support"] >= QUIET
    assert found["oppose"] >= PASSAGE
    assert not QUIET & found["oppose"]
    assert not PASSAGE & found["support"]


def test_consumers_bureau_agrees_with_both(samples_workspace: Workspace) -> None:
    assert "Halfmoon Consumers' Bureau" in sides(samples_workspace, "Open Registry of Lobbyists")["support"]
    assert "Halfmoon Consumers' Bureau" in sides(samples_workspace, "Night Ferry Ban")["oppose"]


def test_foundation_changes_its_mind_in_the_third_year(samples_workspace: Workspace) -> None:
    rows = rows_of(samples_workspace, "themes-and-stances-of", organization="Kelp and Reef Foundation")
    stances = {(row["year"], row["stance"]) for row in rows if row["label"] == "Night Ferry Ban"}
    assert stances == {("2021", "support"), ("2023", "oppose")}


def test_one_organization_has_all_its_names(samples_workspace: Workspace) -> None:
    text = (
        "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> SELECT ?label { ?org skos:prefLabel|skos:altLabel ?label }"
    )
    rows = samples_workspace.graph.query(text.replace("?org", f"<{ORG}network-for-the-rights-of-seafarers>"))
    names = {str(label) for (label,) in rows}
    assert names >= {
        "Network for the Rights of Seafarers",
        "Red por los Derechos de la Gente de Mar",
        "Network for the Rights of Seafarers of the Merrow Islands",
    }


@pytest.mark.parametrize(
    ("subject", "relation", "wanted"),
    [
        ("tidelands-international-merrow", "org:subOrganizationOf", "tidelands-international"),
        ("open-waters-alliance", "org:hasMember", "lantern-league"),
        ("open-waters-alliance", "org:hasMember", "kelp-and-reef-foundation"),
    ],
)
def test_human_decisions_are_in_the_graph(
    samples_workspace: Workspace, subject: str, relation: str, wanted: str
) -> None:
    ask = f"PREFIX org: <http://www.w3.org/ns/org#> ASK {{ <{ORG}{subject}> {relation} <{ORG}{wanted}> }}"
    assert samples_workspace.query(ask) is True


def test_network_of_members_stands_out(samples_workspace: Workspace) -> None:
    rows = rows_of(samples_workspace, "standing-networks")
    kinds = {row["title"]: row["kind"] for row in rows}
    assert kinds["Joint letter to the Harbor Minister on the first reading of the toll"] == "mostly members"
    assert kinds["Let the islands sleep: open letter on the Night Ferry Ban"] == "cuts across"


def test_person_who_changes_office_is_one_person_of_two_bodies(samples_workspace: Workspace) -> None:
    text = """
    PREFIX und: <https://w3id.org/undersigned/ontology#> PREFIX org: <http://www.w3.org/ns/org#>
    SELECT DISTINCT ?organization {
      ?affiliation org:member <https://w3id.org/undersigned/id/person/tomas-arrend> ; org:organization ?organization }
    """
    rows = rows_of(samples_workspace, text)
    assert {str(row["organization"]).removeprefix(ORG) for row in rows} == {
        "quiet-bay-initiative",
        "open-waters-alliance",
    }


def test_office_passes_from_one_minister_to_the_next(samples_workspace: Workspace) -> None:
    text = """
    PREFIX org: <http://www.w3.org/ns/org#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
    SELECT DISTINCT ?name {
      ?office a org:Post ; skos:prefLabel ?label ; org:heldBy ?person . ?person skos:prefLabel ?name
      FILTER(STR(?label) = "Harbor Minister") }
    """
    assert {row["name"] for row in rows_of(samples_workspace, text)} >= {"Ines Vale", "Rufus Okellan"}


def test_vote_is_answered_within_two_weeks(samples_workspace: Workspace) -> None:
    text = """
    PREFIX und: <https://w3id.org/undersigned/ontology#> PREFIX schema: <https://schema.org/>
    SELECT ?name ?date { ?release und:respondsTo ?event ; schema:datePublished ?date . ?event schema:name ?name }
    """
    rows = rows_of(samples_workspace, text)
    assert {row["date"] for row in rows if "vote of Parliament on March 5" in str(row["name"])} == {"2024-03-12"}


def test_who_bridges_in_the_last_year(samples_workspace: Workspace) -> None:
    # The joint call on rest shares one issuer with the Spanish statement on rest, and one with that on the toll.
    rows = rows_of(samples_workspace, "bridges", year="2024")
    assert {(row["name"], row["partners"], row["bridged_pairs"]) for row in rows} == {
        ("Network for the Rights of Seafarers", "5", "1"),
        ("Ferry Workers' Federation", "6", "1"),
    }


@pytest.mark.parametrize(
    ("a", "b", "releases"),
    [
        # One statement in two languages is one release.
        ("Lantern League", "Merrow Harbor Watch", 8),
        ("Ferry Workers' Federation", "Halfmoon Consumers' Bureau", 3),
        ("Kelp and Reef Foundation", "Night Shift Nurses' Forum", 1),
    ],
    ids=["quiet harbors", "bridge", "change of mind"],
)
def test_joint_releases_of_a_pair(samples_workspace: Workspace, a: str, b: str, releases: int) -> None:
    rows = rows_of(samples_workspace, "co-issuing-pairs", minimum=1)
    assert {row["releases"] for row in rows if {row["a_name"], row["b_name"]} == {a, b}} == {str(releases)}


def test_rows_leave_as_json(samples_workspace: Workspace) -> None:
    rows = samples_workspace.query("bridges", year="2024")
    assert isinstance(rows, Rows)
    assert to_json_rows(rows)
