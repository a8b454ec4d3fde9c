from __future__ import annotations

import pytest

from undersigned.linking.wording import clean_measure, measure_key, parse_wording, stem_of


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("the Harbor Tolls", "harbor toll", "en"),
        ("all night ferries", "night ferry", "en"),
        ("Protected Mooring for Northland", "Northland for Protected Mooring", "en"),
        ("los peajes de los puertos", "Peajes del puerto", "es"),
        ("so-called harbor boxes", "harbor box", "en"),
    ],
)
def test_equal_measures(one: str, other: str, language: str) -> None:
    assert measure_key(one, language) == measure_key(other, language)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("aid to Northland", "aid from Northland"),
        ("harbor tolls", "no harbor tolls"),
        ("Order 42", "Order 43"),
        ("use of tolls", "tolls"),
        ("ferries", "night ferries"),
    ],
)
def test_other_measures(one: str, other: str) -> None:
    assert measure_key(one, "en") != measure_key(other, "en")


def test_marks_are_numbers_names_places_and_negations() -> None:
    assert parse_wording("the end of tolls without Order 42 in Northland or canada", "en").marks == {
        "without",
        "order",
        "42",
        "northland",
        "canada",
    }


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("harbor fee", "harbor fees", "en"),
        ("night ferry policy", "night ferry policies", "en"),
        ("the crisis of the docks", "the crises of the docks", "en"),
        ("protection of women", "protection of a woman", "en"),
        ("gas tax", "gas taxes", "en"),
        ("peaje del puerto", "peajes del puerto", "es"),
        ("ley portuaria", "leyes portuarias", "es"),
        ("la voz de la pesca", "las voces de la pesca", "es"),
        ("la expulsión de tripulantes", "las expulsiones de tripulantes", "es"),
        ("orden de cierre", "órdenes de cierre", "es"),
        ("redevance portuaire", "redevances portuaires", "fr"),
        ("canal maritime", "canaux maritimes", "fr"),
        ("le bateau de nuit", "les bateaux de nuit", "fr"),
        ("loi du port", "lois du port", "fr"),
        ("travail de nuit", "travaux de nuit", "fr"),
        ("l’accord de pêche", "accords de pêche", "fr"),
        ("taxa portuária", "taxas portuárias", "pt"),
        ("isenção de taxa", "isenções de taxas", "pt"),
        ("canal do porto", "canais dos portos", "pt"),
        ("ordem de despejo", "ordens de despejo", "pt"),
        ("lei do porto", "leis dos portos", "pt"),
        ("combustível fóssil", "combustíveis fósseis", "pt"),
        ("Hafengebühr", "Hafengebühren", "de"),
        ("Schließung des Hafens", "Schließungen der Häfen", "de"),
        ("Zoll auf Fische", "Zölle auf Fische", "de"),
        ("Hafengesetz", "Hafengesetze", "de"),
        ("Atomwaffe", "Atomwaffen", "de"),
    ],
)
def test_singular_and_plural_meet(one: str, other: str, language: str) -> None:
    assert measure_key(one, language) == measure_key(other, language)


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("harbor police", "harbor policy", "en"),
        ("harbor news", "new harbor", "en"),
        ("migrant rights", "migration rights", "en"),
        ("universal care", "university care", "en"),
        ("derechos de los migrantes", "derechos de migración", "es"),
        ("casa del puerto", "caza del puerto", "es"),
        ("peaje", "paje", "es"),
        ("puerto del sur", "puerta del sur", "es"),
        ("port de nuit", "porte de nuit", "fr"),
        ("redevance", "réduction", "fr"),
        ("taxa portuária", "taxação portuária", "pt"),
        ("porto", "porta do mar", "pt"),
        ("Hafengebühr", "Hafengebiet", "de"),
        ("Fischerei", "Fische", "de"),
    ],
)
def test_other_words_stay_apart(one: str, other: str, language: str) -> None:
    assert measure_key(one, language) != measure_key(other, language)


def test_a_word_of_any_length_has_a_stem() -> None:
    assert stem_of("a" * 100_000, "en") == "a" * 100_000
    assert stem_of("g20", "en") == "g20"


def test_key_is_never_empty() -> None:
    assert measure_key("the", "en") == "the"
    assert measure_key("§", "en") == "§"


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        ("and the night ferries,", "the night ferries"),
        ("with  resources for ports of", "resources for ports"),
        ("“Order 42”", "Order 42"),
        ("It", None),
        ("these others", None),
        ("2019", None),
        ("", None),
        ("of the", None),
        ("or night ferries", "night ferries"),
        ("concerned", None),
        ("followed in a timely manner", None),
        ("fiscally", None),
        ("speed", "speed"),
        ("within 15 days", None),
        ("people", None),
    ],
)
def test_clean_measure(measure: str, expected: str | None) -> None:
    assert clean_measure(measure) == expected


@pytest.mark.parametrize(
    ("measure", "language"),
    [
        ("mientras dure la veda", "es"),
        ("lorsque le port ferme", "fr"),
        ("enquanto durar", "pt"),
        ("wenn es regnet", "de"),
    ],
)
def test_pieces_of_clauses_are_no_measures(measure: str, language: str) -> None:
    assert clean_measure(measure, language) is None
