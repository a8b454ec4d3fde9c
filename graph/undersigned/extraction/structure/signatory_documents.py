"""Documents that are nothing but the list of who signed a letter that stands elsewhere."""

from __future__ import annotations

from undersigned.extraction.structure.headings import load_heading_rules
from undersigned.model.document import Block, BlockKind, Document

__all__ = ["lists_signatories"]

SIGNATORIES_OF = "signatories_of"
PROSE = 140
"""A paragraph this long is running text, unless it is a run of names."""
MOST = 1 / 3
"""Share of running text that such a document has at most: what letter it is about, and where to sign."""


def lists_signatories(document: Document) -> bool:
    """Tell whether a document that its name or metadata call a list of signatories holds little else."""
    if SIGNATORIES_OF not in document.metadata:
        return False
    running = sum(len(block.span.of(document.text)) for block in document.blocks if is_running(document, block))
    return running <= MOST * len(document.text)


def is_running(document: Document, block: Block) -> bool:
    """Tell whether a block is running text."""
    words = block.span.of(document.text)
    plain = block.kind is BlockKind.PARAGRAPH and len(words) >= PROSE and "\n" not in words
    return plain and not load_heading_rules(document.language).is_name_list(words)
