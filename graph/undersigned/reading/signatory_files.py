"""Files that are nothing but the list of who signed a letter: told by their names, and tables of names read as one."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from undersigned.reading.signature_lists import FEWEST

__all__ = ["SIGNATORIES_OF", "list_names", "named_letter"]

SIGNATORIES_OF = "signatories_of"
"""Key of the metadata: name of the letter whose signatories a file lists; "" where its own name does not tell."""
FILE = Path(__file__).with_suffix(".toml")
ENDING = re.compile(r"\.[A-Za-z]{2,8}\Z")
WORD = re.compile(r"[^-_. ()]+")


@cache
def load_words() -> Mapping[str, tuple[str, ...]]:
    """Load the words for such files and their columns."""
    return {key: tuple(words) for key, words in tomllib.loads(FILE.read_text(encoding="utf-8")).items()}


def named_letter(name: str) -> Mapping[str, str]:
    """Return what the name of a file tells of the letter whose signatories it lists, as metadata.

    Args:
        name: of the file.

    Returns:
        The stem of the letter's file, "" where the name has no word but those for the list; empty for other files.

    Example:
        >>> named_letter("toll-letter-signatories.csv"), named_letter("lista_firmantes.txt"), named_letter("toll.txt")
        ({'signatories_of': 'toll-letter'}, {'signatories_of': ''}, {})
    """
    words = WORD.findall(ENDING.sub("", name))
    folded = [word.casefold() for word in words]
    place = next((place for place, word in enumerate(folded) if word in load_words()["lists"]), None)
    if place is None:
        return {}
    out = {*load_words()["lists"], *load_words()["fillers"]}
    first, last = place, place
    while first > 0 and folded[first - 1] in out:
        first -= 1
    while last + 1 < len(folded) and folded[last + 1] in out:
        last += 1
    return {SIGNATORIES_OF: "-".join([*words[:first], *words[last + 1 :]])}


def list_names(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """Return the names of a table of signatories, the country in parentheses behind each where a column has it.

    Args:
        headings: of the table.
        rows: cells of each row, in order.

    Returns:
        Names in order of the rows; none where no column is called one of names, or has fewer than two.
    """
    name, country = column_of("names", headings), column_of("countries", headings)
    found: dict[str, None] = {}
    for cells in rows if name is not None else ():
        words, place = cell(cells, name), cell(cells, country)
        if words:
            found[f"{words} ({place})" if place else words] = None
    return tuple(found) if len(found) >= FEWEST else ()


def column_of(kind: str, headings: Sequence[str]) -> int | None:
    """Return the place of the column that bears the first of the usual headings, None where none does."""
    plain = [" ".join(heading.casefold().split()) for heading in headings]
    return next((plain.index(usual) for usual in load_words()[kind] if usual in plain), None)


def cell(cells: Sequence[str], place: int | None) -> str:
    """Return the words of a cell; none where a row is too short."""
    return "" if place is None or place >= len(cells) else " ".join(cells[place].split())
