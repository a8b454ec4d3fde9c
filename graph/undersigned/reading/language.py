"""The language of a text: what its metadata says, checked by a detector."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Protocol

__all__ = ["language_of"]

# Languages in which civil society publishes much. Without the detector's many small ones it errs less on short texts;
# with the five largest alone it would take Italian for Spanish, and be sure of it.
LANGUAGES = (
    *("ar", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "eu", "fa", "fi", "fr", "gl", "he", "hi", "hr"),
    *("hu", "id", "it", "ja", "ko", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "sw", "th", "tr"),
    *("uk", "ur", "vi", "zh"),
)
SAMPLE = 2_000
FEW_LETTERS = 200
FEW_WORDS = 5
SURE = 0.9
LIKELY = 0.7
"""How sure of a sentence or two the detector must be, whose close languages share their words."""
LETTER = re.compile(r"[^\W\d_]")
PLAIN_SHARE = 0.08
"""Share of a text's words that are small words of one language alone, from which no detector is asked."""
FOREIGN_SHARE = 0.2
"""How many small words of another language may stand beside one of its own."""
WORD = re.compile(r"[^\W\d_]+")
ADDRESS = re.compile(r"\S*(?:://|@|www\.)\S*")


class Identifier(Protocol):
    """What the detector offers."""

    def classify(self, text: str) -> tuple[str, float]:
        """Return the likeliest language and its probability."""
        ...


@cache
def identifier() -> Identifier:
    """Load the detector once."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 loading takes a second

    detector: Identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    detector.set_languages(list(LANGUAGES))  # type: ignore[attr-defined]
    return detector


@cache
def small_words() -> Mapping[str, frozenset[str]]:
    """Return the small words that are those of one language alone, by language."""
    lists = tomllib.loads(Path(__file__).with_name("function_words.toml").read_text(encoding="utf-8"))
    uses = Counter(word for words in lists.values() for word in words)
    return {language: frozenset(word for word in words if uses[word] == 1) for language, words in lists.items()}


def plain_language(sample: str) -> str | None:
    """Return the language of a text that its small words tell beyond doubt, or None.

    Most releases are told so, and the detector, which takes most of the time of a first document, is not loaded.
    """
    counts = Counter(WORD.findall(sample.lower()))
    found = {language: sum(counts[word] for word in words) for language, words in small_words().items()}
    (best, most), (_, next_most) = sorted(found.items(), key=lambda item: (-item[1], item[0]))[:2]
    sure = most >= PLAIN_SHARE * counts.total() and next_most <= FOREIGN_SHARE * most
    return best if sure and most else None


def language_of(text: str, declared: str | None) -> str | None:
    """Return the ISO 639-1 code of a text, or None where nothing tells.

    Args:
        text: prose; its first 2,000 characters are looked at.
        declared: what metadata says (`en`, `en-US`, `es_ES`), or None.

    Returns:
        The detected language where the text is long enough and the detector sure, else the declared one.
    """
    code = (declared or "").strip().lower()[:2]
    label = code if len(code) == 2 and code.isascii() and code.isalpha() else None
    if label is not None and label not in LANGUAGES:
        return label
    sample = ADDRESS.sub(" ", text[:SAMPLE])
    if not LETTER.search(sample):
        return label
    letters = sum(map(str.isalpha, sample))
    plain = plain_language(sample) if letters > FEW_LETTERS else None
    if plain:
        return plain
    detected, probability = identifier().classify(sample)
    if letters > FEW_LETTERS and probability >= SURE:
        return detected
    if label is not None:
        return label
    return detected if probability >= (LIKELY if sample.count(" ") >= FEW_WORDS else SURE) else None
