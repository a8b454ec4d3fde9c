"""The last step of every format: normalized text, blocks, metadata and language become a document."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from undersigned.errors import ReadingError
from undersigned.model.document import Block, BlockKind, Document
from undersigned.reading.block_languages import with_block_languages
from undersigned.reading.canvas import Rendered
from undersigned.reading.columns import Column, find_columns
from undersigned.reading.decoding import normalize
from undersigned.reading.front_matter import split_front_matter
from undersigned.reading.html import render_html
from undersigned.reading.language import language_of
from undersigned.reading.markdown import is_too_costly, render_markdown
from undersigned.reading.origins import Origin
from undersigned.reading.plain import itemize, parse_plain
from undersigned.reading.signature_lists import append_signature_lists

__all__ = ["Raw", "assemble", "compose", "require_text"]

COMMON_KEYS = {"title": Column.TITLE, "date": Column.DATE, "lang": Column.LANGUAGE}
PROSE_LENGTH = 80
SAMPLE = 2_000
FEW_PROSE = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """A text as decoded, with where it came from; fields as in `Document`.

    `text` is empty where the bytes are no text, as in office formats.
    """

    name: str
    source: str
    sha256: str
    media_type: str
    text: str = ""
    metadata: Mapping[str, str] = field(default_factory=dict[str, str])
    warnings: tuple[str, ...] = ()

    @classmethod
    def of_file(
        cls,
        origin: Origin,
        data: bytes,
        *,
        media_type: str,
        text: str = "",
        metadata: Mapping[str, str] | None = None,
        warnings: tuple[str, ...] = (),
    ) -> Raw:
        """Return what the bytes of a whole file are.

        Args:
            origin: of the file; what is said beside it counts more than what the file says of itself.
            data: its bytes.
            media_type: of the file.
            text: as decoded.
            metadata: what the file says of itself.
            warnings: what was noticed while it was opened.
        """
        return cls(
            name=origin.name,
            source=origin.source,
            sha256=hashlib.sha256(data).hexdigest(),
            media_type=media_type,
            text=text,
            metadata={**(metadata or {}), **origin.metadata},
            warnings=warnings,
        )


def assemble(raw: Raw, *, markup: str) -> Document:
    """Return the document of a text.

    Args:
        raw: the text and its origin.
        markup: media type of the text itself: `text/plain`, `text/markdown` or `text/html`.
    """
    normal = normalize(raw.text)
    warnings = [*raw.warnings, *normal.warnings]
    if markup == "text/plain":
        rendered = Rendered(text=normal.text, blocks=parse_plain(normal.text))
        told = {**split_front_matter(normal.text).metadata, **raw.metadata}
        blocks = with_title(rendered, told.get("title"), otherwise=BlockKind.PARAGRAPH)
        rendered = replace(rendered, blocks=blocks, metadata=clean(told))
    else:
        rendered = render(normal.text, markup, warnings)
    rendered = append_signature_lists(replace(rendered, metadata={**rendered.metadata, **clean(raw.metadata)}))
    return compose(replace(raw, warnings=tuple(warnings)), rendered)


def compose(raw: Raw, rendered: Rendered) -> Document:
    """Return the document of a text whose blocks are known.

    Args:
        raw: its origin; metadata given there counts more than that of the text.
        rendered: normalized text with its blocks.
    """
    metadata = with_common_keys({**rendered.metadata, **clean(raw.metadata)})
    language = language_of(prose_of(rendered), metadata.get("lang"))
    return Document(
        name=normalize(raw.name).text,
        source=normalize(raw.source).text,
        text=rendered.text,
        blocks=with_block_languages(rendered.text, rendered.blocks, language),
        links=rendered.links,
        language=language,
        sha256=raw.sha256,
        media_type=raw.media_type,
        metadata=metadata,
        warnings=raw.warnings,
    )


def require_text(document: Document, *, place: str | None = None) -> Document:
    """Return a document that has blocks.

    Args:
        document: as read.
        place: what the message calls it, where that is not its source.

    Raises:
        ReadingError: nothing in it is to be seen.
    """
    if not document.blocks:
        raise ReadingError(f"{place or document.source}: it holds no visible text; nothing to read")
    return document


def render(text: str, markup: str, warnings: list[str]) -> Rendered:
    """Return marked-up text as blocks, with the front matter in the metadata."""
    front = split_front_matter(text)
    warnings.extend(front.warnings)
    if markup == "text/html":
        rendered = render_html(front.body)
    elif is_too_costly(front.body):
        warnings.append("The Markdown is too long or too dense to be parsed in good time; it was read as plain text.")
        rendered = Rendered(text=front.body, blocks=parse_plain(front.body))
    else:
        rendered = render_markdown(front.body)
    titled = with_title(rendered, front.metadata.get("title"), otherwise=BlockKind.HEADING)
    blocks = itemize(rendered.text, titled)
    return replace(rendered, blocks=blocks, metadata=clean({**rendered.metadata, **front.metadata}))


def with_title(rendered: Rendered, title: str | None, *, otherwise: BlockKind) -> tuple[Block, ...]:
    """Return blocks whose title is one only where it says what the metadata says, and is something else otherwise."""
    known = set(re.findall(r"\w+", (title or "").casefold()))
    if not known:
        return rendered.blocks
    return tuple(
        replace(block, kind=otherwise, level=block.level if otherwise is BlockKind.HEADING else 0)
        if block.kind is BlockKind.TITLE and not shares_half(block.span.of(rendered.text), known)
        else block
        for block in rendered.blocks
    )


def shares_half(words: str, known: set[str]) -> bool:
    """Tell whether half of the words are known."""
    found = set(re.findall(r"\w+", words.casefold()))
    return 2 * len(found & known) >= len(found)


def clean(metadata: Mapping[str, str]) -> dict[str, str]:
    """Return metadata normalized like the text: escapes of YAML and JSON bring control characters back."""
    return {normalize(key).text: normalize(value).text for key, value in metadata.items()}


def with_common_keys(metadata: dict[str, str]) -> dict[str, str]:
    """Return metadata with `title`, `date` and `lang` filled from the keys of other languages and tools."""
    told = find_columns([key for key, value in metadata.items() if value], {})
    found = {key: metadata[told[column]] for key, column in COMMON_KEYS.items() if column in told}
    return {**found, **{key: value for key, value in metadata.items() if value or key not in found}}


def prose_of(rendered: Rendered) -> str:
    """Return enough text for the language to show: the longer blocks, or the beginning where there are none.

    Names, headings and menus stand in short blocks and often in another language than the text.
    """
    wanted: list[str] = []
    size = 0
    for block in rendered.blocks:
        if block.span.end - block.span.start > PROSE_LENGTH:
            wanted.append(rendered.text[block.span.start : min(block.span.end, block.span.start + SAMPLE)])
            size += len(wanted[-1])
        if size >= SAMPLE:
            break
    return "\n".join(wanted) if size >= FEW_PROSE else rendered.text[:SAMPLE]
