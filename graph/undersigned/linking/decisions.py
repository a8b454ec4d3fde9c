"""Read `decisions.tsv`: what people decided about names, one line a decision, in the columns of SSSOM.

Names stand as people read them ("Lantern League"); they are compared by their keys. A later line reverses an earlier
one about the same names, so the file only grows. Lines that start with `# ` are comments.

Source: SSSOM, https://mapping-commons.github.io/sssom/ (columns).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from undersigned.errors import DecisionError

__all__ = ["COLUMNS", "Decision", "Predicate", "parse_decisions"]

COLUMNS = (
    "subject_id",
    "predicate_id",
    "object_id",
    "predicate_modifier",
    "mapping_justification",
    "author_id",
    "mapping_date",
    "confidence",
    "comment",
    "scope",
)
REQUIRED = COLUMNS[:3]
CONFLICT_MARKS = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


class Predicate(StrEnum):
    """What a decision says of its subject and object."""

    SAME = "same"
    DIFFERENT = "different"
    CHAPTER_OF = "chapter_of"
    MEMBER_OF = "member_of"
    UNSURE = "unsure"
    PREFER_LABEL = "prefer_label"


SPELLINGS = {
    "skos:exactmatch": Predicate.SAME,
    "owl:sameas": Predicate.SAME,
    "owl:differentfrom": Predicate.DIFFERENT,
    "org:suborganizationof": Predicate.CHAPTER_OF,
    "org:memberof": Predicate.MEMBER_OF,
    "skos:preflabel": Predicate.PREFER_LABEL,
} | {predicate.value: predicate for predicate in Predicate}


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One line of `decisions.tsv`.

    Args:
        line: its number in the file, from 1.
        subject: a name.
        predicate: what is said; `Not` with `same` has become `different`.
        object: another name; for `prefer_label` the label.
        negated: `Not` with a predicate that has no opposite: it withdraws the earlier line.
        author: who decided, or "".
        date: ISO date, or "".
        justification: SSSOM term, or "".
        confidence: 0 to 1, or None.
        comment: free text.
        scope: where it holds: "" everywhere, else a publisher's name or the first digits of a document's SHA-256.
    """

    line: int
    subject: str
    predicate: Predicate
    object: str
    negated: bool = False
    author: str = ""
    date: str = ""
    justification: str = ""
    confidence: float | None = None
    comment: str = ""
    scope: str = ""


def parse_decisions(text: str, *, name: str = "decisions.tsv") -> Iterator[Decision]:
    """Yield the decisions of a file's text, in order.

    Args:
        text: tab separated, a header line first.
        name: of the file, for messages.

    Raises:
        DecisionError: a line does not have the form.
    """
    header: tuple[str, ...] = ()
    for number, raw in enumerate(text.split("\n"), start=1):
        line = raw.rstrip("\r")
        place = f"{name} line {number}"
        if line.startswith(CONFLICT_MARKS):
            raise DecisionError(
                f"{place}: mark of a merge conflict {line[:7]!r}; keep the lines you want, delete the mark"
            )
        if not line.strip() or _is_comment(line):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if not header:
            header = _check_header(cells, place)
        else:
            yield _decision(_check_cells(header, cells, place), number, place)


def _is_comment(line: str) -> bool:
    # A name may start with the sign ("#DoorsOpen"): a comment has a space after it, or no columns.
    return line.startswith("#") and (line[1:2] in {"", " ", "#"} or "\t" not in line)


def _check_header(cells: list[str], place: str) -> tuple[str, ...]:
    missing = [column for column in REQUIRED if column not in cells]
    unknown = [cell for cell in cells if cell not in COLUMNS]
    if missing or unknown or len(set(cells)) != len(cells):
        wrong = f"misses {', '.join(missing)}" if missing else f"has {', '.join(unknown) or 'a column twice'}"
        raise DecisionError(f"{place}: the header {wrong}; expected tab separated {' '.join(COLUMNS)}")
    return tuple(cells)


def _check_cells(header: tuple[str, ...], cells: list[str], place: str) -> dict[str, str]:
    if len(cells) != len(header):
        raise DecisionError(
            f"{place}: {len(cells)} columns where the header has {len(header)}; "
            "a half-written line? complete it (empty columns keep their tabs) or delete it"
        )
    row = dict(zip(header, cells, strict=True))
    empty = [column for column in REQUIRED if not row[column]]
    if empty:
        raise DecisionError(f"{place}: {', '.join(empty)} is empty; fill it or delete the line")
    return row


def _decision(row: dict[str, str], number: int, place: str) -> Decision:
    predicate, negated = _predicate(row["predicate_id"], row.get("predicate_modifier", ""), place)
    date = row.get("mapping_date", "")
    if date and not DATE.fullmatch(date):
        raise DecisionError(f"{place}: mapping_date {date!r} is no date; write it as 2021-06-03 or leave it empty")
    return Decision(
        line=number,
        subject=row["subject_id"],
        predicate=predicate,
        object=row["object_id"],
        negated=negated,
        author=row.get("author_id", ""),
        date=date,
        justification=row.get("mapping_justification", ""),
        confidence=_confidence(row.get("confidence", ""), place),
        comment=row.get("comment", ""),
        scope=row.get("scope", ""),
    )


def _predicate(written: str, modifier: str, place: str) -> tuple[Predicate, bool]:
    predicate = SPELLINGS.get(written.lower())
    if predicate is None:
        raise DecisionError(f"{place}: unknown predicate {written!r}; expected one of {', '.join(Predicate)}")
    if modifier.lower() not in {"", "not"}:
        raise DecisionError(f"{place}: unknown predicate_modifier {modifier!r}; expected Not or nothing")
    if not modifier:
        return predicate, False
    if predicate is Predicate.SAME:
        return Predicate.DIFFERENT, False
    if predicate in {Predicate.CHAPTER_OF, Predicate.MEMBER_OF}:
        return predicate, True
    raise DecisionError(f"{place}: Not goes with same, chapter_of, member_of only; write the line without {written!r}")


def _confidence(written: str, place: str) -> float | None:
    if not written:
        return None
    try:
        value = float(written)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 1:
        raise DecisionError(f"{place}: confidence {written!r}; expected a number from 0 to 1, or nothing")
    return value
