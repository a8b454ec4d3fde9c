from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from undersigned.extraction import extract_facts
from undersigned.model.facts import Issuer, Role
from undersigned.reading import read_document, read_text

Find = Callable[..., tuple[Issuer, ...]]


@pytest.mark.parametrize(
    ("heading", "language"),
    [
        ("This statement is supported by:", "en"),
        ("With the support of:", "en"),
        ("Con el apoyo de:", "es"),
        ("Cuenta con el respaldo de:", "es"),
        ("Avec le soutien de :", "fr"),
        ("Com o apoio de:", "pt"),
        ("Mit Unterstützung von:", "de"),
        ("Unterstützt durch:", "de"),
    ],
)
def test_heading_of_support_makes_endorsers(heading: str, language: str, issuers_of: Find) -> None:
    issuers = issuers_of(f"{heading}\n\n- Harbor Union Lum\n- Pier Foundation\n- Radio Tarn", language)

    assert [issuer.name for issuer in issuers] == ["Harbor Union Lum", "Pier Foundation", "Radio Tarn"]
    assert {issuer.role for issuer in issuers} == {Role.ENDORSER}


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("On behalf of the coalition:", "en"),
        ("En nombre de la coalición:", "es"),
        ("Au nom de la coalition :", "fr"),
        ("Em nome da coalizão:", "pt"),
        ("Im Namen des Bündnisses:", "de"),
    ],
)
def test_line_in_the_name_of_a_coalition_opens_the_list_of_its_members(
    line: str, language: str, issuers_of: Find
) -> None:
    issuers = issuers_of(f"{line}\nHarbor Union Lum\nPier Foundation\nRadio Tarn", language)

    assert [issuer.name for issuer in issuers] == ["Harbor Union Lum", "Pier Foundation", "Radio Tarn"]
    assert {issuer.role for issuer in issuers} == {Role.SIGNATORY}


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Signatories: ", "en"),
        ("Suscriben esta carta: ", "es"),
        ("Premières signataires : ", "fr"),
        ("Subscrevem esta carta: ", "pt"),
        ("Es unterzeichnen: ", "de"),
    ],
)
def test_signers_stand_in_the_line_that_announces_them(line: str, language: str, issuers_of: Find) -> None:
    issuers = issuers_of(f"{line}Harbor Union Lum, Pier Foundation, Radio Tarn, Lighthouse Trust, Alga", language)

    assert [issuer.name for issuer in issuers] == [
        "Harbor Union Lum",
        "Pier Foundation",
        "Radio Tarn",
        "Lighthouse Trust",
        "Alga",
    ]


def test_names_in_lower_case_count_among_sure_ones(issuers_of: Find) -> None:
    tail = "Signed by:\n\nHarbor Union Lum\nPier Foundation\nriver watch Tarn\nopenFerry\nRadio Tarn\nof the islands"

    assert [issuer.name for issuer in issuers_of(tail)] == [
        "Harbor Union Lum",
        "Pier Foundation",
        "river watch Tarn",
        "openFerry",
        "Radio Tarn",
    ]


def test_lower_case_lines_beside_a_single_name_are_no_names(issuers_of: Find) -> None:
    tail = "Signed by:\n\nmany friends\nHarbor Union Lum\nall of us"

    assert [issuer.name for issuer in issuers_of(tail)] == ["Harbor Union Lum"]


def test_long_line_with_an_acronym_is_not_joined_to_a_name_in_lower_case(issuers_of: Find) -> None:
    tail = (
        "Signed by:\n\nHarbor Union Lum\nPier Foundation\nRadio Tarn\n"
        "Federation of the Ferries of All Islands of the West (FFAIW)\nriver watch Tarn"
    )

    assert [(issuer.name, issuer.acronym) for issuer in issuers_of(tail)][-2:] == [
        ("Federation of the Ferries of All Islands of the West", "FFAIW"),
        ("river watch Tarn", None),
    ]


def test_bold_line_inside_a_list_is_the_heading_of_its_part(tmp_path: Path) -> None:
    file = tmp_path / "release.md"
    tail = "**Signatories**\n\n**Trade unions**\n\nHarbor Union Lum\nDockers\n\n**Kenya**\n\nPier Foundation\nAlga"
    file.write_text(
        f"The ferry must not be closed in winter, for the islands need it every day.\n\n{tail}", encoding="utf-8"
    )
    issuers = extract_facts(next(iter(read_document(file)))).issuers

    assert [(issuer.name, issuer.group, issuer.country) for issuer in issuers] == [
        ("Harbor Union Lum", "Trade unions", None),
        ("Dockers", "Trade unions", None),
        ("Pier Foundation", None, "Kenya"),
        ("Alga", None, "Kenya"),
    ]


def test_role_and_body_below_a_name_tell_for_whom_a_person_signs(issuers_of: Find) -> None:
    tail = "Sincerely,\n\nJane Doe\nExecutive Director, Harbor Union Lum\n\nAli Reza\nPresident\nPier Foundation"

    assert [issuer.name for issuer in issuers_of(tail)] == ["Harbor Union Lum", "Pier Foundation"]


def test_list_below_a_single_sentence_is_one_of_signers() -> None:
    text = (
        "# Keep the ferry\n\nThe undersigned organizations ask for a ferry in winter.\n\n"
        "* Harbor Union Lum\n* Pier Foundation\n* Radio Tarn\n* Alga"
    )
    facts = extract_facts(read_text(text, language="en", name="release.md"))

    assert [issuer.name for issuer in facts.issuers] == ["Harbor Union Lum", "Pier Foundation", "Radio Tarn", "Alga"]


@pytest.mark.parametrize(
    "line",
    [
        "J. Ana Ruiz",
        "Reverend Dr. William J. Barner II / Repairers of the Pier",
        "Nicolás Díaz Cruz / Executive Director, Extituto de Faros",
    ],
)
def test_line_of_a_person_is_no_body(line: str, issuers_of: Find) -> None:
    tail = f"Signed by:\n\nHarbor Union Lum\nPier Foundation\n{line}\n" + "\n".join(
        f"Lantern League {place}"
        for place in ("Asa", "Bel", "Cor", "Dun", "Elm", "Fal", "Gar", "Hol", "Ill", "Jun", "Kel", "Lum", "Mor", "Nor")
    )

    assert [issuer.name for issuer in issuers_of(tail)][:3] == [
        "Harbor Union Lum",
        "Pier Foundation",
        "Lantern League Asa",
    ]


def test_commas_inside_a_long_name_part_nothing(issuers_of: Find) -> None:
    name = "Global Union of Food, Farm, Hotel, Kitchen, Catering and Allied Workers"

    found = [issuer.name for issuer in issuers_of(f"Signed by:\n\nHarbor Union Lum\n{name}\nPier Foundation")]

    assert found == ["Harbor Union Lum", name, "Pier Foundation"]


@pytest.mark.parametrize(
    ("signer", "language", "bodies"),
    [
        ("Dr Ruth Aas, Norwegian Shore Society", "en", ["Norwegian Shore Society"]),
        ("Juan Pérez Luna, Fundación Agua Clara", "es", ["Fundación Agua Clara"]),
        ("Dr Paul Morel, Union des marins", "fr", ["Union des marins"]),
        ("Bruno Reis, Coalizão Maré Livre", "pt", ["Coalizão Maré Livre"]),
        ("Dr. Ute Brand, Institut für Deiche", "de", ["Institut für Deiche"]),
        ("Anna Reed, Tarn", "en", []),
        ("Anna Reed, Ministry of Ports", "en", []),
        ("Tarn, 5 May 2018", "en", []),
    ],
    ids=["en", "es", "fr", "pt", "de", "place", "public", "place-and-date"],
)
def test_signer_stands_for_the_body_behind_the_comma(
    signer: str, language: str, bodies: list[str], issuers_of: Find
) -> None:
    text = f"# Letter\n\nText of the letter.\n\nSigned by:\n\nLantern League\nHarbor Forum\n{signer}\n"

    found = [issuer.name for issuer in issuers_of(text, language)]

    assert [name for name in found if name not in {"Lantern League", "Harbor Forum"}] == bodies


def test_speakers_in_a_list_with_bullets_sign_nothing(issuers_of: Find) -> None:
    text = "# Letter\n\nText.\n\nSigned by:\n\nLantern League\nHarbor Forum\n* Anna Reed (Tarn), Science Union\n"

    assert "Science Union" not in [issuer.name for issuer in issuers_of(text)]


@pytest.mark.parametrize(
    ("language", "tail", "expected"),
    [
        (
            "fr",
            "Signataires :\n\nAssociations : Ligue du Phare (LP), Attac Tarn\nSyndicats : Union Port, FS Tarn",
            [
                ("Ligue du Phare", "Associations"),
                ("Attac Tarn", "Associations"),
                ("Union Port", "Syndicats"),
                ("FS Tarn", "Syndicats"),
            ],
        ),
        (
            "es",
            "Adhieren:\n\n- Liga del Faro - Tarnia, Perú\n- Red del Puerto (RP), México\n- Tarn ¿cómo vamos?",
            [("Liga del Faro", None), ("Red del Puerto", None), ("Tarn ¿cómo vamos?", None)],
        ),
        (
            "de",
            "Unterzeichnende:\n\nVerbände: Laternenbund, Rat für Schilf\nInitiativen: Wacht Tarn, Ufer Jetzt",
            [
                ("Laternenbund", "Verbände"),
                ("Rat für Schilf", "Verbände"),
                ("Wacht Tarn", "Initiativen"),
                ("Ufer Jetzt", "Initiativen"),
            ],
        ),
        (
            "pt",
            "Subscrevem:\n\nLiga do Farol - Tarna, Brasil\nRede do Porto\nFórum Maré Alta (FMA)",
            [("Liga do Farol", None), ("Rede do Porto", None), ("Fórum Maré Alta", None)],
        ),
        (
            "en",
            "Signed:\n\nNetworks: Lantern League, Reed Council\nUnions: Dock Workers Union, Harbor Crew Guild",
            [
                ("Lantern League", "Networks"),
                ("Reed Council", "Networks"),
                ("Dock Workers Union", "Unions"),
                ("Harbor Crew Guild", "Unions"),
            ],
        ),
    ],
    ids=["fr", "es", "de", "pt", "en"],
)
def test_labels_group_a_list_and_places_behind_names_are_left_out(
    language: str, tail: str, expected: list[tuple[str, str | None]], issuers_of: Find
) -> None:
    assert [(issuer.name, issuer.group) for issuer in issuers_of(tail, language)] == expected
