"""Tell what stands in quotation marks without being speech: titles, slogans, laws, words held at a distance.

The words beside a stretch tell most ("the report “…”", "“…” Act", "so-called “…”"), then its own form. What no rule
can tell is kept too, without a kind: it may be speech of somebody whom the rules do not find.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from undersigned.extraction.draft import Draft, Zone
from undersigned.extraction.speech.frames import TOKEN, sentence_start
from undersigned.extraction.speech.marks import Quoted, find_quoted, find_short
from undersigned.extraction.speech.quoted_words import load_kinds_beside, load_quoted_words
from undersigned.extraction.speech.utterances import is_heading_like
from undersigned.model.document import Span
from undersigned.model.facts import QuotedKind, QuotedSpan

__all__ = ["extract_quoted_spans"]

UNREAD = frozenset({Zone.SIGNATORIES})
"""Zones whose quotation marks are parts of names."""
REACH_BEFORE = 4
REACH_BEHIND = 2
WINDOW = 80
BREAK = re.compile(r"[.,!?;\n“”„\"«»]")
LIST_GAP = re.compile(r"\s*(?:[,;/]\s*)?(?:(?:and|or|y|e|o|et|ou|und|oder)\s+)?")
MAX_SLOGAN = 10
MAX_TERM = 4
LONG = 6
"""Shorter words are no part of a compound ("Naturschutzgesetz") but an ending by chance."""
CLAUSES = frozenset({"that", "que", "qu", "dass"})
"""Words that begin a clause: what follows them is told or cited, and no name of what stands before them."""
SPEECH_END = (".", "!", "?", "…", ",")
"""What ends speech, and a term only where it would stand there without the marks too."""


def extract_quoted_spans(draft: Draft) -> tuple[QuotedSpan, ...]:
    """Find every stretch in quotation marks that no quotation holds, and tell its kind."""
    text = draft.document.text
    found: list[QuotedSpan] = []
    told: tuple[int, QuotedKind] | None = None
    for one in iter_unspoken(draft):
        kind, rule = tell(text, one, draft.document.language, told)
        told = (one.outer.end, kind) if kind and rule in {"beside", "listed"} else None
        evidence = draft.evidence(one.inner.start, one.inner.end, f"quoted.{rule}")
        found.append(QuotedSpan(**evidence, text=one.inner.of(text), kind=kind))
    return tuple(found)


def iter_unspoken(draft: Draft) -> Iterator[Quoted]:
    """Yield the stretches in quotation marks that share no character with a quotation."""
    text = draft.document.text
    spans = [zoned.block.span for zoned in draft.blocks if zoned.zone not in UNREAD]
    marked = find_quoted(text, spans)
    taken = sorted((one.start, one.end) for one in draft.quotations)
    for one in sorted([*marked, *find_short(text, spans, marked)], key=lambda one: one.outer.start):
        number = bisect_right(taken, (one.inner.end, 0)) - 1
        is_value = text[one.outer.start - 1 : one.outer.start] == "="  # of an attribute in left-over markup
        if not is_value and (number < 0 or taken[number][1] <= one.inner.start):
            yield one


def tell(
    text: str, one: Quoted, language: str | None, told: tuple[int, QuotedKind] | None
) -> tuple[QuotedKind | None, str]:
    """Return the kind of a stretch and the rule that tells it; no kind where none does."""
    inner = one.inner.of(text)
    titled = is_heading_like(inner.rstrip(".,")) and not inner.isupper()
    if (titled or " " not in inner) and names_law(inner, language):
        return QuotedKind.LAW, "law-name"
    beside = kind_beside(text, one.outer, language, closely=is_term(inner) and inner[0].islower())
    if beside is QuotedKind.SCARE and titled:
        return QuotedKind.TITLE, "beside"
    if beside and not (beside is QuotedKind.TITLE and inner[0].islower()):
        return beside, "beside"
    if told and told[0] <= one.outer.start and LIST_GAP.fullmatch(text, told[0], one.outer.start):
        return told[1], "listed"
    return kind_by_form(inner, titled=titled)


def names_law(inner: str, language: str | None) -> bool:
    """Tell whether a title begins or ends with a word for a rule ("Night Ferry Act", "Ley de Aguas")."""
    tokens = TOKEN.findall(inner.casefold())
    if not tokens or not inner[0].isupper():
        return False
    laws = load_quoted_words(language).laws
    compound = any(tokens[-1].endswith(law) for law in laws if len(law) >= LONG)
    return compound or not laws.isdisjoint((tokens[0], tokens[-1]))


def kind_beside(text: str, outer: Span, language: str | None, *, closely: bool) -> QuotedKind | None:
    """Return what the nearest telling word beside a stretch says of it; the word before it first.

    Args:
        text: the whole text.
        outer: the stretch with its marks.
        language: of the words.
        closely: take the word right before the stretch only.
    """
    kinds = load_kinds_beside(language)
    beside = list(iter_beside(text, outer))
    nearest = [(distance, kinds[word]) for distance, word in (beside[:1] if closely else beside) if word in kinds]
    return min(nearest, key=lambda row: row[0])[1] if nearest else None


def iter_beside(text: str, outer: Span) -> Iterator[tuple[int, str]]:
    """Yield the words before a stretch and right behind it in its sentence, with their distance."""
    start = sentence_start(text, max(0, outer.start - WINDOW), outer.start)
    begin = max((match.end() for match in BREAK.finditer(text, start, outer.start)), default=start)
    before = [token.casefold() for token in TOKEN.findall(text, begin, outer.start)[-REACH_BEFORE:]]
    if before and before[-1] in CLAUSES:
        return
    yield from enumerate(reversed(before))
    stop = BREAK.search(text, outer.end, outer.end + WINDOW)
    behind = text[outer.end : stop.start() if stop else outer.end + WINDOW].partition(",")[0]
    for distance, token in enumerate(TOKEN.findall(behind)[:REACH_BEHIND]):
        yield distance, token.casefold()


def kind_by_form(inner: str, *, titled: bool) -> tuple[QuotedKind | None, str]:
    """Return the kind that the form of a stretch alone tells, and the rule."""
    if inner.startswith("#") or (inner.endswith(("!", "¡")) and len(inner.split()) <= MAX_SLOGAN):
        return QuotedKind.SLOGAN, "exclamation"
    if titled:
        return QuotedKind.TITLE, "capitals"
    return (QuotedKind.SCARE, "term") if is_term(inner) else (None, "unclaimed")


def is_term(inner: str) -> bool:
    """Tell whether a stretch is a few words without the form of speech."""
    few = len(inner.split()) <= MAX_TERM
    return few and (inner[0].islower() or not inner.endswith(SPEECH_END))
