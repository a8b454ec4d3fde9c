from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from undersigned.text.slugs import short_hash, slugify


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Sailors’ Rest Association", "sailors-rest-association"),
        ("Unión  Farolera", "union-farolera"),
        ("<script>alert(1)</script>", "script-alert-1-script"),
        ("Фонарь", f"x-{short_hash('фонарь', 8)}"),
        ("", f"x-{short_hash('', 8)}"),
    ],
)
def test_slugify(text: str, slug: str) -> None:
    assert slugify(text) == slug


def test_slugify_cuts_at_a_word_and_tells_long_texts_apart() -> None:
    one, other = "lantern " * 20 + "a", "lantern " * 20 + "b"
    assert slugify(one) != slugify(other)
    assert len(slugify(one)) <= 80
    assert slugify(one).startswith("lantern-lantern-")


def test_slugify_obeys_limit() -> None:
    assert len(slugify("harbor " * 30, limit=40)) <= 40


@settings(max_examples=300)
@given(st.text())
def test_slug_of_any_text(text: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slugify(text))
