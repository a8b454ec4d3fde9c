"""Find names of organizations in running text: by their words, and by words beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from undersigned.extraction.draft import Draft
from undersigned.extraction.mentions.proof import (
    EDGE,
    Found,
    has_noun,
    is_compound,
    is_known,
    is_proper,
    rule_for,
)
from undersigned.extraction.mentions.runs import POSSESSIVE, end_of_topics, iter_names, trim
from undersigned.extraction.mentions.words import OrganizationPatterns
from undersigned.text.folding import fold_tokens

__all__ = ["iter_bodies"]

TOPICAL = frozenset({"organizations.noun", "organizations.government"})
NUMBER = re.compile(r"\s(?:[nN]\.?\s?[º°o]|[nN]úm\.|[nN]ro\.|Nr\.|No\.)\s?\d{1,4}(?!\w)")
REACH = 150
"""Characters of a name beside the word that hints at it."""
SENTENCE_ENDS = frozenset('.!?:\n“"„«•*-–—(')


def iter_bodies(draft: Draft, start: int, end: int, patterns: OrganizationPatterns) -> Iterator[Found]:
    """Yield the names of organizations in a range of the text, and the other capitalized runs with an empty rule."""
    text = draft.document.text
    governments = [prolonged(one, text, patterns) for one in iter_governments(text, start, end, patterns)]
    yield from governments
    for match in patterns.run.finditer(draft.document.text, start, end):
        told = [
            prolonged(found, text, patterns)
            for found in read_run(draft, match.start(), match.end(), patterns)
            if found.start < found.end
            and not any(one.start <= found.start and found.end <= one.end for one in governments)
        ]
        yield from told
        yield from iter_rests(draft.document.text, match.start(), match.end(), told)


def prolonged(found: Found, text: str, patterns: OrganizationPatterns) -> Found:
    """Return a name with its number ("Juzgado Civil n.º 3") and the adjectives in small letters behind its topic."""
    end = found.end
    if number := NUMBER.match(text, end):
        end = number.end()
    elif " " in found.name and found.rule in TOPICAL and (more := patterns.topic_adjectives.match(text, end)):
        public = not patterns.names.public_nouns.isdisjoint(fold_tokens(found.name)[:1])
        end = more.end() if public else end
    return found if end == found.end else replace(found, end=end, name=" ".join(text[found.start : end].split()))


def iter_rests(text: str, start: int, end: int, told: Iterable[Found]) -> Iterator[Found]:
    """Yield what is left of a run beside the organizations in it, as names without a rule."""
    for one in (*sorted(told), Found(start=end, end=end, name="", rule="")):
        if one.start > start:
            yield Found(start=start, end=one.start, name=text[start : one.start], rule="")
        start = max(start, one.end)


def iter_governments(text: str, start: int, end: int, patterns: OrganizationPatterns) -> Iterator[Found]:
    """Yield the names that the patterns of governments match."""
    for match in patterns.government.finditer(text, *hinted_range(text, start, end, patterns)):
        group = next(group for group, value in match.groupdict().items() if value)
        left, right = trim(text, *match.span(group), patterns)
        name = " ".join(text[left:right].split())
        last = name.rpartition(" ")[2]
        party = last in patterns.acronyms or last in patterns.ambiguous  # "gobierno del PLM"
        law = patterns.no_body.fullmatch(name.partition(" ")[2].partition(" ")[2]) is not None
        if (" " in name or "-" in name) and not (party or law or patterns.names.is_generic(name)):
            yield Found(start=left, end=right, name=name, rule="organizations.government")


def hinted_range(text: str, start: int, end: int, patterns: OrganizationPatterns) -> tuple[int, int]:
    """Return the part of a range that can hold such names, by the letters that hint at them; an empty one without."""
    hints = [hint for hint in patterns.hints if text.find(hint, start, end) >= 0]
    first = min((text.find(hint, start, end) for hint in hints), default=end + REACH)
    last = max((text.rfind(hint, start, end) for hint in hints), default=start)
    return max(start, first - REACH), min(end, last + REACH)


def read_run(draft: Draft, start: int, end: int, patterns: OrganizationPatterns) -> Iterator[Found]:
    """Yield the names of bodies in a capitalized run."""
    text = draft.document.text
    phrase = find_phrase(text, start, end, patterns)
    if phrase is not None:
        yield phrase
        end = phrase.start
    told = is_told_before(text, start, patterns)
    if told or is_told_behind(text, start, end, patterns):
        yield from read_told(draft, start, end, patterns, whole=told)
    elif not is_plain(text[start:end], draft, patterns):
        yield from read_names(draft, start, end, patterns)


def find_phrase(text: str, start: int, end: int, patterns: OrganizationPatterns) -> Found | None:
    """Return the known name that begins with the last word of a run and goes on in small letters."""
    if not text[end + 1 : end + 2].islower():
        return None
    left = max(start, text.rfind(" ", start, end) + 1)
    names = patterns.phrases.get(text[left:end].rstrip(EDGE), ())
    name = next((name for name in names if text.startswith(name, left)), None)
    if name is None or text[left + len(name) : left + len(name) + 1].isalpha():
        return None
    return Found(start=left, end=left + len(name), name=name, rule="organizations.standing")


def read_names(draft: Draft, start: int, end: int, patterns: OrganizationPatterns) -> Iterator[Found]:
    """Yield the names in a run that denote bodies by their words."""
    text = draft.document.text
    for left, right in iter_names(text, start, end, patterns):
        name = " ".join(text[left:right].split())
        rule = judge(name, left, draft, patterns) if name else None
        kind, _, rest = name.partition(" ")
        if is_kind(kind, patterns) and (is_known(rest, patterns) or (rule is None and is_proper(rest, patterns))):
            yield Found(start=right - len(rest), end=right, name=rest, rule="organizations.kind")
        elif rule is not None:
            stop = end_of_topics(text, left, right, patterns)
            yield Found(start=left, end=stop, name=" ".join(text[left:stop].split()), rule=rule)


def read_told(draft: Draft, start: int, end: int, patterns: OrganizationPatterns, *, whole: bool) -> Iterator[Found]:
    """Yield the names in a run of which the words beside it say that the first one is a body.

    Args:
        draft: with the text.
        start: where the run begins.
        end: where it ends.
        patterns: words of the language.
        whole: whether an article at its beginning is part of the name ("the newspaper The Pier").
    """
    text = draft.document.text
    (left, right), *others = iter_names(text, start, end, patterns)
    left = start if whole and text[start:left].strip().casefold() in patterns.articles else left
    name = " ".join(text[left:right].split())
    told = whole or not is_where(text, left, patterns)
    if name and (judge(name, left, draft, patterns) or (told and is_proper(name, patterns))):
        yield Found(start=left, end=right, name=name, rule="organizations.kind")
    for one in others:
        yield from read_names(draft, *one, patterns)


def is_told_before(text: str, start: int, patterns: OrganizationPatterns) -> bool:
    """Tell whether the word before a run says that it names a body ("the company X")."""
    before = text[max(text.rfind(" ", 0, max(start - 1, 0)) + 1, start - 30) : max(start - 1, 0)]
    return is_kind(before, patterns)


def is_kind(word: str, patterns: OrganizationPatterns) -> bool:
    """Tell whether a word, which an elided article may precede, is a noun for a body ("l'entreprise")."""
    return word in patterns.kinds or word.replace("’", "'").rpartition("'")[2] in patterns.kinds


def is_told_behind(text: str, start: int, end: int, patterns: OrganizationPatterns) -> bool:
    """Tell whether the words behind a run say that it names a body ("X, a company").

    Behind one word that begins a sentence, a comma must close them, since it may be no name ("Notably, the company").
    """
    kind = patterns.kind_behind.match(text, end) if text.startswith(", ", end) else None
    if kind is None:
        return False
    return " " in text[start:end] or is_inside(text, start) or text.startswith(",", kind.end())


def is_where(text: str, start: int, patterns: OrganizationPatterns) -> bool:
    """Tell whether a preposition before a name says that it is a place ("in X, a network of ...")."""
    before = text[max(start - 20, 0) : start].split()
    return bool(before) and before[-1].casefold() in patterns.times


def is_plain(run: str, draft: Draft, patterns: OrganizationPatterns) -> bool:
    """Tell whether nothing can come of a run: no word of it is one of known bodies or heads names of others."""
    if " " in run or "\n" in run:
        tokens = fold_tokens(run.replace("’s ", " ").replace("'s ", " "))
        compound = any(is_compound(token, patterns) for token in tokens)
        return not compound and patterns.signals.isdisjoint(tokens) and draft.acronyms.keys().isdisjoint(run.split())
    word = POSSESSIVE.sub("", run.strip(EDGE))
    known = word.casefold() in patterns.single or word in draft.acronyms
    return not known and not is_compound(word, patterns)


def judge(name: str, start: int, draft: Draft, patterns: OrganizationPatterns) -> str | None:
    """Return the rule by which a name denotes a body, or None."""
    if name in draft.acronyms and has_noun(draft.acronyms[name], patterns):
        return "organizations.acronym"
    if name in patterns.ambiguous:
        return "organizations.ambiguous" if is_inside(draft.document.text, start) else None
    rule = rule_for(name, patterns)
    if rule == "organizations.noun" and name.isupper() and name.count(" ") > 1:
        return None  # a headline in capitals
    shouted = rule == "organizations.acronym" and is_shouted(draft.document.text, start)
    return None if shouted else rule


def is_inside(text: str, start: int) -> bool:
    """Tell whether a word does not begin a sentence."""
    return text[:start].rstrip(" ")[-1:] not in SENTENCE_ENDS and start > 0


def is_shouted(text: str, start: int) -> bool:
    """Tell whether a word stands in a line of capitals, where any word looks like an acronym."""
    end = text.find("\n", start)
    line = text[text.rfind("\n", 0, start) + 1 : end if end >= 0 else len(text)]
    return " " in line and line.isupper()
