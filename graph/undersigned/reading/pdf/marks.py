"""What is drawn or linked on a page beside its text: rules, pictures, addresses behind words."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pypdfium2.raw as pdfium  # type: ignore[import-untyped] # the library ships no types

from undersigned.reading.pdf.glyphs import Box, turn
from undersigned.reading.pdf.shapes import Rule, Word

__all__ = ["Target", "has_picture", "iter_rules", "iter_targets", "with_targets"]

MAX_OBJECTS = 50_000
MAX_SEGMENTS = 2_000
MAX_LINKS = 1_000
THIN = 2.0
SHORTEST = 20.0
HREF_BYTES = 4_096


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A box on the page that leads to an address; y grows upward."""

    box: Box
    href: str


def has_picture(page: Any) -> bool:
    """Tell whether a page shows a picture."""
    count = min(pdfium.FPDFPage_CountObjects(page), MAX_OBJECTS)
    kinds = (pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page, index)) for index in range(count))
    return any(kind in {pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM} for kind in kinds)


def iter_rules(page: Any, quarter: int) -> Iterator[Rule]:
    """Yield the horizontal lines that are drawn, edges of boxes among them."""
    for index in range(min(pdfium.FPDFPage_CountObjects(page), MAX_OBJECTS)):
        shape = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(shape) != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        left, bottom, right, top = turn(bounds_of(shape), quarter)
        if right - left < SHORTEST:
            continue
        if top - bottom <= THIN:
            yield Rule(left=left, right=right, y=-(top + bottom) / 2)
        elif quarter == 0:
            yield from iter_edges(shape)


def bounds_of(shape: Any) -> Box:
    """Return the box around a drawn object."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(shape, left, bottom, right, top)
    return left.value, bottom.value, right.value, top.value


def iter_edges(shape: Any) -> Iterator[Rule]:
    """Yield the horizontal edges of a drawn shape, such as the frame of a cell or a whole grid."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(shape, matrix)
    x, y = ctypes.c_float(), ctypes.c_float()
    before: tuple[float, float] | None = None
    for index in range(min(pdfium.FPDFPath_CountSegments(shape), MAX_SEGMENTS)):
        segment = pdfium.FPDFPath_GetPathSegment(shape, index)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        drawn = pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_LINETO
        if drawn and before and abs(point[1] - before[1]) <= THIN and abs(point[0] - before[0]) >= SHORTEST:
            yield Rule(left=min(point[0], before[0]), right=max(point[0], before[0]), y=-(point[1] + before[1]) / 2)
        before = point


def iter_targets(document: Any, page: Any) -> Iterator[Target]:
    """Yield the boxes of a page that link to addresses."""
    position, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    for _ in range(MAX_LINKS):
        if not pdfium.FPDFLink_Enumerate(page, position, link):
            return
        action = pdfium.FPDFLink_GetAction(link)
        if not action or pdfium.FPDFAction_GetType(action) != pdfium.PDFACTION_URI:
            continue
        buffer = ctypes.create_string_buffer(HREF_BYTES)
        size = pdfium.FPDFAction_GetURIPath(document, action, buffer, HREF_BYTES)
        href = buffer.value.decode("utf-8", "replace").strip() if size <= HREF_BYTES else ""
        if href:
            yield from (Target(box=box, href=href) for box in iter_boxes(link))


def iter_boxes(link: Any) -> Iterator[Box]:
    """Yield the boxes of a link: one a line where the file says so, else one around all."""
    quad = pdfium.FS_QUADPOINTSF()
    count = min(pdfium.FPDFLink_CountQuadPoints(link), MAX_LINKS)
    for index in range(count):
        if pdfium.FPDFLink_GetQuadPoints(link, index, quad):
            xs, ys = (quad.x1, quad.x2, quad.x3, quad.x4), (quad.y1, quad.y2, quad.y3, quad.y4)
            yield min(xs), min(ys), max(xs), max(ys)
    rect = pdfium.FS_RECTF()
    if not count and pdfium.FPDFLink_GetAnnotRect(link, rect):
        yield rect.left, min(rect.bottom, rect.top), rect.right, max(rect.bottom, rect.top)


def with_targets(words: Sequence[Word], targets: Sequence[Target], quarter: int) -> list[Word]:
    """Return words that carry the address of the box that they stand in."""
    if not targets:
        return list(words)
    boxes = [(turn(target.box, quarter), target.href) for target in targets]
    return [replace(word, href=href) if (href := href_at(word, boxes)) else word for word in words]


def href_at(word: Word, boxes: Sequence[tuple[Box, str]]) -> str:
    """Return the address behind a word, or ""."""
    x, y = (word.left + word.right) / 2, -word.base + word.size / 4
    for (left, bottom, right, top), href in boxes:
        if left <= x <= right and bottom <= y <= top:
            return href
    return ""
