from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.model.facts import Facts, Issuer, Role
from undersigned.reviewing.sightings import LONGEST, fact_sighting, sighting_of


def made(text: str, start: int, end: int, sentence: tuple[int, int]) -> tuple[Facts, Issuer]:
    issuer = Issuer(
        start=start,
        end=end,
        quote=text[start:end],
        sentence=sentence,
        method="issuers.list/1",
        confidence=0.3,
        name=text[start:end],
        role=Role.ISSUER,
        position=1,
    )
    facts = Facts(name="a.txt", sha256="0" * 64, source="a.txt", media_type="text/plain", text=text, issuers=(issuer,))
    return facts, issuer


def test_the_name_is_found_in_its_sentence() -> None:
    text = "First. Then the Lantern League spoke. Last."
    facts, issuer = made(text, 16, 30, (7, 37))
    seen = sighting_of(facts, issuer, "Lantern League")
    assert seen.sentence == "Then the Lantern League spoke."
    assert seen.sentence[seen.start : seen.end] == "Lantern League"
    assert (seen.release.title, seen.release.document) == ("a.txt", "0" * 12)


def test_a_name_that_the_sentence_words_otherwise_has_no_span() -> None:
    facts, issuer = made("The Lantern League spoke.", 4, 18, (0, 25))
    seen = sighting_of(facts, issuer, "Liga del Farol")
    assert (seen.start, seen.end) == (0, 0)


@given(st.integers(0, 1500), st.integers(1, 400), st.sampled_from((" ", "")))
def test_cut_sentences_keep_the_words(place: int, length: int, space: str) -> None:
    filler = (f"wave{space}" * 2000)[:2000]
    text = filler[:place] + "N" * length + filler[place:]
    facts, issuer = made(text, place, place + length, (0, len(text)))
    seen = fact_sighting(facts, issuer)
    assert len(seen.sentence) <= LONGEST + 2
    words = seen.sentence[seen.start : seen.end]
    assert set(words.removesuffix("…")) <= {"N"}
    assert len(words) == min(length, len(words))
    assert words


@pytest.mark.parametrize("length", [LONGEST, LONGEST - 1])
def test_short_sentences_stay_whole(length: int) -> None:
    facts, issuer = made("x" * length, 0, 3, (0, length))
    assert fact_sighting(facts, issuer).sentence == "x" * length
