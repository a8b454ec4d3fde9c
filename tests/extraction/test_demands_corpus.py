from __future__ import annotations

from pathlib import Path

import pytest

from undersigned.extraction import extract_facts
from undersigned.model.facts import Facts, Stance
from undersigned.reading import read_document

SEED = Path(__file__).parents[3] / "shared" / "corpus" / "documents" / "seed.txt"

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not SEED.exists(), reason=f"needs the shared corpus, {SEED} is missing"),
]


@pytest.fixture(scope="module")
def seed() -> Facts:
    (document,) = read_document(SEED)
    return extract_facts(document)


def test_seed_has_seven_recommendations_to_the_vice_president(seed: Facts) -> None:
    assert len(seed.recommendations) == 7
    assert {one.addressee for one in seed.recommendations} == {"VP Harris"}
    first = seed.addressees[0]
    assert (first.name, first.kind, first.quote) == ("Kamala Harris", "person", "VP Harris")


def test_seed_opposes_title_42_and_supports_protected_status(seed: Facts) -> None:
    parts = [part for one in seed.recommendations for part in one.parts if part.measure == "Title 42"]
    assert [part.measure_stance for part in parts] == [Stance.OPPOSE]
    status = [one for one in seed.recommendations if one.measure == "Temporary Protected Status"]
    assert [(one.measure_stance, one.beneficiary) for one in status] == [(Stance.SUPPORT, "Guatemala")]


def test_seed_has_five_linked_themes_in_its_own_words(seed: Facts) -> None:
    assert [theme.label for theme in seed.themes] == [
        "governance and the rule of law",
        "socioeconomic conditions",
        "organized crime and gender violence",
        "climate justice and the environment",
        "comprehensive immigration systems",
    ]
    assert all(theme.iri for theme in seed.themes)


def test_seed_answers_one_event(seed: Facts) -> None:
    answered = [event.name for event in seed.events if event.relation == "responds to"]
    assert answered == ["Vice President Harris’ upcoming visit to Guatemala"]


@pytest.mark.slow
def test_everything_is_grounded_in_all_documents() -> None:
    for path in sorted(SEED.parent.iterdir()):
        if path.suffix not in {".md", ".html", ".txt"}:
            continue
        for document in read_document(path):
            facts = extract_facts(document)
            for item in (*facts.recommendations, *facts.statements, *facts.themes, *facts.events, *facts.addressees):
                assert item.quote == facts.text[item.start : item.end], path.name
