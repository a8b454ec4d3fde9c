"""Facts of releases without a workspace."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from undersigned.errors import ReadingError
from undersigned.extraction import Helper, extract_facts, load_helpers
from undersigned.model.facts import Facts
from undersigned.reading import Rejected, iter_documents
from undersigned.reading.columns import check_columns

__all__ = ["extract"]


def extract(
    sources: str | Path | Iterable[str | Path],
    *,
    helpers: Iterable[str | Helper] = (),
    columns: Mapping[str, str] | None = None,
) -> Iterator[Facts]:
    """Yield the facts of each document of files and folders.

    Args:
        sources: a file or folder, or several.
        helpers: asked for what the rules left: names ("spacy") or objects of the form `Helper`.
        columns: headings of the columns of tables, where they cannot be guessed: `{"text": "Body"}`.

    Returns:
        Facts in order of the sources, folders sorted; one document in memory at a time.

    Raises:
        ReadingError: a source cannot be read; the message names it and the reason.
        HelperError: a helper is unknown, not installed, or cannot work.

    Example:
        >>> for facts in undersigned.extract("letter.html"):  # doctest: +SKIP
        ...     print(facts.title, [issuer.name for issuer in facts.issuers])
    """
    loaded = load_helpers(helpers)
    given = [sources] if isinstance(sources, str | Path) else sources
    for item in iter_documents(given, columns=check_columns(columns or {})):
        if not isinstance(item, Rejected):
            yield extract_facts(item, helpers=loaded)
        elif not item.harmless:
            raise ReadingError(f"{item.source}: {item.reason}")
