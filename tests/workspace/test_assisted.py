"""Builds that ask a helper for what the rules left."""

from __future__ import annotations

from pathlib import Path

import pytest

import undersigned
from undersigned.errors import HelperError, WorkspaceError
from undersigned.extraction.helping.grounding import evidence_in
from undersigned.model.document import Document
from undersigned.model.facts import Event


class Weather:
    """Finds the season that each release of the samples names."""

    name = "weather"

    def __init__(self, rule: str = "season", fails: bool = False) -> None:
        self.fingerprint = f"weather/{rule}"
        self.rule, self.fails = rule, fails

    def suggest(self, document: Document, _facts: undersigned.Facts, /) -> undersigned.Suggestions:
        if self.fails:
            raise HelperError("helper 'weather': no window; open one")
        start = document.text.index("two winters")
        evidence = evidence_in(document, start, start + len("two winters"), f"weather.{self.rule}")
        return undersigned.Suggestions(items=(Event(**evidence, name="two winters"),), notes=("3 seasons, 1 borne",))


def methods(workspace: Path) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in sorted((workspace / "facts").glob("*.json")))


def build(sources: Path, workspace: Path, *helpers: str | undersigned.Helper) -> undersigned.BuildReport:
    with undersigned.build(sources, workspace=workspace, helpers=helpers) as built:
        return built.report


def test_the_cache_tells_helpers_apart_and_going_back_gives_the_same_bytes(sources, tmp_path, products, extracted):
    workspace = tmp_path / "w"
    build(sources, workspace)
    alone = products(workspace)
    del extracted[:]
    assert build(sources, workspace, Weather()).read == 3
    assert methods(workspace).count("weather.season/1") == 3
    assert b"weather.season/1" in products(workspace)["exports/graph.trig"]
    assert build(sources, workspace, Weather()).unchanged == 3
    assert build(sources, workspace, Weather("storm")).read == 3
    assert "weather.season/1" not in methods(workspace)
    build(sources, workspace)
    assert products(workspace) == alone


def test_what_a_helper_notes_is_in_the_report_of_each_build(sources, tmp_path):
    for _ in ("read", "taken from the cache"):
        notes = [warning.reason for warning in build(sources, tmp_path / "w", Weather()).warnings]
        assert notes == ["helper weather: 3 seasons, 1 borne"] * 3
    assert build(sources, tmp_path / "w").warnings == []


def test_a_helper_that_cannot_work_ends_the_build_and_keeps_what_was(sources, tmp_path, products):
    workspace = tmp_path / "w"
    build(sources, workspace)
    before = products(workspace)
    with pytest.raises(HelperError, match="no window; open one"):
        build(sources, workspace, Weather(fails=True))
    assert products(workspace) == before
    build(sources, workspace)
    assert products(workspace) == before


def test_helpers_of_the_settings_are_asked(sources, tmp_path):
    (tmp_path / "w").mkdir()
    (tmp_path / "w" / "undersigned.toml").write_text('helpers = ["crystal-ball"]\n', encoding="utf-8")
    with pytest.raises(HelperError, match="helper 'crystal-ball' is unknown"):
        build(sources, tmp_path / "w")


def test_settings_of_a_helper_must_be_a_table(sources, tmp_path):
    (tmp_path / "w").mkdir()
    (tmp_path / "w" / "undersigned.toml").write_text('helper = "spacy"\n', encoding="utf-8")
    with pytest.raises(WorkspaceError, match=r"undersigned.toml: helper = 'spacy' is wrong"):
        build(sources, tmp_path / "w")


def test_extract_asks_helpers_too(sources):
    found = [facts.events for facts in undersigned.extract(sources, helpers=[Weather()])]
    assert [[event.name for event in events if event.method == "weather.season/1"] for events in found] == [
        ["two winters"]
    ] * 3
