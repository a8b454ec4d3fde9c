from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html
from pyoxigraph import Store

from undersigned.errors import RenderError
from undersigned.render import Figures, write_pages


def test_writes_two_pages_that_link_to_each_other(story_store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "pages"
    written = write_pages(story_store, folder)
    assert written == [folder / "index.html", folder / "organization-theme.html"]
    assert sorted(folder.iterdir()) == written
    for path in written:
        tree = html.fromstring(path.read_text(encoding="utf-8"))
        links = tree.xpath("//nav//a")
        assert [link.get("href") for link in links] == [
            "index.html", "organization-theme.html", "review.html", "../exports/graph.ttl", "../exports/graph.trig",
        ]  # fmt: skip
        assert [link.get("href") for link in links if link.get("aria-current")] == [path.name]


def test_same_store_gives_the_same_bytes(story, tmp_path: Path) -> None:
    first = write_pages(story.store(shuffled=1), tmp_path / "a")
    second = write_pages(story.store(shuffled=2), tmp_path / "b")
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]


def test_figures_given_are_shown(tmp_path: Path) -> None:
    index, _ = write_pages(Store(), tmp_path, summary=Figures(releases=77))
    assert "<dd>77</dd>" in index.read_text(encoding="utf-8")


def test_pages_of_an_earlier_build_are_replaced(story_store: Store, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("old")
    write_pages(story_store, tmp_path)
    assert (tmp_path / "index.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_folder_that_is_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "pages").write_text("")
    with pytest.raises(RenderError, match=r"pages cannot be written to .*pages: "):
        write_pages(Store(), tmp_path / "pages")


def test_page_that_cannot_be_put_in_place_leaves_no_draft(story_store: Store, tmp_path: Path) -> None:
    (tmp_path / "index.html" / "in-the-way").mkdir(parents=True)
    with pytest.raises(RenderError, match="pages cannot be written"):
        write_pages(story_store, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["index.html"]
