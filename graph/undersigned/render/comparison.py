"""A page that shows the text of each annotated document with what gold wants and what was found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from undersigned.evaluation import Entry, Kind, Measurement, ScoredDocument, Segment, Status, cut_text, list_entries
from undersigned.render.bundle import bundle_modules, load_style
from undersigned.render.safety import clean_text
from undersigned.render.template import fill_template

__all__ = ["render_comparison"]

LABELS = {
    Kind.ISSUERS: ("issuer", "Issuers"),
    Kind.PERSONS: ("person", "Persons"),
    Kind.QUOTES: ("quotation", "Quotations"),
    Kind.DEMANDS: ("demand", "Demands"),
    Kind.ADDRESSEES: ("addressee", "Addressees"),
    Kind.ABOUTS: ("self-description", "Self-descriptions"),
    Kind.OTHER_ORGANIZATIONS: ("other organization", "Other organizations"),
    Kind.CONTACTS: ("contact", "Contacts"),
    Kind.EVENTS: ("event", "Events"),
    Kind.THEMES: ("theme", "Themes"),
}
COLUMNS = (Kind.ISSUERS, Kind.PERSONS, Kind.QUOTES, Kind.DEMANDS)
LOOSE = {Kind.CONTACTS, Kind.EVENTS, Kind.THEMES}
"""Kinds whose gold is in free words: their differences are shown, but not counted."""

DIFFERENT = {Status.MISSED, Status.EXTRA}
WORDS_SHOWN = 160


def render_comparison(measured: Measurement) -> str:
    """Return the page: an index of the documents, and each text with its marks beside the list of items.

    Args:
        measured: gold and facts; what stands in them is not trusted.

    Returns:
        HTML that holds everything and asks nothing of any host, the same bytes for the same measurement.
    """
    documents = [describe_document(number, one) for number, one in enumerate(measured.evaluation.documents, 1)]
    kinds = [{"value": kind.value, "label": plural} for kind, (_, plural) in LABELS.items()]
    return fill_template(
        "comparison.html.jinja",
        {"documents": documents, "kinds": kinds, "columns": [LABELS[kind][1] for kind in COLUMNS]},
        scripts={"script": bundle_modules("comparison.js")},
        style=load_style() + "\n" + load_style("comparison.css"),
    )


def describe_document(number: int, document: ScoredDocument) -> dict[str, Any]:
    """Return what the page shows of a document."""
    compared = document.compared
    entries = list_entries(compared)
    facts = compared.prediction
    return {
        "number": number,
        "file": clean_text(document.file),
        "title": clean_text(compared.gold.title or facts.title or document.file),
        "publisher": clean_text(document.publisher),
        "language": clean_text(document.language),
        "missing": document.missing,
        "cells": [describe_cell(kind, entries) for kind in COLUMNS],
        "differences": sum(entry.status in DIFFERENT and entry.kind not in LOOSE for entry in entries),
        "entries": [describe_entry(place, entry) for place, entry in enumerate(entries)],
        "segments": [describe_segment(segment, entries) for segment in cut_text(facts.text, entries)],
    }


def describe_cell(kind: Kind, entries: Iterable[Entry]) -> str:
    """Return how many items of a kind agree, were missed, are extra: `5 −1 +2`; a dash where there are none."""
    counts = Counter(entry.status for entry in entries if entry.kind is kind)
    told = [str(counts[Status.AGREE])] if counts else []
    told += [f"−{counts[Status.MISSED]}"] if counts[Status.MISSED] else []
    told += [f"+{counts[Status.EXTRA]}"] if counts[Status.EXTRA] else []
    return " ".join(told) or "–"


def describe_entry(place: int, entry: Entry) -> dict[str, Any]:
    """Return what the list says of an item."""
    return {
        "number": place,
        "kind": entry.kind.value,
        "label": LABELS[entry.kind][0],
        "status": entry.status.value,
        "words": shorten(entry.found or entry.wanted),
        "wanted": shorten(entry.wanted) if is_other_name(entry) else "",
        "nowhere": entry.found_span is None and entry.wanted_span is None,
        "rule": clean_text(entry.method),
        "confidence": "" if entry.confidence is None else f"{entry.confidence:.2f}",
        "differences": [
            {"field": one.field, "wanted": shorten(one.wanted), "found": shorten(one.found or "nothing")}
            for one in entry.differences
        ],
    }


def is_other_name(entry: Entry) -> bool:
    """Tell whether gold has the found name in other words; gold of passages is only their ends."""
    return " … " not in entry.wanted and bool(entry.found) and entry.wanted not in {"", entry.found}


def shorten(words: str) -> str:
    """Return words on one line, cut where they are long."""
    line = " ".join(clean_text(words).split())
    return line if len(line) <= WORDS_SHOWN else line[: WORDS_SHOWN - 1].rstrip() + "…"


def describe_segment(segment: Segment, entries: tuple[Entry, ...]) -> dict[str, str]:
    """Return a stretch of text with its marks, `number:kind:status` each."""
    marks = " ".join(f"{number}:{entries[number].kind.value}:{status.value}" for number, status in segment.marks)
    statuses = {status for _, status in segment.marks}
    worst = next((one for one in (Status.MISSED, Status.EXTRA, Status.AGREE, Status.OPEN) if one in statuses), None)
    return {"text": clean_text(segment.text), "marks": marks, "status": worst.value if worst else ""}
