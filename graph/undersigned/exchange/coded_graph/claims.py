"""Coded claims to quads: span, values, and who takes which stance on what, as far as the usual variables tell."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from pyoxigraph import NamedNode

from undersigned.errors import ValidationError
from undersigned.exchange.coded_graph.context import ProjectContext
from undersigned.exchange.coded_graph.positions import Holding, write_positions
from undersigned.exchange.coding import CodedClaim, CodedDocument, VariableKind
from undersigned.mapping.context import CONTEXT_LENGTH
from undersigned.mapping.terms import concept, decimal, integer, text
from undersigned.mapping.vocabulary import (
    ALT_LABEL,
    ANNOTATION,
    ASSERTED_BY,
    CLAIM,
    CLAIM_TYPE,
    CODED_CLAIM,
    CODED_VALUE,
    CODED_VALUE_CLASS,
    CODING_VARIABLE,
    CONCEPT,
    CONFIDENCE,
    EVIDENCE,
    FOAF_NAME,
    HAS_SOURCE,
    IDENTIFIED_AS,
    MEASURE,
    MENTION,
    METHOD,
    OA_END,
    OA_EXACT,
    OA_PREFIX,
    OA_START,
    OA_SUFFIX,
    ORGANIZATION_CLASS,
    PERSON_CLASS,
    POLICY_MEASURE,
    PREF_LABEL,
    RELEASE,
    REVIEW_STATUS,
    SENTENCE,
    SPEAKER,
    STANCE,
    STANCE_VALUE,
    TYPE,
    VALUE,
    WAS_ATTRIBUTED_TO,
)
from undersigned.model.document import Span
from undersigned.model.facts import ReviewStatus, Stance
from undersigned.text.sentences import split_sentences

__all__ = ["write_claims"]

METHOD_NAME = "coding/1"
AGREEMENT = "agreement"
THINGS = {
    "organization": ("org", ASSERTED_BY, (ORGANIZATION_CLASS,)),
    "person": ("person", SPEAKER, (PERSON_CLASS,)),
    "concept": ("measure", MEASURE, (POLICY_MEASURE, CONCEPT)),
}
"""The usual variables whose values are agents and measures: kind of IRI, property of the claim, classes."""


def write_claims(context: ProjectContext) -> None:
    """Add all claims, the agents and measures that they name, and the positions that follow."""
    called: dict[tuple[str, NamedNode], set[str]] = {}
    holdings: list[Holding] = []
    sentences: dict[str, Sequence[Span]] = {}
    for claim in context.project.claims:
        node = write_frame(context, claim, sentences)
        write_values(context, claim, node)
        things = name_things(context, claim, node)
        for variable, thing in things.items():
            called.setdefault((variable, thing), set()).add(str(claim.values[variable]))
        stance = write_stance(context, claim, node)
        if stance is not None and {"organization", "concept"} <= things.keys():
            holdings.append(
                Holding(
                    holder=things["organization"],
                    measure=things["concept"],
                    document=claim.document,
                    claim=node,
                    stance=stance,
                )
            )
    for (variable, thing), labels in sorted(called.items(), key=lambda pair: (pair[0][0], pair[0][1].value)):
        describe_thing(context, variable, thing, sorted(labels))
    write_positions(context, holdings)


def write_frame(context: ProjectContext, claim: CodedClaim, sentences: dict[str, Sequence[Span]]) -> NamedNode:
    """Add what every claim has: release, evidence, confidence, method, status, and who coded it."""
    node = context.names.below("claim", claim.id)
    for kind in (CLAIM, CODED_CLAIM):
        context.add(node, TYPE, kind)
    context.add(node, IDENTIFIED_AS, text(claim.id))
    context.add(node, RELEASE, context.document(claim.document))
    document = context.documents[claim.document]
    if claim.document not in sentences:
        sentences[claim.document] = split_sentences(document.text, 0, len(document.text), None)
    context.add(node, EVIDENCE, write_mention(context, claim, document, sentences[claim.document]))
    context.add(node, CONFIDENCE, decimal(1.0))
    context.add(node, METHOD, text(METHOD_NAME))
    context.add(node, REVIEW_STATUS, concept("status", ReviewStatus.CONFIRMED))
    context.add(node, CLAIM_TYPE, context.claim_type(claim))
    if claim.coder:
        context.add(node, WAS_ATTRIBUTED_TO, context.coder(claim.coder))
    return node


def write_mention(
    context: ProjectContext, claim: CodedClaim, document: CodedDocument, sentences: Sequence[Span]
) -> NamedNode:
    """Add the span of a claim with its surroundings.

    Raises:
        ValidationError: the span is empty or not in the text.
    """
    start, stop, whole = claim.start, claim.stop, document.text
    if not 0 <= start < stop <= len(whole):
        raise ValidationError(
            f"claim {claim.id!r} of the coding project is from {start} to {stop}, but the text of its document "
            f"{document.id!r} is from 0 to {len(whole)}; correct the claim"
        )
    node = context.names.mention(claim.document, start, stop)
    if (claim.document, start, stop) in context.mentions:  # described by another claim on the same words
        return node
    context.mentions.add((claim.document, start, stop))
    context.add(node, TYPE, MENTION)
    context.add(node, TYPE, ANNOTATION)
    context.add(node, OA_EXACT, text(whole[start:stop]))
    context.add(node, OA_PREFIX, text(whole[max(0, start - CONTEXT_LENGTH) : start]))
    context.add(node, OA_SUFFIX, text(whole[stop : stop + CONTEXT_LENGTH]))
    context.add(node, OA_START, integer(start))
    context.add(node, OA_END, integer(stop))
    context.add(node, SENTENCE, text(surroundings(whole, start, stop, sentences)))
    context.add(node, HAS_SOURCE, context.names.below("document", claim.document, "text"))
    return node


def surroundings(whole: str, start: int, stop: int, sentences: Sequence[Span]) -> str:
    """Return the sentences that a span lies in; what lies between sentences is its own."""
    first = bisect_right(sentences, start, key=lambda span: span.start) - 1
    last = bisect_right(sentences, stop - 1, key=lambda span: span.start) - 1
    begin = sentences[first].start if first >= 0 and start < sentences[first].end else start
    end = sentences[last].end if last >= 0 and stop < sentences[last].end else stop
    return whole[begin:end]


def write_values(context: ProjectContext, claim: CodedClaim, node: NamedNode) -> None:
    """Add what a claim says for each variable, as a node of its own."""
    for name, value in sorted(claim.values.items()):
        coded = context.names.below("claim", claim.id, "value", name)
        context.add(node, CODED_VALUE, coded)
        context.add(coded, TYPE, CODED_VALUE_CLASS)
        context.add(coded, CODING_VARIABLE, context.variable(claim.type, name))
        context.add(coded, VALUE, integer(int(value)) if isinstance(value, int) else text(value))


def name_things(context: ProjectContext, claim: CodedClaim, node: NamedNode) -> dict[str, NamedNode]:
    """Add the agents and the measure that a claim names; return them by variable."""
    found: dict[str, NamedNode] = {}
    for variable, (kind, predicate, _) in THINGS.items():
        value = claim.values.get(variable)
        declared = context.variables.get((claim.type, variable))
        if declared is None or declared.kind is not VariableKind.SHORT_TEXT or not str(value or "").strip():
            continue
        found[variable] = context.names.thing(kind, str(value))
        context.add(node, predicate, found[variable])
    return found


def write_stance(context: ProjectContext, claim: CodedClaim, node: NamedNode) -> Stance | None:
    """Add the stance: of a boolean yes or no, of an integer its sign; 0 of an integer is neither."""
    value = claim.values.get(AGREEMENT)
    if not isinstance(value, int):
        return None
    context.add(node, STANCE_VALUE, integer(int(value)))
    boolean = context.variables[claim.type, AGREEMENT].kind is VariableKind.BOOLEAN
    if value == 0 and not boolean:
        return None
    stance = Stance.SUPPORT if value > 0 else Stance.OPPOSE
    context.add(node, STANCE, concept("stance", stance))
    return stance


def describe_thing(context: ProjectContext, variable: str, thing: NamedNode, labels: list[str]) -> None:
    """Add class and labels of an agent or a measure that no other graph describes."""
    if thing.value in context.names.known.described:
        return
    for kind in THINGS[variable][2]:
        context.add(thing, TYPE, kind)
    context.add(thing, PREF_LABEL, text(labels[0]))
    if variable == "person":
        context.add(thing, FOAF_NAME, text(labels[0]))
    for other in labels[1:]:
        context.add(thing, ALT_LABEL, text(other))
