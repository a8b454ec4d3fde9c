"""Enumerations of names in running text: how far one goes and where it parts, in five languages."""

from __future__ import annotations

import pytest

from undersigned.extraction.issuing.name_lists import parse_items, read_enumeration

CASES = [
    (
        "pt",
        "Liga do Farol (LF), Conselho do Junco - CJ, Rede do Porto e Fórum Maré Alta.",
        "Liga do Farol|Conselho do Junco|Rede do Porto|Fórum Maré Alta",
    ),
    (
        "pt",
        "o Movimento dos Bairros e Ilhas (MBI), a Rede Viva e a União de Moradia.",
        "Movimento dos Bairros e Ilhas|Rede Viva|União de Moradia",
    ),
    (
        "pt",
        "NAJU - Núcleo de Assessoria Jurídica /UFP, Liga do Mar, Terra de Cantos",
        "Núcleo de Assessoria Jurídica /UFP|Liga do Mar|Terra de Cantos",
    ),
    (
        "es",
        "Liga del Faro, Tarn ¿cómo vamos?, Red del Puerto y Consejo de la Caña (CC).",
        "Liga del Faro|Tarn ¿cómo vamos?|Red del Puerto|Consejo de la Caña",
    ),
    (
        "es",
        "la Asociación de Vecinos, el Colectivo Marea y la Federación de Mar y Tierra.",
        "Asociación de Vecinos|Colectivo Marea|Federación de Mar y Tierra",
    ),
    (
        "es",
        "Liga del Faro (Perú), Red del Puerto (México) e Instituto Marea (Chile).",
        "Liga del Faro|Red del Puerto|Instituto Marea",
    ),
    (
        "es",
        "Liga del Faro; Red del Puerto, Mar y Costa; Instituto Marea.",
        "Liga del Faro|Red del Puerto, Mar y Costa|Instituto Marea",
    ),
    (
        "fr",
        "la Ligue du Phare, l’Union des pêcheurs libres et Attac Tarn.",
        "Ligue du Phare|Union des pêcheurs libres|Attac Tarn",
    ),
    (
        "fr",
        "LP (Ligue du Phare), Réseau Mer et Terre, ainsi que Solidaires Port.",
        "Ligue du Phare|Réseau Mer et Terre|Solidaires Port",
    ),
    (
        "de",
        "Hafenwacht Tarn und Bündnis Mühle und Deich.",
        "Hafenwacht Tarn|Bündnis Mühle und Deich",
    ),
    (
        "de",
        "der BUND, der Laternenbund e.V., Rat für Schilf und Meer sowie die Hafenwacht.",
        "BUND|Laternenbund e.V.|Rat für Schilf und Meer|Hafenwacht",
    ),
    (
        "en",
        "Lantern League (Kenya), Reed Council – RC, Harbor Watch, and GetUp!.",
        "Lantern League|Reed Council|Harbor Watch|GetUp!",
    ),
]


@pytest.mark.parametrize(
    ("language", "text", "names"), CASES, ids=[f"{case[0]}-{number}" for number, case in enumerate(CASES)]
)
def test_enumerations_part_between_names(language: str, text: str, names: str) -> None:
    region = read_enumeration(text, 0, len(text), language)
    assert region is not None
    assert [entry.name for entry in parse_items(text, region, language)] == names.split("|")
