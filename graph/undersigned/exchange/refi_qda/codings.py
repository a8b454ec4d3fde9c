"""Codings of a REFI-QDA project: spans with a code, as claims."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from undersigned.exchange.coding import CodedClaim
from undersigned.exchange.notices import Notices
from undersigned.exchange.refi_qda.archive import Element
from undersigned.exchange.refi_qda.cases import CaseBook
from undersigned.exchange.refi_qda.elements import children, identity, said, target, words
from undersigned.exchange.refi_qda.sources import Source

__all__ = ["CASE", "CODE", "CODING_TYPE", "NOTE", "SOURCE", "Coded", "read_codings"]

CODING_TYPE = "REFI-QDA coding"
CODE, CASE, SOURCE, NOTE = "code", "case", "source", "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Where codings apply.

    Args:
        id: of the selection, or of the source where the whole of it is coded.
        start: offset in code points.
        stop: offset behind the last one.
        remarks: what is noted of the span.
        coder: who made it, "" where unknown.
    """

    id: str
    start: int
    stop: int
    remarks: tuple[str, ...]
    coder: str


@dataclass(slots=True, kw_only=True)
class Coded:
    """What codings refer to, and what was noticed.

    Args:
        names: of codes by their id.
        notes: texts by their id.
        cases: who stands behind which texts.
        notices: told what is left out.
        taken: ids of claims so far.
    """

    names: Mapping[str, str]
    notes: Mapping[str, str]
    cases: CaseBook
    notices: Notices
    taken: set[str] = field(default_factory=set[str])


def read_codings(source: Source, coded: Coded) -> Iterator[CodedClaim]:
    """Yield a claim for each code of each coding of a source, in the order of the file."""
    whole = Span(id=source.document.id, start=0, stop=len(source.document.text), remarks=(), coder="")
    for coding in children(source.node, "Coding"):
        yield from read_coding(coding, whole, source, coded)
    for node in children(source.node, "PlainTextSelection"):
        span = read_span(node, source, coded)
        if span is not None:
            for coding in children(node, "Coding"):
                yield from read_coding(coding, span, source, coded)


def read_span(node: Element, source: Source, coded: Coded) -> Span | None:
    """Return where a selection is; None where that is not in the text, which is told."""
    named = identity(node) or words(node, "name") or "?"
    try:
        start, stop = int(words(node, "startPosition")), int(words(node, "endPosition"))
    except ValueError:
        coded.notices.add("selection", named, "its positions are no numbers; it is left out")
        return None
    if not 0 <= start < stop <= len(source.document.text):
        coded.notices.add("selection", named, "it is empty or not inside its text; it is left out")
        return None
    remarks = (said(node, "Description"), *(coded.notes.get(one, "") for one in target(node, "NoteRef")))
    return Span(id=identity(node), start=start, stop=stop, remarks=remarks, coder=identity(node, "creatingUser"))


def read_coding(coding: Element, span: Span, source: Source, coded: Coded) -> Iterator[CodedClaim]:
    """Yield a claim for each code that a coding names."""
    own = identity(coding)
    if span.start == span.stop:
        coded.notices.add("coding", own or "?", "its text is empty; it is left out")
        return
    codes = [one for one in target(coding, "CodeRef") if one in coded.names]
    if not codes:
        coded.notices.add("coding", own or "?", "the code that it names is not in the code book; it is left out")
    remarks = (*span.remarks, *(coded.notes.get(one, "") for one in target(coding, "NoteRef")))
    note = "\n".join(dict.fromkeys(remark for remark in remarks if remark))
    for code in codes:
        cases = coded.cases.of((own, span.id), (source.document.id,), (code,))
        if len(cases) > 1:
            coded.notices.add("coding", own or span.id, "several cases stand behind it; its case is left empty")
        values = {CODE: coded.names[code], SOURCE: source.document.title}
        values |= {CASE: cases[0]} if len(cases) == 1 else {}
        values |= {NOTE: note} if note else {}
        yield CodedClaim(
            id=fresh(own or f"{span.id or source.document.id} {code}", coded.taken),
            type=CODING_TYPE,
            document=source.document.id,
            start=span.start,
            stop=span.stop,
            coder=identity(coding, "creatingUser") or span.coder,
            values=values,
        )


def fresh(wanted: str, taken: set[str]) -> str:
    """Return an id that no claim has yet: the wanted one, or with the first number that makes it new."""
    found, number = wanted, 1
    while found in taken:
        number += 1
        found = f"{wanted} {number}"
    taken.add(found)
    return found
