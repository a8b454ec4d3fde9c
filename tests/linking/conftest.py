"""Makers of small documents about invented organizations."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from typing import Any

import pytest

from undersigned.linking.mentions import (
    AboutMention,
    AddresseeMention,
    Ask,
    DocumentMentions,
    IssuerMention,
    PersonMention,
)

Maker = Callable[..., DocumentMentions]


def digest(name: str) -> str:
    """Return the SHA-256 that stands for a document of a test."""
    return sha256(name.encode()).hexdigest()


def make_document(name: str, issuers: tuple[Any, ...] = (), **other: Any) -> DocumentMentions:
    """Make a document; an issuer is a name or `(name, acronym)`, a person a name or a dict, an ask a tuple."""
    listed = tuple(
        IssuerMention(name=issuer, position=place)
        if isinstance(issuer, str)
        else IssuerMention(name=issuer[0], acronym=issuer[1], position=place)
        for place, issuer in enumerate(issuers, start=1)
    )
    persons = tuple(
        PersonMention(name=person) if isinstance(person, str) else PersonMention(**person)
        for person in other.pop("persons", ())
    )
    addressees = tuple(
        AddresseeMention(name=addressee) if isinstance(addressee, str) else AddresseeMention(**addressee)
        for addressee in other.pop("addressees", ())
    )
    abouts = tuple(AboutMention(name=about) if isinstance(about, str) else about for about in other.pop("abouts", ()))
    language = other.pop("language", "en")
    asks = tuple(
        Ask(
            ordinal=ordinal,
            part=0,
            measure=measure,
            measure_stance=stance,
            asserting=asserting if asserting is not None else tuple(issuer.name for issuer in listed),
            by_all=asserting is None,
            language=language,
        )
        for ordinal, (measure, stance, asserting) in enumerate(other.pop("asks", ()), start=1)
    )
    return DocumentMentions(
        sha256=digest(name),
        issuers=listed,
        persons=persons,
        addressees=addressees,
        abouts=abouts,
        asks=asks,
        language=language,
        **other,
    )


@pytest.fixture
def document() -> Maker:
    """Return the maker of documents."""
    return make_document


@pytest.fixture
def sha() -> Callable[[str], str]:
    """Return the maker of digests."""
    return digest
