from __future__ import annotations

import pytest

from undersigned.linking.measures import link_measures
from undersigned.linking.mentions import Ask
from undersigned.linking.questions import Questions
from undersigned.linking.resolved_decisions import MeasureRulings
from undersigned.linking.scheme import MeasuresScheme
from undersigned.linking.wording import measure_key
from undersigned.model.facts import Stance
from undersigned.model.links import QuestionKind

IRI = "https://ports.example/measure/harbor-tolls"
SCHEME = MeasuresScheme(
    labels={IRI: ("Harbor tolls", "en")},
    keys={measure_key("harbor toll", "en"): IRI, measure_key("peaje portuario", "es"): IRI},
)
EMPTY = MeasuresScheme()


def ask(measure: str, ordinal: int = 1, stance: Stance | None = Stance.SUPPORT, language: str | None = "en") -> Ask:
    return Ask(ordinal=ordinal, part=0, measure=measure, measure_stance=stance, language=language)


def test_equal_words_are_one_measure_with_the_shortest_label() -> None:
    told = [
        ("a", ask("the night ferries")),
        ("b", ask("night ferries", stance=Stance.OPPOSE)),
        ("c", ask("Night ferry")),
    ]
    found = link_measures(told, EMPTY)
    (measure,) = found.measures.values()
    assert (measure.id, measure.label, measure.language) == ("measure/night-ferry", "Night ferry", "en")
    assert measure.alternatives == (("night ferries", "en"), ("the night ferries", "en"))
    assert found.asks["b", 1, 0] == (measure.id, Stance.OPPOSE)


def test_one_common_word_is_a_measure_of_its_release_alone() -> None:
    told = [("a", ask("tolls")), ("a", ask("the tolls", 2)), ("b", ask("tolls"))]
    found = link_measures(told, EMPTY)
    assert found.asks["a", 1, 0] == found.asks["a", 2, 0]
    assert found.asks["a", 1, 0] != found.asks["b", 1, 0]
    assert all(measure.startswith("measure/tolls-") for measure in found.measures)


@pytest.mark.parametrize(
    ("measure", "language"), [("TTX", "en"), ("G20", "en"), ("Hafengebührenerhöhung", "de"), ("night ferries", "en")]
)
def test_names_compounds_and_phrases_are_one_measure_everywhere(measure: str, language: str) -> None:
    told = [(sha256, ask(measure, language=language)) for sha256 in "ab"]
    assert len(link_measures(told, EMPTY).measures) == 1


def test_scheme_joins_languages() -> None:
    found = link_measures([("a", ask("the harbor tolls")), ("b", ask("peajes portuarios", language="es"))], SCHEME)
    (measure,) = found.measures.values()
    assert (measure.id, measure.label) == (IRI, "Harbor tolls")
    assert measure.alternatives == (("peajes portuarios", "es"), ("the harbor tolls", "en"))


def test_found_measures_are_of_one_language() -> None:
    found = link_measures([("a", ask("control total")), ("b", ask("control total", language="es"))], EMPTY)
    assert len(found.measures) == 2
    assert all(measure.startswith("measure/control-total-") for measure in found.measures)


def test_found_measure_never_takes_the_slug_of_the_scheme() -> None:
    found = link_measures([("a", ask("harbor-tolls", language="de"))], SCHEME)
    assert next(iter(found.measures)) != "measure/harbor-tolls"


def test_asks_without_words_or_stance_have_no_measure() -> None:
    told = [("a", ask("night ferries", 1, None)), ("a", ask(" ,", 2))]
    assert link_measures(told, EMPTY).asks == {}


def test_near_duplicates_join_the_most_used() -> None:
    long = "independent public inquiry into harbor pilot licensing fraud"
    told = [("a", ask(long)), ("b", ask(long)), ("c", ask(f"full {long}"))]
    found = link_measures(told, EMPTY)
    assert [measure.label for measure in found.measures.values()] == [long]


@pytest.mark.parametrize(
    ("measure", "stance"),
    [
        ("repeal of the berth fee law", Stance.SUPPORT),
        ("plans to weaken the berth fee law", Stance.SUPPORT),
        ("berth fee law", Stance.OPPOSE),
    ],
)
def test_who_is_for_the_end_is_against_the_thing(measure: str, stance: Stance) -> None:
    found = link_measures([("a", ask("the berth fee law")), ("b", ask(measure, stance=stance))], EMPTY)
    assert found.asks["b", 1, 0] == ("measure/berth-fee-law", Stance.OPPOSE)


def test_wordings_of_the_end_are_no_labels() -> None:
    found = link_measures([("a", ask("repeal of the berth fee law")), ("b", ask("berth fee law"))], EMPTY)
    (measure,) = found.measures.values()
    assert measure.label == "berth fee law"
    assert measure.contraries == (("repeal of the berth fee law", "en"),)
    assert "repeal of the berth fee law" in measure.wordings
    assert "repeal of the berth fee law" not in dict(measure.alternatives)


def test_scheme_is_found_behind_an_act() -> None:
    found = link_measures([("a", ask("fin de los peajes portuarios", language="es"))], SCHEME)
    assert found.asks["a", 1, 0] == (IRI, Stance.OPPOSE)


def test_a_release_names_its_bill_once() -> None:
    told = [("a", ask("Berth Fee Act")), ("a", ask("the bill", 2)), ("b", ask("the bill"))]
    found = link_measures(told, EMPTY)
    assert found.asks["a", 1, 0] == found.asks["a", 2, 0]
    assert found.asks["b", 1, 0] != found.asks["a", 2, 0]


def test_order_of_asks_does_not_matter() -> None:
    told = [("a", ask("repeal of Order 9")), ("b", ask("Order 9")), ("a", ask("harbor tolls", 2)), ("c", ask("order"))]
    assert link_measures(told, SCHEME) == link_measures(told[::-1], SCHEME)


def test_near_wordings_are_a_question_until_they_are_joined() -> None:
    told = [("a", ask("independent harbor pilot inquiry board")), ("b", ask("harbor pilot inquiry board"))]
    asked = Questions()
    link_measures(told, EMPTY, questions=asked)
    (question,) = asked.ordered()
    assert question.kind is QuestionKind.MEASURE
    assert question.subject == "measure:harbor pilot inquiry board"
    assert question.documents == ("a", "b")
    pair = (("harbor pilot inquiry board", "independent harbor pilot inquiry board"),)
    answered = Questions()
    link_measures(told, EMPTY, rulings=MeasureRulings(same=pair), questions=answered)
    assert answered.ordered() == ()


def test_broader_measures_stand_by_ruling() -> None:
    told = [("a", ask("night ferries to Skerry")), ("b", ask("night ferries"))]
    rulings = MeasureRulings(broader=(("night ferries to Skerry", "night ferries"),))
    found = link_measures(told, EMPTY, rulings=rulings)
    narrower, broader = (found.asks[sha256, 1, 0][0] for sha256 in "ab")
    assert found.measures[narrower].broader == (broader,)
    assert found.measures[broader].broader == ()
