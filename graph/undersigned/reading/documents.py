"""Text and files to documents: the format decides the reader."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from undersigned.errors import ReadingError
from undersigned.model.document import BlockKind, Document
from undersigned.reading.decoding import MAX_BYTES, decode, normalize
from undersigned.reading.front_matter import as_text, split_front_matter
from undersigned.reading.html import Rendered, render_html
from undersigned.reading.language import language_of
from undersigned.reading.markdown import MAX_MARKDOWN, render_markdown
from undersigned.reading.plain import parse_plain

__all__ = ["FORMATS", "parse_record", "read_document", "read_text"]

FORMATS = {
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".jsonl": "application/jsonl",
}
TAG = re.compile(r"</?(?:p|br|div|li|ul|ol|h[1-6]|table|tr|td|strong|em|b|i|a|span|blockquote)\b[^<>]{0,500}>", re.I)
DATE_KEYS = ("date", "datum", "fecha", "published", "publishdate", "createdat", "pubdate")
LANGUAGE_KEYS = ("lang", "language", "locale", "idioma", "sprache", "langue")


def read_text(
    text: str,
    *,
    name: str = "text",
    source: str = "",
    language: str | None = None,
    metadata: Mapping[str, str] | None = None,
) -> Document:
    """Return a document from plain text.

    Args:
        text: any string; it is normalized, nothing is taken away.
        name: of the document.
        source: path or URL.
        language: ISO 639-1 code where known; checked against the text.
        metadata: keys in lower case, values as text.

    Returns:
        A document whose `sha256` is that of the text in UTF-8.

    Example:
        >>> read_text("Open letter on the river\\n\\nWe object to the dam.").blocks[0].kind
        <BlockKind.TITLE: 'title'>
    """
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    given = dict(metadata or {})
    if language:
        given["lang"] = language
    base = Document(
        name=name, source=source, text=text, blocks=(), sha256=digest, media_type="text/plain", metadata=given
    )
    return finish(base, markup=None)


def read_document(path: Path) -> Iterator[Document]:
    """Yield the documents of a file: one, or one a line of a `.jsonl`.

    Args:
        path: a file with one of the known endings.

    Raises:
        ReadingError: the file cannot be opened, is empty, too large, binary, or of an unknown format.
    """
    media_type = FORMATS.get(path.suffix.lower())
    if media_type is None:
        known = ", ".join(sorted(FORMATS))
        raise ReadingError(f"{path}: unknown format {path.suffix or '(no ending)'}; expected one of {known}")
    if media_type == "application/jsonl":
        for number, line in iter_lines(path):
            yield parse_record(line, path=path, number=number)
        return
    data = read_bytes(path)
    decoded = decode(data, name=str(path))
    base = Document(
        name=path.name,
        source=str(path),
        text=decoded.text,
        blocks=(),
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=media_type,
        warnings=decoded.warnings,
    )
    document = finish(base, markup=media_type)
    if not document.text.strip():
        raise ReadingError(f"{path}: the file holds no visible text; nothing to read")
    yield document


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a file that is not too large."""
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise ReadingError(f"{path}: {size:,} bytes are more than the limit of {MAX_BYTES:,}; split the file")
        return path.read_bytes()
    except OSError as error:
        raise ReadingError(
            f"{path}: cannot be read ({error.strerror or error}); check the path and its rights"
        ) from error


def iter_lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """Yield the lines of a file that are not blank, with their numbers from 1, one at a time."""
    try:
        with path.open("rb") as stream:
            for number, line in enumerate(stream, start=1):
                if line.strip():
                    yield number, line
    except OSError as error:
        raise ReadingError(
            f"{path}: cannot be read ({error.strerror or error}); check the path and its rights"
        ) from error


def parse_record(line: bytes, *, path: Path, number: int) -> Document:
    """Return the document of one line of a `.jsonl`.

    Args:
        line: a JSON object with `text`, and `id`, `title`, `date`, `lang` where known.
        path: of the file.
        number: of the line, from 1.

    Raises:
        ReadingError: the line is no JSON object with a text.
    """
    place = f"{path}, line {number}"
    try:
        record: object = json.loads(decode(line, name=place).text)
    except (json.JSONDecodeError, RecursionError) as error:
        raise ReadingError(f"{place}: not JSON ({error}); expected one object a line") from error
    text = record.get("text") if isinstance(record, dict) else None
    if not isinstance(record, dict) or not isinstance(text, str) or not text.strip():
        raise ReadingError(f'{place}: expected an object with a "text" that is not empty')
    metadata = {str(key).lower(): as_text(value) for key, value in record.items() if key not in {"text", "id"}}
    identity = as_text(record.get("id")) or f"{path.name}#{number}"
    base = Document(
        name=identity,
        source=f"{path}#{number}",
        text=text,
        blocks=(),
        sha256=hashlib.sha256(line.strip()).hexdigest(),
        media_type="application/jsonl",
        metadata={key: value for key, value in metadata.items() if value},
    )
    return finish(base, markup="text/html" if TAG.search(text) else None)


def finish(base: Document, *, markup: str | None) -> Document:
    """Return a document with its text normalized, its blocks, links, language and metadata."""
    normal = normalize(base.text)
    warnings = [*base.warnings, *normal.warnings]
    if markup is None or markup == "text/plain":
        rendered = Rendered(text=normal.text, blocks=parse_plain(normal.text))
    else:
        rendered = render(normal.text, markup, warnings)
    metadata = {**rendered.metadata, **base.metadata}
    metadata = with_common_keys(metadata)
    return replace(
        base,
        text=rendered.text,
        blocks=rendered.blocks,
        links=rendered.links,
        language=language_of(prose_of(rendered), metadata.get("lang")),
        metadata=metadata,
        warnings=tuple(warnings),
    )


def render(text: str, markup: str, warnings: list[str]) -> Rendered:
    """Return marked-up text as blocks, with the front matter in the metadata."""
    front = split_front_matter(text)
    warnings.extend(front.warnings)
    if markup == "text/markdown" and len(front.body) > MAX_MARKDOWN:
        warnings.append("The Markdown is too long to be parsed; it was read as plain text.")
        rendered = Rendered(text=front.body, blocks=parse_plain(front.body))
    elif markup == "text/markdown":
        rendered = render_markdown(front.body)
    else:
        rendered = render_html(front.body)
    rendered = with_title(rendered, front.metadata.get("title"))
    return replace(rendered, metadata={**rendered.metadata, **front.metadata})


def with_title(rendered: Rendered, title: str | None) -> Rendered:
    """Return blocks whose first-level heading is a title only where it says what the front matter says."""
    if not title:
        return rendered
    known = set(re.findall(r"\w+", title.casefold()))
    blocks = tuple(
        replace(block, kind=BlockKind.HEADING)
        if block.kind is BlockKind.TITLE and not shares_half(block.span.of(rendered.text), known)
        else block
        for block in rendered.blocks
    )
    return replace(rendered, blocks=blocks)


def shares_half(words: str, known: set[str]) -> bool:
    """Tell whether half of the words are known."""
    found = set(re.findall(r"\w+", words.casefold()))
    return 2 * len(found & known) >= len(found)


def with_common_keys(metadata: Mapping[str, str]) -> dict[str, str]:
    """Return metadata with `date` and `lang` filled from the keys that other languages and tools use."""
    common = dict(metadata)
    for key, others in (("date", DATE_KEYS), ("lang", LANGUAGE_KEYS)):
        for other in others:
            if metadata.get(other):
                common.setdefault(key, metadata[other])
    return common


def prose_of(rendered: Rendered) -> str:
    """Return enough text for the language to show: the longer blocks first, in order of the text."""
    wanted, size = [], 0
    for block in rendered.blocks:
        if block.span.end - block.span.start > 80:
            wanted.append(rendered.text[block.span.start : min(block.span.end, block.span.start + 2_000)])
            size += len(wanted[-1])
        if size >= 2_000:
            break
    return "\n".join(wanted) if size >= 300 else rendered.text[:2_000]
