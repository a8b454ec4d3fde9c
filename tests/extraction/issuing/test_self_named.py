from __future__ import annotations

import pytest

from undersigned.extraction import extract_facts
from undersigned.reading import read_text

NEWS = {
    "en": "Prices of calls from prisons have doubled since the spring. Families pay the bill and many cannot go on.",
    "es": "Las llamadas desde las cárceles cuestan el doble que en primavera. Las familias no pueden más.",
    "fr": "Le prix des appels depuis les prisons a doublé depuis le printemps. Les familles n’en peuvent plus.",
    "pt": "O preço das chamadas das prisões dobrou desde a primavera. As famílias pagam e muitas não aguentam mais.",
    "de": "Anrufe aus Gefängnissen kosten seit dem Frühjahr doppelt so viel. Die Familien können nicht mehr.",
}


def issuers_of(text: str, language: str) -> list[tuple[str, str]]:
    facts = extract_facts(read_text(text, language=language))
    return [(issuer.name, issuer.method.partition("/")[0]) for issuer in facts.issuers]


@pytest.mark.parametrize(
    ("head", "language", "name"),
    [
        ("PRESS RELEASE", "en", "Lantern League"),
        ("COMUNICADO DE PRENSA", "es", "Federación de Faros"),
        ("COMMUNIQUÉ DE PRESSE", "fr", "Ligue des Phares"),
        ("NOTA DE IMPRENSA", "pt", "Rede dos Faróis"),
        ("PRESSEMITTEILUNG", "de", "Verband der Leuchttürme"),
    ],
)
def test_line_of_the_head_that_is_a_name_tells_the_issuer(head: str, language: str, name: str) -> None:
    text = f"{head}\n\n{name}\n\nCalls from prison\n\n{NEWS[language]}\n\n{NEWS[language]}"

    assert issuers_of(text, language) == [(name, "issuers.letter-head")]


@pytest.mark.parametrize(
    ("tail", "language"),
    [
        ("Press contact: press@sunfair.example", "en"),
        ("Contacto de prensa: prensa@sunfair.example", "es"),
        ("Contact presse : presse@sunfair.example", "fr"),
        ("Contato para a imprensa: imprensa@sunfair.example", "pt"),
        ("Pressekontakt: presse@sunfair.example", "de"),
    ],
)
def test_mail_address_tells_which_name_is_the_issuer(tail: str, language: str) -> None:
    text = f"{NEWS[language]} Sunfair. Mondial Corp.\n\n{NEWS[language]} Mondial Corp.\n\n{tail}"

    assert issuers_of(text, language) == [("Sunfair", "issuers.address")]


def test_address_of_a_public_body_tells_nothing() -> None:
    text = f"{NEWS['en']} The Ministry of Calls knows.\n\n{NEWS['en']}\n\nMail: calls@ministrycalls.example"

    assert issuers_of(text, "en") == []


def test_body_beside_one_of_many_signers_is_no_issuer() -> None:
    persons = "\n\n".join(f"Anna Reed {number}, teacher" for number in ("I", "II", "III", "IV", "V") * 4)
    text = f"{NEWS['en']}\n\nSincerely,\n\n{persons}\n\nPaul Lund, Lantern Front\n\nOla Berg, Lantern Front"

    assert issuers_of(text, "en") == []


def test_article_before_the_name_of_an_address_is_left_out() -> None:
    text = f"{NEWS['de']} Die Preise nennt Sunfair.\n\nDie DHG vertritt alle Familien.\n\nMail: presse@dhg.example"

    assert issuers_of(text, "de") == [("DHG", "issuers.address")]
