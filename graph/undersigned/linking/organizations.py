"""Organizations of one document: their nodes, and the aliases that the document itself proves."""

from __future__ import annotations

import re
from collections.abc import Iterator

from undersigned.linking.abouts import align_abouts
from undersigned.linking.document_context import DocumentContext
from undersigned.linking.mention_graph import Strength
from undersigned.linking.mentions import PersonMention
from undersigned.linking.summary import is_network_name
from undersigned.model.facts import Part, Role
from undersigned.model.links import AgentKind
from undersigned.names.acronyms import SHORTEST, initials
from undersigned.names.keys import content_tokens, parse_name
from undersigned.names.words import load_words
from undersigned.text.folding import fold_tokens

__all__ = ["register_organizations"]

SUBTITLE = re.compile(r"\s[-–—]\s|:\s")
SUBTITLE_WORDS = 3
"""A part after a dash that is shorter may be a place that we do not know, and the whole a chapter."""

MOST_WORDS = 24
"""A text of more words is no name."""

FEW = 8
"""Long names that one short form may stand for."""


def register_organizations(context: DocumentContext) -> None:
    """Give every organization of the document its node, and note the aliases that the document proves."""
    names = list(dict.fromkeys(_names(context)))
    explained = _explained(context, names)
    for name in names:
        _register(context, name, explained)
    _note_roles(context)
    for first, second in _aliases(names):
        _hint(context, Strength.ALIAS, first, second)
    for issuer, about in align_abouts(context):
        _hint(context, Strength.ALIGNED, issuer, about)


def _hint(context: DocumentContext, strength: Strength, first: str, second: str) -> None:
    one, other = context.resolved(first), context.resolved(second)
    if one and other:
        context.register.hint(strength, one, other)


def _names(context: DocumentContext) -> Iterator[str]:
    mentions = context.mentions
    yield from (issuer.name for issuer in mentions.issuers)
    yield from (about.name for about in mentions.abouts)
    yield from (member for about in mentions.abouts for member in about.members)
    yield from mentions.others
    yield from (person.affiliation for person in mentions.persons if person.affiliation)
    yield from (addressee.name for addressee in mentions.addressees if addressee.kind == "organization")
    yield from (person.name for person in mentions.persons if _is_body(person))
    if mentions.publisher:
        yield mentions.publisher


def _is_body(person: PersonMention) -> bool:
    # A speaker without role and affiliation may be an organization: the words of its name tell.
    if person.part is not Part.SPEAKER or person.role or person.affiliation:
        return False
    words = load_words()
    tokens = set(fold_tokens(person.name))
    kinds = words.networks | words.bodies | words.vetoes | words.generic | words.legal_forms
    return parse_name(person.name).acronym_like or bool(tokens & kinds and not tokens & words.offices)


def _explained(context: DocumentContext, names: list[str]) -> dict[str, str]:
    """Return the acronyms that the document gives with exactly one long name: key to the node of the long name."""
    found: dict[str, set[str]] = {}
    given = [(issuer.name, issuer.acronym) for issuer in context.mentions.issuers]
    given += [(name, parse_name(name).acronym) for name in names]
    for name, acronym in given:
        if acronym and parse_name(acronym).key != parse_name(name).key:
            node_id = context.organization_id(name)
            found.setdefault(parse_name(acronym).key, set()).add(node_id)
            context.register.node(node_id).acronyms.add(acronym.strip())
            context.register.explained.setdefault(parse_name(acronym).key, set()).add(node_id)
    for key, node_id in _initials(context, names):
        if key not in found:
            found[key] = {node_id}
    return {key: next(iter(node_ids)) for key, node_ids in found.items() if len(node_ids) == 1}


def _initials(context: DocumentContext, names: list[str]) -> Iterator[tuple[str, str]]:
    # A bare acronym of three letters or more whose letters are the initials of exactly one long name here.
    long_names: dict[str, set[str]] = {}
    for name in names:
        parsed = parse_name(name)
        if len(parsed.tokens) >= 3:
            long_names.setdefault(initials(parsed.tokens), set()).add(context.organization_id(name))
    for name in names:
        parsed = parse_name(name)
        node_ids = long_names.get(parsed.key, set()) if parsed.acronym_like and len(parsed.key) >= 3 else set[str]()
        if len(node_ids) == 1:
            yield parsed.key, next(iter(node_ids))


def _register(context: DocumentContext, name: str, explained: dict[str, str]) -> None:
    parsed = parse_name(name)
    node_id = context.organization_id(name)
    long_id = explained.get(parsed.key) if parsed.acronym_like and parsed.key not in context.only else None
    if long_id is not None and long_id != node_id:
        # The acronym means what this document says, whatever it means elsewhere.
        node_id = f"{AgentKind.ORGANIZATION}|{parsed.key}|in {context.sha256}"
        context.register.hint(Strength.EXPLAINED, node_id, long_id)
        context.register.homes[node_id] = long_id
    node = context.use(node_id, name)
    node.standing = node.standing or is_network_name(name, context.mentions.language)


def _note_roles(context: DocumentContext) -> None:
    for issuer in context.mentions.issuers:
        node_id = context.resolved(issuer.name)
        if node_id is not None and issuer.role is not Role.PUBLISHER:
            context.register.node(node_id).issued.add(context.sha256)
    for about in context.mentions.abouts:
        node_id = context.resolved(about.name)
        if about.standing and node_id is not None:
            context.register.node(node_id).standing = True


def _aliases(names: list[str]) -> Iterator[tuple[str, str]]:
    yield from _equal_contents(names)
    yield from _expanded(names)
    yield from _subtitles(names)


def _equal_contents(names: list[str]) -> Iterator[tuple[str, str]]:
    """Names that differ in prepositions alone, or in a domain at the end ("Present.org")."""
    seen: dict[tuple[str, ...], str] = {}
    for name in names:
        tokens = content_tokens(name)
        if tokens and tokens[-1] in {"org", "net", "com"} and "." in name:
            tokens = tokens[:-1]
        if tokens:
            yield seen.setdefault(tokens, name), name


def _expanded(names: list[str]) -> Iterator[tuple[str, str]]:
    """Find "Alpha Beta Corps of Y" for "ABC of Y": the initials are exact and the rest is the same."""
    long_names: dict[tuple[str, ...], list[str]] = {}
    for name in names:
        tokens = content_tokens(name)
        for place in range(SHORTEST, len(tokens) if len(tokens) <= MOST_WORDS else 0):
            long_names.setdefault((initials(tokens[:place]), *tokens[place:]), []).append(name)
    for short in names:
        first, *others = short.split()[:2] or [""]
        if others and parse_name(first).acronym_like:
            yield from ((short, name) for name in long_names.get(content_tokens(short), ())[:FEW])


def _subtitles(names: list[str]) -> Iterator[tuple[str, str]]:
    """Find "Blue Harbor" where the document has "Blue Harbor – Society for Clean Bays" too."""
    by_key = {parse_name(name).key: name for name in names}
    places = load_words().geography
    for name in names:
        head, *rest = SUBTITLE.split(name, maxsplit=1)
        other = by_key.get(parse_name(head).key)
        tokens = fold_tokens(rest[0]) if rest else ()
        if other is not None and len(tokens) >= SUBTITLE_WORDS and places.isdisjoint(tokens):
            yield other, name
