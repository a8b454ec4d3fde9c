"""The page on the gazetteer says what is so."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from undersigned.linking.gazetteer import find_faults
from undersigned.linking.gazetteer.rows import COLUMNS

PAGE = (Path(__file__).parents[3] / "docs" / "gazetteer.md").read_text(encoding="utf-8")
EXPRESSION = re.compile(r"^([^\s#].*?)\s+# (\S.*?)(?:;.*)?$", re.MULTILINE)


@pytest.mark.parametrize("block", re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL))
def test_python_of_the_page_gives_what_it_says(block: str):
    scope: dict[str, Any] = {}
    exec(block, scope)  # noqa: S102  our own page
    told = [(code, answer) for code, answer in EXPRESSION.findall(block) if not code.startswith("known =")]
    assert told
    for code, answer in told:
        given = eval(code, scope)  # noqa: S307  our own page
        assert answer in {repr(given), str(given), f"Relation.{getattr(given, 'name', '')}"}


def test_the_table_of_the_page_is_right(tmp_path: Path):
    table = re.search(r"```\n(organization\tkind.*?)```", PAGE, re.DOTALL)
    assert table is not None
    path = tmp_path / "page.tsv"
    path.write_text(table[1], encoding="utf-8")
    assert find_faults(path) == []


def test_the_page_names_all_columns():
    assert [column for column in COLUMNS if column not in PAGE] == []
