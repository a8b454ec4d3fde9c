"""Make PDF files by hand, for benchmarks and tests: lines of text at places, drawn rules, links, properties.

It needs no library, and the same calls give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

WIDTH, HEIGHT, MARGIN = 612.0, 792.0, 72.0
LEADING = 1.2
GUTTER = 20.0
# Helvetica from the space on, in thousandths of the size; what is beyond ASCII counts as an average letter.
WIDTHS = [
    *(278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556),
    *(556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778),
    *(722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278),
    *(278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556),
    *(556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584),
    *[556] * 129,
]


def width_of(text: str, size: float) -> float:
    """Return how wide a line is."""
    return sum(WIDTHS[code - 32] for code in text.encode("cp1252")) * size / 1000


def wrap(text: str, size: float, width: float, first: float = 0) -> list[str]:
    """Return the lines of a paragraph that is set to a width; its first line is shorter by some points."""
    lines: list[str] = []
    for word in text.split():
        room = width - first if len(lines) == 1 else width
        if lines and width_of(f"{lines[-1]} {word}", size) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


@dataclass(slots=True)
class Sheet:
    """One page: its content and its links; `y` is where the next line goes, measured from the bottom."""

    y: float = HEIGHT - MARGIN
    content: list[str] = field(default_factory=list)
    links: list[tuple[tuple[float, float, float, float], str]] = field(default_factory=list)
    rotation: int = 0


@dataclass(slots=True)
class Paper:
    """A PDF in the making."""

    properties: Mapping[str, str] = field(default_factory=dict)
    language: str = ""
    sheets: list[Sheet] = field(default_factory=lambda: [Sheet()])
    columns_a_page: int = 1
    column: int = 0

    @property
    def sheet(self) -> Sheet:
        """The page that is open."""
        return self.sheets[-1]

    @property
    def measure(self) -> float:
        """How wide a column is."""
        return (WIDTH - 2 * MARGIN - GUTTER * (self.columns_a_page - 1)) / self.columns_a_page

    def turn_page(self) -> None:
        """Go on in the next column, or on a new page."""
        self.column = (self.column + 1) % self.columns_a_page
        if self.column:
            self.sheet.y = HEIGHT - MARGIN
        else:
            self.sheets.append(Sheet())

    def line(
        self, text: str, x: float = MARGIN, y: float | None = None, *, size: float = 11, bold: bool = False
    ) -> None:
        """Set a line at a place."""
        place, height = x + self.column * (self.measure + GUTTER), self.sheet.y if y is None else y
        self.raw(text.encode("cp1252"), f"1 0 0 1 {place:.2f} {height:.2f}", size=size, bold=bold)

    def raw(self, text: bytes, matrix: str, *, size: float = 11, bold: bool = False, mode: int = 0) -> None:
        """Set bytes with a matrix and a mode of rendering."""
        font = "F2" if bold else "F1"
        self.sheet.content.append(f"BT /{font} {size} Tf {mode} Tr {matrix} Tm <{text.hex()}> Tj ET")

    def center(self, text: str, *, size: float = 11, bold: bool = False, gap: float = 0) -> None:
        """Set a line in the middle of the page, and go down."""
        self.line(text, (WIDTH - width_of(text, size)) / 2, size=size, bold=bold)
        self.sheet.y -= LEADING * size + gap

    def paragraph(  # noqa: PLR0913 a test names the one or two that it is about
        self,
        text: str,
        *,
        x: float = MARGIN,
        width: float | None = None,
        size: float = 11,
        bold: bool = False,
        indents: tuple[float, float] = (0, 0),
        gap: float = 8,
    ) -> None:
        """Set a paragraph, and go down; `indents` are those of its first line and of the others."""
        room = (self.measure + MARGIN - x if width is None else width) - indents[1]
        for number, line in enumerate(wrap(text, size, room, indents[0] - indents[1])):
            self.make_room(size)
            self.line(line, x + indents[min(number, 1)], size=size, bold=bold)
            self.sheet.y -= LEADING * size
        self.sheet.y -= gap

    def make_room(self, size: float) -> None:
        """Turn the page where it is full."""
        if self.sheet.y < MARGIN + size:
            self.turn_page()

    def item(self, text: str, *, marker: str = "•", x: float = MARGIN + 18, gap: float = 4) -> None:
        """Set an item of a list with a hanging indent."""
        self.make_room(11)
        self.line(marker, x)
        self.paragraph(text, x=x + 18, gap=gap)

    def lines(self, texts: Iterable[str], *, x: float = MARGIN, size: float = 11, gap: float = 8) -> None:
        """Set lines below each other."""
        for text in texts:
            self.make_room(size)
            self.line(text, x, size=size)
            self.sheet.y -= LEADING * size
        self.sheet.y -= gap

    def columns(self, columns: Sequence[Sequence[str]], xs: Sequence[float], *, size: float = 11) -> None:
        """Set lists side by side, and go down below the longest."""
        top = self.sheet.y
        ends: list[float] = []
        for texts, x in zip(columns, xs, strict=True):
            self.sheet.y = top
            self.lines(texts, x=x, size=size)
            ends.append(self.sheet.y)
        self.sheet.y = min(ends)

    def rule(self, left: float = MARGIN, right: float = WIDTH - MARGIN, y: float | None = None) -> None:
        """Draw a horizontal line."""
        height = self.sheet.y if y is None else y
        self.sheet.content.append(f"{left} {height:.2f} m {right} {height:.2f} l S")

    def link(self, box: tuple[float, float, float, float], href: str) -> None:
        """Lay a link over a box (left, bottom, right, top)."""
        self.sheet.links.append((box, href))

    def dump(self) -> bytes:
        """Return the bytes of the file."""
        objects: list[bytes] = []

        def add(content: str | bytes) -> int:
            objects.append(content if isinstance(content, bytes) else content.encode("latin-1"))
            return len(objects)

        widths = " ".join(map(str, WIDTHS[:224]))
        fonts = [
            add(
                f"<</Type/Font/Subtype/TrueType/BaseFont/{name}/Encoding/WinAnsiEncoding"
                f"/FirstChar 32/LastChar 255/Widths[{widths}]>>"
            )
            for name in ("Helvetica", "Helvetica-Bold")
        ]
        tree = len(objects) + 1 + sum(2 + len(sheet.links) for sheet in self.sheets)
        pages = [self.add_sheet(sheet, add, fonts, tree) for sheet in self.sheets]
        kids = " ".join(f"{page} 0 R" for page in pages)
        add(f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>")
        language = f"/Lang({self.language})" if self.language else ""
        catalog = add(f"<</Type/Catalog/Pages {tree} 0 R{language}>>")
        entries = "".join(f"/{key}({value})" for key, value in self.properties.items())
        return write_file(objects, catalog, add(f"<<{entries}>>"))

    def add_sheet(self, sheet: Sheet, add, fonts: Sequence[int], tree: int) -> int:
        """Add the objects of a page; return the number of the page."""
        stream = "\n".join(sheet.content).encode("latin-1")
        content = add(b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream))
        links = [
            add(
                f"<</Type/Annot/Subtype/Link/Rect[{' '.join(f'{edge:.2f}' for edge in box)}]/Border[0 0 0]"
                f"/A<</S/URI/URI({href})>>>>"
            )
            for box, href in sheet.links
        ]
        annotations = " ".join(f"{link} 0 R" for link in links)
        return add(
            f"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]/Rotate {sheet.rotation}"
            f"/Resources<</Font<</F1 {fonts[0]} 0 R/F2 {fonts[1]} 0 R>>>>"
            f"/Contents {content} 0 R/Annots[{annotations}]>>"
        )


def write_file(objects: Sequence[bytes], catalog: int, properties: int) -> bytes:
    """Return a file of objects, with its table of offsets."""
    out = bytearray(b"%PDF-1.4\n")
    offsets: list[int] = []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<</Size %d/Root %d 0 R/Info %d 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (
        *(len(objects) + 1, catalog, properties, start),
    )
    return bytes(out)
