"""Printing of how divided a field is and where each actor stands."""

# ruff: noqa: PLC0415  what a command needs is imported when it runs: --help and wrong usage answer at once
from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from undersigned.cli import output

if TYPE_CHECKING:
    from undersigned.polarization import IndexFigures, Place, Polarization, Scaling

__all__ = ["say_polarization", "say_scaling"]

UNKNOWN = "-"
MEMBERS_SHOWN = 40
ENDS_SHOWN = 20


def say_polarization(found: Polarization) -> None:
    """Print a panel for people: the field, the indices, the groups."""
    shuffled, drawn, seed = found.request.permutations, found.request.bootstrap, found.request.seed
    output.say(
        f"{found.claims} claims in {found.documents} documents, {len(found.actors)} actors that share a concept; "
        f"conflict is {share(found.conflict_share)} of all ties"
    )
    if not found.actors:
        return
    output.say(
        f"{shuffled} fields with stances shuffled by {found.request.shuffle}, {drawn} replicates of the documents, "
        f"seed {seed}"
    )
    output.say_table(
        ["index", "value", "range", "divided", "by chance", "z", "p", "95 %", "best of"],
        [index_row(figures) for figures in found.indices],
    )
    say_groups(found)
    if found.unplaced:
        names = names_of((*found.actors, *found.unplaced), found.labels)
        output.say(f"\nIn no group, since they share no concept: {listed([names[name] for name in found.unplaced])}")


def index_row(figures: IndexFigures) -> list[str]:
    """Return the row of an index."""
    null, interval = figures.null, figures.interval
    searched = "all partitions" if figures.exact else "local moves"
    equal = f", {figures.optima} equal" if figures.optima is not None and figures.optima > 1 else ""
    return [
        figures.index,
        f"{figures.value:.3f}",
        "{:g} to {:g}".format(*figures.bounds),
        "high" if figures.rises else "low",
        UNKNOWN if null is None else f"{null.mean:.3f}",
        UNKNOWN if null is None or null.z is None else f"{null.z:+.1f}",
        UNKNOWN if null is None else f"{null.p:.3f}",
        UNKNOWN if interval is None else f"[{interval.low:.3f}, {interval.high:.3f}]",
        searched + equal,
    ]


def say_groups(found: Polarization) -> None:
    """Print the partitions, each once, with the indices whose best one it is."""
    names = names_of((*found.actors, *found.unplaced), found.labels)
    told: dict[tuple[tuple[str, ...], ...], list[IndexFigures]] = {}
    for figures in found.indices:
        told.setdefault(figures.groups, []).append(figures)
    for groups, indices in told.items():
        first = indices[0]
        output.say(
            f"\nBest by {', '.join(figures.index for figures in indices)}: "
            f"{share(first.congruence_inside)} of the congruence lies inside groups, "
            f"{share(first.conflict_between)} of the conflict between them"
        )
        for number, group in enumerate(groups, 1):
            output.say(output.one_line(f"{number} ({len(group)}): {listed([names[name] for name in group])}"))


def say_scaling(found: Scaling) -> None:
    """Print positions for people: the dimensions, actors and concepts by the first of them."""
    output.say(f"{found.claims} claims in {found.documents} documents, {len(found.actors)} actors")
    explained = ", ".join(f"{one.number}: {share(one.share)}{' (tied)' * one.tied}" for one in found.dimensions)
    output.say(f"inertia {found.inertia:.3f}; explained by dimension {explained}")
    names = names_of(tuple(dict.fromkeys(place.name for place in (*found.actors, *found.concepts))), found.labels)
    for title, told in (("actor", found.actors), ("concept", found.concepts)):
        places = [place for place in told if place.coordinates is not None]
        output.say("")
        header = [title, *(str(one.number) for one in found.dimensions), "stance"]
        output.say_table(header, [place_row(place, names) for place in ends_of(places)])
        if len(places) > 2 * ENDS_SHOWN:
            output.say(f"the {ENDS_SHOWN} at each end; {len(places) - 2 * ENDS_SHOWN} between them: --json gives all")
    apart = [names[place.name] for place in found.actors if place.coordinates is None]
    if apart:
        output.say(
            output.one_line(
                f"Not placed, for {found.parts} parts of the field share no concept and the largest is above: "
                f"{listed(apart)}"
            )
        )


def place_row(place: Place, names: dict[str, str]) -> list[str]:
    """Return the row of an actor or a concept."""
    name = names[place.name] if place.pole is None else f"{names[place.name]}: {place.pole}"
    stance = UNKNOWN if place.stance is None else signed(place.stance)
    cells = [signed(value) for value in place.coordinates or ()]
    if place.intervals is not None:
        ends = [f" [{signed(interval.low)}, {signed(interval.high)}]" for interval in place.intervals]
        cells = [cell + end for cell, end in zip(cells, ends, strict=True)]
    return [name, *cells, stance]


def ends_of(places: Sequence[Place]) -> list[Place]:
    """Return places by their coordinates: all of them, or those at both ends."""
    ordered = sorted(places, key=lambda place: place.coordinates or ())
    return ordered if len(ordered) <= 2 * ENDS_SHOWN else [*ordered[:ENDS_SHOWN], *ordered[-ENDS_SHOWN:]]


def names_of(values: tuple[str, ...], labels: dict[str, str]) -> dict[str, str]:
    """Return a name for each value."""
    from undersigned.discourse.labels import name_values

    return dict(zip(values, name_values(values, labels), strict=True))


def listed(names: Sequence[str]) -> str:
    """Return names in one line, many of them cut."""
    more = f" ... and {len(names) - MEMBERS_SHOWN} more" if len(names) > MEMBERS_SHOWN else ""
    return ", ".join(names[:MEMBERS_SHOWN]) + more


def share(value: float | None) -> str:
    """Return a share for people."""
    return UNKNOWN if value is None else f"{value:.0%}"


def signed(value: float) -> str:
    """Return a coordinate for people, 0 without a minus."""
    return f"{round(value, 2) + 0.0:+.2f}"
