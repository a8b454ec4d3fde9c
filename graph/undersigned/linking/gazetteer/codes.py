"""Codes of languages and countries that tables may hold."""

from __future__ import annotations

from functools import lru_cache

import pycountry

__all__ = ["is_country", "is_language"]


def is_language(code: str) -> bool:
    """Tell whether a text is a language's code of two letters (ISO 639-1)."""
    return code in _languages()


def is_country(code: str) -> bool:
    """Tell whether a text is a country's code of two letters (ISO 3166-1), or that of Kosovo, which is in use."""
    return code in _countries()


@lru_cache(maxsize=1)
def _languages() -> frozenset[str]:
    return frozenset(getattr(one, "alpha_2", "") for one in pycountry.languages) - {""}


@lru_cache(maxsize=1)
def _countries() -> frozenset[str]:
    return frozenset(one.alpha_2 for one in pycountry.countries) | {"XK"}
