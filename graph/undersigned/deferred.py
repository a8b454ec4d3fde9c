"""Names that a package imports when they are first used, so that a command starts without what it does not need."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module

__all__ = ["defer"]


def defer(package: str, homes: Mapping[str, str]) -> Callable[[str], object]:
    """Return a module's `__getattr__` that imports a name from its home at first use (PEP 562).

    Args:
        package: name of the package that offers the names.
        homes: public name to the module that defines it.

    Returns:
        A function that gives the object, and keeps it in the package.

    Example:
        >>> defer("undersigned", {"Facts": "undersigned.model.facts"})("Facts").__name__
        'Facts'
    """

    def load(name: str) -> object:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        found: object = getattr(import_module(homes[name]), name)
        setattr(sys.modules[package], name, found)
        return found

    return load
