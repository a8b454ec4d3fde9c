"""Persons and offices of one document: surnames to full names, titles to offices, holders to their office."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from undersigned.linking.document_context import DocumentContext, is_generic
from undersigned.linking.mentions import AddresseeMention, PersonMention
from undersigned.model.facts import Part
from undersigned.model.links import AgentKind
from undersigned.names.keys import name_key
from undersigned.names.words import load_words
from undersigned.text.folding import fold_tokens

__all__ = ["PersonName", "register_people", "split_title"]


LONGEST_NAME = 16
"""Words of a person's name; a longer one has no short forms."""


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name without its titles: words as written, folded words, and the office said before it, or ""."""

    written: str
    tokens: tuple[str, ...]
    office: str


@lru_cache(maxsize=16384)
def split_title(name: str) -> PersonName:
    """Part the titles and the office before a person's name from the name.

    Words are no office with a holder when a preposition follows ("President of Northland"): then all of it is the name.

    Example:
        >>> split_title("Vice President Dalia Renn")
        PersonName(written='Dalia Renn', tokens=('dalia', 'renn'), office='Vice President')
    """
    words = load_words()
    written = _without_credentials(name).split()
    start = 0
    while start < len(written) and _is_title(written[start]):
        start += 1
    rest = written[start:]
    tokens = fold_tokens(" ".join(rest))
    if not tokens or tokens[0] in words.function_words | words.articles:
        return PersonName(name, fold_tokens(name), "")
    idle = words.titles | words.articles
    leading = [word for word in written[:start] if not idle.issuperset(fold_tokens(word))]
    if leading and not any(words.offices.intersection(fold_tokens(word)) for word in leading):
        return PersonName(name, fold_tokens(name), "")
    return PersonName(" ".join(rest).strip(" ,;:"), tokens, " ".join(leading))


def _without_credentials(name: str) -> str:
    credentials = load_words().credentials
    parts = name.split(",")
    while len(parts) > 1 and credentials.issuperset(fold_tokens(parts[-1])):
        parts.pop()
    words = ",".join(parts).split()
    while len(words) > 2 and fold_tokens(words[-1]) and credentials.issuperset(fold_tokens(words[-1])):
        words.pop()
    return " ".join(words)


def _is_title(word: str) -> bool:
    tokens = fold_tokens(word)
    return bool(tokens) and load_words().before_names.issuperset(tokens)


def register_people(context: DocumentContext) -> None:
    """Give persons, speakers, addressees and offices of the document their nodes; organizations have theirs already."""
    known = _full_names(context)
    for person in context.mentions.persons:
        if not _is_organization(context, person):
            _register_person(context, person, known)
    roles: dict[str | None, str] = {}
    for person in context.mentions.persons:
        if person.role:
            roles.setdefault(context.resolved(person.name), person.role)
    for addressee in context.mentions.addressees:
        _register_addressee(context, addressee, known, roles)
    for ask in context.mentions.asks:
        for name in ask.asserting:
            _register_rest(context, name, known)


class _FullNames:
    """Full names of the persons of one document, found by a part of them."""

    def __init__(self, found: dict[tuple[str, ...], str]) -> None:
        self._by_part: dict[tuple[str, ...], set[str]] = {}
        for tokens, node_id in found.items():
            for part in _parts_of(tokens):
                self._by_part.setdefault(part, set()).add(node_id)
        # "Dalia Renn" beside "Dalia M. Renn" is a short form of it.
        self._ids = found
        self._short = {tokens for tokens in found if len(self._longer(tokens)) == 1}

    def _longer(self, tokens: tuple[str, ...]) -> set[str]:
        return self._by_part.get(tokens, set())

    def find(self, tokens: tuple[str, ...]) -> str | None:
        """Return the node of the one person whose full name this is, or is a part of; None for no or several."""
        if tokens in self._ids and tokens not in self._short:
            return self._ids[tokens]
        longer = self._longer(tokens)
        return next(iter(longer)) if len(longer) == 1 else None


def _full_names(context: DocumentContext) -> _FullNames:
    found: dict[tuple[str, ...], str] = {}
    names = [person.name for person in context.mentions.persons if not _is_organization(context, person)]
    names += [addressee.name for addressee in context.mentions.addressees if addressee.kind == "person"]
    for name in names:
        tokens = split_title(name).tokens
        if len(tokens) > 1:
            found[tokens] = context.node_id(AgentKind.PERSON, "".join(tokens))
    return _FullNames(found)


def _is_organization(context: DocumentContext, person: PersonMention) -> bool:
    return (context.resolved(person.name) or "").startswith(f"{AgentKind.ORGANIZATION}|")


def _person_id(context: DocumentContext, tokens: tuple[str, ...], known: _FullNames) -> str:
    """Return the node of a person: a part of exactly one full name of the document is that person."""
    key = "".join(tokens) or name_key("")
    return known.find(tokens) or context.node_id(AgentKind.PERSON, key, generic=len(tokens) < 2)


def _parts_of(full: tuple[str, ...]) -> set[tuple[str, ...]]:
    """Return the shorter forms of a full name: words that stand together in it, and the name without initials."""
    size = len(full)
    if size > LONGEST_NAME:
        return set()
    runs = {full[start:end] for start in range(size) for end in range(start + 1, size + 1)}
    return (runs | {tuple(token for token in full if len(token) > 1)}) - {full, ()}


def _register_person(context: DocumentContext, person: PersonMention, known: _FullNames) -> None:
    name = split_title(person.name)
    node_id = _person_id(context, name.tokens, known)
    context.use(node_id, person.name)
    organization = context.resolved(person.affiliation) if person.affiliation else None
    if organization is not None:
        context.register.affiliations.setdefault(node_id, set()).add(organization)
    if person.part is Part.ADDRESSEE:
        _register_office(context, node_id, person.role or name.office)


def _register_addressee(
    context: DocumentContext, addressee: AddresseeMention, known: _FullNames, roles: Mapping[str | None, str]
) -> None:
    name = split_title(addressee.name)
    holder = _holder(context, addressee, name, known)
    if holder is not None:
        context.use(holder, addressee.name)
        _register_office(context, holder, roles.get(context.resolved(addressee.name), name.office))
    elif context.resolved(addressee.name) is not None:
        return
    elif addressee.kind == "office" or (addressee.kind is None and _is_office(addressee.name)):
        tokens = fold_tokens(addressee.name)
        context.use(_office_id(context, tokens), addressee.name)
    else:
        context.use(context.organization_id(addressee.name), addressee.name)


def _holder(context: DocumentContext, addressee: AddresseeMention, name: PersonName, known: _FullNames) -> str | None:
    """Return the person's node where an addressee is a person, else None."""
    if addressee.kind == "organization" or _is_several(name.tokens):
        return None
    if is_generic(fold_tokens(addressee.name)):
        return None
    if addressee.kind == "person":
        return _person_id(context, name.tokens, known)
    if known.find(name.tokens) or (name.office and len(name.tokens) <= 4):
        return _person_id(context, name.tokens, known)
    return None


def _is_several(tokens: tuple[str, ...]) -> bool:
    return bool({"and", "und", "et", "members", "miembros"}.intersection(tokens))


def _is_office(name: str) -> bool:
    words = load_words()
    tokens = tuple(token for token in fold_tokens(name) if token not in words.articles)
    return bool(tokens) and tokens[0] in words.offices and not _is_several(tokens)


def _register_office(context: DocumentContext, holder: str, role: str) -> None:
    tokens = fold_tokens(role)
    if not tokens or (context.sha256, holder) in context.register.offices:
        return
    office = _office_id(context, tokens, holder)
    context.register.offices[context.sha256, holder] = office
    mentions = context.mentions
    node = context.register.node(office)
    node.names[role, mentions.language] += 1
    node.firsts[role] = min(mentions.date or "9999", node.firsts.get(role, "9999"))
    node.first = min(mentions.date or "9999", node.first)
    node.documents.add(context.sha256)
    context.register.keys.setdefault(name_key(role), set()).add(office)


def _office_id(context: DocumentContext, tokens: tuple[str, ...], holder: str | None = None) -> str:
    """Return the node of an office: "Vice President" is one office for each holder, or for each voice."""
    words = load_words()
    key = "".join(token for token in tokens if token not in words.articles) or name_key(" ".join(tokens))
    if key in context.only or not is_generic(tokens):
        return context.node_id(AgentKind.OFFICE, key)
    return f"{AgentKind.OFFICE}|{key}|{holder or context.voice}"


def _register_rest(context: DocumentContext, name: str, known: _FullNames) -> None:
    # Whoever asks has been met as issuer, affiliation or speaker; a name that was not is taken for a person.
    if context.resolved(name) is None:
        context.use(_person_id(context, split_title(name).tokens, known), name)
