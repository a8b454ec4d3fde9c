"""What is compared: kinds of items, what gold wants, what was found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

__all__ = ["Found", "Kind", "Wanted"]


class Kind(StrEnum):
    """Kinds of items that gold can hold; the value is the key of the facts files."""

    ISSUERS = "issuers"
    PERSONS = "persons"
    QUOTES = "quotes"
    DEMANDS = "demands"
    ADDRESSEES = "addressees"
    ABOUTS = "abouts"
    OTHER_ORGANIZATIONS = "other_organizations"
    CONTACTS = "contacts"
    EVENTS = "events"
    THEMES = "themes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """An item of gold.

    Args:
        name: of what is named; "" for quotations and demands.
        acronym: beside the name, or None.
        starts_with: first words of a quotation or demand; "" for what is named.
        ends_with: its last words.
        fields: what gold says of it (`speaker`, `affiliation`, `addressee`, `stance`); left out where gold is open.
    """

    name: str = ""
    acronym: str | None = None
    starts_with: str = ""
    ends_with: str = ""
    fields: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An extracted item.

    Args:
        name: of what is named; "" for quotations and demands.
        acronym: beside the name, or None.
        text: words of a quotation or demand; "" for what is named.
        start: first code point in the text, or None where the facts do not say.
        end: code point after the last one, or None.
        method: rule and version, or "".
        confidence: or None where the facts do not say.
        fields: what was found of it, under the names of `Wanted.fields`; left out where unknown.
    """

    name: str = ""
    acronym: str | None = None
    text: str = ""
    start: int | None = None
    end: int | None = None
    method: str = ""
    confidence: float | None = None
    fields: Mapping[str, str] = field(default_factory=dict[str, str])

    @property
    def rule(self) -> str:
        """The rule without its version."""
        return self.method.rsplit("/", 1)[0]
