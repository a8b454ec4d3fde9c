"""The queue of a workspace: written by a build, the same each time, taken up again."""

from __future__ import annotations

from pathlib import Path

import pytest

from undersigned.errors import WorkspaceError
from undersigned.linking.decisions import Decision, Predicate, write_decisions
from undersigned.reviewing import Queue
from undersigned.workspace.construction import build
from undersigned.workspace.folder import Layout
from undersigned.workspace.review import load_queue, write_review_page


def test_a_build_writes_queue_and_page_and_an_unchanged_one_keeps_them(sources: Path, tmp_path: Path) -> None:
    layout = Layout(tmp_path / "w")
    build(sources, workspace=layout.root)
    queue, page = load_queue(layout), layout.review_page.read_bytes()
    assert queue.items
    build(sources, workspace=layout.root)
    assert (load_queue(layout), layout.review_page.read_bytes()) == (queue, page)
    build(sources, workspace=tmp_path / "fresh")
    assert load_queue(Layout(tmp_path / "fresh")) == queue


def test_what_is_decided_leaves_queue_and_page(sources: Path, tmp_path: Path) -> None:
    layout = Layout(tmp_path / "w")
    build(sources, workspace=layout.root)
    item = next(one for one in load_queue(layout).items if one.subject.startswith("fact:"))
    told = Decision(line=2, subject=item.subject, predicate=Predicate.ACCEPT, object="")
    write_review_page(layout, load_queue(layout), [told])
    assert item.id not in layout.review_page.read_text(encoding="utf-8")
    write_decisions(layout.decisions, [told])
    build(sources, workspace=layout.root)
    assert item.id not in {one.id for one in load_queue(layout).items}


@pytest.mark.parametrize("content", [None, "{", '{"items": [{}]}'], ids=["missing", "broken", "another form"])
def test_a_queue_that_cannot_be_read_is_named(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "review.json").write_text(content)
    with pytest.raises(WorkspaceError, match=r"review\.json is missing or broken; build the workspace"):
        load_queue(Layout(tmp_path))


def test_an_empty_queue_has_a_page(tmp_path: Path) -> None:
    write_review_page(Layout(tmp_path), Queue(), ())
    assert "There are no open questions." in (tmp_path / "pages" / "review.html").read_text(encoding="utf-8")
