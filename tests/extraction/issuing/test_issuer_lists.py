from __future__ import annotations

import pytest

from undersigned.extraction import extract_facts
from undersigned.reading import read_text

NEWS = "Lantern League welcomes the new ferry. The islands need a way to the mainland on every day of the year."


def issuers_of(text: str, language: str = "en") -> list[str]:
    return [issuer.name for issuer in extract_facts(read_text(text, language=language)).issuers]


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Groups of islanders met shipping companies such as Nordline, Pierco, Ferrycorp and Tarn Lines.", "en"),
        ("Los colectivos hablaron con las empresas como Nordline, Pierco, Ferrycorp y Tarn Lines.", "es"),
        ("Les associations ont vu des entreprises comme Nordline, Pierco, Ferrycorp et Tarn Lines.", "fr"),
        ("Os coletivos falaram com as empresas como Nordline, Pierco, Ferrycorp e Tarn Lines.", "pt"),
        ("Die Initiativen trafen die Unternehmen wie Nordline, Pierco, Ferrycorp und Tarn Lines.", "de"),
    ],
)
def test_lists_of_outsiders_are_no_issuers(sentence: str, language: str) -> None:
    assert "Nordline" not in issuers_of(f"{sentence} {sentence}", language)


def test_professor_whose_institute_has_and_in_its_name_is_no_issuer() -> None:
    text = f"{NEWS}\n\nA report written by Anna Reed, Professor of Ships and Engineering at Tarn, says the same."

    assert issuers_of(text) == ["Lantern League"]


def test_body_that_coordinated_a_letter_elsewhere_is_no_issuer() -> None:
    filler = "The sea was calm on that day and the boats came home in time for the evening meal on the pier. " * 20

    assert issuers_of(f"{NEWS}\n\n{filler}\n\nWe know the open letter coordinated by Radio Tarn.") == ["Lantern League"]
