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


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Taking part in the campaign: Reef Watch, Tidal Trust, Kelp Forum and the Pier Union.", "en"),
        ("The Clear Water coalition, made up of Reef Watch, Tidal Trust, Kelp Forum and the Pier Union, met.", "en"),
        ("Forman parte de la iniciativa: Reef Watch, Tidal Trust, Kelp Forum y la Pier Union.", "es"),
        ("Integran el frente: Reef Watch, Tidal Trust, Kelp Forum y la Pier Union.", "es"),
        (
            "La Mesa por el Agua, conformada por Reef Watch, Tidal Trust, Kelp Forum y la Pier Union, se ha reunido.",
            "es",
        ),
        (
            "La Mesa por el Agua, de la que forman parte Reef Watch, Tidal Trust, Kelp Forum o la Pier Union, calla.",
            "es",
        ),
        ("Font partie de l’initiative : Reef Watch, Tidal Trust, Kelp Forum et la Pier Union.", "fr"),
        ("Le Front de Mer, qui rassemble Reef Watch, Tidal Trust, Kelp Forum et la Pier Union, se tait.", "fr"),
        ("Fazem parte da iniciativa: Reef Watch, Tidal Trust, Kelp Forum e a Pier Union.", "pt"),
        ("A Mesa da Água, da qual fazem parte a Reef Watch, a Tidal Trust, o Kelp Forum e a Pier Union, cala.", "pt"),
        ("Mitglieder des Vereins sind: Reef Watch, Tidal Trust, Kelp Forum und die Pier Union.", "de"),
        (
            "Das Bündnis Klares Wasser, dem unter anderem Reef Watch, Tidal Trust und die Pier Union angehören, tagt.",
            "de",
        ),
    ],
)
def test_members_of_a_coalition_are_issuers(sentence: str, language: str) -> None:
    assert {"Reef Watch", "Tidal Trust", "Pier Union"} <= set(issuers_of(sentence, language))


@pytest.mark.parametrize(
    ("sentence", "language", "name"),
    [
        (
            "The Clear Water coalition, whose members include Reef Watch, Tidal Trust and Kelp Forum, urges the city.",
            "en",
            "Clear Water",
        ),
        (
            "La Mesa por el Agua, integrada por Reef Watch, Tidal Trust y Kelp Forum, exige una ley.",
            "es",
            "Mesa por el Agua",
        ),
        ("Le Front de Mer, qui regroupe Reef Watch, Tidal Trust et Kelp Forum, demande une loi.", "fr", "Front de Mer"),
        ("A Mesa da Água, formada por Reef Watch, Tidal Trust e Kelp Forum, exige uma lei.", "pt", "Mesa da Água"),
        (
            "Das Bündnis Klares Wasser, dem Reef Watch, Tidal Trust und Kelp Forum angehören, fordert ein Gesetz.",
            "de",
            "Klares Wasser",
        ),
    ],
    ids=["en", "es", "fr", "pt", "de"],
)
def test_coalition_before_its_members_is_an_issuer(sentence: str, language: str, name: str) -> None:
    assert any(issuer.endswith(name) for issuer in issuers_of(sentence, language))


def test_members_of_a_jury_of_persons_are_no_issuers() -> None:
    text = f"{NEWS}\n\nThe Pier Prize, a jury made up of Anna Reed, John Marsh and Mary Quill, went to nobody."

    assert issuers_of(text) == ["Lantern League"]


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Lantern League (LL) and its member organization in Tarn, the Tarn Union, condemn the ruling.", "en"),
        ("Liga del Faro (LF) y su organización miembro en Tarn, la Tarn Union, condenan el fallo.", "es"),
        ("Ligue du Phare (LP) et son organisation membre en Tarnie, la Tarn Union, condamnent le jugement.", "fr"),
        ("Liga do Farol (LF) e a associação Tarn Union condenam a sentença.", "pt"),
        ("Leuchtturmbund (LB) und seine Mitgliedsorganisation in Tarn, die Tarn Union, kritisieren das Urteil.", "de"),
    ],
    ids=["en", "es", "fr", "pt", "de"],
)
def test_what_a_body_is_stands_between_names(sentence: str, language: str) -> None:
    assert "Tarn Union" in issuers_of(sentence, language)
    assert len(issuers_of(sentence, language)) == 2


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("The rally was organized by Reef Watch, Tidal Trust and the Pier Union.", "en"),
        ("El encuentro fue convocado por Reef Watch, Tidal Trust y la Pier Union.", "es"),
        ("La manifestation est organisée par Reef Watch, Tidal Trust et la Pier Union.", "fr"),
        ("A manifestação foi convocada por Reef Watch, Tidal Trust e Pier Union.", "pt"),
        ("Die Kundgebung wird getragen von Reef Watch, Tidal Trust und Pier Union.", "de"),
    ],
    ids=["en", "es", "fr", "pt", "de"],
)
def test_who_organizes_an_event_issues(sentence: str, language: str) -> None:
    assert {"Reef Watch", "Tidal Trust", "Pier Union"} <= set(issuers_of(sentence, language))
