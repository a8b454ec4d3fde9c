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


@pytest.mark.parametrize(
    ("opening", "language"),
    [
        ("We, Harbor Union, Pier Foundation and Radio Tarn, are writing to ask you for the ferry.", "en"),
        ("Nosotras, Harbor Union, Pier Foundation y Radio Tarn, pedimos el barco para las islas.", "es"),
        ("Nous, Harbor Union, Pier Foundation et Radio Tarn, demandons le bac pour les îles.", "fr"),
        ("Nós, Harbor Union, Pier Foundation e Radio Tarn, pedimos a balsa para as ilhas.", "pt"),
        ("Wir, Harbor Union, Pier Foundation und Radio Tarn, bitten um die Fähre für die Inseln.", "de"),
    ],
)
def test_names_behind_we_are_issuers(opening: str, language: str) -> None:
    assert issuers_of(opening, language) == ["Harbor Union", "Pier Foundation", "Radio Tarn"]


def test_unproven_subject_gives_way_to_a_list_of_signers() -> None:
    text = "Readers of Lum call for the ferry and for lamps on every pier.\n\nSigned:\nHarbor Union\nRadio Tarn Club"

    assert issuers_of(text) == ["Harbor Union", "Radio Tarn Club"]
