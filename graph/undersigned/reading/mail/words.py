"""The words by which programs for mail mark what they add, as one pattern for each kind."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

__all__ = ["either", "words_of"]


@cache
def words_of(kind: str) -> tuple[str, ...]:
    """Return the words of a kind, the longest first."""
    table = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    return tuple(sorted(table[kind], key=lambda words: (-len(words), words)))


def either(*kinds: str) -> str:
    """Return a pattern for any of the words of some kinds."""
    return "(?:" + "|".join(re.escape(words) for kind in kinds for words in words_of(kind)) + ")"
