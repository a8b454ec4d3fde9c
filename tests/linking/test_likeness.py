from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.extraction import extract_facts
from undersigned.linking.likeness import likeness_of, plain_stem, resemblance, sketch_of
from undersigned.linking.mentions import Likeness
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
