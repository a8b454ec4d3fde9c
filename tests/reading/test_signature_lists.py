"""Lists that stand in the front matter alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from undersigned.model.document import BlockKind, Document
from undersigned.reading import read_document


def read(folder: Path, front: str, body: str = "We ask for a vote.") -> Document:
    path = folder / "letter.md"
    path.write_text(f"---\n{front}\n---\n\n{body}\n", encoding="utf-8")
    return next(read_document(path))


@pytest.mark.parametrize("key", ["signatories", "firmantes", "signed_by", "Signataires"])
def test_list_becomes_items_below_a_heading(tmp_path: Path, key: str) -> None:
    document = read(tmp_path, f"{key}:\n  - Lantern League\n  - Pilot Fund")
    heading, *items = document.blocks[-3:]
    assert heading.kind is BlockKind.HEADING
    assert [item.span.of(document.text) for item in items] == ["Lantern League", "Pilot Fund"]
    assert {item.kind for item in items} == {BlockKind.LIST_ITEM}


def test_names_that_the_text_has_are_not_repeated(tmp_path: Path) -> None:
    document = read(tmp_path, "signatories: [Lantern League, Pilot Fund]", "Lantern League and Pilot Fund ask.")
    assert document.text.count("Lantern League") == 1


@pytest.mark.parametrize("front", ["tags: [tolls, ferries]", "signatories: 12", "title: x"])
def test_other_values_stay_metadata(tmp_path: Path, front: str) -> None:
    assert read(tmp_path, front).text.strip() == "We ask for a vote."
