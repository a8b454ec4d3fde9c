"""Issuers against about sections of one document: two lists of the same bodies, often under two names.

Where both lists have names that agree, they are anchors; between two anchors, an issuer and an about section that are
left over stand for one another when their names are alike too. Place alone is never enough.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from difflib import SequenceMatcher
from operator import itemgetter

from undersigned.linking.document_context import DocumentContext
from undersigned.names.acronyms import initials
from undersigned.names.keys import content_tokens, parse_name
from undersigned.names.words import load_words

__all__ = ["align_abouts", "alike", "stems_of"]

STEM = 5
WIDEST = 60
"""Issuers between two anchors of which each is compared with each self-description there."""
SHARED_BEFORE_DROP = 5
"""Words that must agree before one side may lack a word, which could be a place."""


def align_abouts(context: DocumentContext) -> Iterator[tuple[str, str]]:
    """Yield `(issuer, about)` names of the document that denote one body under two names."""
    issuers = list(dict.fromkeys(issuer.name for issuer in context.mentions.issuers))
    abouts = list(dict.fromkeys(about.name for about in context.mentions.abouts))
    nodes = {name: _home(context, name) for name in (*issuers, *abouts)}
    places = {nodes[name]: place for place, name in reversed(list(enumerate(issuers)))}
    known = {nodes[name] for name in abouts}
    anchors = [(place, places[nodes[name]]) for place, name in enumerate(abouts) if nodes[name] in places]
    if anchors != sorted(anchors, key=itemgetter(1)):
        anchors = [(-1, -1), (len(abouts), len(issuers))]  # in other orders the lists tell nothing of each other

    def free(name: str) -> bool:
        return nodes[name] not in known

    akin: dict[tuple[str, ...], list[int]] = {}
    for spot, name in enumerate(issuers):
        if free(name) and len(stems_of(name)) > 1:
            akin.setdefault(stems_of(name), []).append(spot)
    for place, about in enumerate(abouts):
        if nodes[about] in places:
            continue
        low, high = _gap(place, anchors, len(issuers))
        fitting = [issuers[spot] for spot in akin.get(stems_of(about), ()) if low <= spot < high]
        if anchors and high - low <= WIDEST:
            fitting += [name for name in issuers[low:high] if free(name) and name not in fitting and alike(name, about)]
        if len(fitting) == 1:
            yield fitting[0], about


def _home(context: DocumentContext, name: str) -> str:
    # An acronym that the document explains stands at the place of its long name.
    node_id = context.resolved(name) or context.organization_id(name)
    return context.register.homes.get(node_id, node_id)


def _gap(place: int, anchors: list[tuple[int, int]], count: int) -> tuple[int, int]:
    """Return the range of issuers between the anchors around a place."""
    behind = bisect_left(anchors, (place, 0))
    low = anchors[behind - 1][1] + 1 if behind else 0
    return low, (anchors[behind][1] if behind < len(anchors) else count)


def stems_of(name: str) -> tuple[str, ...]:
    """Return the beginnings of the words of a name; places, which differ in their endings alone, stay whole."""
    places = load_words().geography
    return tuple(f"={token}" if token in places else token[:STEM] for token in content_tokens(name))


def _akin(one: str, other: str) -> bool:
    if one == other:
        return True
    if min(len(one), len(other)) < STEM or one in load_words().geography or other in load_words().geography:
        return False
    return one[:STEM] == other[:STEM]


def alike(first: str, second: str) -> bool:
    """Tell whether two names in one gap of the lists denote one body: nearly all words, or initials and place."""
    if _vetoed(first, second):
        return False
    return _nearly_all(first, second) or _abbreviated(first, second) or _abbreviated(second, first)


def _vetoed(first: str, second: str) -> bool:
    vetoes = load_words().vetoes
    return vetoes.intersection(content_tokens(first)) != vetoes.intersection(content_tokens(second))


def _nearly_all(first: str, second: str) -> bool:
    long, short = sorted((content_tokens(first), content_tokens(second)), key=len, reverse=True)
    if len(long) - len(short) != 1 or len(short) < SHARED_BEFORE_DROP:
        return False
    return any(
        all(_akin(one, other) for one, other in zip(long[:gap] + long[gap + 1 :], short, strict=True))
        for gap in range(len(long))
    )


def _abbreviated(short: str, long: str) -> bool:
    """Tell whether one name is acronym and place ("ABCO Delta") and the other the same place after words that fit.

    The letters of an acronym may come from another language, so a letter may be missing; the place must not.
    """
    words = short.split()
    if len(words) < 2 or not parse_name(words[0]).acronym_like:
        return False
    acronym, *place = content_tokens(short)
    tokens = content_tokens(long)
    head = tokens[: len(tokens) - len(place)]
    if len(head) < 3 or tokens[len(head) :] != tuple(place):
        return False
    letters = initials(head)
    common = sum(block.size for block in SequenceMatcher(None, acronym, letters, autojunk=False).get_matching_blocks())
    return acronym[0] == letters[0] and common >= 0.75 * len(letters) and common >= 0.6 * len(acronym)
