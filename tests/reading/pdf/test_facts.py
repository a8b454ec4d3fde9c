"""The packaged samples, set as PDF in several layouts, give the facts that their plain text gives."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from undersigned.extraction import extract_facts
from undersigned.model.document import Block, BlockKind, Document
from undersigned.model.facts import Facts
from undersigned.reading import read_text
from undersigned.reading.pdf.characters import plain_form
from undersigned.resources import find_resource

SAMPLES = sorted(Path(find_resource("samples")).glob("*.txt"))
LISTS = ("issuers", "persons", "quotations", "recommendations", "abouts", "addressees", "contacts", "events")


def set_block(made, document: Document, block: Block, indents: tuple[float, float], gap: float) -> None:
    """Set a block as a word processor would."""
    text = block.span.of(document.text)
    depths = [len(line) - len(line.lstrip()) for line in text.split("\n")]
    lines = [line.strip() for line in text.split("\n")]
    if block.kind is BlockKind.TITLE:
        made.paragraph(" ".join(lines), size=17, bold=True, gap=12)
    elif block.kind is BlockKind.HEADING:
        made.paragraph(" ".join(lines), size=11, bold=True, gap=4)
    elif block.kind is BlockKind.LIST_ITEM:
        made.item(" ".join(lines), marker=block.marker)
    elif len(lines) > 1 and min(map(len, lines[:-1])) < 60:
        for line, depth in zip(lines, depths, strict=True):
            made.paragraph(line, x=72 + 6 * depth, gap=0, indents=(0, 12))
        made.sheet.y -= 8
    else:
        made.paragraph(" ".join(lines), indents=indents, gap=gap)


def with_margins(made) -> None:
    """Print a head and a page number on each page."""
    sheets = made.sheets
    for number, sheet in enumerate(sheets, start=1):
        made.sheets, made.column = [sheet], 0
        made.line("From the press office of the harbor", 72, 770, size=8)
        made.line(f"- {number} -", 300, 30, size=8)
    made.sheets = sheets


def one_column(paper, document: Document):
    made = paper()
    for block in document.blocks:
        set_block(made, document, block, (0, 0), 9)
    return made


def indented(paper, document: Document):
    made = paper()
    for block in document.blocks:
        set_block(made, document, block, (20, 0), 0 if block.span.end - block.span.start > 120 else 9)
    return made


def two_columns(paper, document: Document):
    made = paper(columns_a_page=2)
    for block in document.blocks:
        set_block(made, document, block, (0, 0), 9)
    return made


def short_pages(paper, document: Document):
    made = paper()
    made.sheet.y = 330
    for block in document.blocks:
        made.sheet.y = min(made.sheet.y, 400)
        set_block(made, document, block, (0, 0), 9)
    with_margins(made)
    return made


LAYOUTS: dict[str, Callable] = {layout.__name__: layout for layout in (one_column, indented, two_columns, short_pages)}


def plain_text(sample: Path) -> Document:
    """Return a sample without the ligatures that the fonts here do not have."""
    return read_text(plain_form(sample.read_text(encoding="utf-8")))


def cases() -> list:
    """Return every sample in every layout."""
    parted = "a column ends between two lines of a list of contacts, which become paragraphs"
    broken = {("2022-01-27-night-ferry-joint-statement", "two_columns")}
    return [
        pytest.param(
            *(sample, layout),
            id=f"{sample.stem}-{layout}",
            marks=[pytest.mark.xfail(strict=True, reason=parted)] if (sample.stem, layout) in broken else [],
        )
        for sample in SAMPLES
        for layout in LAYOUTS
    ]


def words_of(item) -> str:
    return " ".join(str(getattr(item, "text", None) or getattr(item, "name", None) or item.quote).split())


def summary(facts: Facts) -> dict[str, list[str]]:
    found = {kind: sorted({words_of(item) for item in getattr(facts, kind)}) for kind in LISTS}
    return {**found, "head": [str(facts.title), str(facts.date), str(facts.genre), str(facts.language)]}


@pytest.mark.parametrize(("sample", "layout"), cases())
def test_facts_are_those_of_the_text(paper, read, sample, layout) -> None:
    plain = plain_text(sample)
    made = LAYOUTS[layout](paper, plain)
    assert summary(extract_facts(read(made.dump()))) == summary(extract_facts(plain))
