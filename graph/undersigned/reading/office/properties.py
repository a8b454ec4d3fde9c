"""What an office file says of itself."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["weigh_properties"]

HEAD_LENGTH = 2_000


def weigh_properties(found: Mapping[str, str], text: str) -> dict[str, str]:
    """Return the properties of a file that are of use as metadata.

    Args:
        found: names to values.
        text: of the file.

    Returns:
        Those that have a value; the title only where the text has it at its beginning, for many files still have the
        title of the template or of the letter that they were made from.
    """
    kept = {name: " ".join(value.split()) for name, value in found.items() if value and value.strip()}
    if kept.get("title", "").casefold() not in text[:HEAD_LENGTH].casefold():
        del kept["title"]
    return kept
