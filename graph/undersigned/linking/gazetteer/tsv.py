"""Read and write tables of facts: tab separated, a header line, comments, one fact a line.

What is wrong with a line is collected, so that a person sees all faults of a table at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from undersigned.errors import GazetteerError
from undersigned.linking.decisions.parsing import CONFLICT_MARKS, is_comment

__all__ = ["Faults", "Line", "read_lines", "tsv_line"]

LONGEST_LINE = 10_000


@dataclass(slots=True)
class Faults:
    """What is wrong with tables: file, line, what, remedy."""

    found: list[str] = field(default_factory=list[str])

    def note(self, place: str, fault: str) -> None:
        """Keep one fault."""
        self.found.append(f"{place}: {fault}")

    def raise_first(self) -> None:
        """Raise the first fault, saying how many more there are.

        Raises:
            GazetteerError: there is one.
        """
        if not self.found:
            return
        more = len(self.found) - 1
        told = f" (and {more} more: undersigned gazetteer check lists them)" if more else ""
        raise GazetteerError(self.found[0] + told)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a table.

    Args:
        place: file and number, for messages.
        cells: by column, bare of space at their edges.
    """

    place: str
    cells: dict[str, str]


def read_lines(path: Path, *, columns: Sequence[str], required: Sequence[str], faults: Faults) -> Iterator[Line]:
    """Yield the lines of a table that have the right number of cells.

    Args:
        path: UTF-8, a header first; empty lines and comments (`# `) are skipped.
        columns: those that the table may have, in any order.
        required: those that it must have.
        faults: takes what is wrong.

    Raises:
        GazetteerError: the file cannot be read.
    """
    header: tuple[str, ...] = ()
    for number, line in enumerate(_decode(path, faults).split("\n"), start=1):
        place = f"{path.name} line {number}"
        if line.startswith(CONFLICT_MARKS):
            faults.note(place, f"mark of a merge conflict {line[:7]!r}; keep the lines you want, delete the mark")
        elif len(line) > LONGEST_LINE:
            faults.note(place, f"{len(line):,} characters are no line of such a table; is it another file?")
        elif line.strip() and not is_comment(line):
            cells = [cell.strip() for cell in line.rstrip("\r").split("\t")]
            if header:
                yield from _line(header, cells, place, faults)
            elif _right_header(cells, columns, required, place=place, faults=faults):
                header = tuple(cells)
            else:
                return


def _decode(path: Path, faults: Faults) -> str:
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise GazetteerError(f"{path}: {error.strerror or error}; give a table that can be read") from error
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        faults.note(f"{path.name} line {line}", f"byte {raw[error.start]:#04x} is not UTF-8; save the table as UTF-8")
        return ""


def _right_header(
    cells: list[str], columns: Sequence[str], required: Sequence[str], *, place: str, faults: Faults
) -> bool:
    missing = [column for column in required if column not in cells]
    unknown = [cell for cell in cells if cell not in columns]
    if not missing and not unknown and len(set(cells)) == len(cells):
        return True
    wrong = f"misses {', '.join(missing)}" if missing else f"has {', '.join(unknown) or 'a column twice'}"
    faults.note(place, f"the header {wrong}; expected tab separated {' '.join(columns)}")
    return False


def _line(header: tuple[str, ...], cells: list[str], place: str, faults: Faults) -> Iterator[Line]:
    if len(cells) == len(header):
        yield Line(place=place, cells=dict(zip(header, cells, strict=True)))
    else:
        faults.note(
            place,
            f"{len(cells)} columns where the header has {len(header)}; complete the line (empty columns keep their "
            "tabs) or delete it",
        )


def tsv_line(cells: Iterable[str]) -> str:
    """Return a line of a table; what would break it becomes a space."""
    return "\t".join(" ".join(cell.split()) for cell in cells) + "\n"
