"""Local ids of releases."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from undersigned.linking.mentions import DocumentMentions
from undersigned.model.links import Edition
from undersigned.text.folding import fold
from undersigned.text.slugs import slugify

__all__ = ["release_ids"]

LONGEST_NAME = 40
UNDATED = "undated"
UNSIGNED = "unsigned"


def release_ids(documents: Iterable[DocumentMentions], editions: Mapping[str, Edition] | None = None) -> dict[str, str]:
    """Return the local id of each document's release by SHA-256.

    The id is made of the date, the name of the publisher (else of the first issuer) as written, and five digits of
    the SHA-256; more digits where two releases share all of that. A further edition has the id of the main one.

    Args:
        documents: one record a SHA-256.
        editions: what the further editions are editions of.
    """
    further = editions or {}
    heads: dict[str, list[str]] = {}
    for document in (document for document in documents if document.sha256 not in further):
        heads.setdefault(_head(document), []).append(document.sha256)
    found: dict[str, str] = {}
    for head, digests in heads.items():
        length = 5
        while len({digest[:length] for digest in digests}) < len(digests):
            length += 1
        found |= {digest: f"release/{head}-{digest[:length]}" for digest in digests}
    found |= {sha256: found[edition.main] for sha256, edition in further.items()}
    return dict(sorted(found.items()))


def _head(document: DocumentMentions) -> str:
    name = document.publisher or next((issuer.name for issuer in document.issuers), None)
    date = fold(document.date or "").replace(" ", "-")
    who = slugify(name, limit=LONGEST_NAME) if name else UNSIGNED
    return f"{date if date.isascii() and date else UNDATED}-{who}"
