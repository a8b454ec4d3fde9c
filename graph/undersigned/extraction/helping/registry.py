"""Helpers known by name, each imported only when it is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib import import_module
from typing import Any

from undersigned.errors import HelperError
from undersigned.extraction.helping.helper import Helper

__all__ = ["HELPERS", "load_helper", "load_helpers"]

HELPERS: dict[str, tuple[str, str]] = {
    "llm": ("undersigned.extraction.helping.llm.helper:load_llm_helper", "llm"),
    "spacy": ("undersigned.extraction.helping.spacy_helper:load_spacy_helper", "nlp"),
}
"""Name to `module:factory`, which takes the helper's settings as keywords, and the extra that brings what it needs."""


def load_helper(name: str, options: Mapping[str, Any] | None = None) -> Helper:
    """Load a packaged helper by its name.

    Args:
        name: a key of `HELPERS`.
        options: the helper's settings, keywords of its factory.

    Raises:
        HelperError: no helper of that name, its library or model is not installed, or a setting is unknown.
    """
    if name not in HELPERS:
        raise HelperError(f"helper {name!r} is unknown; use {', '.join(sorted(HELPERS))}")
    place, extra = HELPERS[name]
    module, _, factory = place.partition(":")
    try:
        helper = getattr(import_module(module), factory)(**(options or {}))
    except ImportError as error:
        raise HelperError(
            f"helper {name!r} needs {error.name or error}; install it: pip install 'undersigned[{extra}]'"
        ) from error
    except TypeError as error:
        raise HelperError(f"helper {name!r}: settings {dict(options or {})} do not fit ({error})") from error
    if not isinstance(helper, Helper):
        raise HelperError(f"helper {name!r}: {place} made {type(helper).__name__}, which is no Helper")
    return helper


def load_helpers(
    helpers: Iterable[str | Helper], options: Mapping[str, Mapping[str, Any]] | None = None
) -> tuple[Helper, ...]:
    """Return helpers in the given order, those given by name loaded, each name once.

    Args:
        helpers: names of packaged helpers, or objects of one's own.
        options: name to the settings of that helper.

    Raises:
        HelperError: as `load_helper`.
    """
    loaded: dict[str, Helper] = {}
    for one in helpers:
        helper = load_helper(one, (options or {}).get(one)) if isinstance(one, str) else one
        loaded.setdefault(helper.name, helper)
    return tuple(loaded.values())
