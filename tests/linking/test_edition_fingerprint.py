from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.extraction import extract_facts
from undersigned.linking.edition_fingerprint import likeness_of, plain_stem, resemblance, sketch_of
from undersigned.linking.mentions import Likeness
from undersigned.model.facts import Issuer, Recommendation, Role
from undersigned.reading import read_text

WORDS = [f"word{number}" for number in range(400)]


@pytest.mark.parametrize(
    ("first", "second", "alike"),
    [
        ("night-ferry-es.html", "night-ferry.txt", True),
        ("Night_Ferry_EN.pdf", "night-ferry.fr.md", True),
        ("night-ferry.html", "night-tolls.html", False),
        ("best-ferries.txt", "best.txt", False),
        ("table.csv#1", "table.csv#2", False),
    ],
)
def test_plain_stem(first: str, second: str, alike: bool) -> None:
    assert (plain_stem(first) == plain_stem(second)) is alike


@pytest.mark.parametrize(
    ("kept", "low", "high"), [(400, 1.0, 1.0), (380, 0.85, 0.99), (200, 0.35, 0.65), (0, 0.0, 0.0)]
)
def test_resemblance_estimates_the_common_share(kept: int, low: float, high: float) -> None:
    other = WORDS[:kept] + [f"other{number}" for number in range(400 - kept)]
    assert low <= resemblance(sketch_of(" ".join(WORDS)), sketch_of(" ".join(other))) <= high


def test_resemblance_of_nothing_is_nothing() -> None:
    assert resemblance(sketch_of(""), sketch_of("")) == 0.0


@given(st.text(), st.text())
def test_resemblance_is_symmetric_and_a_share(first: str, second: str) -> None:
    one, other = sketch_of(first), sketch_of(second)
    assert resemblance(one, other) == resemblance(other, one)
    assert 0.0 <= resemblance(one, other) <= 1.0


def test_lists_of_issuers_do_not_count() -> None:
    def likeness(*issuers: str) -> Likeness:
        listed = "".join(f"- {name}\n" for name in issuers)
        text = f"Joint statement\n\nMay 3, 2024\n\nWe ask the Harbor Board to open the pier.\n\nSigned:\n{listed}"
        return likeness_of(extract_facts(read_text(text, name="pier.txt")))

    assert likeness("Lantern League", "Tern Society").marks == likeness("Quiet Bay Initiative", "Kelp Trust").marks


def test_places_do_not_count_lists_of_issuers() -> None:
    def evidence(start: int, end: int) -> dict[str, object]:
        return {"start": start, "end": end, "quote": "", "sentence": (start, end), "method": "a.b/1", "confidence": 0}

    facts = extract_facts(read_text("We ask. " * 100)).model_copy(
        update={
            "issuers": tuple(
                Issuer(name="Kelp Trust", role=Role.SIGNATORY, position=1, **evidence(*span))
                for span in ((100, 400), (300, 500), (700, 800))
            ),
            "recommendations": tuple(
                Recommendation(text="We ask.", **evidence(start, start + 1)) for start in (50, 200, 500, 650, 799)
            ),
        }
    )
    places = [passage.place for passage in likeness_of(facts).recommendations]
    assert places == [pytest.approx(place / 300, abs=0.001) for place in (50, 100, 100, 250, 300)]


def test_kindred_words_of_two_languages_have_beginnings_in_common() -> None:
    def stems(text: str, language: str) -> set[int]:
        facts = extract_facts(read_text(text, language=language))
        (passage,) = likeness_of(facts).recommendations
        return set(passage.stems)

    english = stems("We ask the Parliament to suspend the negotiations on commissions and photography.", "en")
    spanish = stems("Pedimos al Parlamento que suspenda las negociaciones sobre comisiones y fotografía.", "es")
    assert len(english & spanish) >= 4
