"""Lists of signatories that stand in the front matter alone become visible text, so that they can be evidence."""

from __future__ import annotations

from dataclasses import replace

from undersigned.model.document import Block, BlockKind, Span
from undersigned.reading.canvas import Rendered

__all__ = ["append_signature_lists"]

# What site generators and authors in five languages call such a list.
KEYS = (
    "signatories",
    "signatures",
    "signers",
    "signed_by",
    "signed-by",
    "cosigners",
    "co-signers",
    "endorsers",
    "endorsements",
    "undersigned",
    "firmantes",
    "firmas",
    "adhesiones",
    "organizaciones_firmantes",
    "signataires",
    "signatarias",
    "signatárias",
    "signatários",
    "unterzeichner",
    "unterzeichnende",
)
FEWEST = 2


def append_signature_lists(rendered: Rendered) -> Rendered:
    """Return the text with each such list at its end: the key as a heading, a list item a name.

    Names that the text has already are left to it; a key with a single value is no list.
    """
    for key in KEYS:
        lines = [line.strip() for line in rendered.metadata.get(key, "").split("\n")]
        names = [line for line in lines if line and line not in rendered.text]
        if len(names) >= FEWEST:
            rendered = append_list(rendered, key, names)
    return rendered


def append_list(rendered: Rendered, key: str, names: list[str]) -> Rendered:
    """Return the text with a heading and a list at its end."""
    heading = key.replace("_", " ").replace("-", " ").capitalize()
    before = rendered.text.rstrip()
    text = f"{before}\n\n{heading}" if before else heading
    blocks = [
        *rendered.blocks,
        Block(kind=BlockKind.HEADING, span=Span(start=len(text) - len(heading), end=len(text)), level=2),
    ]
    group = max((block.group for block in rendered.blocks), default=0) + 1
    text += "\n"
    for name in names:
        text += "\n" + name
        span = Span(start=len(text) - len(name), end=len(text))
        blocks.append(Block(kind=BlockKind.LIST_ITEM, span=span, level=1, marker="•", group=group))
    return replace(rendered, text=text, blocks=tuple(blocks))
