"""Find themes: those that the text lists itself, else those whose labels it uses most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from math import log
from typing import ClassVar

from undersigned.extraction.draft import Draft, Zone
from undersigned.extraction.subjects.concept_labels import label_index, scheme_labels
from undersigned.languages.lexicon import LANGUAGES, Lexicon, load_lexicon
from undersigned.model.document import Span
from undersigned.model.facts import Theme
from undersigned.text.phrases import Hit, PhraseIndex, Words, words_of

__all__ = ["ThemeWords", "extract_themes", "listed_terms"]

SCHEME = "themes.skos.ttl"
ZONE_WEIGHTS = {Zone.HEADER: 3.0, Zone.LEAD: 2.0, Zone.BODY: 1.0, Zone.DEMANDS: 1.5}
MOST = 4
LEAST_SCORE = 2.0
SHARE_OF_BEST = 0.35
"""A theme counts where its score reaches this share of the best one's."""
SHORTEST_LIST = 3
LONGEST_TERM = 9
STEM = 5


class ThemeWords(Lexicon):
    """Words around lists of themes."""

    concern: ClassVar[str] = "themes"
    list_nouns: frozenset[str]
    list_cues: tuple[str, ...]
    coordinators: tuple[str, ...]
    list_stops: frozenset[str]
    terms_out: frozenset[str]


def extract_themes(draft: Draft) -> tuple[Theme, ...]:
    """Find themes.

    Returns:
        The themes that the text lists, in its order and words; else one to four by the labels of the packaged scheme
        that the text uses, the strongest first.
    """
    return tuple(list_themes(draft)) or tuple(lexical_themes(draft))


def list_themes(draft: Draft) -> Iterator[Theme]:
    """Yield the themes of the first sentence that lists themes."""
    language = draft.document.language
    words, lexicon = words_of(draft.document.text), load_lexicon(ThemeWords, language)
    cues: PhraseIndex[bool] = cue_index(language)
    for zoned in draft.blocks:
        if zoned.zone not in {Zone.LEAD, Zone.BODY}:
            continue
        for sentence in zoned.sentences:
            terms = listed_terms(words, sentence, lexicon, cues)
            linked = [(term, concept_of(words, term, language)) for term in terms]
            if len(linked) >= SHORTEST_LIST and sum(iri is not None for _, iri in linked) * 2 >= len(linked):
                for (first, last), iri in linked:
                    start, end = words.starts[first], words.ends[last]
                    label = " ".join(draft.document.text[start:end].split())
                    yield Theme(**draft.evidence(start, end, "themes.list"), label=label, iri=iri)
                return


@lru_cache(maxsize=8)
def cue_index(language: str | None) -> PhraseIndex[bool]:
    """Return the index of the words before a list of themes, made once."""
    return PhraseIndex((cue, True) for cue in load_lexicon(ThemeWords, language).list_cues)


def listed_terms(words: Words, sentence: Span, lexicon: ThemeWords, cues: PhraseIndex[bool]) -> list[tuple[int, int]]:
    """Return the terms of a list of themes in a sentence, as ranges of words; empty where it lists none."""
    first, stop = words.between(sentence.start, sentence.end)
    noun = next((i for i in range(first, stop) if words.folded[i] in lexicon.list_nouns), None)
    if noun is None:
        return []
    for cue in cues.find(words, noun + 1, stop):
        terms = split_list(words, cue.last + 1, stop, lexicon)
        if len(terms) >= SHORTEST_LIST:
            return terms
    return []


def split_list(words: Words, first: int, stop: int, lexicon: ThemeWords) -> list[tuple[int, int]]:
    """Cut an enumeration at its commas; a last member without a comma before "and" is cut there."""
    terms: list[tuple[int, int]] = []
    begin = first
    for index in range(first, stop):
        gap = words.gap(index)
        if words.folded[index] in lexicon.list_stops or index - begin > LONGEST_TERM:
            return terms
        if gap.startswith((",", ";", ".", ":", ")")) or index + 1 == stop:
            terms.extend(last_members(words, begin, index, lexicon, final=not gap.startswith((",", ";"))))
            begin = index + 1
            if not gap.startswith((",", ";")):
                break
    named = [(a, b) for a, b in terms if " ".join(words.folded[a : b + 1]) not in lexicon.terms_out]
    return named if len(named) >= SHORTEST_LIST else []


def last_members(words: Words, begin: int, last: int, lexicon: ThemeWords, *, final: bool) -> list[tuple[int, int]]:
    """Return a member without its coordinator, or the two members of the last stretch of a list ("B and C")."""
    if words.folded[begin] in lexicon.coordinators and begin < last:
        return [(begin + 1, last)]
    joints = [i for i in range(begin + 1, last) if words.folded[i] in lexicon.coordinators]
    if final and joints:
        return [(begin, joints[-1] - 1), (joints[-1] + 1, last)]
    return [(begin, last)]


def concept_of(words: Words, term: tuple[int, int], language: str | None) -> str | None:
    """Return the concept that a term names: by the longest label in it, else by the words it shares with one."""
    hits = list(label_index(SCHEME, language).find(words, term[0], term[1] + 1))
    if hits:
        return max(hits, key=lambda hit: (hit.last - hit.first, -hit.first)).value
    stems = {word[:STEM] for word in words.folded[term[0] : term[1] + 1] if len(word) >= STEM}
    best = max(
        ((len(stems & known) / len(stems | known), iri) for known, iri in stemmed_labels(language) if stems & known),
        default=None,
    )
    return best[1] if best and best[0] >= 0.5 else None


@lru_cache(maxsize=8)
def stemmed_labels(language: str | None) -> tuple[tuple[frozenset[str], str], ...]:
    """Return the stems of the longer words of each label of the scheme, with its concept."""
    made = (
        (frozenset(word[:STEM] for word in words_in(label) if len(word) >= STEM), iri)
        for label, tag, iri in scheme_labels(SCHEME)
        if language not in LANGUAGES or not tag or tag.startswith(str(language))
    )
    return tuple((stems, iri) for stems, iri in made if stems)


def words_in(label: str) -> list[str]:
    """Return the case-folded words of a label."""
    return label.casefold().replace("-", " ").split()


def lexical_themes(draft: Draft) -> Iterator[Theme]:
    """Yield the themes whose labels the text uses most, weighted by zone; each repetition counts less."""
    words = words_of(draft.document.text)
    index = label_index(SCHEME, draft.document.language)
    taken = names_of_issuers(draft, words)
    free: frozenset[str] = frozenset()
    hits: dict[str, list[Hit[str]]] = {}
    weights: Counter[str] = Counter()
    for zoned in draft.blocks:
        weight = ZONE_WEIGHTS.get(zoned.zone, 0.0)
        if weight:
            for hit in index.find(words, *words.between(zoned.block.span.start, zoned.block.span.end)):
                free = free | {hit.value} if hit.first not in taken else free
                hits.setdefault(hit.value, []).append(hit)
                weights[hit.value] += weight / len(hits[hit.value])  # type: ignore[assignment]  # a Counter of floats
    scores = {iri: (1 + log(len(found))) * weights[iri] for iri, found in hits.items() if iri in free}
    best = max(scores.values(), default=0.0)
    chosen = [iri for iri, score in scores.items() if score >= max(LEAST_SCORE, SHARE_OF_BEST * best)]
    for iri in sorted(chosen, key=lambda iri: (-scores[iri], iri))[:MOST]:
        first, last = most_used(words, hits[iri])
        start, end = words.starts[first], words.ends[last]
        label = " ".join(draft.document.text[start:end].split())
        yield Theme(**draft.evidence(start, end, "themes.lexical"), label=label, iri=iri)


def names_of_issuers(draft: Draft, words: Words) -> frozenset[int]:
    """Return the words in names of issuers: a name alone is no evidence of what a text is about."""
    names = PhraseIndex((issuer.name, True) for issuer in draft.issuers)
    return frozenset(index for hit in names.find(words) for index in range(hit.first, hit.last + 1))


def most_used(words: Words, hits: list[Hit[str]]) -> tuple[int, int]:
    """Return the first occurrence of the wording that a theme has most often."""
    counts = Counter(words.folded[hit.first : hit.last + 1] for hit in hits)
    wording = max(counts, key=lambda wording: (counts[wording], len(wording), wording))
    hit = next(hit for hit in hits if words.folded[hit.first : hit.last + 1] == wording)
    return hit.first, hit.last
