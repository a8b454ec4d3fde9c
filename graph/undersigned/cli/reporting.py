"""The report of a build for people: short lines, the most useful first."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

from undersigned.cli import output

if TYPE_CHECKING:
    from undersigned.workspace import BuildReport, Rejection, ShapeFinding, Workspace

__all__ = ["command_name", "finding_lines", "say_places", "say_report"]

SHOWN = 5
MARGIN = 10
NAMESPACES = (
    ("https://w3id.org/undersigned/ontology#", "und:"),
    ("https://w3id.org/undersigned/id/", "id:"),
    ("https://schema.org/", "schema:"),
    ("http://www.w3.org/ns/org#", "org:"),
    ("http://www.w3.org/2004/02/skos/core#", "skos:"),
    ("http://purl.org/dc/terms/", "dcterms:"),
)


def say_report(report: BuildReport) -> None:
    """Print what was read and found, then what needs a look, the worst first."""
    found = report.found
    span = f", {found.first}" if found.first else ""
    if found.last != found.first:
        span += f" to {found.last}"
    again = f", {report.unchanged} unchanged" if report.unchanged else ""
    gone = f", {report.removed} gone" if report.removed else ""
    say_line("Read", f"{count(report.read, 'document')}{again}{gone}")
    if report.fetched:
        say_line("Fetched", count(report.fetched, "page"))
    say_line("Found", f"{count(found.releases, 'release')}{span}")
    say_line("", f"{count(found.organizations, 'organization')}, {count(found.persons, 'person')}")
    said = f"{count(found.quotations, 'quotation')}, {count(found.recommendations, 'recommendation')}"
    say_line("", f"{count(found.issuances, 'issuance')}, {said}")
    say_line("", f"{count(found.positions, 'position')} on {count(found.measures, 'measure')}")
    if report.left_out:
        say_line("Left out", left_out_line(report))
    for name, lines in (
        ("Rejected", source_lines(report.rejected)),
        ("Twice", source_lines(report.duplicates)),
        ("Editions", source_lines(report.editions)),
        ("Numbers", source_lines(report.counts)),
        ("Shapes", finding_lines(report.findings)),
        ("Noticed", source_lines(report.warnings)),
        ("Refused", source_lines(report.refused)),
        ("Unmatched", source_lines(report.unmatched)),
        ("Doubtful", report.doubtful),
    ):
        say_lines(name, lines)


def count(number: int, noun: str) -> str:
    """Return a number with its noun."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def left_out_line(report: BuildReport) -> str:
    """Return how many facts of which kind are not in the graph for their low confidence."""
    told = ", ".join(f"{number:,} {name.replace('_', ' ')}" for name, number in report.left_out.items())
    return f"below {report.min_confidence:g}: {told}"


def source_lines(items: Iterable[Rejection]) -> list[str]:
    """Return a line for each source: the name of the file, and the reason."""
    return [f"{Path(item.source).name}: {item.reason}" for item in items]


def finding_lines(findings: Iterable[ShapeFinding]) -> list[str]:
    """Return a line for each kind of finding with the first node that has it, violations first."""
    ordered = sorted(findings, key=lambda one: (one.severity != "Violation", one.message, one.path, one.focus))
    lines = list[str]()
    for (severity, message, path), members in groupby(ordered, key=lambda one: (one.severity, one.message, one.path)):
        first, *more = [shorten(one.focus) for one in members]
        times = f" and {len(more):,} more" if more else ""
        where = f" ({shorten(path)})" if path else ""
        lines.append(f"{severity}: {message}{where} at {first}{times}")
    return lines


def shorten(iri: str) -> str:
    """Return an IRI with a prefix instead of a known namespace."""
    for namespace, prefix in NAMESPACES:
        if iri.startswith(namespace):
            return prefix + iri.removeprefix(namespace)
    return iri


def say_lines(name: str, lines: list[str]) -> None:
    """Print a heading with its first lines, and how many more the report file has."""
    for number, line in enumerate(lines[:SHOWN]):
        say_line(name if number == 0 else "", line)
    if len(lines) > SHOWN:
        say_line("", f"... and {len(lines) - SHOWN:,} more in report.json")


def say_line(name: str, text: str) -> None:
    """Print one line of a report, cut at the width of the terminal."""
    output.say(f"{name:<{MARGIN}}{output.cut(text, output.width() - MARGIN)}")


def say_places(built: Workspace) -> None:
    """Print where the results are, and the next command."""
    output.say("")
    output.say(f"{'Page':<{MARGIN}}{built.pages / 'index.html'}")
    output.say(f"{'Review':<{MARGIN}}{built.layout.review_page}")
    output.say(f"{'Turtle':<{MARGIN}}{built.exports / 'graph.ttl'}")
    output.say(f"{'TriG':<{MARGIN}}{built.exports / 'graph.trig'}")
    output.say(f"{'Report':<{MARGIN}}{built.layout.report}")
    command = command_name()
    output.say(f"{'Queries':<{MARGIN}}{command} query --list")
    output.say(f"{'':<{MARGIN}}{command} query co-issuing-pairs -w {quote(str(built.layout.root))}")


def command_name() -> str:
    """Return what a user types to call this program: its name where the shell finds it, else its path."""
    called = Path(sys.argv[0])
    found = shutil.which("undersigned")
    if called.name != "undersigned" or (found is not None and Path(found).resolve() == called.resolve()):
        return "undersigned"
    return quote(str(called))
