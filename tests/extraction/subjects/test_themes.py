from __future__ import annotations

import pytest

from undersigned.extraction.draft import Zone
from undersigned.extraction.subjects.themes import extract_themes
from undersigned.model.document import BlockKind


def slugs(draft) -> list[tuple[str, str | None]]:
    return [(one.label, one.iri.rsplit("/", 1)[-1] if one.iri else None) for one in extract_themes(draft)]


def test_a_list_of_themes_gives_them_in_the_words_of_the_text(draft_of) -> None:
    text = "The issues in the paper are related to freedom of speech, climate justice, and gender violence."
    found = slugs(draft_of(text))
    assert [label for label, _ in found] == ["freedom of speech", "climate justice", "gender violence"]
    assert all(iri for _, iri in found)


def test_a_list_without_a_last_comma(draft_of) -> None:
    found = slugs(draft_of("Los temas están relacionados con libertad de expresión, migración y salud.", language="es"))
    assert [label for label, _ in found] == ["libertad de expresión", "migración", "salud"]


@pytest.mark.parametrize(
    "text",
    [
        "The issues are related to lamps, wicks, and oil.",
        "We met on Monday, Tuesday, and Friday.",
        "The issues are many.",
    ],
)
def test_other_enumerations_are_no_themes(draft_of, text: str) -> None:
    assert slugs(draft_of(text)) == []


def test_labels_that_the_text_uses_most_are_themes(draft_of) -> None:
    draft = draft_of(
        (Zone.HEADER, BlockKind.TITLE, "Freedom of expression in Anyland"),
        "Censorship is back. Freedom of expression is at risk. Once somebody said pandemic.",
    )
    assert slugs(draft) == [("Freedom of expression", "freedom-of-expression")]


def test_there_are_at_most_four_by_labels_and_none_without_words(draft_of) -> None:
    many = "censorship climate change migration pandemic privacy corruption "
    assert len(slugs(draft_of(many * 4))) == 4
    assert slugs(draft_of("The cat sat.")) == []
