from __future__ import annotations

import pytest

from undersigned.extraction.people.bodies import know_bodies
from undersigned.extraction.people.roles import Standing
from undersigned.extraction.people.signatures import is_locality, read_signature
from undersigned.extraction.speech.speech_words import load_speech_words

ROWS = [
    ("en", ", Director, Harbor Watch, Chile", "Director", "Harbor Watch"),
    ("en", " – Harbor University", None, "Harbor University"),
    ("en", "\tSecretary\tDelta Forum\tUK", "Secretary", "Delta Forum"),
    ("en", " | Senior Policy Officer | Delta Forum", "Senior Policy Officer", "Delta Forum"),
    ("en", " (Delta Forum)", None, "Delta Forum"),
    ("en", "\nExecutive Director\nLantern League", "Executive Director", "Lantern League"),
    ("en", ", Secretary Delta Forum", "Secretary", "Delta Forum"),
    ("en", ", Founder RRN24, Greece", "Founder", "RRN24"),
    ("en", ", Tidewater founder", "founder", "Tidewater"),
    ("en", " / \u200bfounder \u200bDelta Media", "founder", "Delta Media"),
    ("en", ", Honorary Visiting Fellow, University of Lune", "Honorary Visiting Fellow", "University of Lune"),
    ("en", ", coordinator for trade, coasts and ports, Delta Forum", "coordinator for trade", "Delta Forum"),
    ("en", ", Assembly MP", "Assembly MP", None),
    ("en", ", QC, lawyer, Japan/Chile", "lawyer", None),
    ("en", ", Quiet Shore", None, "Quiet Shore"),
    ("en", "", None, None),
    ("es", "\nDirectora ejecutiva\nRed Faro", "Directora ejecutiva", "Red Faro"),
    ("es", ", secretario general del Sindicato Portuario", "secretario general", "Sindicato Portuario"),
    ("pt", ", Coordenador, Fórum do Delta", "Coordenador", "Fórum do Delta"),
    ("fr", ", président de la Fédération des Pêcheurs", "président", "Fédération des Pêcheurs"),
    ("de", ", Vorsitzender, Deichverband", "Vorsitzender", "Deichverband"),
]


@pytest.mark.parametrize(("language", "rest", "role", "body"), ROWS, ids=[repr(row[1]) for row in ROWS])
def test_role_and_body_stand_behind_a_name(language: str, rest: str, role: str | None, body: str | None) -> None:
    assert read_signature(rest, load_speech_words(language), know_bodies([])) == Standing(role, body)


def test_what_may_be_no_body_is_left_out_on_demand() -> None:
    words = load_speech_words("en")
    assert read_signature(", Quiet Shore", words, know_bodies([]), sure_only=True) == Standing()
    assert (
        read_signature(", Quiet Shore", words, know_bodies(["Quiet Shore"]), sure_only=True).affiliation
        == "Quiet Shore"
    )


@pytest.mark.parametrize(
    ("part", "expected"), [("Chile", True), ("Japan/Chile", True), ("Chile Forum", False), ("Delta", False)]
)
def test_localities(part: str, expected: bool) -> None:
    assert is_locality(part, load_speech_words("en")) is expected
