"""Take the name of an organization apart: acronyms, geography, unit, language, concepts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from undersigned.names.acronyms import fold_acronym, is_acronym, spells
from undersigned.names.concepts import ConceptClass, class_of, guess_language, read_concepts, without_elision
from undersigned.names.keys import name_key, without_legal_form
from undersigned.names.places import GLOBE, Place, find_places
from undersigned.names.words import load_words
from undersigned.text.folding import fold_tokens

__all__ = ["OrganizationName", "parse_organization"]

GLOBAL = "global"
"""A concept that is a place."""
TOPICS = frozenset({ConceptClass.TOPIC, ConceptClass.BROAD})
BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]{2,40})[)\]]")
DASHED = re.compile(r"\s[-–—]\s|:\s|\s/\s|/(?=[A-Z]{2,})")
DOMAIN = re.compile(r"\.(?:org|net|com|info|ngo|eu|us|de|es|fr|mx|br|pt|uk|int)\b", re.IGNORECASE)
SUBTITLE = re.compile(r",\s+|\s[-–—]\s|:\s")
NUMBERED = re.compile(r"^\d+(?=[A-Z]{3,}$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationName:
    """An organization's name, taken apart.

    Args:
        written: as given.
        key: comparison key of the name without acronym (`keys.name_key`).
        core: the name without what stands in brackets.
        words: folded words of the core, without legal form and domain, articles kept.
        acronym: folded, where the whole name is one.
        given: folded acronyms that stand beside the name, in brackets or behind a dash.
        places: what geography it names, in order.
        spans: half-open places of these among the words.
        unit: words that mark a part of a larger body ("chapter", "local", "sede"), with its number.
        language: of most of its words.
        concepts: what its words mean, places and unit left out, in order.
        topics: those that say which body it is: not what kind of body, nor how far it reaches.
        kinds: those that say what kind of body it is.
        own: words that stand for themselves.
        head: folded part before a subtitle, or "".
    """

    written: str
    key: str
    core: str
    words: tuple[str, ...]
    acronym: str | None
    given: tuple[str, ...]
    places: tuple[Place, ...]
    spans: tuple[tuple[int, int], ...]
    unit: tuple[str, ...]
    language: str
    concepts: tuple[str, ...]
    topics: frozenset[str]
    kinds: frozenset[str]
    own: frozenset[str]
    head: str


@lru_cache(maxsize=300_000)
def parse_organization(name: str, language: str | None = None) -> OrganizationName:
    """Take a name apart; any text gives a record.

    Args:
        name: as written.
        language: of the text that it stands in, where known.

    Example:
        >>> parse_organization("Lantern Network (LN) of Texas").given
        ('ln',)
    """
    core, given = _without_acronyms(" ".join(name.split()))
    core = DOMAIN.sub("", core)
    tokens = without_legal_form(fold_tokens(without_elision(_plain_number(core))))
    found = find_places(tokens)
    spans = tuple((place.start, place.end) for place in found)
    rest = _outside(tokens, spans)
    unit = _unit(rest)
    told = guess_language(rest, language)
    read = read_concepts([token for token in rest if token not in unit], told)
    concepts = tuple(concept for concept in read if concept != GLOBAL)
    places = [place.values for place in found] + [frozenset({GLOBE})] * (len(concepts) < len(read))
    classes = {concept: class_of(concept) for concept in concepts}
    own = frozenset(concept for concept in concepts if classes[concept] is ConceptClass.OWN)
    head, *tail = SUBTITLE.split(core, maxsplit=1)
    return OrganizationName(
        written=name,
        key=name_key(core),
        core=core,
        words=tokens,
        acronym=_acronym(core),
        given=tuple(dict.fromkeys(given)),
        places=tuple(places),
        spans=spans,
        unit=unit,
        language=told,
        concepts=concepts,
        topics=own | {concept for concept in concepts if classes[concept] in TOPICS},
        kinds=frozenset(concept for concept in concepts if classes[concept] is ConceptClass.KIND),
        own=own,
        head=name_key(head) if tail else "",
    )


def _acronym(core: str) -> str | None:
    bare = core[4:] if core[:4].lower() == "the " else core
    return fold_acronym(bare) if is_acronym(bare) else None


def _without_acronyms(name: str) -> tuple[str, list[str]]:
    """Return the name without acronyms in brackets or behind a dash, and these."""
    given: list[str] = []
    for match in BRACKETS.finditer(name):
        acronym, *rest = match[1].split()
        # "(FSF Northland)": the acronym, and a place that the name says too.
        if is_acronym(acronym) and not _is_place(acronym) and (not rest or _is_place(" ".join(rest))):
            given.append(fold_acronym(acronym))
            name = name.replace(match[0], " ", 1)
    parts = DASHED.split(name)
    acronyms = [part for part in parts if is_acronym(part.strip()) and not _is_place(part)]
    if len(parts) > 1 and 0 < len(acronyms) < len(parts) and _spells(acronyms[0], parts):
        given.append(fold_acronym(acronyms[0]))
        name = name.replace(acronyms[0], "", 1).strip(" -–—:/")
    return " ".join(name.split()) or name, given


def _spells(acronym: str, parts: Sequence[str]) -> bool:
    """Tell whether the acronym beside a dash is that of the other part: "FSF – Fair Seas Forum", no place or unit."""
    letters = fold_acronym(acronym)
    return any(spells(letters, fold_tokens(without_elision(part))) for part in parts if part != acronym)


def _is_place(text: str) -> bool:
    tokens = fold_tokens(text)
    spans = find_places(tokens)
    return bool(spans) and spans[0].end - spans[0].start == len(tokens)


def _plain_number(core: str) -> str:
    # "1199SEIU": the number of a local before the acronym of its union.
    return " ".join(NUMBERED.sub(lambda match: f"{match.group()} ", word) for word in core.split())


def _outside(tokens: Sequence[str], spans: Sequence[tuple[int, int]]) -> list[str]:
    inside = {place for start, end in spans for place in range(start, end)}
    return [token for place, token in enumerate(tokens) if place not in inside]


def _unit(tokens: Sequence[str]) -> tuple[str, ...]:
    """Return the words that mark a part of a larger body, with its number."""
    return tuple(token for place, token in enumerate(tokens) if _is_unit(tokens, place))


def _is_unit(tokens: Sequence[str], place: int) -> bool:
    units, numbered = load_words().units, load_words().numbered_units
    token = tokens[place]
    before = tokens[place - 1] if place else ""
    behind = tokens[place + 1] if place + 1 < len(tokens) else ""
    if token.isdigit():
        return not numbered.union(units).isdisjoint((before, behind))
    if token in numbered:
        return before.isdigit() or behind.isdigit()
    return place > 0 and not units.isdisjoint((token, f"{before} {token}", f"{token} {behind}"))
