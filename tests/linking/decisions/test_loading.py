from __future__ import annotations

from pathlib import Path

import pytest

from undersigned.errors import DecisionError
from undersigned.linking.decisions.loading import load_decisions

HEADER = "subject_id\tpredicate_id\tobject_id"


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (
            ["A\tsame\tB", "B\tdifferent\tA", "B\tsame\tA", "B\tchapter_of\tA"],
            r"line 5: 'B' chapter_of 'A' contradicts",
        ),
        (
            ["measure:tolls\tsame\tmeasure:ferries", "measure:toll\tbroader\tmeasure:ferry"],
            r"line 3: .* contradicts line 2",
        ),
        (["measure:a b\tbroader\tmeasure:c d", "measure:c d\tbroader\tmeasure:a b"], r"closes a circle"),
        (["measure:the tolls\tdifferent\tmeasure:toll"], r"line 2: .* are one measure to the linker; delete the line"),
        (["fact:0f3a9c4be1d2/nothing/1a2b3c4d5e6f\taccept\t"], r"line 2: .* names no fact"),
    ],
    ids=["names", "measures", "circle of measures", "one measure", "facts"],
)
def test_all_is_checked_at_once(tmp_path: Path, lines: list[str], message: str) -> None:
    path = tmp_path / "decisions.tsv"
    path.write_text("\n".join([HEADER, *lines]) + "\n")
    with pytest.raises(DecisionError, match=message):
        load_decisions(path)
