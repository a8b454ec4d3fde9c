"""Offices that are known: one office by its names in several languages, or by who held it on the day of the release.

"President" alone is an office of many states; beside the name of its holder, on a day, it is one. Nothing is said of a
holder whom no document names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undersigned.linking.gazetteer.offices import OfficeBook
from undersigned.linking.mention_graph import UNDATED, MentionGraph, Node, Strength
from undersigned.linking.persons import split_title
from undersigned.model.links import AgentKind
from undersigned.text.folding import fold_tokens

__all__ = ["hint_at_offices"]


def hint_at_offices(register: MentionGraph, offices: OfficeBook) -> None:
    """Note which nodes are one known office.

    Args:
        register: of the corpus, persons and offices in it; takes the hints.
        offices: and who held them when.
    """
    holders = _holders(register)
    nodes: dict[str, list[str]] = {}
    for node_id in sorted(register.nodes):
        node = register.nodes[node_id]
        if node.kind is AgentKind.OFFICE and node.names:
            office = _office(node, holders.get(node_id, ()), offices)
            if office is not None:
                nodes.setdefault(office, []).append(node_id)
    for first, *others in nodes.values():
        for other in others:
            register.hint(Strength.NAMED, first, other)


def _holders(register: MentionGraph) -> dict[str, list[Node]]:
    found: dict[str, list[Node]] = {}
    for (_, person), office in sorted(register.offices.items()):
        found.setdefault(office, []).append(register.nodes[person])
    return found


def _office(node: Node, holders: Iterable[Node], offices: OfficeBook) -> str | None:
    """Return the one known office that the names of a node mean, or its names and its holders on their days."""
    named = {slug for name, _ in node.names for slug in offices.find_offices(name)}
    if len(named) == 1:
        return next(iter(named))
    held = {slug for holder in holders for slug in _held(holder, node, offices)}
    return next(iter(held)) if len(held) == 1 else None


def _held(holder: Node, node: Node, offices: OfficeBook) -> Iterator[str]:
    """Yield the offices of a person on the day of the node that bear all words of its name."""
    words = {word for name, _ in node.names for word in fold_tokens(name)}
    day = node.first if node.first != UNDATED else None
    persons = {slug for name, _ in holder.names for slug in offices.find_persons(split_title(name).written)}
    for person in persons if len(persons) == 1 else ():
        for office in offices.offices_of(person, day):
            if any(words <= set(fold_tokens(name)) for name, _ in office.names):
                yield office.slug
