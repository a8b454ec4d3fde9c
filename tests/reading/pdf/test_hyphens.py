"""The seam of two lines."""

import pytest

from undersigned.reading.pdf.hyphens import Seam, Vocabulary
from undersigned.reading.pdf.shapes import Word, line_of

KEPT = Seam(drops_hyphen=False, space=False)
UNDONE = Seam(drops_hyphen=True, space=False)
SPACED = Seam(drops_hyphen=False, space=True)


def line(text):
    words = text.split()
    return line_of(Word(text=word, left=50.0 * n, right=50.0 * n + 40, base=0, size=10) for n, word in enumerate(words))


@pytest.mark.parametrize(
    ("before", "after", "text", "wanted"),
    [
        ("inter-", "national", "", UNDONE),
        ("co-", "operation", "The cooperation of towns", UNDONE),
        ("co-", "operation,", "The co-operation of towns", KEPT),
        ("long-", "term", "a long way, a term of years", KEPT),
        ("some-", "thing", "some say the thing is", KEPT),
        ("with-", "out", "with them, out there", UNDONE),
        ("self-", "defense", "", KEPT),
        ("COVID-", "19", "", KEPT),
        ("EU-", "weit", "", KEPT),
        ("Nord-", "Süd", "", KEPT),
        ("Bundes-", "regierung", "", UNDONE),
        ("Vor-", "und", "", SPACED),
        ("short-", "and", "", SPACED),
        ("harm\u00ad", "less", "", UNDONE),
        ("plain", "words", "", SPACED),
        ("1990-", "1995", "", KEPT),
        ("https://towns.example/a/", "report-2.html", "", KEPT),
        ("https://towns.example/a", "says", "", SPACED),
        ("and/", "or", "", KEPT),
    ],
)
def test_seam(before, after, text, wanted) -> None:
    vocabulary = Vocabulary([line(text)] if text else [])
    assert vocabulary.seam(before, after) == wanted


def test_a_cut_word_is_no_word_of_the_vocabulary() -> None:
    assert Vocabulary([line("the inter-")]).counts == {"the": 1}
