"""Printing of how sure the figures of a network are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import TYPE_CHECKING

from undersigned.cli import output

if TYPE_CHECKING:
    from undersigned.network import Interval, Sensitivity

__all__ = ["say_sensitivity"]

ROWS_SHOWN = 20


def say_sensitivity(found: Sensitivity, *, json: bool) -> None:
    """Print intervals: all of them as JSON, or those of the strongest nodes and ties as tables."""
    if json:
        output.say_json(asdict(found))
        return
    output.say(
        f"{found.replicates} replicates, seed {found.seed}: {found.claims} doubtful claims, "
        f"{found.questions} open questions; value [low, high] at {found.level:.0%}"
    )
    labels = {node.iri: node.label for node in found.nodes}
    output.say_table(["network", "value"], [[name, told(value)] for name, value in found.whole.items()])
    output.say("")
    output.say_table(
        ["node", "present", *next((node.figures for node in found.nodes), {}), f"top {found.top}", "own community"],
        [
            [
                node.label,
                share(node.present),
                *map(told, node.figures.values()),
                share(node.among_top),
                "-" if node.with_community is None else share(node.with_community),
            ]
            for node in found.nodes[:ROWS_SHOWN]
        ],
    )
    output.say("")
    output.say_table(
        ["weight", "present", "a", "b"],
        [[told(tie.weight), share(tie.present), labels[tie.a], labels[tie.b]] for tie in found.edges[:ROWS_SHOWN]],
    )
    output.say("")
    output.say_table(
        ["community", "stability", "members"],
        [
            [str(number), f"{community.stability:.2f}", first_names(labels[iri] for iri in community.nodes)]
            for number, community in enumerate(found.communities, 1)
        ],
    )
    if len(found.nodes) > ROWS_SHOWN or len(found.edges) > ROWS_SHOWN:
        output.say(f"{len(found.nodes)} nodes, {len(found.edges)} ties; --json gives all")


def told(value: Interval) -> str:
    """Return a figure with its interval."""
    least, most = f"{round(value.low, 3):g}", f"{round(value.high, 3):g}"
    return f"{round(value.observed, 3):g} [{least}, {most}]"


def share(value: float) -> str:
    """Return a share as a percentage."""
    return f"{value:.0%}"


def first_names(names: Iterable[str]) -> str:
    """Return the first names of many, and how many more there are."""
    every = sorted(names)
    return ", ".join(every[:3]) + (f" and {len(every) - 3} more" if len(every) > 3 else "")
