"""Declare the scale of stances, where a file does not."""

from __future__ import annotations

import re
from dataclasses import replace

from undersigned.discourse.claims import ClaimTable, Scale
from undersigned.errors import ValidationError

__all__ = ["declare_scale", "parse_scale"]

SCALE = re.compile(r"\s*([+-]?\d+)\s*(?:\.\.|:)\s*([+-]?\d+)\s*")


def parse_scale(text: str) -> Scale:
    """Return a scale as a user writes it.

    Raises:
        ValidationError: it is none.

    Example:
        >>> parse_scale("-2..2")
        Scale(least=-2, most=2)
    """
    parts = SCALE.fullmatch(text)
    if parts is None:
        raise ValidationError(f"{text!r} is no scale; write its lowest and its highest stance: -2..2")
    return Scale(least=int(parts[1]), most=int(parts[2]))


def declare_scale(table: ClaimTable, stance: str, scale: Scale) -> ClaimTable:
    """Return claims whose stances have the given ends.

    Raises:
        ValidationError: there is no such stance, or a claim lies outside.
    """
    outside = [at for at, value in enumerate(table.number(stance)) if not scale.least <= value <= scale.most]
    if outside:
        value = table.number(stance)[outside[0]]
        raise ValidationError(
            f"claim {table.ids[outside[0]]} has the {stance} {value}, outside {scale.least}..{scale.most}; "
            "declare a wider scale"
        )
    return replace(table, scales={**table.scales, stance: scale})
