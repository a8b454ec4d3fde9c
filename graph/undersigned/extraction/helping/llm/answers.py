"""The form of a model's answer, and how it is taken apart: item by item, each with its own fault."""

from __future__ import annotations

import json
import re
from typing import Literal, cast

from pydantic import BaseModel, ConfigDict, Field, ValidationError

__all__ = ["SCHEMA", "Answer", "Proposal", "ProposedQuotation", "ProposedRecommendation", "parse_answer"]

FENCE = re.compile(r"^\s*```(?:json)?\s*|\s*```\s*$")
MOST_ITEMS = 200


class Proposed(BaseModel):
    """Base of what a model proposes."""

    model_config = ConfigDict(frozen=True, extra="ignore", strict=True)


class ProposedQuotation(Proposed):
    """Direct speech and who says it, in the words of the text."""

    text: str = Field(min_length=1, max_length=4_000)
    speaker: str = Field(min_length=1, max_length=200)


class ProposedRecommendation(Proposed):
    """A demand in the words of the text, and whom it asks."""

    text: str = Field(min_length=1, max_length=1_500)
    addressee: str | None = Field(default=None, max_length=200)
    stance: Literal["support", "oppose"] | None = None


Proposal = ProposedQuotation | ProposedRecommendation


class Answer(BaseModel):
    """What a model proposes for one piece of a text."""

    quotations: list[ProposedQuotation] = []
    recommendations: list[ProposedRecommendation] = []

    def proposals(self) -> tuple[Proposal, ...]:
        """Return all of it, kind by kind."""
        return (*self.quotations, *self.recommendations)


SCHEMA = Answer.model_json_schema()
KINDS: dict[str, type[Proposed]] = {"quotations": ProposedQuotation, "recommendations": ProposedRecommendation}


def parse_answer(content: str) -> tuple[Answer, tuple[str, ...]]:
    """Return the items of an answer that have the right form, and a reason for each that has not.

    Args:
        content: words of the model; JSON, perhaps in a code fence.
    """
    try:
        parsed: object = json.loads(FENCE.sub("", content))
    except (ValueError, RecursionError):
        return Answer(), ("the answer is no whole JSON",)
    if not isinstance(parsed, dict):
        return Answer(), ("the answer is no JSON object",)
    values = cast("dict[str, object]", parsed)
    found: dict[str, list[Proposed]] = {}
    faults: list[str] = []
    for kind, record in KINDS.items():
        given = values.get(kind, [])
        items = cast("list[object]", given)[:MOST_ITEMS] if isinstance(given, list) else []
        for item in items:
            try:
                found.setdefault(kind, []).append(record.model_validate(item))
            except ValidationError:
                faults.append(f"{kind}: an item has not the form asked for")
    return Answer.model_validate(found), tuple(faults)
