"""The glyphs of a page, as the library gives them, to words in the direction of reading."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import pypdfium2.raw as pdfium  # type: ignore[import-untyped] # the library ships no types

from undersigned.reading.pdf.characters import LINE_HYPHEN, is_broken, is_space, plain_form
from undersigned.reading.pdf.shapes import Word

__all__ = ["Box", "Glyphs", "read_glyphs", "turn"]

HEAVY = ("bold", "black", "heavy", "demi")
HEAVY_WEIGHT = 700
FORCE_BOLD = 1 << 18
NAME_BYTES = 256
SAMPLES = 200
SLANT = math.radians(8)
"""Text that is turned by no more than this is scanned askew, not turned."""
SHIFT = 0.1
GAP = 0.3
Box = tuple[float, float, float, float]
"""Left, bottom, right, top; y grows upward."""


@dataclass(slots=True)
class Glyphs:
    """The words of a page with what could not be words of its text.

    Args:
        words: in the order of the file.
        hidden: words that are not to be seen.
        turned: text that runs in another direction than most of the page.
        quarter: how many quarters of a circle the page is turned.
        broken: number of glyphs without a known character.
    """

    words: list[Word] = field(default_factory=list[Word])
    hidden: list[Word] = field(default_factory=list[Word])
    turned: list[str] = field(default_factory=list[str])
    quarter: int = 0
    broken: int = 0


@dataclass(slots=True)
class Style:
    """How a run of glyphs is set."""

    size: float
    base: float
    bold: bool
    hidden: bool
    upright: bool


def read_glyphs(text_page: Any, area: Box) -> Glyphs:
    """Return the words of a page.

    Args:
        text_page: handle of the library.
        area: what of the page is to be seen.
    """
    return Collector(text_page, area).collect()


class Collector:
    """Gathers glyphs to words."""

    def __init__(self, text_page: Any, area: Box) -> None:
        self.page = text_page
        self.count = pdfium.FPDFText_CountChars(text_page)
        self.matrix = pdfium.FS_MATRIX()
        self.rect = pdfium.FS_RECTF()
        self.fonts: dict[int, bool] = {}
        self.found = Glyphs(quarter=self.main_quarter())
        self.area = turn(area, self.found.quarter)
        self.text: list[str] = []
        self.first: Box = (0.0, 0.0, 0.0, 0.0)
        self.right = 0.0
        self.style: Style | None = None
        self.spaced = True
        self.aside: list[str] = []

    def main_quarter(self) -> int:
        """Return the direction of most glyphs in quarters of a circle."""
        step = max(1, self.count // SAMPLES)
        votes: Counter[int] = Counter()
        for index in range(0, self.count, step):
            if not is_space(pdfium.FPDFText_GetUnicode(self.page, index)):
                votes[round(self.angle_at(index) / (math.pi / 2)) % 4] += 1
        return min(votes, key=lambda quarter: (-votes[quarter], quarter)) if votes else 0

    def angle_at(self, index: int) -> float:
        """Return the direction of a glyph."""
        pdfium.FPDFText_GetMatrix(self.page, index, self.matrix)
        return math.atan2(self.matrix.b, self.matrix.a)

    def collect(self) -> Glyphs:
        """Return all words."""
        page, rect, quarter = self.page, self.rect, self.found.quarter
        code_at, box_at = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetLooseCharBox
        for index in range(self.count):
            code = code_at(page, index)
            if is_space(code):
                self.end_word(spaced=True)
                continue
            box_at(page, index, rect)
            box = turn((rect.left, rect.bottom, rect.right, rect.top), quarter)
            if self.style is not None and not self.goes_on(box):
                self.end_word(spaced=False)
            if self.style is None:
                self.style, self.first = self.style_at(index, box), box
            self.found.broken += is_broken(code)
            self.text.append("-" if code == LINE_HYPHEN else chr(code))
            self.right = box[2]
        self.end_word(spaced=True)
        self.end_aside()
        return self.found

    def goes_on(self, box: Box) -> bool:
        """Tell whether a glyph stands behind the word that is open, on its line and in its size."""
        height = max(self.first[3] - self.first[1], 0.1)
        apart = abs(box[1] - self.first[1]) > SHIFT * height or abs(box[3] - self.first[3]) > SHIFT * height
        return not apart and -height < box[0] - self.right < GAP * height

    def style_at(self, index: int, box: Box) -> Style:
        """Return how a glyph is set."""
        turned = self.angle_at(index) - self.found.quarter * math.pi / 2
        size = pdfium.FPDFText_GetFontSize(self.page, index) * math.hypot(self.matrix.c, self.matrix.d)
        shown = pdfium.FPDFText_GetTextObject(self.page, index)
        mode = pdfium.FPDFTextObj_GetTextRenderMode(shown) if shown else pdfium.FPDF_TEXTRENDERMODE_FILL
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(self.page, index, x, y)
        base = turn((x.value, y.value, x.value, y.value), self.found.quarter)[1]
        return Style(
            size=round(size if size > 0 else box[3] - box[1], 1),
            base=-base,
            bold=mode == pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE or self.is_heavy(shown),
            hidden=mode in {pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP},
            upright=abs(math.remainder(turned, 2 * math.pi)) <= SLANT,
        )

    def is_heavy(self, shown: Any) -> bool:
        """Tell whether the font of a text object is a bold one."""
        font = pdfium.FPDFTextObj_GetFont(shown) if shown else None
        if not font:
            return False
        key = ctypes.addressof(font.contents)
        if key not in self.fonts:
            name = ctypes.create_string_buffer(NAME_BYTES)
            pdfium.FPDFFont_GetBaseFontName(font, name, NAME_BYTES)
            label = name.value.decode("utf-8", "replace").casefold()
            forced = bool(max(pdfium.FPDFFont_GetFlags(font), 0) & FORCE_BOLD)
            heavy = pdfium.FPDFFont_GetWeight(font) >= HEAVY_WEIGHT or any(part in label for part in HEAVY)
            self.fonts[key] = forced or heavy
        return self.fonts[key]

    def end_word(self, *, spaced: bool) -> None:
        """Put the open word where it belongs; `spaced` tells whether white space follows."""
        style, self.style = self.style, None
        before = self.spaced
        if style is None:
            self.spaced = before or spaced
            return
        text, self.text = plain_form("".join(self.text)), []
        self.spaced = spaced
        if not style.upright:
            self.aside.append(f" {text}" if before else text)
            return
        self.end_aside()
        word = Word(
            text=text,
            left=self.first[0],
            right=max(self.right, self.first[0]),
            base=style.base,
            size=style.size,
            bold=style.bold,
            spaced=before,
        )
        seen = not style.hidden and self.is_inside(word)
        (self.found.words if seen else self.found.hidden).append(word)

    def is_inside(self, word: Word) -> bool:
        """Tell whether the middle of a word lies on what is to be seen of the page."""
        left, bottom, right, top = self.area
        middle = (word.left + word.right) / 2
        return left <= middle <= right and bottom <= -word.base <= top

    def end_aside(self) -> None:
        """Put down turned text."""
        text, self.aside = "".join(self.aside).strip(), []
        if text:
            self.found.turned.append(text)


def turn(box: Box, quarter: int) -> Box:
    """Return a box as it stands after the page is turned back by some quarters of a circle."""
    left, bottom, right, top = box
    if quarter == 1:
        return bottom, -right, top, -left
    if quarter == 2:
        return -right, -top, -left, -bottom
    if quarter == 3:
        return -top, left, -bottom, right
    return box
