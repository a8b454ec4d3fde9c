"""Keep the persons of a document apart and together: one entry a person, whatever form of the name."""

from __future__ import annotations

from dataclasses import dataclass, field

from undersigned.model.facts import Part

__all__ = ["PersonRegistry", "Sighting"]


@dataclass(slots=True, kw_only=True)
class Sighting:
    """One place that names a person; `titled` tells that an honorific stands before the name."""

    name: str
    part: Part
    start: int
    end: int
    rule: str
    role: str | None = None
    affiliation: str | None = None
    titled: bool = False


@dataclass(slots=True)
class PersonRegistry:
    """The persons seen so far, by the words of their names that tell them apart.

    Example:
        >>> registry = PersonRegistry()
        >>> first = Sighting(name="Ana Roe Lima", part=Part.SPEAKER, start=0, end=12, rule="speaker")
        >>> registry.add(first)
        >>> registry.find("Lima") is first, registry.find("Ana Roe") is first, registry.find("Ana") is first
        (True, True, False)
    """

    entries: list[Sighting] = field(default_factory=list[Sighting])
    index: dict[str, list[Sighting]] = field(default_factory=dict[str, list[Sighting]])

    def add(self, sighting: Sighting) -> None:
        """Add a sighting to the person it belongs to, or as a new person; what was told first stays."""
        one = self.find(sighting.name)
        if one is None:
            self.entries.append(sighting)
            self.enter(sighting)
            return
        one.role = one.role or sighting.role
        one.affiliation = one.affiliation or sighting.affiliation
        if " " not in one.name and " " in sighting.name:
            one.name, one.start, one.end = sighting.name, sighting.start, sighting.end
            self.enter(one)

    def enter(self, sighting: Sighting) -> None:
        """Index an entry by the words of its name."""
        for word in telling_words(sighting.name):
            self.index.setdefault(word, []).append(sighting)

    def find(self, name: str) -> Sighting | None:
        """Return the person whom a name means: equal names, the end of a longer one, given name and one surname."""
        parts = name.casefold().split()
        for word in telling_words(name):
            for one in self.index.get(word, ()):
                if is_same(parts, one.name.casefold().split()):
                    return one
        return None


def telling_words(name: str) -> list[str]:
    """Return the words of a name behind the first one, or the only one."""
    parts = name.casefold().split()
    return parts[1:] or parts


def is_same(one: list[str], other: list[str]) -> bool:
    """Tell whether two names can be one person's."""
    shorter, longer = sorted((one, other), key=len)
    if longer[-len(shorter) :] == shorter:
        return True
    if len(shorter) == 1:
        return shorter[0] in longer[1:]
    return len(shorter) == len(("given", "surname")) and shorter[0] == longer[0] and shorter[1] in longer
