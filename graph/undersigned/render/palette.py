"""Colors of communities, told apart with any kind of color vision, on paper and on a dark screen."""

from __future__ import annotations

from typing import Final

__all__ = ["COMMUNITY_COLORS", "community_color", "palette_css"]

COMMUNITY_COLORS: Final = (
    ("#3d4f94", "#93a0e6"),
    ("#cc6677", "#ea8e9b"),
    ("#3f9e8f", "#5cc4b2"),
    ("#b8901f", "#d9b44a"),
    ("#882255", "#cc6d9a"),
    ("#7fb2d6", "#a5d3ef"),
    ("#2f7a45", "#67b57c"),
    ("#a45aa0", "#d08fca"),
)
"""`(on paper, on a dark screen)` for the largest communities, after the muted scheme of Paul Tol."""

OTHER: Final = ("#99968d", "#8b8982")


def community_color(number: int | None) -> str:
    """Return the color on paper of a community; smaller ones and nodes without any share a gray.

    Example:
        >>> community_color(0), community_color(None)
        ('#3d4f94', '#99968d')
    """
    return COMMUNITY_COLORS[number][0] if number is not None and number < len(COMMUNITY_COLORS) else OTHER[0]


def palette_css() -> str:
    """Return the style rules that give the colors their names, `--community-0` and so on, `--community-other`."""
    named = {**{str(number): pair for number, pair in enumerate(COMMUNITY_COLORS)}, "other": OTHER}
    light = "".join(f"--community-{name}:{pair[0]};" for name, pair in named.items())
    dark = "".join(f"--community-{name}:{pair[1]};" for name, pair in named.items())
    dots = "".join(f".community-{name}{{--dot:var(--community-{name})}}" for name in named)
    return f":root{{{light}}}@media (prefers-color-scheme:dark){{:root{{{dark}}}}}{dots}"
