"""The time of reading and extraction grows with the text, whatever its shape: no step takes a square of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.growth import check_growth

from undersigned.extraction import extract_facts
from undersigned.reading import read_text

CHARACTERS = 5_000
"""Of the smaller text; the larger has four times as many."""


def number_word(number: int) -> str:
    """Return a capitalized word of letters alone, another one for each number."""
    letters = ""
    while True:
        number, rest = divmod(number, 21)
        letters += "bcdfghjklmnpqrstvwxyz"[rest] + "aeiou"[rest % 5]
        if not number:
            return letters.capitalize()


SAME = {
    "spokespersons": "Ana X, director of Y Alliance, said. ",
    "sayings": 'Ana Roe said: "We ask for lamps." ',
    "sayings es": "Ana Roe, directora de la Red Faro, dijo que «pedimos faros». ",
    "sayings fr": "« Nous demandons des phares », a déclaré Ana Roe, directrice du Réseau Phare. ",
    "sayings pt": "“Pedimos faróis”, disse Ana Roe, diretora da Rede Farol. ",
    "sayings de": "„Wir fordern Licht“, sagte Ana Roe, Vorsitzende vom Verband Licht. ",
    "reported": "Ana Roe said that ",
    "reported es": "Ana Roe dijo que ",
    "according to": "According to Ana Roe, ",
    "asks": "We call on the Senate to abolish the harbor fee. ",
    "asks es": "Exigimos al Gobierno que retire la tasa del puerto. ",
    "asks fr": "Nous demandons au ministre de retirer la taxe. ",
    "asks pt": "Exigimos que o Governo retire a taxa do porto. ",
    "asks de": "Wir fordern die Regierung auf, die Hafengebühr abzuschaffen. ",
    "coordinated asks": "to repeal the fee, fund the boats and ",
    "stances": "The League opposes the harbor toll and supports the night boats. ",
    "letters": "a",
    "capitals": "A",
    "digits": "7",
    "dots": ".",
    "underscores": "_",
    "at signs": "@",
    "hyphens": "-",
    "stars": "*",
    "number signs": "#",
    "spaced number signs": "# ",
    "equals signs": "=",
    "slashes": "/",
    "pipes": "|",
    "colons": ":",
    "spaced colons": "a: ",
    "semicolons": "a; ",
    "commas": "a, ",
    "question marks": "Why? ",
    "apostrophes": "'a ",
    "straight marks": '"x" ',
    "open marks": "“x ",
    "open guillemets": "«x ",
    "close marks": "x” ",
    "open brackets": "(",
    "square brackets": "[",
    "close brackets": ")",
    "links": "[a](https://a.example/b) ",
    "half links": "[a](",
    "images": "![a](b)",
    "addresses of pages": "https://a.example/b?c=d ",
    "one long address": "https://a.example/b-c/",
    "mail": "ana.roe@lamp.example ",
    "half mail": "a@",
    "letters and dots": "a.b",
    "letters and underscores": "a_",
    "letters and digits": "a7",
    "initials": "A. ",
    "joined initials": "A.B.",
    "and": "and the ",
    "and names": "Lamp and ",
    "of": "of the ",
    "de la": "de la ",
    "names by commas": "Lantern League, ",
    "names by semicolons": "Lantern League; ",
    "names by and": "Lantern League and ",
    "names by y": "Red Faro y ",
    "names by und": "Verband Licht und ",
    "names with acronyms": "Lantern League (LL), ",
    "two words": "Ana Roe ",
    "capital words": "Lamp ",
    "capitals only": "WE ASK FOR LAMPS NOW ",
    "emphasis": "**a** ",
    "open emphasis": "**a ",
    "underlined": "_a_ ",
    "code marks": "`a` ",
    "entities": "&amp; ",
    "tags": "<b>a</b> ",
    "open tags": "<b>",
    "dates": "3 June 2021, ",
    "dates de": "3. Juni 2021, ",
    "numbers": "1 2 2021 ",
    "amounts": "$1,000.50 ",
    "ordinals": "1) a ",
    "places": "Anytown, Northland, ",
    "titles": "President Ana Roe. ",
    "roles": "the director of ",
    "is a": "The League is a network of ",
    "joined": "together with ",
    "letter by": "letter by ",
    "signed": "signed by ",
    "mixed scripts": "Сеть 灯 Lamp ",
    "no spaces": "我们要求政府取消港口费。",
    "Greek": "Ένωση Φάρων ",
    "combining": "e\u0301",
    "zero widths": "a\u200b",
    "soft hyphens": "a\u00ad",
    "footnotes": "lamps[1] ",
    "slashed": "he/she ",
    "dashed": "lamps – nets – ",
    "parentheses": "(the League) ",
    "nested marks": "“the ‘lamp’ ",
    "line ends": "a\n",
    "blank lines": "a\n\n",
    "spaces": " a     ",
    "tabs": "a\tb\t",
}
"""A stretch that is repeated, by what it shows."""

LINES = {
    "names": "{word} League",
    "names with a shared word": "Lamp {word}",
    "names with a shared end": "{word} Network of Harbor Towns",
    "persons": "Ana {word}",
    "persons with offices": "Ana {word}, director, {word} League",
    "bulleted names": "- {word} League",
    "bulleted persons": "- Ana {word}, {word} League",
    "numbered names": "{number}. {word} League",
    "numbered asks": "{number}. Abolish the fee of {word} and fund the boats.",
    "bulleted asks": "- to abolish the fee of {word};",
    "asks in paragraphs": "We call on the Senate to abolish the fee of {word}.\n",
    "headings": "## {word} League\n",
    "headings in capitals": "{word} LEAGUE\n",
    "headings with text": "## {word}\n\nThe League of {word} asks the Senate for lamps.\n",
    "self-descriptions": "About {word} League\n\n{word} League is a network of towns.\n",
    "contacts": "Contact: Ana {word}, ana@{word}.example, +1 555 {number}",
    "postal addresses": "{number} {word} Street, 12345 {word}",
    "mail addresses": "{word}@lamp.example",
    "pages": "https://{word}.example/",
    "linked names": "- [{word} League](https://{word}.example/)",
    "rows": "| {word} League | {number} | Anytown |",
    "rows with a head": "| Name | Number |\n|---|---|\n| {word} | {number} |\n",
    "dates": "{number} June 2021: The {word} League met.",
    "quotations": "“We want lamps for {word},” said Ana {word}.\n",
    "quotation blocks": "> We want lamps, {word}\n",
    "speeches": "Ana {word}: We want lamps.\n",
    "questions": "Why {word}?\n\nWe want lamps.\n",
    "names with acronyms": "{word} League (L{number})\n",
    "names in sentences": "The {word} League and the Union of {word} signed a letter.\n",
    "coalitions": "{word} League, a member of the Harbor Coalition, asks for lamps.\n",
    "events": "The {word} Congress takes place on {number} June 2021.\n",
    "addressees": "To the Minister of {word}\n",
    "salutations": "Dear Minister {word},\n",
    "footnotes": "[{number}] {word} League, Report on Lamps, 2021",
    "signed with places": "{word} League, Anytown, Northland",
    "Spanish names": "Asociación de {word}",
    "French names": "Association pour {word}",
    "German names": "Verband für {word}",
    "Portuguese names": "Associação de {word}",
}
"""A line that is repeated with another word and number each time, by what it shows."""


def repeat(unit: str) -> Callable[[int], str]:
    """Return a function that makes a text of so many characters of one stretch."""
    return lambda characters: unit * (characters // len(unit))


def fill(line: str) -> Callable[[int], str]:
    """Return a function that makes a text of so many characters, or a few more, of lines."""

    def make(characters: int) -> str:
        lines: list[str] = []
        size = number = 0
        while size < characters:
            lines.append(line.format(word=number_word(number), number=number))
            size += len(lines[-1]) + 1
            number += 1
        return "\n".join(lines)

    return make


def below(head: str, make: Callable[[int], str]) -> Callable[[int], str]:
    """Return a function that makes the same text below a head."""
    return lambda characters: head + make(characters)


def nested(begin: str, end: str) -> Callable[[int], str]:
    """Return a function that makes pairs in pairs of so many characters."""
    return lambda characters: begin * (characters // len(begin + end)) + "a" + end * (characters // len(begin + end))


def nested_list(characters: int) -> str:
    """Return lists in lists, each an item of the one above."""
    depth = int((characters / 2) ** 0.5)
    return "".join("  " * level + "- x\n" for level in range(depth))


SHAPES = {
    **{name: repeat(unit) for name, unit in SAME.items()},
    **{f"lines: {name}": fill(line) for name, line in LINES.items()},
    "signatories": below("We ask for lamps.\n\nSigned by:\n\n", fill(LINES["names"])),
    "signatories with a shared word": below("We ask for lamps.\n\nSigned by:\n\n", fill("Lamp {word}")),
    "signing persons": below("We ask for lamps.\n\nSigned by:\n\n", fill(LINES["persons with offices"])),
    "signing rows": below("We ask for lamps.\n\n## Signatories\n\n", fill(LINES["rows"])),
    "firmantes": below("Pedimos faros al Gobierno.\n\nFirman:\n\n", fill("Asociación de {word}")),
    "nested brackets": nested("(", ")"),
    "nested links": nested("[", "](a)"),
    "nested quotations": nested("“", "”"),
    "nested lists": nested_list,
    "nested tags": nested("<div>", "</div>"),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_time_of_reading_and_extraction_grows_with_the_text(shape: str) -> None:
    check_growth(lambda text: extract_facts(read_text(text, language="en")), SHAPES[shape], CHARACTERS)
