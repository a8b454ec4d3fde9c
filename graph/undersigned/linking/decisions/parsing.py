"""Read the lines of `decisions.tsv`, in the columns of SSSOM.

Source: SSSOM, https://mapping-commons.github.io/sssom/ (columns).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from undersigned.errors import DecisionError
from undersigned.linking.decisions.record import FACT, MEASURE, RELATIONS, SAYABLE, Decision, Matter, Predicate

__all__ = ["COLUMNS", "CONFLICT_MARKS", "is_comment", "parse_decisions"]

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
SPELLINGS = {
    "skos:exactmatch": Predicate.SAME,
    "owl:sameas": Predicate.SAME,
    "owl:differentfrom": Predicate.DIFFERENT,
    "org:suborganizationof": Predicate.CHAPTER_OF,
    "org:memberof": Predicate.MEMBER_OF,
    "skos:preflabel": Predicate.PREFER_LABEL,
    "skos:broader": Predicate.BROADER,
    "skos:broadmatch": Predicate.BROADER,
} | {predicate.value: predicate for predicate in Predicate}


def parse_decisions(text: str, *, name: str = "decisions.tsv") -> Iterator[Decision]:
    """Yield the decisions of a file's text, in order.

    Args:
        text: tab separated, a header line first; lines that start with `# ` are comments.
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
        if not line.strip() or is_comment(line):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if not header:
            header = _check_header(cells, place)
        else:
            yield _decision(_check_cells(header, cells, place), number, place)


def is_comment(line: str) -> bool:
    """Tell whether a line is a comment.

    A name may start with the sign ("#DoorsOpen"): a comment has a space after it, or no columns.
    """
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
            "columns are parted by tabs; a half-written line? complete it (empty columns keep their tabs) or delete it"
        )
    row = dict(zip(header, cells, strict=True))
    # Of a fact only a correction has an object.
    needed = REQUIRED[:2] if row["subject_id"].startswith(FACT) else REQUIRED
    empty = [column for column in needed if not row[column]]
    if empty:
        raise DecisionError(f"{place}: {', '.join(empty)} is empty; fill it or delete the line")
    return row


def _decision(row: dict[str, str], number: int, place: str) -> Decision:
    predicate, negated = _predicate(row["predicate_id"], row.get("predicate_modifier", ""), place)
    date = row.get("mapping_date", "")
    if date and not DATE.fullmatch(date):
        raise DecisionError(f"{place}: mapping_date {date!r} is no date; write it as 2021-06-03 or leave it empty")
    decision = Decision(
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
    _check_matter(decision, row["predicate_id"], place)
    return decision


def _check_matter(decision: Decision, written: str, place: str) -> None:
    sayable = SAYABLE[decision.matter]
    if decision.predicate not in sayable:
        raise DecisionError(
            f"{place}: {written!r} cannot be said of a {decision.matter} ({decision.subject!r}); "
            f"expected one of {', '.join(sayable)}"
        )
    wanted = {Matter.NAME: "a name", Matter.MEASURE: f"a wording after {MEASURE}"}.get(decision.matter)
    if wanted and decision.object.startswith((FACT, MEASURE)) != (decision.matter is Matter.MEASURE):
        raise DecisionError(f"{place}: object_id {decision.object!r} does not go with the subject; expected {wanted}")
    if decision.matter is not Matter.NAME and decision.scope:
        raise DecisionError(f"{place}: scope {decision.scope!r} is for names only; leave it empty")


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
    if predicate in RELATIONS:
        return predicate, True
    raise DecisionError(
        f"{place}: Not goes with same, chapter_of, member_of, broader only; write the line without {written!r}"
    )


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
