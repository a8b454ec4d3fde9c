from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.coalitions import adjusted_rand, best_matches


def labels_of(text):
    return np.array([int(digit) for digit in text], dtype=np.int64)


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [
        pytest.param("0011", "1100", 1.0, id="renamed"),
        # 4 actors: both 1 pair, mine 2, theirs 1, expected 2/6: (1 - 1/3) / (3/2 - 1/3) = 4/7
        pytest.param("0011", "0012", 4 / 7, id="one parted"),
        # none of 2 and 2 pairs, expected 4/6: -2/3 / (2 - 2/3)
        pytest.param("0011", "0101", -0.5, id="crossed"),
        pytest.param("000", "000", 1.0, id="all in one"),
        pytest.param("012", "012", 1.0, id="each alone"),
        pytest.param("0000", "0123", 0.0, id="one against each"),
        pytest.param("", "", 1.0, id="nobody"),
        pytest.param("0", "0", 1.0, id="one actor"),
    ],
)
def test_adjusted_rand_by_hand(one, other, value):
    assert adjusted_rand(labels_of(one), labels_of(other)) == pytest.approx(value)


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=2, max_size=12))
def test_adjusted_rand_counts_pairs(pairs):
    one, other = (np.array(column) for column in zip(*pairs, strict=True))
    every = list(combinations(range(len(pairs)), 2))
    mine = {pair for pair in every if one[pair[0]] == one[pair[1]]}
    theirs = {pair for pair in every if other[pair[0]] == other[pair[1]]}
    expected, most = len(mine) * len(theirs) / len(every), (len(mine) + len(theirs)) / 2
    value = 1.0 if most == expected else (len(mine & theirs) - expected) / (most - expected)
    assert adjusted_rand(one, other) == pytest.approx(value)
    assert adjusted_rand(one, other) == pytest.approx(adjusted_rand(other, one))


def test_best_matches_by_hand():
    assert best_matches(labels_of("00112"), labels_of("00011")).tolist() == pytest.approx([2 / 3, 1 / 3, 1 / 2])
    assert np.isnan(best_matches(labels_of("002"), labels_of("000"))[1])
    assert best_matches(labels_of(""), labels_of("")).tolist() == []
