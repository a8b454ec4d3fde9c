"""Identifiers of organizations in public registers: Wikidata, ROR, ISNI, LEI, each with its check digits."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum

__all__ = ["Scheme", "clean_identifier", "identifier_iri"]

CROCKFORD = {sign: place for place, sign in enumerate("0123456789abcdefghjkmnpqrstvwxyz")}
WIKIDATA = re.compile(r"Q[1-9]\d{0,11}")
ROR = re.compile(r"0[a-hj-km-np-tv-z0-9]{6}\d{2}")
ISNI = re.compile(r"\d{15}[\dX]")
LEI = re.compile(r"[A-Z0-9]{18}\d{2}")


class Scheme(StrEnum):
    """A register that names organizations."""

    WIKIDATA = "wikidata"
    ROR = "ror"
    ISNI = "isni"
    LEI = "lei"


PREFIXES = {
    Scheme.WIKIDATA: ("http://www.wikidata.org/entity/", "https://www.wikidata.org/wiki/", "wd:"),
    Scheme.ROR: ("https://ror.org/", "http://ror.org/", "ror.org/"),
    Scheme.ISNI: ("https://isni.org/isni/", "http://www.isni.org/isni/", "http://isni.org/isni/"),
    Scheme.LEI: ("https://www.gleif.org/lei/", "lei:"),
}


def identifier_iri(scheme: Scheme, identifier: str) -> str:
    """Return the web address that stands for an identifier.

    Example:
        >>> identifier_iri(Scheme.WIKIDATA, "Q42")
        'http://www.wikidata.org/entity/Q42'
    """
    return PREFIXES[scheme][0] + identifier


def clean_identifier(scheme: Scheme, written: str) -> str:
    """Return an identifier in its plain form: without address, spaces and hyphens.

    Args:
        scheme: register that it is of.
        written: as a table or an address has it.

    Raises:
        ValueError: it has not the form of the register, or its check digits are wrong; the message says what.

    Example:
        >>> clean_identifier(Scheme.ISNI, "0000 0001 2103 2683")
        '0000000121032683'
    """
    bare = written.strip()
    for prefix in PREFIXES[scheme]:
        bare = bare.removeprefix(prefix)
    form, clean, right = RULES[scheme]
    bare = clean(bare)
    if not form.fullmatch(bare):
        raise ValueError(f"{written!r} has not the form of {FORMS[scheme]}")
    if not right(bare):
        raise ValueError(f"the check digits of {written!r} are wrong; a digit is mistyped")
    return bare


def _right_ror(identifier: str) -> bool:
    value = 0
    for sign in identifier[:-2]:
        value = value * 32 + CROCKFORD[sign]
    return 98 - (value * 100) % 97 == int(identifier[-2:])


def _right_isni(identifier: str) -> bool:
    """Check by ISO 7064, MOD 11-2."""
    total = 0
    for digit in identifier[:-1]:
        total = (total + int(digit)) * 2
    rest = (12 - total % 11) % 11
    return identifier[-1] == ("X" if rest == 10 else str(rest))


def _right_lei(identifier: str) -> bool:
    """Check by ISO 7064, MOD 97-10: letters count from 10 on."""
    return int("".join(str(int(sign, 36)) for sign in identifier)) % 97 == 1


def _without_gaps(text: str) -> str:
    return re.sub(r"[\s-]", "", text).upper()


FORMS = {
    Scheme.WIKIDATA: "a Wikidata item, such as Q42",
    Scheme.ROR: "a ROR id: 0, six letters or digits, two digits",
    Scheme.ISNI: "an ISNI: 16 digits, the last may be X",
    Scheme.LEI: "an LEI: 18 letters or digits, two digits",
}
RULES: dict[Scheme, tuple[re.Pattern[str], Callable[[str], str], Callable[[str], bool]]] = {
    Scheme.WIKIDATA: (WIKIDATA, str.upper, bool),
    Scheme.ROR: (ROR, str.lower, _right_ror),
    Scheme.ISNI: (ISNI, _without_gaps, _right_isni),
    Scheme.LEI: (LEI, _without_gaps, _right_lei),
}
