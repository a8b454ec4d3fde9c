from __future__ import annotations

import pytest

from undersigned.linking.wording import clean_measure, measure_key, parse_wording, singular


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
    ("token", "language", "expected"),
    [
        ("policies", "en", "policy"),
        ("boxes", "en", "box"),
        ("access", "en", "access"),
        ("status", "en", "status"),
        ("crisis", "en", "crisis"),
        ("gas", "en", "gas"),
        ("expulsiones", "es", "expulsion"),
        ("voces", "es", "voz"),
        ("leyes", "es", "ley"),
        ("puertos", "es", "puerto"),
        ("ports", "fr", "port"),
    ],
)
def test_singular(token: str, language: str, expected: str) -> None:
    assert singular(token, language) == expected


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
