from __future__ import annotations

from itertools import product

import networkx as nx
import pytest
from pyoxigraph import Literal, NamedNode, Quad

from undersigned.errors import ValidationError
from undersigned.model.links import Question, QuestionKind
from undersigned.network import bootstrap_network, co_issuing_network, read_worlds
from undersigned.network.incidence import select_releases
from undersigned.network.stand_ins import Grouping
from undersigned.network.terms import UND

ID = "https://w3id.org/undersigned/id/org/"
LABELS = {"a": "Alder Union", "b": "Barca", "c": "Comber League", "d": "Duneside"}


def ask(subject, other="", *, kind=QuestionKind.IDENTITY, probability=0.5):
    return Question(
        kind=kind, subject=subject, object=other, rule="r", sentence="?", releases=1, probability=probability
    )


def bootstrap(store, *, replicates=400, questions=(), grouping=None, themes=False, **options):
    worlds = read_worlds(store, select_releases(store), questions=questions, grouping=grouping, themes=themes)
    return bootstrap_network(store, worlds, replicates=replicates, **options)


def node(found, name):
    return next(one for one in found.nodes if one.iri == ID + name)


def tie(found, ends):
    return next(one for one in found.edges if {one.a, one.b} == {ID + end for end in ends})


def spread(told):
    return (told.low, told.mean, told.high)


def test_what_is_sure_never_varies(make_claims):
    sure = make_claims(*(("one", name, "1") for name in "abc"), *(("two", name, "1") for name in "cd"))
    found = bootstrap(sure, replicates=20)
    assert found.claims == 0
    for told in [*found.whole.values(), *(told for one in found.nodes for told in one.figures.values())]:
        assert spread(told) == (told.observed,) * 3
    assert {one.present for one in [*found.nodes, *found.edges]} == {1.0}
    assert [(one.weight.low, one.weight.high) for one in found.edges] == [(1, 1)] * 4
    assert [one.stability for one in found.communities] == [1.0] * len(found.communities)


def test_a_tie_that_rests_on_one_claim_of_a_half_is_there_in_about_half(make_claims):
    found = bootstrap(make_claims(("one", "a", "1"), ("one", "b", "0.5")), replicates=400)
    assert tie(found, "ab").present == pytest.approx(0.5, abs=0.07)
    assert (tie(found, "ab").weight.observed, tie(found, "ab").weight.low, tie(found, "ab").weight.high) == (1, 0, 1)
    assert (node(found, "a").present, node(found, "b").present) == (1.0, tie(found, "ab").present)


def test_sampling_agrees_with_the_enumeration_of_all_worlds(make_claims):
    claims = [("one", "a", "0.9"), ("one", "b", "0.6"), ("two", "b", "0.8"), ("two", "c", "0.3"), ("two", "a", "0.5")]
    expected: dict[str, float] = dict.fromkeys(("edges", "density", "betweenness b", "weight ab", "degree a"), 0.0)
    for answers in product((True, False), repeat=len(claims)):
        probability = 1.0
        for (_, _, confidence), kept in zip(claims, answers, strict=True):
            probability *= float(confidence) if kept else 1 - float(confidence)
        kept_claims = [claim for claim, kept in zip(claims, answers, strict=True) if kept]
        network = co_issuing_network(make_claims(*kept_claims))
        tie_ab = network.edges.get((ID + "a", ID + "b"), {"weight": 0})
        ways = nx.betweenness_centrality(network)
        degree = dict(network.degree())
        for name, value in {
            "edges": network.number_of_edges(), "density": nx.density(network), "weight ab": tie_ab["weight"],
            "betweenness b": ways.get(ID + "b", 0.0), "degree a": degree.get(ID + "a", 0),
        }.items():  # fmt: skip
            expected[name] += probability * value
    found = bootstrap(make_claims(*claims), replicates=800, seed=7)
    sampled = {
        "edges": found.whole["edges"].mean, "density": found.whole["density"].mean,
        "betweenness b": node(found, "b").figures["betweenness"].mean, "weight ab": tie(found, "ab").weight.mean,
        "degree a": node(found, "a").figures["degree"].mean,
    }  # fmt: skip
    assert sampled == pytest.approx(expected, abs=0.07)


def test_observed_figures_are_those_of_the_network(store):
    found = bootstrap(store, replicates=2, weight="newman")
    network = co_issuing_network(store, weight="newman")
    assert {one.iri: one.figures["strength"].observed for one in found.nodes} == dict(network.degree(weight="weight"))
    assert {one.iri: one.figures["reach"].observed for one in found.nodes} == dict(network.nodes(data="reach"))
    assert found.whole["density"].observed == pytest.approx(nx.density(network))
    assert [one.iri.rsplit("/", 1)[-1] for one in found.nodes] == ["b", "a", "c", "d"]
    assert [one.figures["rank"].observed for one in found.nodes] == [1, 2, 2, 4]
    assert node(found, "d").with_community is None


def test_themes_have_doubts_of_their_own(store):
    found = bootstrap(store, replicates=2, themes=True)
    assert found.whole["edges"].observed == 6
    assert {one.present for one in found.edges} == {1.0}


@pytest.mark.parametrize(("probability", "joined"), [(0.0, 0.0), (0.25, 0.25), (1.0, 1.0)])
def test_bodies_that_may_be_one_are_joined_as_often_as_that_is_likely(make_claims, probability, joined):
    store = make_claims(("one", "a", "1"), ("one", "c", "1"), ("two", "b", "1"), ("two", "c", "1"), labels=LABELS)
    found = bootstrap(store, replicates=300, questions=[ask("Barca", "The Alder Union", probability=probability)])
    assert found.questions == 1
    assert found.whole["nodes"].mean == pytest.approx(3 - joined, abs=0.07)
    assert tie(found, "ac").weight.mean == pytest.approx(1 + joined, abs=0.08)  # both releases are of the one body
    assert spread(node(found, "a").figures["reach"]) == spread(node(found, "b").figures["reach"])


def test_a_tie_between_two_that_are_one_is_not_there(make_claims):
    store = make_claims(("one", "a", "1"), ("one", "b", "1"), ("one", "c", "1"), labels=LABELS)
    found = bootstrap(store, replicates=3, questions=[ask("Alder Union", "Barca", probability=1.0)])
    assert (tie(found, "ab").present, tie(found, "ac").weight.low) == (0.0, 1.0)


def test_what_is_one_and_may_be_two_is_parted_by_its_written_names(make_claims, claims_of):
    more = [*claims_of("one", "a", "1", written="Alder Union"), *claims_of("two", "a", "1", written="AU")]
    claims = [("one", "b", "1"), ("two", "c", "1")]
    questions = [ask("Alder Union", "AU", probability=0.0)]
    assert bootstrap(make_claims(*claims, labels=LABELS, more=more), replicates=1, questions=questions).questions == 0
    acronym = Quad(NamedNode(ID + "a"), UND["acronym"], Literal("AU"))
    found = bootstrap(make_claims(*claims, labels=LABELS, more=[*more, acronym]), replicates=3, questions=questions)
    assert (found.questions, found.whole["nodes"].observed, found.whole["nodes"].mean) == (1, 3, 4)
    assert (tie(found, "ab").present, tie(found, "ac").present) == (1.0, 0.0)


def test_a_name_of_several_bodies_may_be_one(make_claims):
    labels = {"a": "Parliament", "b": "Parliament", "c": "Parliament"}
    store = make_claims(("one", "a", "1"), ("two", "b", "1"), ("three", "c", "1"), labels=labels)
    assert bootstrap(store, replicates=2, questions=[ask("Parliament", probability=1.0)]).whole["nodes"].mean == 1


def test_a_chapter_rolls_up_as_often_as_it_is_likely_one(make_claims):
    store = make_claims(("one", "a", "1"), ("one", "c", "1"), ("two", "b", "1"), labels=LABELS)
    questions = [ask("Alder Union", "Barca", kind=QuestionKind.CHAPTER, probability=1.0)]
    assert bootstrap(store, replicates=2, questions=questions).questions == 0
    rolled = bootstrap(store, replicates=2, questions=questions, grouping=Grouping(roll_up=True))
    assert (rolled.questions, node(rolled, "b").figures["reach"].mean) == (1, 2)


def test_questions_that_change_nothing_are_left_out(make_claims):
    store = make_claims(("one", "a", "1"), ("one", "b", "1"), labels=LABELS | {"b": "Alder Union"})
    questions = [
        ask("Nobody", "Alder Union"),
        ask("Alder Union", "Nobody", kind=QuestionKind.MEASURE),
        ask("fact:1", kind=QuestionKind.FACT),
    ]
    assert bootstrap(store, replicates=1, questions=questions).questions == 0


def test_the_seed_alone_decides(make_claims):
    claims = [("one", name, "0.5") for name in "abcd"] + [("two", name, "0.7") for name in "abd"]
    first, again = (bootstrap(make_claims(*order), replicates=50, seed=3) for order in (claims, claims[::-1]))
    assert first == again
    assert bootstrap(make_claims(*claims), replicates=50, seed=4) != first


def test_stability_falls_where_communities_rest_on_doubtful_claims(make_claims):
    sure = [(slug, name, "1") for slug in ("one", "two") for name in "abc"]
    doubtful = [("three", name, "0.4") for name in "xyz"]
    found = bootstrap(make_claims(*sure, *doubtful), replicates=100)
    steady, shaky = sorted(found.communities, key=lambda one: -one.stability)
    assert [iri.removeprefix(ID) for iri in steady.nodes] == ["a", "b", "c"]
    assert steady.stability == 1.0
    assert shaky.stability < 0.5
    assert node(found, "a").with_community == 1.0
    assert node(found, "x").with_community < 0.7


def test_an_empty_network_has_intervals_of_nothing(make_claims):
    found = bootstrap(make_claims(), replicates=2)
    assert (found.nodes, found.edges, found.communities) == ([], [], [])
    assert found.whole["density"].high == 0


@pytest.mark.parametrize(
    ("options", "message"),
    [
        pytest.param({"replicates": 0}, "draws nothing; give the number of replicates", id="no replicate"),
        pytest.param({"weight": "heavy"}, "weight='heavy' is unknown", id="weight"),
    ],
)
def test_says_what_is_wrong(make_claims, options, message):
    with pytest.raises(ValidationError, match=message):
        bootstrap(make_claims(), **options)


def test_fractional_weights_are_refused(store):
    with pytest.raises(ValidationError, match="no weight='fractional'; use count or newman"):
        bootstrap(store, replicates=2, weight="fractional")
