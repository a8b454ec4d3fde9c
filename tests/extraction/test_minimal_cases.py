"""The least text that must be read rightly, as a reader meets it: through files of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from undersigned import extract
from undersigned.model.facts import Facts, Part

SURNAMES = ("Aalto", "Brandt", "Čermák", "Dávila", "Eßer", "Fournier", "Gökçe", "Ītalo", "Łukasik", "Şahin", "Ωmega")
GIVEN = ("Ana", "Bruno", "Chiara", "David", "Elena", "François", "Greta", "Hugo", "Inês", "Jürgen", "Klára")
PLACES = ("University of Harborton", "Instituto del Faro", "Hochschule Deichstadt", "Lantern Labs", "independent")


def facts_of(folder: Path, name: str, text: str) -> Facts:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    (facts,) = extract(path)
    return facts


@pytest.mark.parametrize(
    ("sentence", "addressee", "stance"),
    [
        ("We call on the Senate to abolish the harbor fee.", "Senate", "oppose"),
        ("Exigimos al Senado que derogue la tasa portuaria.", "Senado", "oppose"),
        ("Nous demandons au Sénat d’abolir la taxe portuaire.", "Sénat", "oppose"),
        ("Exigimos ao Senado que revogue a taxa portuária.", "Senado", "oppose"),
        ("Wir fordern den Bundestag auf, die Hafengebühr abzuschaffen.", "Bundestag", "oppose"),
    ],
)
@pytest.mark.parametrize("ending", ["txt", "md"])
def test_one_sentence_alone_in_a_file_is_an_ask(
    tmp_path: Path, sentence: str, addressee: str, stance: str, ending: str
) -> None:
    (ask,) = facts_of(tmp_path, f"ask.{ending}", sentence + "\n").recommendations
    assert ask.quote.rstrip(".") == sentence.rstrip(".")
    assert (ask.addressee, ask.stance) == (addressee, stance)


@pytest.mark.parametrize(
    ("line", "iso"), [("3. Juni 2023", "2023-06-03"), ("12. März 2022", "2022-03-12"), ("1. Mai 2024", "2024-05-01")]
)
def test_a_day_as_a_line_of_markdown_is_no_item_of_a_list(tmp_path: Path, line: str, iso: str) -> None:
    text = (
        f"# Bündnis Freie Ufer fordert Ende der Hafengebühr\n\n{line}\n\n"
        "Das Bündnis Freie Ufer fordert die Stadt Deichstadt auf, die Hafengebühr abzuschaffen.\n"
    )
    facts = facts_of(tmp_path, "tag.md", text)
    assert facts.date == iso
    assert line in facts.text


def name_of(number: int) -> str:
    """Return one of 3,993 names: a given name, an initial, and a double surname."""
    first, second = SURNAMES[number // 11 % 11], SURNAMES[number // 121 % 11]
    return f"{GIVEN[number % 11]} {'KMR'[number // 1331 % 3]}. {first}-{second}"


def letter_of(signers: int) -> str:
    lines = [f"{name_of(number)}, {PLACES[number % 5]}" for number in range(signers)]
    return (
        "# Open letter for a public harbor archive\n\nDear Minister Wick,\n\n"
        "We, the undersigned, ask you to open the harbor archive to the public.\n\n"
        "Signed,\n\n" + "\n".join(f"- {line}" for line in lines) + "\n"
    )


def test_a_letter_with_thousands_of_personal_signers_has_no_ask_among_them(tmp_path: Path) -> None:
    facts = facts_of(tmp_path, "letter.md", letter_of(3000))
    assert [ask.quote for ask in facts.recommendations] == [
        "We, the undersigned, ask you to open the harbor archive to the public."
    ]
    signers = {person.name for person in facts.persons if person.part is Part.SIGNER}
    assert len(signers & {name_of(number) for number in range(3000)}) >= 2940
