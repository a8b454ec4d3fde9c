"""Bytes to normalized text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.errors import ReadingError
from undersigned.reading.decoding import MAX_BYTES, decode, normalize

TEXT = "Señal: la Red Ríos «exige» — ¡ya!"


@pytest.mark.parametrize(
    ("data", "warned"),
    [
        pytest.param(TEXT.encode("utf-8"), "", id="utf-8"),
        pytest.param(TEXT.encode("utf-8-sig"), "", id="utf-8 with mark"),
        pytest.param(TEXT.encode("utf-16"), "", id="utf-16 with mark"),
        pytest.param(b"\xfe\xff" + TEXT.encode("utf-16-be"), "", id="utf-16 big-endian with mark"),
        pytest.param(TEXT.encode("utf-32"), "", id="utf-32 with mark"),
        pytest.param(TEXT.encode("windows-1252"), "windows-1252", id="windows-1252"),
    ],
)
def test_decode_finds_the_encoding(data: bytes, warned: str) -> None:
    decoded = decode(data, name="a.txt")
    assert decoded.text == TEXT
    assert warned in " ".join(decoded.warnings)
    assert bool(decoded.warnings) == bool(warned)


def test_decode_obeys_declared_charset() -> None:
    page = '<meta charset="iso-8859-2"><p>Stowarzyszenie Łąka żąda</p>'
    decoded = decode(page.encode("iso-8859-2"), name="a.html")
    assert "Łąka żąda" in decoded.text
    assert decoded.warnings == ()


def test_decode_takes_latin_1_for_windows_1252() -> None:
    page = '<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1"><p>“¿Sí?”</p>'
    assert "“¿Sí?”" in decode(page.encode("windows-1252"), name="a.html").text


@pytest.mark.parametrize("label", ["utf-8", "hex", "rot13", "no-such-charset", "utf-16"])
def test_decode_distrusts_declared_charset(label: str) -> None:
    page = f"<meta charset={label}><p>Señal</p>".encode("windows-1252")
    assert "Señal" in decode(page, name="a.html").text


def test_decode_prefers_utf_8_to_a_wrong_declaration() -> None:
    page = '<meta charset="windows-1252"><p>Señal</p>'.encode()
    assert "Señal" in decode(page, name="a.html").text


def test_decode_keeps_a_damaged_utf_8_file_legible() -> None:
    decoded = decode(TEXT.encode() + b"\xff ok", name="a.txt")
    assert decoded.text == TEXT + "\ufffd ok"
    assert "1 damaged" in decoded.warnings[0]


def test_decode_reports_damaged_utf_16() -> None:
    decoded = decode("ab".encode("utf-16") + b"\x00\xd8", name="a.txt")
    assert decoded.text.startswith("ab")
    assert "UTF-16" in decoded.warnings[0]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b" \r\n\t\n", "empty", id="white space only"),
        pytest.param(b"\x00" * 50, "binary", id="zeros"),
        pytest.param(bytes(range(256)) * 4, "binary", id="all bytes"),
        pytest.param("ab".encode("utf-16-le") * 20, "byte order mark", id="utf-16 without mark"),
        pytest.param(b"%PDF-1.7 and so on", "PDF", id="PDF"),
        pytest.param(b"PK\x03\x04word/document.xml", "office", id="docx"),
        pytest.param(b"\x89PNG\r\n\x1a\n", "PNG", id="PNG"),
        pytest.param(b"\x1f\x8b\x08", "gzip", id="gzip"),
    ],
)
def test_decode_refuses_what_is_no_text(data: bytes, reason: str) -> None:
    with pytest.raises(ReadingError, match=rf"^report\.txt: .*{reason}"):
        decode(data, name="report.txt")


def test_decode_refuses_too_many_bytes() -> None:
    with pytest.raises(ReadingError, match="more than the limit of 67,108,864"):
        decode(b"a" * (MAX_BYTES + 1), name="a.txt")


def test_decode_takes_a_text_with_few_control_characters() -> None:
    assert decode(b"A letter with one \x00 in a line of it", name="a.txt").text.count("\x00") == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a\r\nb\rc\n", "a\nb\nc\n", id="line ends"),
        pytest.param("a\fb\vc", "a\nb\nc", id="page breaks"),
        pytest.param("a\x00b\x1bc\x7f", "a\ufffdb\ufffdc\ufffd", id="controls one for one"),
        pytest.param("a\ud800b", "a\ufffdb", id="lone surrogate"),
        pytest.param("Sen\u0303al", "Se\u00f1al", id="NFC"),
        pytest.param("re\u00adport \u200f\u05d0\u200b", "re\u00adport \u200f\u05d0\u200b", id="marks are kept"),
        pytest.param("\tindented  text ", "\tindented  text ", id="white space is kept"),
    ],
)
def test_normalize(text: str, expected: str) -> None:
    assert normalize(text).text == expected


@pytest.mark.parametrize(
    ("text", "warned"),
    [
        pytest.param("plain\n\ttext", "", id="nothing"),
        pytest.param("a\x01b\x02", "2 control characters", id="controls"),
        pytest.param("Red \u202eRios", "invisible", id="direction"),
        pytest.param("Re\u200bd", "invisible", id="zero width"),
    ],
)
def test_normalize_warns(text: str, warned: str) -> None:
    warnings = normalize(text).warnings
    assert bool(warnings) == bool(warned)
    assert warned in "".join(warnings)


@given(st.text(st.characters(codec=None)))
def test_normalize_is_final_and_always_encodes(text: str) -> None:
    once = normalize(text).text
    assert normalize(once).text == once
    assert unicodedata.is_normalized("NFC", once)
    assert "\r" not in once
    once.encode("utf-8")
