from __future__ import annotations

import pytest

from undersigned.extraction.draft import Zone
from undersigned.extraction.subjects.events import extract_events
from undersigned.model.document import BlockKind


def lead(text: str) -> tuple[Zone, BlockKind, str]:
    return Zone.LEAD, BlockKind.PARAGRAPH, text


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        pytest.param(
            "In light of Minister Wick’s upcoming visit to Anyland, the groups met.",
            "en",
            "Minister Wick’s upcoming visit to Anyland",
            id="in light of",
        ),
        pytest.param("Ahead of the vote on the ferry bill, we met.", "en", "the vote on the ferry bill", id="ahead of"),
        pytest.param(
            "Con motivo de la visita del ministro, nos reunimos.", "es", "la visita del ministro", id="con motivo de"
        ),
    ],
)
def test_what_a_release_answers(draft_of, text: str, language: str, name: str) -> None:
    found = extract_events(draft_of(lead(text), language=language))
    assert [(one.name, one.relation) for one in found] == [(name, "responds to")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It met at the 12th Lantern Summit.", ["12th Lantern Summit"]),
        ("They met at a summit.", []),
        ("In light of the rain, they stayed.", []),
        ("The Lantern\nSummit ended.", []),
    ],
)
def test_named_happenings_are_mentioned(draft_of, text: str, names: list[str]) -> None:
    found = extract_events(draft_of(lead(text)))
    assert [one.name for one in found if one.relation == "mentions"] == names


def test_an_event_is_given_once(draft_of) -> None:
    draft = draft_of(lead("In light of the Lantern Summit, we met."), "The Lantern Summit was long.")
    assert [one.relation for one in extract_events(draft)] == ["responds to"]


@pytest.mark.parametrize(
    ("language", "text", "date"),
    [
        ("en", "The groups spoke at the Harbor Summit on June 3, 2023.", "2023-06-03"),
        ("en", "On June 3, 2023, the groups spoke at the Harbor Summit.", "2023-06-03"),
        ("en", "The groups spoke at the Harbor Summit 2023.", "2023"),
        ("en", "The groups spoke at the Harbor Summit in May 2023, as on June 3, 2020 elsewhere.", "2023-05"),
        ("en", "The groups spoke at the Harbor Summit.", None),
        ("es", "Los grupos hablaron en la Cumbre del Puerto el 3 de junio de 2023.", "2023-06-03"),
        ("fr", "Les groupes ont parlé au Sommet du Port le 3 juin 2023.", "2023-06-03"),
        ("pt", "Os grupos falaram na Cimeira do Porto a 3 de junho de 2023.", "2023-06-03"),
        ("de", "Die Gruppen sprachen auf der Harbor Konferenz am 3. Juni 2023.", "2023-06-03"),
    ],
)
def test_an_event_carries_the_date_that_the_text_gives_it(draft_of, language: str, text: str, date: str | None) -> None:
    (event,) = extract_events(draft_of(text, language=language))
    assert event.date == date
