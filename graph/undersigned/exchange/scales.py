"""Scales of stances that a file does not declare, and those that a user declares."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from undersigned.discourse import BOOLEAN, ClaimTable, Scale
from undersigned.discourse.scales import declare_scale
from undersigned.discourse.stances import choose_stance
from undersigned.exchange.notices import Notices

__all__ = ["declare_scales", "name_stances", "observe_scales"]


def name_stances(declared: Mapping[str, Scale] | None, names: Collection[str]) -> dict[str, Scale]:
    """Return declared scales by the names that the stances have in a file; `stance` is the one that there is.

    Raises:
        ValidationError: a scale is declared for what is no stance.
    """
    return {choose_stance(names, name): scale for name, scale in (declared or {}).items()}


def observe_scales(
    values: Mapping[str, tuple[int, ...]], booleans: Collection[str], declared: Mapping[str, Scale], notices: Notices
) -> dict[str, Scale]:
    """Return a scale for each stance: 0 to 1 for a boolean, else from the lowest to the highest value, which is told.

    Args:
        values: stances by name.
        booleans: names of those that are 0 or 1.
        declared: scales that a user declares: nothing needs to be told of them.
        notices: gets what was taken from the values.
    """
    scales: dict[str, Scale] = {}
    for name, column in values.items():
        if name in booleans or not column:
            scales[name] = BOOLEAN
            continue
        least, most = min(column), max(column)
        alone = "all claims have the same value, " if least == most else ""
        scales[name] = Scale(least=least, most=most if most > least else least + 1)
        if name not in declared:
            ends = f"{scales[name].least}..{scales[name].most}"
            notices.say(
                f"{name}: {alone}the scale is taken to be {ends}, as the values of the file; declare it by --scale"
            )
    return scales


def declare_scales(table: ClaimTable, declared: Mapping[str, Scale]) -> ClaimTable:
    """Return a table with the scales that a user declares.

    Raises:
        ValidationError: a value lies outside.
    """
    for name in sorted(declared):
        table = declare_scale(table, name, declared[name])
    return table
