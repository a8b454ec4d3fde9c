"""What a file beside a file says of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from undersigned.reading import read_document
from undersigned.reading.sidecar import read_sidecar


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            '{"url": "https://example.org/a", "date": "2024-05-06"}',
            {"url": "https://example.org/a", "date": "2024-05-06"},
        ),
        (
            '{"signatories_of": "letter.html", "translation_of": "https://example.org/a"}',
            {"signatories_of": "letter.html", "translation_of": "https://example.org/a"},
        ),
        ('{"url": 5, "title": null, "etag": "x", "lang": ""}', {}),
        ('["url"]', {}),
        ("no JSON", {}),
        ("", {}),
    ],
    ids=["told", "relations", "other values and keys", "no object", "broken", "empty"],
)
def test_read_sidecar(content: str, expected: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "a.html.meta.json").write_text(content)
    assert read_sidecar(tmp_path / "a.html") == expected


def test_no_sidecar(tmp_path: Path) -> None:
    assert read_sidecar(tmp_path / "a.html") == {}


def test_document_has_the_metadata_of_its_sidecar(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Open letter on the toll\n\nWe object to it.")
    (tmp_path / "a.txt.meta.json").write_text('{"url": "https://example.org/a", "date": "2024-05-06"}')
    (document,) = read_document(tmp_path / "a.txt")
    assert document.metadata["url"] == "https://example.org/a"
    assert document.metadata["date"] == "2024-05-06"
