"""Decisions on extracted facts: accepted, rejected, corrected.

A fact is named by its document, its kind and its words, so that a decision holds after the document is read anew, in
another workspace and under another rule: `fact:1a2b3c4d5e6f/quotes/0f9e8d7c6b5a`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, get_args, get_origin

from pydantic import TypeAdapter
from pydantic import ValidationError as PydanticError

from undersigned.errors import DecisionError
from undersigned.linking.decisions.record import FACT, Decision, Matter, Predicate
from undersigned.model.facts import Facts, Item, Quotation, Recommendation, ReviewStatus
from undersigned.text.folding import fold
from undersigned.text.slugs import short_hash

__all__ = ["DIGITS", "FACT_KINDS", "FactKind", "FactVerdict", "correctable", "fact_id", "judge", "settle_facts"]

DIGITS = 12
FORM = re.compile(rf"{FACT}(?P<sha>[0-9a-f]{{{DIGITS}}})/(?P<kind>[a-z_]+)/(?P<words>[0-9a-f]{{{DIGITS}}})")
EVIDENCE = {*Item.model_fields, "position", "text", "parts", "body", "addressees"}
"""Fields that say where a fact stands: another place is another fact."""


@dataclass(frozen=True, slots=True)
class FactKind:
    """A kind of facts: the field of `Facts` that holds them, and their class."""

    field: str
    item: type[Item]


def _kinds() -> Iterator[tuple[str, FactKind]]:
    for name, described in Facts.model_fields.items():
        arguments = get_args(described.annotation)
        listed = get_origin(described.annotation) is tuple and isinstance(arguments[0], type)
        if listed and issubclass(arguments[0], Item):
            yield described.serialization_alias or name, FactKind(name, arguments[0])


FACT_KINDS: Mapping[str, FactKind] = dict(_kinds())
"""Kinds by the keys of the facts files ("quotes")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FactVerdict:
    """What a person said of a fact.

    Args:
        line: of the last decision on it.
        status: confirmed, rejected or corrected.
        changes: right value by field, where corrected.
        reason: comment of the last decision.
    """

    line: int
    status: ReviewStatus
    changes: Mapping[str, Any] = field(default_factory=dict[str, Any])
    reason: str = ""


def fact_id(sha256: str, kind: str, item: Item) -> str:
    """Return the id of a fact, the same after every reading of its document.

    Args:
        sha256: of the document's text.
        kind: key of the facts file, such as `quotes`.
        item: the fact; facts of one kind with the same words share an id.
    """
    return f"{FACT}{sha256[:DIGITS]}/{kind}/{short_hash(fold(item.quote), DIGITS)}"


def correctable(kind: str) -> tuple[str, ...]:
    """Return the fields of a kind of facts that a decision may correct."""
    return tuple(name for name in FACT_KINDS[kind].item.model_fields if name not in EVIDENCE)


def settle_facts(decisions: Iterable[Decision], *, name: str = "decisions.tsv") -> dict[str, FactVerdict]:
    """Return the last word on each fact, by its id.

    Corrections of several fields of one fact hold together; accepting takes them back.

    Args:
        decisions: in any order; those that are not about facts are left out.
        name: of the file, for messages.

    Raises:
        DecisionError: an id, a field or a value has a wrong form.
    """
    found: dict[str, FactVerdict] = {}
    told = (one for one in decisions if one.matter is Matter.FACT)
    for decision in sorted(told, key=lambda one: one.line):
        verdict = _verdict(decision, found.get(decision.subject), f"{name} line {decision.line}")
        if verdict is None:
            found.pop(decision.subject, None)
        else:
            found[decision.subject] = verdict
    return found


def _verdict(decision: Decision, earlier: FactVerdict | None, place: str) -> FactVerdict | None:
    kind = _kind_of(decision.subject, place)
    status = {Predicate.ACCEPT: ReviewStatus.CONFIRMED, Predicate.REJECT: ReviewStatus.REJECTED}
    if decision.predicate in status:
        return FactVerdict(line=decision.line, status=status[decision.predicate], reason=decision.comment)
    if decision.predicate is not Predicate.CORRECT:
        return None
    changes = {**(earlier.changes if earlier else {}), **_change(decision.object, kind, place)}
    return FactVerdict(line=decision.line, status=ReviewStatus.CORRECTED, changes=changes, reason=decision.comment)


def _kind_of(subject: str, place: str) -> str:
    match = FORM.fullmatch(subject)
    if match is None or match["kind"] not in FACT_KINDS:
        raise DecisionError(
            f"{place}: {subject!r} names no fact; expected {FACT}<{DIGITS} digits of the text>/<kind>/<{DIGITS} digits "
            f"of the words>, with a kind of {', '.join(FACT_KINDS)}"
        )
    return match["kind"]


def _change(written: str, kind: str, place: str) -> dict[str, Any]:
    name, sign, value = written.partition("=")
    name, value = name.strip(), value.strip()
    allowed = correctable(kind)
    if not sign or name not in allowed:
        raise DecisionError(
            f"{place}: {written!r} corrects nothing of {kind}; "
            f"expected field=value with a field of {', '.join(allowed)}"
        )
    annotation: Any = FACT_KINDS[kind].item.model_fields[name].annotation
    optional = type(None) in get_args(annotation)
    try:
        return {name: TypeAdapter[Any](annotation).validate_python(None if optional and not value else value)}
    except PydanticError as error:
        raise DecisionError(f"{place}: {written!r}: {error.errors()[0]['msg']}; write another value") from error


def judge(facts: Facts, verdicts: Mapping[str, FactVerdict]) -> Facts:
    """Return the facts of a document as people judged them; rejected ones are marked, and left out by nobody here.

    What is asked inside a quotation goes with the quotation's speaker where that one is corrected.

    Args:
        facts: of one release.
        verdicts: by ids of facts, of any documents.
    """
    prefix = f"{FACT}{facts.sha256[:DIGITS]}/"
    if not any(fact.startswith(prefix) for fact in verdicts):
        return facts
    kept: dict[str, Any] = {}
    moved: list[tuple[Quotation, Quotation]] = []
    for kind, known in FACT_KINDS.items():
        items: tuple[Item, ...] = getattr(facts, known.field)
        judged = tuple(_judged(item, verdicts.get(fact_id(facts.sha256, kind, item))) for item in items)
        kept[known.field] = judged
        for before, after in zip(items, judged, strict=True):
            if isinstance(before, Quotation) and isinstance(after, Quotation) and before.speaker != after.speaker:
                moved.append((before, after))
    kept["recommendations"] = tuple(_with_speaker(one, moved) for one in kept["recommendations"])
    return facts.model_copy(update=kept)


def _judged(item: Item, verdict: FactVerdict | None) -> Item:
    return item if verdict is None else item.model_copy(update={**verdict.changes, "review": verdict.status})


def _with_speaker(asked: Recommendation, moved: Iterable[tuple[Quotation, Quotation]]) -> Recommendation:
    for before, after in moved:
        if before.start <= asked.start and asked.end <= before.end and asked.speaker == before.speaker:
            return asked.model_copy(update={"speaker": after.speaker})
    return asked
