"""What became of IRIs that an earlier export had: they live, others stand in their place, or nothing does.

A register remembers by what each IRI can be known again: an agent by its names in documents, a measure by its wordings,
a release by its texts, a position by its holder, measure and release. Claims stand below their release.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import product

from undersigned.model.links import AgentKind, Linkage
from undersigned.text.folding import fold

__all__ = ["Published", "clues_of", "settle_fates"]

DIGITS = 12
AGENTS = frozenset(kind.value for kind in AgentKind)
HASHED = frozenset({"quotation", "paraphrase", "quoted", "statement", "call"})
"""Claims whose IRI ends with a digest of their words: under another number they are the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """One IRI that an export had.

    Args:
        first: number of the export that had it first, from 1.
        lives: whether the last export has it.
        heirs: local IRIs that stand in its place, sorted.
        clues: by what it is known again, as of the last export that had it, sorted.
    """

    first: int
    lives: bool = True
    heirs: tuple[str, ...] = ()
    clues: tuple[str, ...] = ()


def clues_of(linkage: Linkage) -> dict[str, tuple[str, ...]]:
    """Return by what agents, measures, releases and positions are known again, by local IRI.

    Of the documents that give an agent one name, the first and the last by their digest are enough.
    """
    names: dict[str, dict[str, list[str]]] = {}
    for (sha256, name), holder in sorted(linkage.names.items()):
        seen = names.setdefault(holder, {}).setdefault(name, [])
        seen[1:] = [sha256[:DIGITS]]
    found = {
        holder: {f"{digits} {name}" for name, seen in used.items() for digits in seen} for holder, used in names.items()
    }
    for agent in linkage.agents.values():
        found.setdefault(agent.id, set()).update((agent.label, *(name for name, _ in agent.alternatives)))
    for measure in linkage.measures.values():
        found[measure.id] = {fold(measure.label), *(fold(wording) for wording, _ in measure.alternatives)}
    for sha256, release in linkage.releases.items():
        found.setdefault(release, set()).add(sha256[:DIGITS])
    for position in linkage.positions:
        found[position.id] = {position.holder, position.measure, position.release}
    return {iri: tuple(sorted(clues)) for iri, clues in found.items()}


def settle_fates(register: Mapping[str, Published], living: Iterable[str], linkage: Linkage) -> dict[str, Published]:
    """Return the register after another export; no IRI ever leaves it.

    Args:
        register: as the last export left it; empty before the first.
        living: local IRIs of the new export.
        linkage: what the new export was made of.

    Returns:
        Local IRI to its fate, sorted.
    """
    clues = clues_of(linkage)
    alive = frozenset(living)
    number = 1 + max((entry.first for entry in register.values()), default=0)
    found = {
        iri: Published(first=register[iri].first if iri in register else number, clues=clues.get(iri, ()))
        for iri in alive
    }
    absorbed = {gone: agent.id for agent in linkage.agents.values() for gone in agent.replaces if gone not in alive}
    search = Search(register, alive, clues, absorbed)
    for iri in register.keys() | absorbed.keys():
        if iri not in alive:
            entry = register.get(iri) or Published(first=number)
            found[iri] = replace(entry, lives=False, heirs=search.heirs(iri))
    return dict(sorted(found.items()))


class Search:
    """Finds what stands in the place of IRIs.

    Args:
        register: as the last export left it.
        alive: local IRIs of the new export.
        clues: by what those are known.
        absorbed: IRI that linking itself knows to be replaced, to the one in its place.
    """

    def __init__(
        self,
        register: Mapping[str, Published],
        alive: frozenset[str],
        clues: Mapping[str, tuple[str, ...]],
        absorbed: Mapping[str, str],
    ) -> None:
        self._register = register
        self._alive = alive
        self._absorbed = absorbed
        self._found: dict[str, tuple[str, ...]] = {}
        self._by_clue: dict[tuple[str, str], set[str]] = {}
        for iri in alive:
            for clue in clues.get(iri, ()):
                self._by_clue.setdefault((kind_of(iri), clue), set()).add(iri)
        self._by_hash: dict[tuple[str, str, str], set[str]] = {}
        for iri in alive:
            if (hashed := hash_of(iri)) is not None:
                self._by_hash.setdefault(hashed, set()).add(iri)

    def heirs(self, iri: str) -> tuple[str, ...]:
        """Return the living IRIs in the place of one, sorted: itself where it lives, none where nothing is left."""
        if iri in self._alive:
            return (iri,)
        known = self._found.get(iri)
        if known is None:
            self._found[iri] = ()  # two that point at each other find nothing
            known = self._found[iri] = tuple(sorted(self._search(iri)))
        return known

    def _search(self, iri: str) -> set[str]:
        entry = self._register.get(iri)
        if iri in self._absorbed:
            return set(self.heirs(self._absorbed[iri]))
        found = self._by_structure(iri, entry.clues if entry else ())
        if not found and entry is not None:
            found = {heir for earlier in entry.heirs for heir in self.heirs(earlier)}
        return found

    def _by_structure(self, iri: str, clues: tuple[str, ...]) -> set[str]:
        kind = kind_of(iri)
        if kind == "position":
            return self._positions(clues)
        if kind == "release" and iri.count("/") > 1:
            return self._claims(iri)
        return self._named(kind, clues)

    def _named(self, kind: str, clues: tuple[str, ...]) -> set[str]:
        """Return those that the same documents give the same names; else the only one that has one of the names."""
        seen = [self._by_clue.get((kind, clue), set[str]()) for clue in clues]
        exact = [ends for clue, ends in zip(clues, seen, strict=True) if kind not in AGENTS or is_use(clue)]
        return set[str]().union(*exact) or set[str]().union(*(ends for ends in seen if len(ends) == 1))

    def _positions(self, clues: tuple[str, ...]) -> set[str]:
        """Return the positions of what holder, measure and release became."""
        became = [self.heirs(clue) for clue in clues]
        wanted = {tuple(sorted(parts)) for parts in product(*became)} if all(became) else set[tuple[str, ...]]()
        sets = [set.intersection(*(self._by_clue.get(("position", part), set()) for part in parts)) for parts in wanted]
        return set[str]().union(*sets)

    def _claims(self, iri: str) -> set[str]:
        """Return the same claim below what its release became, or the one with its words under another number."""
        folder, release, *path = iri.split("/")
        homes = self.heirs(f"{folder}/{release}")
        same = {claim for home in homes if (claim := "/".join((home, *path))) in self._alive}
        hashed = hash_of(iri)
        if same or hashed is None:
            return same
        return set[str]().union(*(self._by_hash.get((home, *hashed[1:]), set()) for home in homes))


def kind_of(iri: str) -> str:
    """Return the first part of a local IRI."""
    return iri.partition("/")[0]


def is_use(clue: str) -> bool:
    """Tell whether a clue is a name in a document, and not the name alone."""
    digits, space, name = clue.partition(" ")
    return bool(space and name) and len(digits) == DIGITS and set(digits) <= set("0123456789abcdef")


def hash_of(iri: str) -> tuple[str, str, str] | None:
    """Return release, kind and digest of the words of a claim, None where its IRI has no digest."""
    parts = iri.split("/")
    if len(parts) != 4 or parts[2] not in HASHED:
        return None
    return "/".join(parts[:2]), parts[2], parts[3].rpartition("-")[2]
