from __future__ import annotations

from dataclasses import replace

import pytest

from undersigned.coalitions import divide_among_signers, keep_regulars
from undersigned.errors import ValidationError


def test_claims_of_a_letter_count_once_together(table_of):
    letter = [("a", "x", 1), ("b", "x", 1), ("b", "y", 1), ("c", "x", 1), ("", "x", 1)]
    table = table_of([*letter, ("a", "x", 1)], documents=["d"] * 5 + ["e"])
    assert divide_among_signers(table, rows="organization").weights == pytest.approx([1 / 3] * 5 + [1])
    halved = replace(table, weights=(0.5,) * 6)
    assert divide_among_signers(halved, rows="organization").weights == pytest.approx([1 / 6] * 5 + [0.5])


def test_who_speaks_once_is_left_out(table_of):
    claims = [("a", "x", 1), ("b", "x", 1), ("b", "y", 1), ("a", "x", 1)]
    table = table_of(claims, documents=["d", "d", "d", "e"])
    assert keep_regulars(table, rows="organization", documents=2).variables["organization"] == ("a", "a")
    assert len(keep_regulars(table, rows="organization", documents=1)) == 4
    with pytest.raises(ValidationError, match="0 documents; use 1 or more"):
        keep_regulars(table, rows="organization", documents=0)
