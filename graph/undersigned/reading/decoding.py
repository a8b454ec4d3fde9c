"""Bytes to normalized text: encoding, line ends, control characters, NFC."""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass

from undersigned.errors import ReadingError

__all__ = ["MAX_BYTES", "Decoded", "decode", "normalize"]

MAX_BYTES = 64 * 1024 * 1024
"""A file above this size is no release; reading it would only fill the memory."""

SAMPLE_BYTES = 65_536
BINARY_SHARE = 0.02
SURE_BINARY_SHARE = 0.3
FEW_CONTROLS = 4

# UTF-32 first: its little-endian mark begins with that of UTF-16.
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or office file"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xd0\xcf\x11\xe0", "an old office file"),
)
CONTROL_BYTES = bytes(code for code in range(32) if code not in b"\t\n\r\f\v")
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
INVISIBLES = re.compile(r"[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """Text with what was noticed on the way to it."""

    text: str
    warnings: tuple[str, ...] = ()


def decode(data: bytes, *, name: str) -> Decoded:
    """Decode bytes by their byte order mark, else as UTF-8, else by the charset they declare, else as windows-1252.

    Args:
        data: the whole file.
        name: what the message of an error calls it.

    Returns:
        The text as decoded, not normalized.

    Raises:
        ReadingError: the bytes are empty, too many, or no text.
    """
    if not data.strip(b"\x00 \t\r\n") and not data.count(0):
        raise ReadingError(f"{name}: the file is empty; nothing to read")
    if len(data) > MAX_BYTES:
        raise ReadingError(f"{name}: {len(data):,} bytes are more than the limit of {MAX_BYTES:,}; split the file")
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return decode_marked(data, encoding)
    refuse_binary(data, name=name)
    try:
        return Decoded(text=data.decode("utf-8"))
    except UnicodeDecodeError:
        return decode_unmarked(data)


def decode_marked(data: bytes, encoding: str) -> Decoded:
    """Decode bytes that begin with a byte order mark."""
    try:
        return Decoded(text=data.decode(encoding))
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
        label = encoding.removesuffix("-sig").upper()
        return Decoded(text=text, warnings=(f"Bytes that are no {label} were replaced by U+FFFD.",))


def refuse_binary(data: bytes, *, name: str) -> None:
    """Raise where bytes are a known binary format or hold too many control characters."""
    for signature, what in SIGNATURES:
        if data.startswith(signature):
            raise ReadingError(f"{name}: this is {what}, not text; convert it to text, Markdown or HTML first")
    sample = data[:SAMPLE_BYTES]
    controls = len(sample) - len(sample.translate(None, CONTROL_BYTES))
    share = controls / len(sample)
    if share > BINARY_SHARE and (controls > FEW_CONTROLS or share > SURE_BINARY_SHARE):
        hint = " (UTF-16 needs its byte order mark)" if b"\x00" in sample else ""
        raise ReadingError(
            f"{name}: these are binary bytes, not text{hint}; expected text, Markdown, HTML or JSON lines"
        )


def decode_unmarked(data: bytes) -> Decoded:
    """Decode bytes that are not valid UTF-8: a damaged UTF-8 file, a declared charset, or windows-1252."""
    lenient = data.decode("utf-8", "replace")
    damaged = lenient.count("\ufffd")
    # In text of another encoding, sequences that are valid UTF-8 by chance are rare.
    intact = sum(1 for _ in re.finditer(r"[^\x00-\x7f\ufffd]", lenient))
    if intact >= 4 * damaged:
        return Decoded(text=lenient, warnings=(f"{damaged} damaged places of UTF-8 were replaced by U+FFFD.",))
    declared = CHARSET.search(data[:4096])
    encoding = known_encoding(declared[1].decode("ascii")) if declared else None
    if encoding is not None:
        return Decoded(text=data.decode(encoding, "replace"))
    return Decoded(
        text=data.decode("windows-1252", "replace"),
        warnings=("The text is not UTF-8; it was read as windows-1252.",),
    )


def known_encoding(label: str) -> str | None:
    """Return the codec for a declared charset, or None where it is unknown, no text codec, or UTF-8 after all."""
    try:
        codec = codecs.lookup(label)
        # Codecs such as hex or rot13 are no charsets; decoding a byte by them raises LookupError.
        b"a".decode(codec.name)
    except (LookupError, UnicodeDecodeError):
        return None
    if codec.name.startswith("utf"):
        return None
    # What says Latin-1 is windows-1252 on the web: the WHATWG encoding standard maps the label so.
    return "windows-1252" if codec.name in {"iso8859-1", "ascii"} else codec.name


def normalize(text: str) -> Decoded:
    """Return text in NFC with line feeds; control characters and lone surrogates become U+FFFD, one for one.

    Form feeds and vertical tabs are white space that breaks a line, so they become line feeds. Invisible marks that
    change the direction or hide in words are kept and reported.
    """
    warnings: list[str] = []
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\f" in text or "\v" in text:
        text = text.replace("\f", "\n").replace("\v", "\n")
    text, replaced = CONTROLS.subn("\ufffd", text)
    if replaced:
        warnings.append(f"{replaced} control characters or lone surrogates were replaced by U+FFFD.")
    if INVISIBLES.search(text):
        warnings.append("The text holds invisible characters (direction marks or zero-width spaces); they were kept.")
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return Decoded(text=text, warnings=tuple(warnings))
