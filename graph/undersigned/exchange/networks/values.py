"""Values of networks as other programs take them: one type a column, nothing that XML or a spreadsheet refuses."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from numbers import Integral, Real

__all__ = ["Plain", "ValueType", "as_type", "cell", "clean", "column_types", "plain", "plain_all"]

Plain = str | int | float | bool

NOT_TEXT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 forbids, and no other format needs: control characters, halves of surrogate pairs."""

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?")
WIDEST = 2**63


class ValueType(StrEnum):
    """Types of a column, under the names of GraphML."""

    BOOLEAN = "boolean"
    WHOLE = "long"
    DECIMAL = "double"
    TEXT = "string"


def clean(text: str) -> str:
    r"""Return text with a replacement character for each that XML forbids.

    Example:
        >>> clean("Lantern\x00 League") == "Lantern\ufffd League"
        True
    """
    return text if text.isprintable() and text.isascii() else NOT_TEXT.sub("\ufffd", text)


def plain(value: object) -> Plain | None:
    """Return a value as text, number or truth value; lists are joined by spaces, tables become JSON.

    Whole numbers of more than 64 bits become text, since no reader of networks has a type for them.

    Example:
        >>> plain(["b", "a"]), plain(None), plain(2**70)
        ('b a', None, '1180591620717411303424')
    """
    if isinstance(value, str):
        return clean(value)
    if value is None or isinstance(value, bool | float):
        return value
    if isinstance(value, Integral):
        whole = int(value)
        return whole if -WIDEST <= whole < WIDEST else str(whole)
    return float(value) if isinstance(value, Real) else clean(_written(value))


def _written(value: object) -> str:
    if isinstance(value, Mapping):
        return json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)
    if isinstance(value, list | tuple | set | frozenset):
        items: Iterable[object] = value if isinstance(value, list | tuple) else sorted(value, key=str)
        return " ".join(str(item) for item in items)
    return str(value)


def plain_all(attributes: Mapping[str, object]) -> dict[str, Plain]:
    """Return attributes as plain values in sorted order, without those that are unknown."""
    found = ((clean(name), plain(value)) for name, value in sorted(attributes.items()))
    return {name: value for name, value in found if value is not None}


def column_types(rows: Iterable[Mapping[str, Plain]]) -> dict[str, ValueType]:
    """Return the narrowest type that holds all values of each column, columns sorted.

    Truth values beside numbers, or numbers beside text, make a column of text.

    Example:
        >>> {name: str(kind) for name, kind in column_types([{"a": 1, "b": "x"}, {"a": 0.5, "b": True}]).items()}
        {'a': 'double', 'b': 'string'}
    """
    seen: dict[str, set[type]] = {}
    for row in rows:
        for name, value in row.items():
            seen.setdefault(name, set()).add(type(value))
    return {name: _narrowest(kinds) for name, kinds in sorted(seen.items())}


def _narrowest(kinds: set[type]) -> ValueType:
    if kinds == {bool}:
        return ValueType.BOOLEAN
    if kinds == {int}:
        return ValueType.WHOLE
    return ValueType.DECIMAL if kinds <= {int, float} else ValueType.TEXT


def as_type(value: Plain, kind: ValueType, *, infinity: str = "INF") -> str:
    """Return a value as text of a type.

    Args:
        value: plain.
        kind: of its column.
        infinity: how the format writes it: `INF` in XML Schema, `Infinity` in Java.
    """
    if kind is ValueType.DECIMAL:
        number = float(value)
        if math.isinf(number):
            return infinity if number > 0 else f"-{infinity}"
        return "NaN" if math.isnan(number) else repr(number)
    return str(value).lower() if isinstance(value, bool) else str(value)


def cell(value: object) -> str:
    """Return a value as a cell of a table; text that a spreadsheet would run gets an apostrophe before it.

    Lines within a cell end with a line feed, since readers of CSV take a bare carriage return for the end of a row.

    Example:
        >>> cell("=1+1"), cell(-0.5), cell(None)
        ("'=1+1", '-0.5', '')
    """
    found = plain(value)
    if found is None:
        return ""
    text = as_type(found, ValueType.TEXT)
    guarded = isinstance(found, str) and text.startswith(FORMULA_STARTS) and not NUMBER.fullmatch(text)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "'" + text if guarded else text
