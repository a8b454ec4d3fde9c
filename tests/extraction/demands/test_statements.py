from __future__ import annotations

import pytest

from undersigned.extraction.demands.recommendations import extract_recommendations
from undersigned.extraction.demands.statements import extract_statements
from undersigned.model.facts import Modality


def statements(draft) -> list[tuple[str, str]]:
    draft.recommendations = extract_recommendations(draft)
    return [(one.text, one.method) for one in extract_statements(draft)]


@pytest.mark.parametrize(
    ("text", "language", "rule"),
    [
        ("The organizations express concern over the toll.", "en", "statements.saying-verb/1"),
        ("We have lived here for years.", "en", "statements.we/1"),
        ("Expresamos nuestra preocupación por el peaje.", "es", "statements.saying-verb/1"),
    ],
)
def test_issuers_say(draft_of, text: str, language: str, rule: str) -> None:
    assert statements(draft_of(text, language=language)) == [(text, rule)]


@pytest.mark.parametrize(
    "text",
    ["We urge the Senate to act.", "The minister expressed concern.", "The toll rose.", "We ask ourselves: who pays?"],
)
def test_demands_others_and_questions_are_no_statements(draft_of, text: str) -> None:
    assert statements(draft_of(text)) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("We pledge to open our halls to the families.", "en"),
        ("The organizations commit to a new pier.", "en"),
        ("Nos comprometemos a abrir el puerto.", "es"),
        ("Nous nous engageons à rouvrir le port.", "fr"),
        ("Assumimos o compromisso de abrir o porto.", "pt"),
        ("Wir verpflichten uns, den Hafen zu öffnen.", "de"),
    ],
)
def test_issuers_commit_themselves(draft_of, text: str, language: str) -> None:
    (found,) = extract_statements(draft_of(text, language=language))
    assert (found.method, found.modality) == ("statements.commitment/1", Modality.COMMIT)


def test_what_is_only_said_has_no_modality(draft_of) -> None:
    (found,) = extract_statements(draft_of("We regret the closing of the pier."))
    assert found.modality is None
