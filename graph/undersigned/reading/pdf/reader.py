"""PDF files to documents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import pypdfium2  # type: ignore[import-untyped] # the library ships no types

from undersigned.errors import ReadingError
from undersigned.model.document import Document
from undersigned.reading.assembly import Raw, compose, require_text
from undersigned.reading.canvas import Rendered, Setting
from undersigned.reading.origins import Origin
from undersigned.reading.pdf.columns import split_regions
from undersigned.reading.pdf.footnotes import split_footnotes
from undersigned.reading.pdf.furniture import split_furniture
from undersigned.reading.pdf.glyphs import Glyphs, read_glyphs
from undersigned.reading.pdf.headings import settings_of
from undersigned.reading.pdf.hyphens import Vocabulary
from undersigned.reading.pdf.lines import build_lines
from undersigned.reading.pdf.marks import has_picture, iter_rules, iter_targets, with_targets
from undersigned.reading.pdf.measures import body_size, measure
from undersigned.reading.pdf.opening import is_cut_off, opened, read_properties
from undersigned.reading.pdf.paragraphs import build_paragraphs
from undersigned.reading.pdf.rendering import Typesetter
from undersigned.reading.pdf.shapes import Page, Region

__all__ = ["MAX_GLYPHS", "read_pdf"]

MAX_GLYPHS = 3_000_000
"""As many as a dozen books; more would take minutes."""


@dataclass(slots=True)
class Census:
    """What was noticed on the pages, by their numbers."""

    glyphs: int = 0
    broken: int = 0
    hidden: int = 0
    scanned: list[int] = field(default_factory=list[int])
    recognized: list[int] = field(default_factory=list[int])
    unreadable: list[int] = field(default_factory=list[int])

    def warnings(self) -> Iterator[str]:
        """Yield a sentence for each thing."""
        if self.unreadable:
            yield f"Pages that are broken and could not be read: {listed(self.unreadable)}."
        if self.scanned:
            yield f"Pages without a text layer, which need OCR first: {listed(self.scanned)}."
        if self.recognized:
            yield f"Pages whose text is the invisible layer of a scan, as good as its OCR: {listed(self.recognized)}."
        if self.broken:
            yield f"{self.broken} of {self.glyphs} glyphs have no known character, by broken fonts; OCR may read more."
        if self.hidden:
            yield f"{self.hidden} words are invisible or stand outside of their page; they were left out."


def read_pdf(origin: Origin, media_type: str) -> Iterator[Document]:
    """Yield the document of a PDF.

    Args:
        origin: where its bytes are.
        media_type: of the format.

    Raises:
        ReadingError: it cannot be opened, has no text, or is too long.
    """
    data = origin.read()
    census = Census()
    with opened(data, name=origin.source) as document:
        pages = list(iter_pages(document, census, name=origin.source))
        properties = read_properties(document)
    if census.scanned and not any(page.lines or page.turned for page in pages):
        raise ReadingError(f"{origin.source}: the PDF is a scan without a text layer; run OCR first, e.g. ocrmypdf")
    cut = ["The file is cut off before its end; pages may be missing."] if is_cut_off(data) else []
    warnings = (*cut, *census.warnings())
    raw = Raw.of_file(origin, data, media_type=media_type, metadata=properties, warnings=warnings)
    yield require_text(compose(raw, lay_out(pages)))


def iter_pages(document: Any, census: Census, *, name: str) -> Iterator[Page]:
    """Yield the pages of a document, and count what they hold."""
    for number in range(len(document)):
        try:
            page = document[number]
            text_page = page.get_textpage()
        except pypdfium2.PdfiumError:
            census.unreadable.append(number + 1)
            continue
        census.glyphs += text_page.count_chars()
        if census.glyphs > MAX_GLYPHS:
            raise ReadingError(f"{name}: the PDF has more than the limit of {MAX_GLYPHS:,} characters; split the file")
        area = page.get_cropbox()
        glyphs = read_glyphs(text_page.raw, area)
        note(glyphs, census, number + 1, pictured=not glyphs.words and has_picture(page.raw))
        top, bottom = edges_of(area, glyphs.quarter)
        words = with_targets(glyphs.words, list(iter_targets(document.raw, page.raw)), glyphs.quarter)
        yield Page(
            lines=tuple(build_lines(words)),
            top=top,
            bottom=bottom,
            turned=tuple(glyphs.turned),
            rules=tuple(iter_rules(page.raw, glyphs.quarter)),
        )
        text_page.close()
        page.close()


def note(glyphs: Glyphs, census: Census, number: int, *, pictured: bool) -> None:
    """Count what a page holds; where its only words are invisible, they are those that OCR read from its picture."""
    census.broken += glyphs.broken
    if pictured and glyphs.hidden:
        glyphs.words, glyphs.hidden = glyphs.hidden, []
        census.recognized.append(number)
    elif pictured and not glyphs.turned:
        census.scanned.append(number)
    census.hidden += len(glyphs.hidden)


def edges_of(area: tuple[float, float, float, float], quarter: int) -> tuple[float, float]:
    """Return where a page begins and ends in the direction of reading, y growing downward."""
    left, bottom, right, top = area
    return ((-top, -bottom), (left, right), (bottom, top), (-right, -left))[quarter]


def lay_out(pages: Sequence[Page]) -> Rendered:
    """Return the text of pages: paragraphs in the order of reading, then footnotes, then what belongs to no text."""
    vocabulary = Vocabulary(line for page in pages for line in page.lines)
    bodies, furniture = split_furniture(pages)
    body = body_size(line for page in bodies for line in page.lines)
    split = [split_footnotes(page, body) for page in bodies]
    regions = [region for page, _ in split for region in split_regions(page)]
    measures = measure(regions)
    paragraphs = build_paragraphs(regions, measures)
    typesetter = Typesetter(vocabulary)
    for paragraph, setting in zip(paragraphs, settings_of(paragraphs, measures), strict=True):
        typesetter.set_paragraph(paragraph, setting)
    notes = [Region(lines=lines) for _, lines in split if lines]
    for paragraph in build_paragraphs(notes, measures):
        typesetter.set_paragraph(paragraph, Setting())
    typesetter.set_aside([*furniture, *(text for page in pages for text in page.turned)])
    return typesetter.rendered({})


def listed(numbers: Sequence[int]) -> str:
    """Return numbers of pages in words, the first ones where they are many."""
    few = ", ".join(map(str, numbers[:10]))
    return few if len(numbers) <= 10 else f"{few} and {len(numbers) - 10} more"
