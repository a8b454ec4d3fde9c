from __future__ import annotations

from pathlib import Path

import pytest

from undersigned.extraction.draft import Draft
from undersigned.extraction.structure.linked import extract_links, extract_related
from undersigned.extraction.structure.zones import label_zones
from undersigned.reading import read_document, read_text

PROSE = "The Lantern League asks the council of the town to light every pier of the harbor before the winter comes."


def draft_of(text: str, tmp_path: Path | None = None) -> Draft:
    if tmp_path is None:
        draft = Draft(document=read_text(text, language="en"))
    else:
        path = tmp_path / "release.md"
        path.write_text(text, encoding="utf-8")
        draft = Draft(document=next(read_document(path)))
    draft.blocks = label_zones(draft)
    return draft


def test_extract_links_finds_lines_that_name_a_download() -> None:
    links = extract_links(draft_of(f"Light now\n\n{PROSE}\n\nDownload Here (Letter)\nDownload Here (Map of lamps)"))
    assert [(link.label, link.href) for link in links] == [
        ("Download Here (Letter)", None),
        ("Download Here (Map of lamps)", None),
    ]


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        pytest.param(
            "[red lines](https://lamp.example/a/red.pdf)", [("red lines", "https://lamp.example/a/red.pdf")], id="file"
        ),
        pytest.param(
            "[Read the full letter here](https://lamp.example/l)",
            [("Read the full letter here", "https://lamp.example/l")],
            id="words",
        ),
        pytest.param("[the harbor](https://lamp.example/harbor)", [], id="page"),
        pytest.param("[letter](mailto:ask@lamp.example)", [], id="mail"),
    ],
)
def test_extract_links_tells_documents_from_pages(link: str, expected: list[tuple[str, str]], tmp_path: Path) -> None:
    links = extract_links(draft_of(f"# Light now\n\n{PROSE} See {link}.\n", tmp_path))
    assert [(item.label, item.href) for item in links] == expected


def test_extract_related_lists_titles_without_kinds_and_instructions() -> None:
    text = (
        f"Light now\n\n{PROSE}\n\nSimilar content\n\nBrowse other pages similar to this\nThe Lamps of the "
        "Northern Coast\n"
        "Press Release\nKeepers Affirm Their Unity\nPress Release\nThe Lamps of the Northern Coast"
    )
    draft = draft_of(text)
    assert [item.title for item in extract_related(draft)] == [
        "The Lamps of the Northern Coast",
        "Keepers Affirm Their Unity",
    ]
