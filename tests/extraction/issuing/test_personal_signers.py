"""Letters that many persons sign: what they are affiliated with is no issuer, and nothing in their lines is asked."""

from __future__ import annotations

import pytest

from undersigned.extraction import extract_facts
from undersigned.model.facts import Facts, Part
from undersigned.reading import read_text

LETTERS = {
    "en": ("The fee on the harbor of Tarn hurts all who live from the sea, and it is high.", "Signed:", "director"),
    "es": ("La tasa del puerto de Tarn perjudica a quienes viven del mar y es muy alta.", "Firman:", "directora"),
    "fr": ("La taxe du port de Tarn nuit à tous ceux qui vivent de la mer.", "Premiers signataires :", "directrice"),
    "pt": ("A taxa do porto de Tarn prejudica todos os que vivem do mar e é muito alta.", "Assinam:", "diretora"),
    "de": ("Die Gebühr für den Hafen von Tarn schadet allen, die vom Meer leben.", "Erstunterzeichner:", "Leiterin"),
}
NAMES = tuple(
    f"{given} {family}" for given in ("Ana", "Eva", "Paul", "Maria") for family in ("Brandt", "Kern", "Lund", "Roth")
)


def read(language: str, joint: str, rows: int = 16) -> Facts:
    text, heading, role = LETTERS[language]
    names = (NAMES * (rows // len(NAMES) + 1))[:rows]
    lines = [f"{name}, {role}, Lantern League, Tarn" for name in names]
    return extract_facts(read_text(f"{text}\n\n{heading}\n\n" + joint.join(lines), language=language))


@pytest.mark.parametrize("language", LETTERS)
@pytest.mark.parametrize("joint", ["\n", "\n\n", "; "], ids=["lines", "paragraphs", "semicolons"])
def test_affiliations_of_many_signers_issue_nothing(language: str, joint: str) -> None:
    facts = read(language, joint)
    signers = [person for person in facts.persons if person.part is Part.SIGNER]
    assert [person.name for person in signers] == list(NAMES)
    assert {(person.role, person.affiliation) for person in signers} == {(LETTERS[language][2], "Lantern League")}
    assert (facts.issuers, facts.recommendations) == ((), ())


@pytest.mark.parametrize("language", LETTERS)
def test_a_long_line_among_signers_makes_no_asks_of_those_below(language: str) -> None:
    text, heading, role = LETTERS[language]
    rows = [f"- {name} (Lantern League)" for name in NAMES]
    long = f"- Ana Vega ({role}, Reed Council, {text.lower()} {text.lower()})"
    facts = extract_facts(read_text("\n".join([text, "", heading, "", *rows[:3], long, *rows[3:]]), language=language))
    assert facts.recommendations == ()
    assert {person.name for person in facts.persons if person.part is Part.SIGNER} >= set(NAMES)


@pytest.mark.parametrize("language", LETTERS)
def test_a_few_hosts_among_many_persons_issue_nothing(language: str) -> None:
    text, _, role = LETTERS[language]
    heading = {"en": "Signed:", "es": "Firman:", "fr": "Signataires :", "pt": "Assinam:", "de": "Gezeichnet:"}[language]
    rows = [f"{name} / {role}" for name in NAMES]
    rows[5:5] = ["Tarn University"]
    facts = extract_facts(read_text("\n".join([text, "", heading, "", *rows]), language=language))
    assert facts.issuers == ()
    assert {person.name for person in facts.persons if person.part is Part.SIGNER} >= set(NAMES)
