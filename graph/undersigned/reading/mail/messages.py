"""EML: one message, and what is attached to it."""

from __future__ import annotations

import email
import re
from collections.abc import Iterator
from dataclasses import replace
from email.message import Message

from undersigned.errors import ReadingError
from undersigned.model.document import Document
from undersigned.reading.archives import Places, is_passed_over, read_inside
from undersigned.reading.assembly import Raw, assemble, require_text
from undersigned.reading.mail.bodies import body_of, iter_attachments
from undersigned.reading.mail.headers import date_of, header, is_forward, title_of
from undersigned.reading.mail.replies import label_furniture
from undersigned.reading.origins import Origin

__all__ = ["parse_message", "read_message"]

CONTAINER = re.compile(rb"^content-type:[ \t]*(?:\r?\n[ \t]+)?(?:multipart|message)/", re.IGNORECASE | re.MULTILINE)
MAX_CONTAINERS = 200
# The parser compares each line with the boundary of every part around it.
MAX_WORK = 20_000_000
# It looks for the end of each parameter from the beginning.
LONG_HEADER = re.compile(rb"^content-[a-z]+:(?:[^\r\n]|\r?\n[ \t]){8000}", re.IGNORECASE | re.MULTILINE)
LETTER = re.compile(r"[^\W\d_]")
# Files that come with messages and hold no release: pictures of signatures, keys, cards, dates.
SILENT = (".asc", ".gif", ".ics", ".jpeg", ".jpg", ".p7s", ".png", ".sig", ".svg", ".vcf")


def read_message(origin: Origin, media_type: str) -> Iterator[Document | ReadingError]:
    """Yield the document of a message, then those of its attachments in known formats.

    Args:
        origin: of the file.
        media_type: of the file.

    Raises:
        ReadingError: the file cannot be read, or is no message.
    """
    yield from parse_message(origin.read(), origin, media_type=media_type)


def parse_message(data: bytes, origin: Origin, *, media_type: str) -> Iterator[Document | ReadingError]:
    """Yield the documents of a message.

    Args:
        data: of the message.
        origin: of the message, or of the archive with the place of the message in it.
        media_type: of the file.

    Raises:
        ReadingError: this is no message, or one that would take too long to take apart.
    """
    refuse_costly(data, name=origin.source)
    try:
        message = email.message_from_bytes(data)
        files = list(iter_attachments(message))
        body = body_of(message, name=origin.source)
    except ReadingError:
        raise
    except (RecursionError, LookupError, ValueError, TypeError, AttributeError, AssertionError) as error:
        raise ReadingError(f"{origin.source}: no message, or a broken one ({type(error).__name__}: {error})") from error
    if not message.keys():
        raise ReadingError(f"{origin.source}: no message: expected headers such as Subject and Date above the text")
    known = [file for file in files if not is_passed_over(file.name)]
    unread = tuple(
        f"The attachment {file.name} is of no known format and was not read."
        for file in files
        if file not in known and not file.name.lower().endswith(SILENT)
    )
    if LETTER.search(body.text) or not known:
        raw = raw_of(message, data, origin, media_type=media_type)
        warnings = (*body.warnings, *unread)
        document = assemble(replace(raw, text=body.text, warnings=warnings), markup=body.markup)
        yield label_furniture(require_text(document), forward=is_forward(header(message, "subject")))
    places = Places(origin.source)
    for file in known:
        yield from read_inside(origin, file.data, name=file.name, source=places.of(file.name))


def refuse_costly(data: bytes, *, name: str) -> None:
    """Raise for a message whose parts are nested, or whose headers are long, so that parsing would take minutes."""
    containers = sum(1 for _ in CONTAINER.finditer(data))
    if containers > MAX_CONTAINERS or containers * data.count(b"\n") > MAX_WORK:
        raise ReadingError(f"{name}: {containers:,} parts that hold parts are more than any message has; not read")
    if LONG_HEADER.search(data):
        raise ReadingError(f"{name}: a header of a part has more than 8,000 characters; not read")


def raw_of(message: Message, data: bytes, origin: Origin, *, media_type: str) -> Raw:
    """Return the origin of a message's document, with what its headers say as metadata."""
    found = {
        "title": title_of(header(message, "subject")),
        "date": date_of(header(message, "date")),
        "from": header(message, "from"),
        "lang": header(message, "content-language"),
        "url": header(message, "archived-at").strip("<>"),
    }
    told = {key: value for key, value in found.items() if value}
    return Raw.of_file(origin, data, media_type=media_type, metadata=told)
