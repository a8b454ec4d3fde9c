"""What editions of one release share: a sketch of the words, and marks that a translation leaves as they are."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from urllib.parse import unquote
from zlib import crc32

from undersigned.linking.mentions import Likeness, Passage
from undersigned.model.facts import Facts, Item
from undersigned.text.case import UPPER
from undersigned.text.folding import fold, fold_tokens

__all__ = ["likeness_of", "marks_of", "plain_stem", "resemblance", "sketch_of"]

SHINGLE = 4
"""Words of a shingle: fewer are common to texts on one matter."""
SKETCH = 96
"""Least hashes that a sketch keeps; the error of an estimate from it is about a tenth."""
ADDRESS = re.compile(r"https?://[^\s<>()\]\"']+|(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+")
"""An address of mail begins where a word does, so that a long word is not tried from each of its letters."""
CAPITALIZED = re.compile(rf"(?<=\w )[{UPPER}]\w{{3,}}|\b[{UPPER}]{{2}}[{UPPER}0-9]*\b")
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
CODES = {"eng": "en", "esp": "es", "spa": "es", "fra": "fr", "ger": "de", "por": "pt"}
NOT_DIGIT = re.compile(r"\D")
QUERY = re.compile(r"[?#].*", re.DOTALL)
ENDING = re.compile(r"\.[a-z]{2,5}$")
SPELLINGS = {"ph": "f", "th": "t", "y": "i", "k": "c", "qu": "c", "z": "c", "cc": "c", "ss": "s", "mm": "m", "nn": "n"}
KINDRED = re.compile("|".join(SPELLINGS))
STEM = 4
"""Letters of a beginning."""
LANGUAGE = re.compile(r"[-_. ](?:en|eng|es|esp|spa|fr|fra|de|ger|pt|por|it|ca|gl|eu|nl)(?=$|[-_. ])")


def likeness_of(facts: Facts) -> Likeness:
    """Return what tells whether two documents are editions of one release.

    Lists of issuers, self-descriptions and contacts do not count: a coalition has them in all its releases.

    Args:
        facts: all that was found in one document.
    """
    left_out = _merged((*facts.issuers, *facts.abouts, *facts.contacts))
    own = _without(facts.text, left_out)
    places = _Places(left_out, len(facts.text))
    return Likeness(
        name=facts.name,
        stem=plain_stem(facts.name),
        folder=facts.source.rpartition("/")[0],
        url=facts.url or "",
        list_of=facts.signatories_of,
        linked=_linked(facts),
        language=_coded_language(facts.name),
        original=facts.translation_of or "",
        translations=facts.translations,
        length=len(own),
        sketch=sketch_of(own),
        marks=_least(marks_of(own)),
        recommendations=tuple(_passage(item.text, places.of(item)) for item in facts.recommendations),
        quotations=tuple(_passage(item.text, places.of(item), item.speaker) for item in facts.quotations),
    )


def plain_stem(name: str) -> str:
    """Return the name of a file without its ending and without a word for its language.

    Example:
        >>> plain_stem("night-ferry-es.html") == plain_stem("Night_Ferry.txt")
        True
    """
    return fold(LANGUAGE.sub("", ENDING.sub("", name.lower())).replace("_", "-"))


def _coded_language(name: str) -> str:
    """Return the code of the language in the name of a file, in two letters; "" where there is none."""
    found = LANGUAGE.search(ENDING.sub("", name.lower()))
    return CODES.get(found[0][1:], found[0][1:]) if found else ""


def sketch_of(text: str) -> tuple[int, ...]:
    """Return the least hashes of all shingles, sorted: a sample that two texts draw alike.

    Source:
        Broder, On the resemblance and containment of documents (1997).
    """
    words = fold_tokens(text)
    return _least(" ".join(words[place : place + SHINGLE]) for place in range(len(words) - SHINGLE + 1))


def resemblance(first: tuple[int, ...], second: tuple[int, ...]) -> float:
    """Return the estimated share of what two sketches were drawn from that both have, 0 to 1."""
    one, other = set(first), set(second)
    union = sorted(one | other)[: max(len(first), len(second))]
    return sum(value in one and value in other for value in union) / len(union) if union else 0.0


def _linked(facts: Facts) -> tuple[str, ...]:
    """Return the names of the files that a document links to."""
    addresses = {QUERY.sub("", file.href or "") for file in facts.links}
    return tuple(sorted({unquote(address.rpartition("/")[2]) for address in addresses} - {""}))


def _merged(items: Iterable[Item]) -> list[tuple[int, int]]:
    """Return the spans of items in order, those that overlap as one."""
    found = list[tuple[int, int]]()
    for start, end in sorted((item.start, item.end) for item in items):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found


def _without(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """Return the text without spans that are in order and apart."""
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    return " ".join(text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))


class _Places:
    """Places of items in a text from which spans are left out."""

    def __init__(self, spans: Sequence[tuple[int, int]], length: int) -> None:
        self._spans = spans
        self._gone = [0, *accumulate(end - start for start, end in spans)]
        self._length = max(1, length - self._gone[-1])

    def of(self, item: Item) -> float:
        """Return the place of an item, 0 at the beginning and 1 at the end."""
        before = bisect_right(self._spans, item.start, key=lambda span: span[0])
        inside = max(0, self._spans[before - 1][1] - item.start) if before else 0
        return round((item.start - self._gone[before] + inside) / self._length, 4)


def _least(texts: Iterable[str]) -> tuple[int, ...]:
    return tuple(sorted({crc32(text.encode("utf-8", "surrogatepass")) for text in texts})[:SKETCH])


def marks_of(text: str) -> set[str]:
    """Return what a translation keeps: addresses, numbers, acronyms and names written alike."""
    found = {address.rstrip(".,;:/").lower() for address in ADDRESS.findall(text)}
    plain = ADDRESS.sub(" ", text)
    found |= {NOT_DIGIT.sub("", number) for number in NUMBER.findall(plain)}
    found |= {fold(name) for name in CAPITALIZED.findall(plain)}
    return {mark for mark in found if len(mark) > 1}


def _passage(text: str, place: float, speaker: str | None = None) -> Passage:
    return Passage(
        digest=crc32(fold(text).encode("utf-8", "surrogatepass")),
        marks=_least(marks_of(text)),
        stems=_least(_stems(text)),
        place=place,
        speaker=speaker,
    )


def _stems(text: str) -> set[str]:
    """Return the beginnings of long words as kindred languages have them ("filosofía", "philosophy")."""
    words = (KINDRED.sub(lambda found: SPELLINGS[found[0]], word) for word in fold_tokens(text))
    return {word[:STEM] for word in words if len(word) > STEM + 1}
