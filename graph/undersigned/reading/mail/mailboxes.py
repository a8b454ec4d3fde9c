"""Mbox: the archive of a list, one message after the other; memory holds no more than one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from undersigned.errors import ReadingError
from undersigned.model.document import Document
from undersigned.reading.decoding import MAX_BYTES
from undersigned.reading.mail.messages import parse_message
from undersigned.reading.origins import Origin

__all__ = ["read_mailbox"]

SEPARATOR = re.compile(rb"From \S.{0,200}\d\d:\d\d.{0,40}\d{4}")
ESCAPED = re.compile(rb">+From ")


def read_mailbox(origin: Origin, media_type: str) -> Iterator[Document | ReadingError]:
    """Yield the documents of all messages and their attachments; a broken message yields its error.

    Args:
        origin: of the file.
        media_type: of the file; documents of messages have it too.

    Raises:
        ReadingError: the file cannot be read, or holds no message.
    """
    number = 0
    for number, data in enumerate(iter_messages(origin), start=1):
        place = replace(origin, name=f"{origin.name}#{number}", source=f"{origin.source}#{number}")
        try:
            if len(data) > MAX_BYTES:
                raise ReadingError(f"{place.source}: the message has more bytes than the limit of {MAX_BYTES:,}")  # noqa: TRY301  one handler for all that a message can lack
            yield from parse_message(data, place, media_type=media_type)
        except ReadingError as error:
            yield error
    if not number:
        raise ReadingError(
            f'{origin.source}: no archive of mail; expected lines "From name day time year" above messages'
        )


def iter_messages(origin: Origin) -> Iterator[bytes]:
    """Yield the bytes of each message; one above the limit comes cut off behind it."""
    message: bytearray | None = None
    after_blank = True
    for _, line in origin.iter_lines():
        if after_blank and SEPARATOR.match(line):
            if message is not None:
                yield bytes(message)
            message = bytearray()
        elif message is not None and len(message) <= MAX_BYTES:
            message += line[1:] if ESCAPED.match(line) else line
        after_blank = not line.strip()
    if message is not None:
        yield bytes(message)
