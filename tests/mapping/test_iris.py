"""Deterministic IRIs."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from undersigned.mapping.iris import Minter, Slugs, recommendation_path

BASE = "https://reef.example/id/"


@pytest.mark.parametrize(
    ("local", "iri"),
    [
        ("org/lantern-league", BASE + "org/lantern-league"),
        ("text/ab#char=1,2", BASE + "text/ab#char=1,2"),
        ("https://harbor.example/scheme/x", "https://harbor.example/scheme/x"),
        ("https://harbor.example/a b", "https://harbor.example/a%20b"),
        ("https://harbor.example/a#b#c", "https://harbor.example/a#b%23c"),
        ("text/1#char=0,4#5", BASE + "text/1#char=0,4%235"),
        ("org/a b<c>", BASE + "org/a%20b%3Cc%3E"),
        ("org/é\x00\u202e", BASE + "org/%C3%A9%00%E2%80%AE"),
    ],
)
def test_local_ids_become_iris(local, iri) -> None:
    assert Minter(BASE).iri(local).value == iri


@settings(deadline=None)
@given(st.text(max_size=30))
def test_any_text_has_an_iri_below_the_base(local) -> None:
    if "://" not in local:
        assert Minter(BASE).iri(local).value.startswith(BASE)


@settings(deadline=None)
@given(st.lists(st.sampled_from(["A", "a", "A 2", "A-2", "A 3", "É", "中", "文", ""]), max_size=12))
def test_slugs_of_a_release_are_all_different(names) -> None:
    slugs = Slugs()

    assert len({slugs.take("issuance", name) for name in names}) == len(names)


def test_slugs_count_per_folder_in_order_of_the_text() -> None:
    slugs = Slugs()
    taken = [
        slugs.take(folder, name) for folder, name in [("a", "X"), ("a", "x"), ("b", "X"), ("a", "x 2"), ("a", "X")]
    ]

    assert taken == ["a/x", "a/x-2", "b/x", "a/x-2-2", "a/x-3"]


def test_recommendations_are_named_by_text_and_order() -> None:
    first = recommendation_path("release/r", ("ab", 1, 0))

    assert first.startswith("release/r/recommendation/1-")
    assert recommendation_path("release/r", ("ab", 1, 2)) == f"{first}/part/2"
    assert recommendation_path("release/r", ("cd", 1, 0)) != first
