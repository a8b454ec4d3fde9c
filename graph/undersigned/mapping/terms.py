"""Make RDF terms of plain values: canonical forms only, since stores rewrite all others."""

from __future__ import annotations

import datetime
import re
import unicodedata
from decimal import ROUND_HALF_EVEN, Decimal
from functools import lru_cache

from pyoxigraph import Literal, NamedNode

from undersigned.mapping.namespaces import UNDC, XSD

__all__ = ["concept", "date", "decimal", "integer", "language_tag", "link", "tagged", "text"]

DATE = NamedNode(XSD + "date")
DECIMAL = NamedNode(XSD + "decimal")
INTEGER = NamedNode(XSD + "integer")
YEAR = NamedNode(XSD + "gYear")
YEAR_MONTH = NamedNode(XSD + "gYearMonth")

LANGUAGE_TAG = re.compile(r"[a-z]{2,8}(?:-[a-z0-9]{2,8})*")
DATE_FORM = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
WEB_ADDRESS = re.compile(r"https?://[^/?#@:\s]+\.?[^\s]*|mailto:[^@\s]+@[^@\s]+", re.IGNORECASE)
SURROGATE = re.compile("[\ud800-\udfff]")
HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


def text(value: str) -> Literal:
    """Return a plain string literal, verbatim but for lone surrogates, which no encoding can write."""
    try:
        return Literal(value)
    except ValueError:
        return Literal(SURROGATE.sub("�", value))


def language_tag(language: str | None) -> str | None:
    """Return a language tag in lower case, None where it is missing or malformed.

    Example:
        >>> language_tag("pt_BR")
        'pt-br'
    """
    tag = (language or "").lower().replace("_", "-")
    return tag if LANGUAGE_TAG.fullmatch(tag) else None


def tagged(value: str, language: str | None) -> Literal:
    """Return a literal with its language tag, or a plain one where there is none."""
    tag = language_tag(language)
    return text(value) if tag is None else Literal(text(value).value, language=tag)


@lru_cache(maxsize=4096)
def integer(value: int) -> Literal:
    """Return an `xsd:integer` in canonical form."""
    return Literal(str(value), datatype=INTEGER)


@lru_cache(maxsize=4096)
def decimal(value: float) -> Literal:
    """Return an `xsd:decimal` with at most four digits after the point, in canonical form.

    Example:
        >>> decimal(0.80).value, decimal(1.0).value
        ('0.8', '1')
    """
    rounded = Decimal(str(value)).quantize(Decimal("0.0001"), ROUND_HALF_EVEN)
    lexical = f"{rounded:f}".rstrip("0").rstrip(".")
    return Literal(lexical if lexical not in {"", "-0"} else "0", datatype=DECIMAL)


@lru_cache(maxsize=4096)
def date(value: str | None) -> Literal | None:
    """Return `xsd:date`, `xsd:gYearMonth` or `xsd:gYear`, as far as the day is known; None where it is no date.

    Example:
        >>> date("2021-06").datatype.value
        'http://www.w3.org/2001/XMLSchema#gYearMonth'
    """
    parts = DATE_FORM.fullmatch(value or "")
    if value is None or parts is None:
        return None
    year, month, day = parts.groups()
    try:
        datetime.date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    return Literal(value, datatype=DATE if day else YEAR_MONTH if month else YEAR)


def link(href: str | None) -> NamedNode | None:
    """Return the IRI of an absolute http, https or mailto address; None for everything else.

    Spaces inside become `%20`, as in a browser. Invisible characters (controls, direction marks) make an
    address unfit: what a reader sees would not be what a click opens.
    """
    address = (href or "").strip().replace(" ", "%20")
    if not WEB_ADDRESS.fullmatch(address) or any(unicodedata.category(character) in HIDDEN for character in address):
        return None
    try:
        return NamedNode(address)
    except ValueError:
        return None


@lru_cache(maxsize=256)
def concept(scheme: str, value: str) -> NamedNode:
    """Return the concept of a closed list, `concept("genre", "open letter")` is `undc:genre-open-letter`."""
    return NamedNode(f"{UNDC}{scheme}-{value.replace(' ', '-')}")
