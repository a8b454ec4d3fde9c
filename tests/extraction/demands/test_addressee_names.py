from __future__ import annotations

import pytest

from undersigned.extraction.demands.addressee_names import addressee_names
from undersigned.text.phrases import words_of


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        pytest.param("en", "the Senate of Anyland to act", ["Senate of Anyland"], id="up to a stop word"),
        pytest.param("en", "federal, state and district health ministers to act", None, id="commas between modifiers"),
        pytest.param("en", "the Ministry of Peat, Ministry of Tolls and the Marsh Commission.", 3, id="enumeration"),
        pytest.param("en", "congressional members engage with peat", ["congressional members"], id="verb after it"),
        pytest.param("en", "us to act", [], id="pronoun"),
        pytest.param("es", "al Gobierno la creación de un ferri", ["Gobierno"], id="article begins something else"),
        pytest.param("es", "los actores políticos dejen", ["actores políticos"], id="adjective after it"),
    ],
)
def test_names_end_where_they_end(language: str, text: str, names: list[str] | int | None) -> None:
    words = words_of(text)
    places = addressee_names(language).names_at(words, 0, len(words.folded))
    found = [words.raw(*place) for place in places]
    if isinstance(names, int):
        assert len(found) == names
    else:
        assert found == (names if names is not None else ["federal, state and district health ministers"])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Senate", "organization"),
        ("Vice President", "office"),
        ("VP Wick", "person"),
        ("Minister of Peat", "office"),
        ("Peat", None),
        ("Maria Wick", "person"),
        ("Maria", None),
        ("Minister Wick and the Senate", "organization"),
    ],
)
def test_kinds(text: str, kind: str | None) -> None:
    words = words_of(text)
    assert addressee_names("en").kind_of(words, 0, len(words.folded) - 1) == kind


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("VP Wick met Ada Wick.", "Ada Wick"),
        ("Dr. Ada saw Ada Lantern.", "Ada Lantern"),
        ("Mr. Wick came. Minister Wick left.", "Wick"),
        ("CEO Ada Wick spoke.", "Ada Wick"),
    ],
)
def test_a_person_gets_the_fullest_name(text: str, full: str) -> None:
    words = words_of(text)
    last = 2 if text.startswith("CEO") else 1
    assert addressee_names("en").full_name(words, (0, last)) == full


def test_a_body_named_by_its_noun_is_resolved() -> None:
    words = words_of("The Government is asked. The Federal Government was silent.")
    names = addressee_names("en")
    assert words.raw(*names.fullest(words, (1, 1))) == "Federal Government"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dear Senator Ada Wick,", "Senator Ada Wick"),
        ("To: The Marsh Commission", "Marsh Commission"),
        ("Dear friends,", None),
        ("Dear Senator Wick came", None),
        ("", None),
    ],
)
def test_salutations(text: str, name: str | None) -> None:
    words = words_of(text)
    place = addressee_names("en").salutation(words, 0, len(words.folded))
    assert (words.raw(*place) if place else None) == name
