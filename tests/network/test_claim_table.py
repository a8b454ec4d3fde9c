from __future__ import annotations

import random
import warnings

import pytest
from pyoxigraph import Store

from undersigned.discourse import parse_condition
from undersigned.errors import ValidationError
from undersigned.network import ClaimFilters, Grouping, filters_of, issuing_actors, read_claim_table

ID = "https://w3id.org/undersigned/id/"


def short(table, rows="organization", columns="measure"):
    """Return the claims as (claim, actor, concept, stance)."""
    named = ([value.rsplit("/", 1)[-1] for value in table.variables[name]] for name in (rows, columns))
    claims = [claim.removeprefix(ID) for claim in table.ids]
    return list(zip(claims, *named, table.numbers["stance"], strict=True))


def test_a_claim_has_a_row_for_each_actor_sorted_by_date(coast):
    assert short(read_claim_table(coast)) == [
        ("r/joint/c/1", "kelp", "toll", 1),
        ("r/joint/c/1", "lantern", "toll", 1),
        ("r/ferry/c/1", "ferry", "toll", 0),
        ("r/lantern/c/1", "lantern", "toll", 0),
    ]


def test_stances_that_are_left_open_do_not_count(coast):
    assert not [claim for claim in read_claim_table(coast).ids if claim.endswith("r/ferry/c/2")]


def test_rows_tell_what_is_known_of_a_claim(coast):
    table = read_claim_table(coast)
    told = {name: column[1] for name, column in table.variables.items() if not column[1].startswith("http")}
    assert told == {
        "language": "en",
        "country": "Merrow",
        "role": "issuer",
        "genre": "joint-statement",
        "kind": "recommendation",
        "review": "",
        "method": "rule/1",
    }
    assert table.variables["concept"] == table.variables["measure"]
    assert table.dates == ("2021-05-01", "2021-05-01", "2022-07-01", "2023")
    assert table.variables["country"][2] == "Saltgate"
    assert table.labels[f"{ID}org/kelp"] == "Kelp Foundation"
    assert table.labels[f"{ID}measure/toll"] == "Toll"
    assert table.labels[f"{ID}r/joint"] == "Joint"


@pytest.mark.parametrize(
    ("rows", "columns", "expected"),
    [
        pytest.param("person", "measure", [("r/ferry/c/1", "ada", "toll", 0)], id="in a quotation"),
        pytest.param("person", "document", [("r/ferry/q/1", "ada", "ferry", 1)], id="quoted"),
        pytest.param(
            "coalition",
            "measure",
            [("r/joint/c/1", "waters", "toll", 1), ("r/ferry/c/1", "waters", "toll", 0)],
            id="members of the day",
        ),
        pytest.param(
            "organization-type",
            "measure",
            [
                ("r/joint/c/1", "chapter", "toll", 1),
                ("r/joint/c/1", "organization", "toll", 1),
                ("r/ferry/c/1", "organization", "toll", 0),
                ("r/lantern/c/1", "organization", "toll", 0),
            ],
            id="types",
        ),
        pytest.param(
            "organization",
            "theme",
            [
                ("r/joint/i/1", "lantern", "ports", 1),
                ("r/joint/i/2", "kelp", "ports", 1),
                ("r/lantern/i/1", "lantern", "transport", 1),
            ],
            id="themes",
        ),
        pytest.param(
            "organization",
            "addressee",
            [
                ("r/joint/c/1", "kelp", "harbor", 1),
                ("r/joint/c/1", "kelp", "ines", 1),
                ("r/joint/c/1", "lantern", "harbor", 1),
                ("r/joint/c/1", "lantern", "ines", 1),
                ("r/lantern/c/1", "lantern", "harbor", 0),
            ],
            id="addressees",
        ),
        pytest.param(
            "organization",
            "document",
            [
                ("r/reef/i/1", "reef", "reef", 1),
                ("r/joint/i/1", "lantern", "joint", 1),
                ("r/joint/i/2", "kelp", "joint", 1),
                ("r/ferry/i/1", "ferry", "ferry", 1),
                ("r/lantern/i/1", "lantern", "lantern", 1),
            ],
            id="documents, publishers left out",
        ),
    ],
)
def test_rows_and_columns(coast, rows, columns, expected):
    assert short(read_claim_table(coast, rows=rows, columns=columns), rows, columns) == expected


@pytest.mark.parametrize(
    ("conditions", "claims"),
    [
        pytest.param(["theme=Transport"], ["joint", "joint", "lantern"], id="broader theme by label"),
        pytest.param(["theme=ports"], ["joint", "joint"], id="theme by slug"),
        pytest.param(["theme!=ports"], ["ferry", "lantern"], id="not this theme"),
        pytest.param(["language=EN"], ["joint", "joint"], id="language whatever its case"),
        pytest.param(["language!=en"], ["ferry", "lantern"], id="not this language"),
        pytest.param(["country=saltgate"], ["ferry"], id="place of the release"),
        pytest.param(["role=signatory"], ["joint"], id="role"),
        pytest.param(["role=signatory", "role=issuer"], ["joint", "joint", "ferry", "lantern"], id="alternatives"),
        pytest.param(["genre=joint statement"], ["joint", "joint"], id="genre"),
        pytest.param(["kind=recommendation"], ["joint", "joint", "ferry", "lantern"], id="kind"),
        pytest.param(["kind=issuance"], [], id="no such kind"),
        pytest.param(["method=rule/1"], ["joint", "joint"], id="method"),
        pytest.param(["confidence>=0.6"], ["ferry", "lantern"], id="confidence; none counts as sure"),
        pytest.param(["review=confirmed"], [], id="review"),
    ],
)
def test_conditions_choose_claims(coast, conditions, claims):
    table = read_claim_table(coast, filters=filters_of([parse_condition(text) for text in conditions]))
    assert [document.rsplit("/", 1)[-1] for document in table.documents] == claims


def test_what_a_person_confirmed_is_sure(coast):
    table = read_claim_table(coast, columns="document", filters=ClaimFilters(min_confidence=0.95))
    assert f"{ID}r/joint/i/2" in table.ids
    assert f"{ID}r/joint/i/1" not in table.ids


def test_publishers_count_where_they_are_asked_for(coast):
    table = read_claim_table(coast, columns="document", filters=ClaimFilters(roles=("publisher",)))
    assert table.ids == (f"{ID}r/joint/i/3",)


@pytest.mark.parametrize(
    ("since", "until", "left"),
    [("2022", None, 2), (None, "2021-05", 2), ("2021-06", "2022-06", 0), ("2023-05", None, 1)],
)
def test_periods_take_partial_dates(coast, since, until, left):
    assert len(read_claim_table(coast, filters=ClaimFilters(since=since, until=until))) == left


def test_members_stand_for_a_coalition_and_keep_the_claim(load_turtle):
    store = load_turtle("""
        <org/waters> a org:OrganizationalCollaboration ; org:hasMember <org/a> , <org/b> .
        <m/1> org:member <org/b> ; org:organization <org/waters> ; schema:endDate "2019" .
        <org/a> org:subOrganizationOf <org/top> .
        <r/1> schema:datePublished "2021-01-01" .
        <c/1> und:release <r/1> ; und:assertedBy <org/waters> ; und:measure <m> ; und:stance c:stance-support .
    """)
    expanded = read_claim_table(store, grouping=Grouping(expand=True))
    assert short(expanded) == [("c/1", "a", "m", 1)]
    assert short(read_claim_table(store, grouping=Grouping(expand=True, roll_up=True))) == [("c/1", "top", "m", 1)]


def test_a_coded_claim_of_a_person_alone_counts_for_the_person(load_turtle):
    store = load_turtle("""
        <person/ada> a foaf:Person .
        <c/1> und:release <r/1> ; und:speaker <person/ada> ; und:measure <m> ; und:stance c:stance-oppose .
    """)
    assert short(read_claim_table(store, rows="person"), "person") == [("c/1", "ada", "m", 0)]
    assert len(read_claim_table(store)) == 0


def test_a_person_who_asserts_or_is_named_as_speaker_says_it(load_turtle):
    store = load_turtle("""
        <person/ada> a foaf:Person . <person/bo> a foaf:Person .
        <c/1> und:release <r/1> ; und:assertedBy <person/ada> ; und:measure <m> ; und:stance c:stance-support .
        <c/2> und:release <r/1> ; und:assertedBy <org/a> ; und:speaker <person/bo> , <org/a> ; und:measure <m> ;
            und:stance c:stance-oppose ; und:evidence <text/without-place> .
        <c/3> und:release <r/1> ; und:assertedBy <org/a> ; und:measure <m> ; und:stance c:stance-oppose ;
            und:evidence <text/without-place> .
    """)
    assert short(read_claim_table(store, rows="person"), "person") == [("c/1", "ada", "m", 1), ("c/2", "bo", "m", 0)]


def test_isolates_are_all_who_issued(coast):
    filters = filters_of([parse_condition("kind=recommendation"), parse_condition("confidence>=1")])
    assert issuing_actors(coast, filters=filters) == {
        f"{ID}org/ferry": "Ferry Federation",
        f"{ID}org/kelp": "Kelp Foundation",
        f"{ID}org/lantern": "Lantern League",
        f"{ID}org/reef": "Reef Union",
    }


def test_an_empty_graph_gives_an_empty_table_without_warnings():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for rows in ("organization", "person", "coalition", "organization-type"):
            for columns in ("measure", "concept", "theme", "addressee", "document"):
                assert len(read_claim_table(Store(), rows=rows, columns=columns)) == 0


def test_the_order_of_the_store_does_not_matter(coast):
    quads = list(coast)
    random.Random(5).shuffle(quads)
    other = Store()
    for quad in quads:
        other.add(quad)
    assert read_claim_table(other) == read_claim_table(coast)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        pytest.param({"rows": "tribe"}, "no actors called 'tribe'; use one of organization, person", id="rows"),
        pytest.param({"columns": "mood"}, "not on 'mood'; use one of measure, concept, theme", id="columns"),
        pytest.param({"filters": ClaimFilters(themes=("zzz",))}, "no theme is called 'zzz'", id="theme"),
        pytest.param({"filters": ClaimFilters(themes=(" ",))}, "names no theme", id="no theme"),
    ],
)
def test_what_is_not_there_is_told(coast, options, message):
    with pytest.raises(ValidationError, match=message):
        read_claim_table(coast, **options)
