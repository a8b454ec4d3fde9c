"""PDF files that are broken, locked, empty, huge, or made to do harm: a clear line each, in bounded time."""

import io
import re
import sys
import zlib

import pytest
from tests.growth import check_growth

from undersigned.errors import ReadingError
from undersigned.reading import read_document
from undersigned.reading.pdf import reader

PROSE = "The towns of the Merrow coast ask the harbor minister to end the night toll on all ferries."


def written(paper, count=1):
    made = paper()
    for number in range(count):
        if number:
            made.turn_page()
        made.paragraph(f"{PROSE} {number}")
    return made


def with_stream(maker, stream: bytes, entries: bytes) -> bytes:
    page = b"<</Type/Page/Parent 3 0 R/MediaBox[0 0 612 792]/Contents 1 0 R>>"
    content = b"<</Length %d%s>>stream\n%s\nendstream" % (len(stream), entries, stream)
    tree = b"<</Type/Pages/Kids[2 0 R]/Count 1>>"
    return maker.write_file([content, page, tree, b"<</Type/Catalog/Pages 3 0 R>>", b"<<>>"], 4, 5)


def locked(user: str) -> bytes:
    crypt = pytest.importorskip("reportlab.lib.pdfencrypt", reason="only reportlab makes encrypted PDF files here")
    canvas = pytest.importorskip("reportlab.pdfgen.canvas")
    buffer = io.BytesIO()
    sheet = canvas.Canvas(buffer, encrypt=crypt.StandardEncryption(user, ownerPassword="owner"))
    sheet.drawString(72, 700, PROSE)
    sheet.save()
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"<html>No PDF", r"release\.pdf: this is no PDF"),
        (b"", r"release\.pdf: this is no PDF"),
        (b"%PDF-1.4\nnothing else", r"the PDF is cut off before its end; get the file again"),
        (b"%PDF-1.4\nnothing else\n%%EOF", r"the PDF is broken and cannot be opened"),
    ],
    ids=["other format", "empty", "cut off", "broken"],
)
def test_what_cannot_be_opened(read, data, message) -> None:
    with pytest.raises(ReadingError, match=message):
        read(data)


def test_a_password_is_asked_for_in_a_clear_line(read) -> None:
    with pytest.raises(ReadingError, match="encrypted and asks for a password; remove the password"):
        read(locked("secret"))


def test_an_empty_password_opens(read) -> None:
    assert read(locked("")).text == PROSE


def test_a_truncated_file_is_read_as_far_as_it_goes_or_refused(paper, read) -> None:
    data = written(paper, 4).dump()
    for share in range(1, 20):
        try:
            document = read(data[: len(data) * share // 20])
        except ReadingError as error:
            assert "get" in str(error) or "no visible text" in str(error)  # noqa: PT017 most cuts are refused, some read
        else:
            assert "The file is cut off before its end; pages may be missing." in document.warnings


def test_a_scan_asks_for_ocr(maker, read) -> None:
    image = b"q 600 0 0 700 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q"
    with pytest.raises(ReadingError, match=r"a scan without a text layer; run OCR first, e\.g\. ocrmypdf"):
        read(with_stream(maker, image, b""))


def test_a_recognized_scan_is_read_with_a_warning(paper, read) -> None:
    made = paper()
    made.sheet.content.append("q 600 0 0 700 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q")
    made.raw(PROSE.encode(), "1 0 0 1 72 600", mode=3)
    document = read(made.dump())
    assert document.text == PROSE
    assert document.warnings == ("Pages whose text is the invisible layer of a scan, as good as its OCR: 1.",)


def test_an_empty_page_has_no_text(paper, read) -> None:
    with pytest.raises(ReadingError, match="no visible text"):
        read(paper().dump())


def test_too_many_pages_are_refused_at_once(paper, read, monkeypatch) -> None:
    data = written(paper, 5_000).dump()
    monkeypatch.setattr(reader, "iter_pages", lambda *_, **__: pytest.fail("a page was read"))
    with pytest.raises(ReadingError, match=r"5,000 pages are more than the limit of 1,000; split the file"):
        read(data)


def test_too_many_characters_are_refused(paper, read, monkeypatch) -> None:
    monkeypatch.setattr(reader, "MAX_GLYPHS", 150)
    with pytest.raises(ReadingError, match="more than the limit of 150 characters"):
        read(written(paper, 3).dump())


def test_time_of_reading_grows_with_a_huge_page(paper, read) -> None:
    def make(lines: int) -> bytes:
        made = paper()
        for number in range(lines):
            made.line("Kelp Watch", 50, 14_000 - 4 * number, size=3)
            made.line("ask", 9_000 + number % 7 * 40, 14_000 - 4 * number, size=3)
        return made.dump().replace(b"[0 0 612.0 792.0]", b"[0 0 14400 14400]")

    assert read(make(300)).text.count("Kelp Watch") == 300
    check_growth(read, make, 300)


@pytest.mark.parametrize("layers", [1, 2], ids=["once", "twice"])
def test_bombs_are_not_opened(maker, read, layers) -> None:
    stream = zlib.compress(b" " * (200 << 20), 9)
    for _ in range(layers - 1):
        stream = zlib.compress(stream, 9)
    filters = b"/FlateDecode " * layers
    with pytest.raises(ReadingError, match="a stream of the PDF unpacks to more than"):
        read(with_stream(maker, stream, b"/Filter[%s]" % filters))


def test_well_packed_streams_are_no_bombs(maker, read) -> None:
    data = with_stream(maker, zlib.compress(b"q Q " * 100_000), b"/Filter/FlateDecode")
    with pytest.raises(ReadingError, match="no visible text"):
        read(data)


def test_unknown_glyphs_are_reported(paper, read) -> None:
    made = written(paper)
    mapping = b"1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <54> <E954> endbfchar"
    content = b"<</Length %d>>stream\n%s\nendstream" % (len(mapping), mapping)
    data = made.dump().replace(b"/FirstChar", b"/ToUnicode 99 0 R/FirstChar")
    data = data.replace(b"xref\n0", b"99 0 obj\n%s\nendobj\nxref\n0" % content)  # the library mends the offsets
    (warning,) = read(data).warnings
    assert re.fullmatch(r"1 of \d+ glyphs have no known character, by broken fonts; OCR may read more\.", warning)


def test_properties_may_be_wild(paper, read) -> None:
    made = paper(properties={"CreationDate": "yesterday", "Title": "\xff\x00"})
    made.paragraph(PROSE)
    assert "pdf_created" not in read(made.dump()).metadata


def test_the_missing_extra_is_named(paper, tmp_path, monkeypatch) -> None:
    for name in [name for name in sys.modules if name.startswith(("pypdfium2", "undersigned.reading.pdf."))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    monkeypatch.setitem(sys.modules, "pypdfium2.raw", None)
    path = tmp_path / "release.pdf"
    path.write_bytes(written(paper).dump())
    with pytest.raises(ReadingError, match=r"pip install 'undersigned\[pdf\]'"):
        list(read_document(path))
