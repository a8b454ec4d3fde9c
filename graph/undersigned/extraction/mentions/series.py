"""What stands between the names of an enumeration, in all languages together."""

from __future__ import annotations

import re
from functools import lru_cache

from undersigned.extraction.issuing.organization_names import join_patterns
from undersigned.text.alternatives import either
from undersigned.text.case import LOWER

__all__ = ["continues", "skips_article"]

LONGEST = 160
"""Characters between two names of an enumeration at most."""


@lru_cache(maxsize=1)
def load_gap() -> re.Pattern[str]:
    """Compile the pattern of what may part two names: a bracket, a comma or conjunction, an article, a common noun."""
    article = rf"(?:{join_patterns('articles')})"
    conjunction = join_patterns("conjunctions")
    bracket = r"(?:\s?\([^()\n]{1,90}\))?"
    joint = rf"(?:\s?[,;/]\s*(?:{conjunction}\s+)?|\s+(?:{conjunction})\s+|\s?&\s?)"
    return re.compile(
        rf"{bracket}{joint}(?:{article}(?:\s+|(?<=['’])))?(?:[{LOWER}][\w-]{{2,30}}\s+){{0,2}}[“\"«„]?", re.IGNORECASE
    )


@lru_cache(maxsize=1)
def load_article() -> re.Pattern[str]:
    """Compile the pattern of an article."""
    return re.compile(rf"(?:{either([join_patterns('articles')])})(?:\s+|(?<=['’]))[“\"«„]?|[“\"«„]", re.IGNORECASE)


def continues(text: str, end: int, start: int) -> bool:
    """Return whether an enumeration goes on from a name that ends at `end` to one that begins at `start`."""
    return start - end <= LONGEST and load_gap().fullmatch(text, end, start) is not None


def skips_article(text: str, start: int, end: int) -> bool:
    """Return whether a range holds nothing but an article or an opening quotation mark."""
    return load_article().fullmatch(text, start, end) is not None
