"""What is told of editions: by a person, by the metadata of a document, by a page, by the names of files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from undersigned.linking.decisions.record import Pair
from undersigned.linking.mentions import DocumentMentions, Likeness
from undersigned.names.keys import name_key

__all__ = ["coded_twins", "decided_pairs", "iter_names", "told_translation"]

ONE_LENGTH = 0.75
"""The shorter of two texts that only their names call translations has at least this share of the longer one."""


def decided_pairs(documents: Iterable[DocumentMentions], pairs: Iterable[Pair]) -> set[frozenset[str]]:
    """Return the documents, by SHA-256, that decisions about the names of two files mean.

    Args:
        documents: one record a SHA-256.
        pairs: of keys, as settled decisions have them; those that name no files are passed over.
    """
    files: dict[str, set[str]] = {}
    for document in documents:
        if document.likeness.name:
            files.setdefault(name_key(document.likeness.name), set()).add(document.sha256)
    found = set[frozenset[str]]()
    for (first, _), (second, _) in pairs:
        meant = files.get(first, set()) | files.get(second, set())
        if first in files and second in files:
            found |= {frozenset(pair) for pair in combinations(sorted(meant), 2)}
    return found


def iter_names(likeness: Likeness) -> Iterator[str]:
    """Yield the names that a document has or uses for its translations; two that meet share one."""
    yield from (likeness.name, likeness.url, likeness.original)
    for address in likeness.translations:
        yield from (address, address.rpartition("/")[2])


def told_translation(first: Likeness, second: Likeness) -> str:
    """Return who says that one of two documents translates the other, "" where nobody does."""
    if _is_called(second, (first.original,)) or _is_called(first, (second.original,)):
        return "told by its metadata"
    if _is_called(second, first.translations) or _is_called(first, second.translations):
        return "told by the page"
    return ""


def _is_called(likeness: Likeness, names: Iterable[str]) -> bool:
    """Tell whether a document is meant by one of some names or addresses."""
    own = {likeness.name, likeness.url} - {""}
    return any(name in own or name.rpartition("/")[2] == likeness.name for name in names if name)


def coded_twins(first: DocumentMentions, second: DocumentMentions) -> bool:
    """Tell whether two files are named alike but for the codes of their languages, which the texts bear out."""
    one, other = first.likeness, second.likeness
    if not one.stem or one.stem != other.stem or one.folder != other.folder or one.language == other.language:
        return False
    shorter, longer = sorted((one.length, other.length))
    borne_out = all(each.likeness.language in {"", each.language} for each in (first, second))
    return borne_out and shorter >= ONE_LENGTH * longer > 0
