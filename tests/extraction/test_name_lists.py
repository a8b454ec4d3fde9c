from __future__ import annotations

import pytest

from undersigned.extraction.name_lists import parse_items, read_enumeration


def items(text: str, language: str = "en", *, plural: bool = True, known: frozenset[str] = frozenset()) -> list[str]:
    region = read_enumeration(text, 0, len(text), language)
    return [entry.name for entry in parse_items(text, region, language, plural=plural, known=known)] if region else []


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param(
            "Lamp League, Harbor and Pier Union, and the Red Faro (RF) urge",
            "en",
            ["Lamp League", "Harbor and Pier Union", "Red Faro"],
            id="series-comma",
        ),
        pytest.param(
            "Lamp League, Harbor Union and Red Faro urge", "en", ["Lamp League", "Harbor Union", "Red Faro"], id="and"
        ),
        pytest.param("Lamp League,, Harbor Union", "en", ["Lamp League", "Harbor Union"], id="empty-item"),
        pytest.param(
            "Liga del Faro, Unión y Puerto y Red Azul piden",
            "es",
            ["Liga del Faro", "Unión y Puerto", "Red Azul"],
            id="y",
        ),
        pytest.param(
            "RAYS, Lumen, coastal groups like Campaign for Light and the Pier Alliance say",
            "en",
            ["RAYS", "Lumen", "Campaign for Light", "Pier Alliance"],
            id="qualifier",
        ),
        pytest.param(
            "Civio Faro, Observatorio Trabajo, Algoritmo y Sociedad (TAS), Iris y CEPU.",
            "es",
            ["Civio Faro", "Observatorio Trabajo, Algoritmo y Sociedad", "Iris", "CEPU"],
            id="acronym-reaches-back",
        ),
        pytest.param("Club (Port, Pier), Lamp League", "en", ["Club", "Lamp League"], id="comma-in-brackets"),
        pytest.param(
            "A.D.I. Faro, A.VV. Puerto, CC.OO. Lum", "es", ["A.D.I. Faro", "A.VV. Puerto", "CC.OO. Lum"], id="dotted"
        ),
        pytest.param("nothing here", "en", [], id="no-name"),
    ],
)
def test_parse_items_parts_an_enumeration(text: str, language: str, expected: list[str]) -> None:
    assert items(text, language) == expected


def test_parse_items_keeps_one_body_whole_where_the_verb_is_singular() -> None:
    text = "Center for Lamps and Coastal Law urges"
    assert items(text, plural=False) == ["Center for Lamps and Coastal Law"]


def test_parse_items_keeps_a_known_name_whole() -> None:
    text = "Center for Lamps and Coastal Law"
    assert items(text, known=frozenset({"center for lamps and coastal law"})) == [text]


def test_parse_items_parts_at_and_with_article_even_where_the_verb_is_singular() -> None:
    assert items("Lamp League and the Harbor Union", plural=False) == ["Lamp League", "Harbor Union"]
