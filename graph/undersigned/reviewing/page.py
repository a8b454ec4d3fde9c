"""The page of a queue: one file that asks, keeps answers in the browser, and writes them as a file of decisions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from markupsafe import Markup

from undersigned.linking.decisions import COLUMNS, MANUAL, Decision
from undersigned.render.bundle import bundle_modules, load_style
from undersigned.render.safety import clean_text, dump_json_for_html
from undersigned.render.template import fill_template
from undersigned.reviewing.answers import KEYS, Answer, Reviewer, choices, decide
from undersigned.reviewing.item import ReviewItem, Side, Sighting

__all__ = ["render_review_page"]

MOST_ON_PAGE = 500
"""Questions of a page; of the rest only the number is told."""

NOBODY = Reviewer(author="", date="")
DETAIL = "\N{SYMBOL FOR NULL}"
"""Stands where a page puts what the reviewer writes; no name has this sign."""

DETAIL_PLACES = ("object", "scope", "comment")
REQUIRED = {"object", "scope"}
LABELS = {
    Answer.SAME: "Same",
    Answer.DIFFERENT: "Different",
    Answer.CHAPTER: "First is a chapter of second",
    Answer.REVERSED: "Second is a chapter of first",
    Answer.MEMBER: "First is a member of second",
    Answer.UNSURE: "Unsure",
    Answer.ACCEPT: "Accept",
    Answer.REJECT: "Reject",
    Answer.CORRECT: "Correct",
}
PARTS = {Answer.CHAPTER: "First is a part of second", Answer.REVERSED: "Second is a part of first"}
OF_ONE_NAME = {Answer.SAME: "All are one", Answer.DIFFERENT: "Another one in some releases"}


def render_review_page(items: Sequence[ReviewItem], *, left_out: int = 0) -> str:
    """Return the page of a queue.

    Args:
        items: open questions, the first those of the greatest effect.
        left_out: number of open questions that are not among them.

    Returns:
        HTML, the same bytes for the same arguments.
    """
    shown = items[:MOST_ON_PAGE]
    payload = {
        "columns": COLUMNS,
        "justification": MANUAL,
        "items": [describe_item(item) for item in shown],
    }
    kinds = Counter(item.kind.value for item in shown)
    values = {
        "kinds": sorted(kinds.items()),
        "count": len(shown),
        "left_out": len(items) - len(shown) + left_out,
        "payload": Markup(dump_json_for_html(payload)),  # noqa: S704 - escaped for a script element just here
    }
    style = load_style() + "\n" + load_style("review.css")
    return fill_template("review.html.jinja", values, scripts={"script": bundle_modules("review.js")}, style=style)


def describe_item(item: ReviewItem) -> dict[str, Any]:
    """Return what the page shows of a question, and the decisions that its answers are."""
    return {
        "id": item.id,
        "kind": item.kind.value,
        "subject": item.subject,
        "object": item.object,
        "rule": clean_text(item.rule),
        "sentence": clean_text(item.sentence),
        "releases": item.releases,
        "joined": item.joined,
        "sides": [describe_side(side) for side in item.sides],
        "fields": [[name, clean_text(value)] for name, value in item.fields],
        "answers": list(describe_answers(item)),
    }


def describe_answers(item: ReviewItem) -> Iterator[dict[str, Any]]:
    """Yield each answer with its key, its label, and the columns that it fills."""
    keys = {answer: key for key, answer in KEYS.items()}
    labels = LABELS | (PARTS if item.kind.value == "measure" else {}) | (OF_ONE_NAME if item.of_one_name else {})
    for answer in choices(item):
        decision = decide(item, answer, NOBODY, detail=DETAIL)
        place = next(name for name in DETAIL_PLACES if getattr(decision, name) == DETAIL)
        yield {
            "answer": answer.value,
            "key": keys[answer],
            "label": labels[answer],
            "cells": cells_of(decision),
            "detail": place,
            "required": place in REQUIRED,
        }


def cells_of(decision: Decision) -> list[str]:
    """Return subject, predicate and object, the last empty where the reviewer writes it."""
    return [decision.subject, decision.predicate.value, "" if decision.object == DETAIL else decision.object]


def describe_side(side: Side) -> dict[str, Any]:
    """Return what the page shows of a name, wording or fact."""
    return {
        "name": clean_text(side.name),
        "others": [clean_text(name) for name in side.others],
        "releases": side.releases,
        "sightings": [describe_sighting(sighting) for sighting in side.sightings],
    }


def describe_sighting(sighting: Sighting) -> dict[str, Any]:
    """Return a sentence cut at what the question is about: JavaScript counts other units than we do."""
    text, start, end = clean_text(sighting.sentence), sighting.start, sighting.end
    return {
        "parts": [text[:start], text[start:end], text[end:]],
        "title": clean_text(sighting.release.title),
        "date": sighting.release.date or "",
        "document": sighting.release.document,
    }
