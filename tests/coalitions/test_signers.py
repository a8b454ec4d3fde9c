from __future__ import annotations

import pytest

from undersigned.coalitions import keep_regulars
from undersigned.errors import ValidationError


def test_who_speaks_once_is_left_out(table_of):
    claims = [("a", "x", 1), ("b", "x", 1), ("b", "y", 1), ("a", "x", 1)]
    table = table_of(claims, documents=["d", "d", "d", "e"])
    assert keep_regulars(table, rows="organization", documents=2).variables["organization"] == ("a", "a")
    assert len(keep_regulars(table, rows="organization", documents=1)) == 4
    with pytest.raises(ValidationError, match="0 documents; use 1 or more"):
        keep_regulars(table, rows="organization", documents=0)
