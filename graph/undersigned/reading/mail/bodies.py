"""The parts of a message: which text is its body, and what is attached."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from pathlib import PurePosixPath

from undersigned.reading.decoding import Decoded, decode, known_encoding
from undersigned.reading.html import render_html

__all__ = ["Attachment", "Body", "body_of", "iter_attachments"]

MESSAGE = "message/rfc822"
HTML_SHARE = 0.5
UNSAFE = re.compile(r"[\x00-\x1f\x7f]")
# Endings of attachments whose names tell none; pictures and signatures need no word.
ENDINGS = {
    MESSAGE: ".eml",
    "application/pdf": ".pdf",
    "application/rtf": ".rtf",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/zip": ".zip",
    "text/rtf": ".rtf",
}
TEXTS = frozenset({"text/plain", "text/html"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The text of a message in its markup, with what was noticed."""

    text: str
    markup: str
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file in a message."""

    name: str
    data: bytes


def iter_parts(message: Message) -> Iterator[Message]:
    """Yield the parts of a message that hold something, in order; messages inside it are one part each."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        inner = part.get_payload()
        if isinstance(inner, list) and part.get_content_type() != MESSAGE:
            waiting.extend(one for one in reversed(inner) if isinstance(one, Message))
        else:
            yield part


def is_attached(part: Message) -> bool:
    """Tell whether a part is a file rather than the body."""
    return part.get_content_disposition() == "attachment" or part.get_content_type() not in TEXTS


def body_of(message: Message, *, name: str) -> Body:
    """Return the body: the HTML, which keeps lists and links, unless the plain text says much more.

    Args:
        message: parsed.
        name: what messages of errors call it.

    Raises:
        ReadingError: a text part is binary.
    """
    texts: dict[str, list[str]] = {kind: [] for kind in sorted(TEXTS)}
    warnings: dict[str, None] = {}
    for part in iter_parts(message):
        if not is_attached(part):
            decoded = decode_part(part, name=name)
            warnings.update(dict.fromkeys(decoded.warnings))
            texts[part.get_content_type()].append(decoded.text)
    plain, html = "\n\n".join(texts["text/plain"]), "\n".join(texts["text/html"])
    rich = bool(html.strip()) and len(render_html(html).text) >= HTML_SHARE * len(plain.strip())
    text, markup = (html, "text/html") if rich else (plain, "text/plain")
    return Body(text=text, markup=markup, warnings=tuple(warnings))


def decode_part(part: Message, *, name: str) -> Decoded:
    """Return the text of a part; a charset that does not fit the bytes is said and guessed again."""
    data = bytes_of(part)
    if not data.strip():
        return Decoded(text="")
    label = part.get_content_charset() or ""
    decoded = decode_as(data, label, name=name)
    flowed = part.get_content_type() == "text/plain" and part.get_param("format") == "flowed"
    return Decoded(text=unflow(decoded.text), warnings=decoded.warnings) if flowed else decoded


def decode_as(data: bytes, label: str, *, name: str) -> Decoded:
    """Decode bytes by a declared charset, unless they are UTF-8 beyond doubt or no text in that charset."""
    encoding = known_encoding(label)
    if encoding is None or (not data.isascii() and is_utf8(data)):
        return decode(data, name=name)
    try:
        return Decoded(text=data.decode(encoding))
    except UnicodeDecodeError:
        guessed = decode(data, name=name)
        return Decoded(text=guessed.text, warnings=(f"The charset {label} does not fit the text.", *guessed.warnings))


def is_utf8(data: bytes) -> bool:
    """Tell whether bytes are valid UTF-8."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def unflow(text: str) -> str:
    """Return text whose lines that end in a space go on in the next one (RFC 3676)."""
    return re.sub(r"^(?!-- $)([^>\n].*) \n(?![>\n])", r"\1 ", text.replace("\r\n", "\n"), flags=re.MULTILINE)


def bytes_of(part: Message) -> bytes:
    """Return the bytes of a part, its transfer encoding undone as far as it can be."""
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def iter_attachments(message: Message) -> Iterator[Attachment]:
    """Yield the files of a message: with a name of their own, else one by their kind."""
    for number, part in enumerate(iter_parts(message), start=1):
        if not is_attached(part):
            continue
        kind = part.get_content_type()
        if kind == MESSAGE:
            inner = part.get_payload()
            first = inner[0] if isinstance(inner, list) and inner else None
            data = first.as_bytes() if isinstance(first, Message) else b""
        else:
            data = bytes_of(part)
        yield Attachment(name=file_name(part, kind, number), data=data)


def file_name(part: Message, kind: str, number: int) -> str:
    """Return the name of an attached file, without folders and control characters."""
    given = UNSAFE.sub("", part.get_filename() or "").replace("\\", "/")
    name = PurePosixPath(given).name or f"part-{number}"
    ending = ENDINGS.get(kind, "")
    return name if name.lower().endswith(ending) or PurePosixPath(name).suffix else name + ending
