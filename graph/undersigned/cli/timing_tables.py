"""Tables of a timeline and of a backbone, from their plain values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from undersigned.cli import output

__all__ = ["say_backbone", "say_coalitions", "say_figures", "say_states"]

Told = Mapping[str, Any]


FIGURES = (
    "from",
    "to",
    "claims",
    "actors",
    "agreement",
    "signed modularity",
    "frustration",
    "coalitions",
    "joined",
    "moved",
    "left",
)


def say_figures(told: Told) -> None:
    """Print a row a window."""
    if not say_if_none(told):
        output.say_table(FIGURES, [_figures(window) for window in told["windows"]])


def say_if_none(told: Told) -> bool:
    """Say that there is no window, where there is none."""
    if not told["windows"]:
        output.say("no window: no claim has a date that lies in one")
    return not told["windows"]


def _figures(window: Told) -> list[str]:
    """Return the cells of a window."""
    kinds = [move["kind"] for move in window["moves"]]
    return [
        window["first"],
        window["last"],
        str(window["claims"]),
        str(window["actors"]),
        number(window["congruence_share"]),
        number(window["modularity"]),
        number(window["polarization"].get("frustration")),
        str(len(window["coalitions"])),
        str(kinds.count("joined") + kinds.count("returned")),
        str(kinds.count("moved")),
        str(kinds.count("left")),
    ]


def number(value: float | None) -> str:
    """Return a figure with three places, nothing where it is unknown."""
    return "" if value is None else f"{value + 0.0:.3f}"


def say_coalitions(told: Told) -> None:
    """Print the coalitions of each window, what happened to them, and who joined, moved, returned and left."""
    say_if_none(told)
    for window in told["windows"]:
        output.say(f"{window['first']} to {window['last']}")
        for coalition in window["coalitions"]:
            members = ", ".join(coalition["members"])
            say_below(f"{coalition['number']}: {members} ({len(coalition['members'])})")
        happened = [event for event in told["events"] if event["window"] == window["number"]]
        for event in happened:
            say_below(f"coalition {event['coalition']} {_event(event)}")
        for move in window["moves"]:
            say_below(f"{move['name']} {_move(move)}")


def say_below(text: str) -> None:
    """Print a line that belongs to the one above."""
    output.say(f"  {output.one_line(text)}")


def _event(event: Told) -> str:
    """Return what happened to a coalition, in words."""
    others = ", ".join(map(str, event["others"]))
    words = {
        "born": "is new",
        "revived": "is back",
        "died": "is gone",
        "split": f"splits into {others}",
        "merged": f"is made of {others}",
    }
    return words[event["kind"]]


def _move(move: Told) -> str:
    """Return what an organization did, in words."""
    words = {
        "joined": f"joins {move['to']}",
        "moved": f"moves from {move['from']} to {move['to']}",
        "returned": f"returns to {move['to']}",
        "left": f"leaves {move['from']}",
    }
    return words[move["kind"]]


def say_states(told: Told) -> None:
    """Print the state of each window, and the transitions."""
    if say_if_none(told):
        return
    phases = told["phases"]
    away = _steps(phases["windows"], phases["distances"])
    output.say_table(
        ("from", "to", "claims", "state", "distance to the one before"),
        [
            [
                window["first"],
                window["last"],
                str(window["claims"]),
                "" if window["state"] is None else str(window["state"]),
                number(away.get(window["number"])),
            ]
            for window in told["windows"]
        ],
    )
    for one in phases["transitions"]:
        output.say(
            f"between {one['after']} and {one['by']} from state {one['from']} to {one['to']}, "
            f"distance {one['distance']:.3f}"
        )
    if phases["dunn"]:
        tried = ", ".join(f"{count}: {_infinite(value)}" for count, value in phases["dunn"].items())
        output.say(f"Dunn's index by number of states: {tried}")
    if not phases["transitions"]:
        output.say("no transition: all windows with a tie are in one state")


def _steps(windows: Sequence[int], distances: Sequence[Sequence[float]]) -> dict[int, float]:
    """Return how far each window compared is from the one before it."""
    return {windows[at]: distances[at - 1][at] for at in range(1, len(windows))}


def _infinite(value: float | None) -> str:
    """Return Dunn's index, which is infinite where all windows of a state are one."""
    return "infinite" if value is None else f"{value:.3f}"


def say_backbone(told: Told) -> None:
    """Print the concepts in the order in which they were taken out, then those that stay."""
    output.say_table(
        ("taken out", "claims", "distance", "distance of all taken out"),
        [
            [one["concept"], f"{one['claims']:g}", number(one["distance"]), number(one["redundant_distance"])]
            for one in told["removed"]
        ],
    )
    output.say(output.one_line(f"backbone: {', '.join(told['kept']) or 'no concept'}"))
