"""The language of a text: what its metadata says, checked by a detector."""

from __future__ import annotations

import re
from functools import cache
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
SURE = 0.9
LETTER = re.compile(r"[^\W\d_]")
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
    detected, probability = identifier().classify(sample)
    letters = sum(map(str.isalpha, sample))
    if letters > FEW_LETTERS and probability >= SURE:
        return detected
    if label is not None:
        return label
    return detected if probability >= SURE else None
