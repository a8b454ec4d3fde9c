"""Coalitions in words, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from undersigned.coalitions.analysis import CoalitionReport
from undersigned.coalitions.cohesion import Bond
from undersigned.coalitions.stability import Share
from undersigned.discourse import BOOLEAN
from undersigned.discourse.labels import name_values

__all__ = ["describe_coalition", "describe_field"]


def describe_field(report: CoalitionReport) -> Iterator[str]:
    """Yield lines on all coalitions: how many, of whom, how well they fit, how stable they are."""
    found = report.grouped.coalitions
    actors, claims = len(report.counts.rows), len(report.counts.claims)
    if not found.groups:
        yield f"No coalitions: of {_count(actors, 'actor')} with {_count(claims, 'claim')} no two have a tie."
        return
    fit = "" if found.modularity is None else f", modularity {round(found.modularity, 3) + 0.0:.3f}"
    said = f"{_count(len(found.groups), 'coalition')} of {_count(actors, 'actor')}, {_count(claims, 'claim')}"
    yield f"{said} ({found.method}{fit})"
    if report.choice:
        yield report.choice
    elif len(found.groups) == 1:
        yield "No partition fits better than all in one coalition."
    alone = [name for name in report.counts.rows if name not in found.number_of]
    if alone:
        yield "In none: " + ", ".join(name_values(alone, report.counts.labels))
    if report.stability is not None and report.stability.adjusted_rand is not None:
        told = _interval(report.stability.adjusted_rand)
        yield f"Adjusted Rand index over {report.stability.replicates} resamples of the documents: {told}"


def describe_coalition(report: CoalitionReport, group: int) -> Iterator[str]:
    """Yield lines on one coalition: members, what they agree on, congruence inside and conflict with others."""
    members = report.grouped.coalitions.groups[group]
    yield f"Coalition {group + 1}: {_count(len(members), 'actor')}"
    yield "  members: " + ", ".join(sorted(name_values(members, report.counts.labels)))
    if bonds := report.bonds[group]:
        concepts = name_values([bond.concept for bond in bonds], report.counts.labels)
        told = [_bond(report, bond, concept) for bond, concept in zip(bonds, concepts, strict=True)]
        yield "  agree on: " + "; ".join(told)
    shares = [
        f"{name} {100 * value:.0f} %"
        for name, value in (
            ("congruence inside", report.between.inner_share(group)),
            ("conflict with others", report.between.outer_conflict(group)),
        )
        if value is not None
    ]
    if shares:
        yield "  " + ", ".join(shares)
    stable = report.stability.of_coalition[group] if report.stability else None
    if stable is not None:
        yield f"  stability {_interval(stable)}"


def _bond(report: CoalitionReport, bond: Bond, concept: str) -> str:
    """Return a concept with where the members stand and how much of their agreement it makes."""
    stance = f"{bond.stance:+.1f}"
    if report.counts.scale == BOOLEAN:
        stance = "for" if bond.stance > 0.5 else "against" if bond.stance < 0.5 else "divided"
    return f"{concept} ({stance}, {100 * bond.share:.0f} %)"


def _interval(share: Share) -> str:
    return f"{share.mean:.2f} ({share.low:.2f} to {share.high:.2f})"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")
