from __future__ import annotations

from undersigned.linking.measures import link_measures
from undersigned.linking.mentions import Ask
from undersigned.linking.resolved_decisions import MeasureRulings
from undersigned.linking.scheme import MeasuresScheme
from undersigned.model.facts import Stance

IRI = "https://ports.example/measure/harbor-tolls"
SCHEME = MeasuresScheme(labels={IRI: ("Harbor tolls", "en")}, keys={"harbor toll": IRI})
EMPTY = MeasuresScheme()
LONG = "independent public inquiry into harbor pilot licensing fraud"


def link(*told: tuple[str, str], scheme: MeasuresScheme = EMPTY, **rulings: tuple[tuple[str, str], ...]) -> list[str]:
    """Return the measure of each wording, in order."""
    asks = [
        (f"{number}" * 64, Ask(ordinal=1, part=0, measure=words, measure_stance=Stance.SUPPORT, language=language))
        for number, (words, language) in enumerate(told)
    ]
    found = link_measures(asks, scheme, rulings=MeasureRulings(**rulings))
    return [found.asks[sha256, 1, 0][0] for sha256, _ in asks]


def test_same_joins_languages() -> None:
    told = (("night ferry bans", "en"), ("the night ferry ban", "en"), ("vedas nocturnas del ferry", "es"))
    joined = link(*told, same=(("las vedas nocturnas del ferry", "night ferry ban"),))
    assert len(set(joined)) == 1
    assert len(set(link(*told))) == 2


def test_same_joins_chains() -> None:
    told = (("night ferries", "en"), ("boats after dark", "en"), ("late crossings", "en"))
    joined = link(*told, same=(("night ferries", "boats after dark"), ("boats after dark", "late crossings")))
    assert len(set(joined)) == 1


def test_a_concept_of_the_scheme_leads() -> None:
    told = (("quay money", "en"), ("quay money", "en"), ("harbor tolls", "en"))
    assert set(link(*told, scheme=SCHEME, same=(("quay money", "Harbor Toll"),))) == {IRI}


def test_different_parts_near_duplicates_and_leaves_the_rest() -> None:
    told = ((LONG, "en"), (LONG, "en"), (f"full {LONG}", "en"), (f"fair {LONG}", "en"))
    assert len(set(link(*told))) == 1
    parted = link(*told, different=((LONG, f"full {LONG}"),))
    assert parted[0] == parted[1] == parted[3] != parted[2]


def test_bare_fields_of_two_releases_can_be_joined() -> None:
    told = (("tolls", "en"), ("tolls", "en"), ("quay money", "en"))
    assert len(set(link(*told))) == 3
    assert len(set(link(*told, same=(("the tolls", "quay money"),)))) == 1


def test_wordings_that_nothing_has_change_nothing() -> None:
    told = (("night ferries", "en"), ("harbor tolls", "en"))
    assert link(*told, same=(("whale songs", "night ferries"),), different=(("a", "b"),)) == link(*told)
