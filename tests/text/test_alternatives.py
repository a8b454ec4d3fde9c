"""Alternatives by first letter find what plain alternatives find."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.text.alternatives import either

PATTERNS = ["a", "ab", "aB", "Ab", "b", "ba", "a?b", "a|b", "[ab]a", "b(?:a|c)", "ca", "c+"]


def plain(patterns: list[str]) -> str:
    return f"(?:{'|'.join(sorted(patterns, key=lambda one: (-len(one), one)))})"


@pytest.mark.parametrize(
    ("patterns", "expected"),
    [
        pytest.param(["to", "town", "city"], "(?:c(?:ity)|t(?:own|o))", id="one branch a letter, the longest first"),
        pytest.param(["ab?c", "a?b", "a"], "(?:a(?:b?c)|a?b|a(?:))", id="a letter that may be missing is none"),
        pytest.param(["ab|cd", "ax"], "(?:ab|cd|a(?:x))", id="a bar outside of groups parts a pattern"),
        pytest.param(["a(?:b|c)", r"a\|b", "a[|]"], r"(?:a(?:(?:b|c)|[|]|\|b))", id="other bars do not"),
        pytest.param(["Abc", "ab"], "(?:A(?:bc)|a(?:b))", id="both cases of a letter keep their order"),
        pytest.param([], "(?:)", id="none"),
    ],
)
def test_either(patterns: list[str], expected: str) -> None:
    assert either(patterns) == expected


@given(
    st.lists(
        st.sampled_from(["a", "ab", "aB", "Ab", "b", "ba", "a?b", "a|b", "[ab]a", "b(?:a|c)", "ca", "c+"]), max_size=8
    ),
    st.text("abcABC ", max_size=12),
    st.sampled_from([0, re.IGNORECASE]),
)
def test_either_finds_what_plain_alternatives_find(patterns: list[str], text: str, flags: int) -> None:
    found = [
        [match.span() for match in re.finditer(rf"(?<!\w){alternatives}", text, flags)]
        for alternatives in (either(patterns), plain(patterns))
    ]
    assert found[0] == found[1]
