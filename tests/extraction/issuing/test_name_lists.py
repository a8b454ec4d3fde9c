from __future__ import annotations

import pytest

from undersigned.extraction.issuing.name_lists import parse_items, read_enumeration
from undersigned.names.keys import name_key


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
            "Liga Farolera, Centro por la Marea y el Derecho Marítimo y Puerto Azul piden",
            "es",
            ["Liga Farolera", "Centro por la Marea y el Derecho Marítimo", "Puerto Azul"],
            id="the last conjunction is the list's",
        ),
        pytest.param(
            "Liga Farolera, Puerto Azul y la Fundación Marea y Costa piden",
            "es",
            ["Liga Farolera", "Puerto Azul", "Fundación Marea y Costa"],
            id="a noun of organizations behind the conjunction",
        ),
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
        pytest.param(
            "Lamp League; the Center for Piers, Lamps and Coastal Waters; and the Union of Pilots, Skippers and Guides",
            "en",
            ["Lamp League", "Center for Piers, Lamps and Coastal Waters", "Union of Pilots, Skippers and Guides"],
            id="semicolons-spare-commas",
        ),
        pytest.param(
            "Lamp League, the Center for Piers, Lamps and Coastal Waters, and the Harbor Union",
            "en",
            ["Lamp League", "Center for Piers, Lamps and Coastal Waters", "Harbor Union"],
            id="commas-inside-one-name",
        ),
        pytest.param(
            "Lamp League and the Institute for Wind, Waves and Weather",
            "en",
            ["Lamp League", "Institute for Wind, Waves and Weather"],
            id="commas-inside-the-last-name",
        ),
        pytest.param(
            "Lamp League, Center for Justice, Lantern and Tidelands",
            "en",
            ["Lamp League", "Center for Justice", "Lantern", "Tidelands"],
            id="the-and-of-the-list",
        ),
        pytest.param(
            "Red Faro, el Centro de Estudios, Salud y Trabajo y la Unión del Puerto",
            "es",
            ["Red Faro", "Centro de Estudios, Salud y Trabajo", "Unión del Puerto"],
            id="spanish-commas-inside",
        ),
        pytest.param(
            "Red Faro, el Frente por la Tierra y el Agua, la Unión del Puerto",
            "es",
            ["Red Faro", "Frente por la Tierra y el Agua", "Unión del Puerto"],
            id="and-with-article-inside-a-name",
        ),
        pytest.param(
            "Red Faro, Centro Lum, A.C., la Unión del Puerto",
            "es",
            ["Red Faro", "Centro Lum, A.C.", "Unión del Puerto"],
            id="legal-form",
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
    assert items(text, known=frozenset({name_key(text)})) == [text]


def test_parse_items_parts_at_and_with_article_even_where_the_verb_is_singular() -> None:
    assert items("Lamp League and the Harbor Union", plural=False) == ["Lamp League", "Harbor Union"]
