from __future__ import annotations

import pytest

from undersigned.extraction.draft import Draft
from undersigned.extraction.structure.abouts import extract_abouts
from undersigned.extraction.structure.zones import label_zones
from undersigned.model.facts import About
from undersigned.reading import read_text

PROSE = (
    "The Lantern League asks the council of the town to light every pier of the harbor before the winter comes.\n\n"
    "Nobody has answered the letters that were sent to the town hall in the spring, and the boats go on in the "
    "dark.\n\n"
)


ES_PROSE = (
    "La Liga de Faros pide al ayuntamiento que encienda todos los muelles del puerto antes de que llegue el "
    "invierno.\n\n"
    "Nadie ha contestado a las cartas que se mandaron en primavera, y los barcos siguen volviendo a oscuras.\n\n"
)


def abouts_of(text: str, language: str = "en") -> tuple[About, ...]:
    draft = Draft(document=read_text(text, language=language))
    draft.blocks = label_zones(draft)
    return extract_abouts(draft)


@pytest.mark.parametrize(
    ("tail", "language", "organization", "begins"),
    [
        pytest.param(
            "Lantern League: A network of keepers who care for lamps.", "en", "Lantern League", "A network", id="label"
        ),
        pytest.param(
            "Center for Lamps (CFL): Works for the defense of keepers.",
            "en",
            "Center for Lamps",
            "Works for",
            id="acronym",
        ),
        pytest.param(
            "About the Lantern League: A network of keepers.", "en", "Lantern League", "A network", id="about-label"
        ),
        pytest.param(
            "About Lantern League\n\nLantern League is a network of keepers who care for lamps.",
            "en",
            "Lantern League",
            "Lantern League is",
            id="heading",
        ),
        pytest.param(
            "###\n\nThe “Lamps Are Not for Sale” (LANS) network works for a lit coast.",
            "en",
            "Lamps Are Not for Sale",
            "The “Lamps",
            id="end-mark",
        ),
        pytest.param(
            "Lantern League is a national network of keepers who care for lamps.",
            "en",
            "Lantern League",
            "Lantern League is",
            id="sentence",
        ),
        pytest.param(
            "Sobre la Liga de Faros\n\nLa Liga de Faros es una red de fareros del norte.",
            "es",
            "Liga de Faros",
            "La Liga",
            id="spanish",
        ),
    ],
)
def test_extract_abouts_in_every_shape(tail: str, language: str, organization: str, begins: str) -> None:
    (about,) = abouts_of((ES_PROSE if language == "es" else PROSE) + tail, language)
    assert about.organization == organization
    assert about.description.startswith(begins)
    assert about.flagged is None


@pytest.mark.parametrize(
    "glued",
    [
        pytest.param("For more, visit is the largest lamp hub of the coast. Light Up.", id="missing-object"),
        pytest.param("Harbor Union is an organization of pilots. Pull Together.", id="another-subject"),
    ],
)
def test_extract_abouts_flags_text_of_another_body(glued: str) -> None:
    (about,) = abouts_of(f"{PROSE}Lantern League: A network of keepers who care for lamps. {glued}")
    assert about.description == "A network of keepers who care for lamps."
    assert about.flagged == glued


@pytest.mark.parametrize(
    "tail",
    [
        pytest.param("The facts: The lamps went out in May of last year.", id="no-name"),
        pytest.param("Protecting the boats is a duty of the whole community.", id="sentence-without-name"),
        pytest.param("Joint Statement: The lamps must burn.", id="heading-words"),
    ],
)
def test_extract_abouts_leaves_other_paragraphs_alone(tail: str) -> None:
    assert abouts_of(PROSE + tail) == ()


def test_extract_abouts_gives_verbatim_text() -> None:
    text = PROSE + "Lantern League: A network of keepers who\ncare for lamps.\n\nHarbor Union: A union of all pilots."
    abouts = abouts_of(text)
    assert [about.organization for about in abouts] == ["Lantern League", "Harbor Union"]
    assert all(about.description in text and text[about.start : about.end] == about.quote for about in abouts)
