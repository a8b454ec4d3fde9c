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
