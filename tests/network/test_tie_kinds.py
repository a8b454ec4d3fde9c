from __future__ import annotations

import warnings
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Store

from undersigned.discourse import BOOLEAN, ClaimTable
from undersigned.network import ClaimFilters, TieKind, tie_kinds_multigraph, tie_kinds_network
from undersigned.network.stand_ins import Coalitions, Tenure
from undersigned.network.tie_meetings import co_members, co_signed, opposed, same_addressee, same_position

ID = "https://w3id.org/undersigned/id/"


def org(name):
    return f"{ID}org/{name}"


def kinds(network):
    return {
        "-".join(sorted(node.rsplit("/", 1)[-1] for node in (a, b))): {kind: tie[kind] for kind in tie["kinds"]}
        for a, b, tie in network.edges(data=True)
    }


def test_kinds_of_ties_are_kept_apart(coast):
    network = tie_kinds_network(coast)
    assert kinds(network) == {
        "kelp-lantern": {"co_signed": 1, "opposed": 1},
        "ferry-kelp": {"opposed": 1},
        "ferry-lantern": {"co_member": 1, "opposed": 1, "same_position": 1},
    }
    assert sorted(node.rsplit("/", 1)[-1] for node in network) == ["ferry", "kelp", "lantern", "reef"]
    assert network.nodes[org("lantern")]["label"] == "Lantern League"


def test_each_kind_has_its_evidence(coast):
    tie = tie_kinds_network(coast).edges[org("ferry"), org("lantern")]
    assert tie["same_position_evidence"] == [f"{ID}r/ferry/c/1", f"{ID}r/lantern/c/1"]
    assert tie["opposed_evidence"] == [f"{ID}r/ferry/c/1", f"{ID}r/joint/c/1"]
    assert tie["co_member_evidence"] == [org("waters")]
    assert tie["co_member_periods"] == ["2022-06..2022"]
    assert (tie["weight"], tie["first"], tie["last"]) == (3, "2021-05-01", "2023")


def test_multigraph_has_an_edge_for_each_kind(coast):
    network = tie_kinds_multigraph(coast)
    plain = tie_kinds_network(coast)
    assert sorted(network) == sorted(plain)
    for a, b, tie in plain.edges(data=True):
        assert {key: edge["weight"] for key, edge in network[a][b].items()} == {
            kind: tie[kind] for kind in tie["kinds"]
        }
    edge = network[org("ferry")][org("lantern")]["co_member"]
    assert (edge["evidence"], edge["periods"]) == ([org("waters")], ["2022-06..2022"])


def test_kinds_and_evidence_can_be_left_out(coast):
    network = tie_kinds_network(coast, kinds=[TieKind.CO_SIGNED], evidence=False)
    assert kinds(network) == {"kelp-lantern": {"co_signed": 1}}
    assert network.edges[org("kelp"), org("lantern")].keys() == {
        "kinds",
        "weight",
        "co_signed",
        "releases",
        "first",
        "last",
    }
    assert "evidence" not in tie_kinds_multigraph(coast, evidence=False)[org("kelp")][org("lantern")]["co_signed"]


@pytest.mark.parametrize(
    ("mine", "theirs", "window", "period"),
    [
        pytest.param("", "", None, "..", id="unknown"),
        pytest.param('schema:startDate "2020"', 'schema:endDate "2019"', None, None, id="one after the other"),
        pytest.param('schema:startDate "2020"', 'schema:endDate "2020-05"', None, "2020..2020-05", id="at one time"),
        pytest.param('schema:startDate "2020"', "", "2019", None, id="after the window"),
        pytest.param('und:validOn "2021-01-01"', "", "2019", "..", id="a day alone bounds nothing"),
        pytest.param('schema:endDate "2016"', 'schema:startDate "2017"', None, None, id="never"),
    ],
)
def test_members_of_one_coalition_meet_while_both_are(load_turtle, mine, theirs, window, period):
    store = load_turtle(f"""
        <org/w> org:hasMember <org/a> , <org/b> .
        <m/1> org:member <org/a> ; org:organization <org/w> {";" if mine else ""} {mine} .
        <m/2> org:member <org/b> ; org:organization <org/w> {";" if theirs else ""} {theirs} .
        <r/1> schema:datePublished "2018" . <r/2> schema:datePublished "2018" .
        <r/1/i> a und:Issuance ; und:agent <org/a> ; und:release <r/1> .
        <r/2/i> a und:Issuance ; und:agent <org/b> ; und:release <r/2> .
    """)
    network = tie_kinds_network(store, filters=ClaimFilters(until=window) if window else None)
    told = [tie["co_member_periods"] for _, _, tie in network.edges(data=True)]
    assert told == ([[period]] if period else [])


def test_an_empty_graph_has_no_ties_and_no_warnings():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert tie_kinds_network(Store()).number_of_nodes() == 0
        assert tie_kinds_multigraph(Store()).number_of_nodes() == 0


CLAIM = st.tuples(st.sampled_from("ABC"), st.sampled_from("xy"), st.integers(0, 1), st.sampled_from("defg"))


def make(claims, concept):
    return ClaimTable(
        ids=tuple(f"{document}/{what}/{stance}" for _, what, stance, document in claims),
        documents=tuple(document for *_, document in claims),
        dates=(None,) * len(claims),
        variables={
            "organization": tuple(who for who, *_ in claims),
            concept: tuple(what for _, what, *_ in claims),
        },
        numbers={"stance": tuple(stance for _, _, stance, _ in claims)},
        scales={"stance": BOOLEAN},
    )


@settings(max_examples=60)
@given(claims=st.lists(CLAIM, max_size=14, unique=True))
def test_ties_are_what_their_definitions_say(claims):
    actors = sorted({who for who, *_ in claims})
    parts = {actor: frozenset(document for who, _, _, document in claims if who == actor) for actor in actors}
    table = make(claims, "measure")
    same, against = same_position(table, parts), opposed(table)
    asked, together = same_addressee(make(claims, "addressee"), parts), co_signed(table)
    for a, b in combinations(actors, 2):

        def apart(one, other, key):
            return {key(claim) for claim in claims if claim[0] == one and claim[3] not in parts[other]}

        def weight(meetings, pair=(a, b)):
            return meetings[pair].weight if pair in meetings else 0

        both = apart(a, b, lambda c: c[1:3]) & apart(b, a, lambda c: c[1:3])
        assert weight(same) == len({what for what, _ in both})
        assert weight(asked) == len(apart(a, b, lambda c: c[1]) & apart(b, a, lambda c: c[1]))
        assert weight(together) == len(parts[a] & parts[b])
        sides = {(who, what, stance) for who, what, stance, _ in claims}
        assert weight(against) == len(
            {what for what in "xy" for k in (0, 1) if (a, what, k) in sides and (b, what, 1 - k) in sides}
        )
    joint = {document for one, other in combinations(actors, 2) for document in parts[one] & parts[other]}
    for (a, b), meeting in same.items():
        assert not {claim[0] for claim in meeting.evidence} & parts[a] & parts[b]
        assert meeting.evidence == tuple(sorted(set(meeting.evidence)))
    assert set(together) == {pair for pair in combinations(actors, 2) if parts[pair[0]] & parts[pair[1]]}
    assert {document for meeting in together.values() for document in meeting.evidence} == joint


def test_a_day_on_which_a_membership_is_told_counts_beside_dated_ones():
    dated, told = Tenure(first="2010", last="2012"), Tenure(said_on="2015-03-01")
    coalitions = Coalitions(wholes={"a": {"w": (dated, told)}, "b": {"w": (Tenure(first="2014"),)}})
    assert co_members(coalitions, frozenset("ab"))["a", "b"].periods == ("2015-03-01..2015-03-01",)
    nobody = Coalitions(wholes={"a": {"w": (dated, Tenure())}, "b": {"w": (Tenure(first="2014"),)}})
    assert co_members(nobody, frozenset("ab")) == {}
