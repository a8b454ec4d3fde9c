"""The command evaluate: figures, files, floors, and what it says of wrong use."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GOLD, SAMPLES = ROOT / "docs" / "gold", ROOT / "samples"


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """Return a folder with gold of one letter, and facts of it in another."""
    folder = tmp_path / "gold"
    folder.mkdir()
    told = {"file": "a.txt", "lang": "en", "publisher": "Lantern League", "issuers": [{"name": "Lantern League"}]}
    (folder / "a.json").write_text(json.dumps(told), encoding="utf-8")
    facts = {
        "text": "The Lantern League <b>writes</b>.",
        "language": "en",
        "issuers": [
            {"name": "Lantern League", "method": "issuers.lead/1", "confidence": 0.9},
            {"name": "Kelp Trust", "method": "issuers.lead/1", "confidence": 0.4},
        ],
    }
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts" / "a.txt.json").write_text(json.dumps(facts), encoding="utf-8")
    return folder


def test_the_example_of_the_documentation_runs(run) -> None:
    shown = run("evaluate", GOLD, "--sources", SAMPLES, "--per", "language", "--json")
    assert shown.code == 0
    told = json.loads(shown.out)
    assert told["figures"]["issuers"]["f1"] == 1
    assert sorted(told["per_language"]) == ["en", "es"]
    assert told["documents"] == 2


def test_tables_of_figures_groups_and_reliability(run, gold) -> None:
    shown = run("evaluate", gold, "--predictions", gold.parent / "facts", "--per", "publisher", "--reliability")
    lines = [line.split() for line in shown.out.splitlines()]
    assert ["issuers", "0.500", "1.000", "0.667", "0.667–0.667", "1"] in lines
    assert ["Lantern", "League", "1", "0.667", *["–"] * 6] in lines
    assert ["issuers.lead", "1", "of", "2", "0.500", "0.095"] in lines
    assert "Brier score 0.085" in shown.out


def test_json_and_held_out(run, gold) -> None:
    shown = run(
        "evaluate", gold, "--predictions", gold.parent / "facts", "--held-out", gold, "--bootstrap", "0", "--json"
    )
    told = json.loads(shown.out)
    assert told["held_out"]["figures"] == told["figures"]
    assert told["figures"]["issuers"] == {"precision": 0.5, "recall": 1.0, "f1": 0.667, "gold": 1}
    assert told["rules"]["issuers.lead"] == {"right": 1, "total": 2, "confidence": 0.095}


def test_a_floor_that_is_not_reached_is_a_finding(run, gold) -> None:
    facts = gold.parent / "facts"
    assert run("evaluate", gold, "--predictions", facts, "--floor", "issuers=0.6").code == 0
    shown = run("evaluate", gold, "--predictions", facts, "--floor", "issuers=0.9")
    assert shown.code == 1
    assert "below the floor: issuers=0.9, reached 0.667" in shown.err


@pytest.mark.parametrize(
    ("floor", "message"),
    [
        pytest.param("issuer=0.9", "unknown metric 'issuer'; known: title, date", id="metric"),
        pytest.param("issuers", "expected a number from 0 to 1, such as issuers=0.9", id="no number"),
        pytest.param("issuers=90", "expected a number from 0 to 1", id="percent"),
        pytest.param("issuers=nan", "expected a number from 0 to 1", id="not a number"),
    ],
)
def test_a_wrong_floor_is_refused(run, gold, floor: str, message: str) -> None:
    shown = run("evaluate", gold, "--floor", floor)
    assert shown.code == 2
    assert message in shown.err


def test_documents_without_facts_are_told_and_all_missing_is_refused(run, gold) -> None:
    (gold / "b.json").write_text('{"file": "b.txt", "issuers": []}')
    shown = run("evaluate", gold, "--predictions", gold.parent / "facts")
    assert shown.code == 1
    assert "no facts for 1 documents, counted as all missed: b.txt" in shown.err
    refused = run("evaluate", gold)
    assert refused.code == 2
    assert "none of the 2 documents" in refused.err
    assert "give --sources DIR" in refused.err


def test_files_are_written(run, gold, tmp_path: Path) -> None:
    page, markdown, rules = (tmp_path / "out" / name for name in ("page.html", "accuracy.md", "rules.json"))
    wanted = ["--page", page, "--markdown", markdown, "--write-rules", rules]
    assert run("evaluate", gold, "--predictions", gold.parent / "facts", *wanted).code == 0
    assert "&lt;b&gt;writes&lt;/b&gt;" in page.read_text("utf-8")
    assert markdown.read_text("utf-8").startswith("# Accuracy\n")
    counts = json.loads(rules.read_text("utf-8"))
    assert counts["issuers.lead"] == {"right": 1, "total": 2}
    assert counts["themes.list"] == {"right": 0, "total": 0}


def test_broken_gold_is_one_line(run, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("{")
    shown = run("evaluate", tmp_path)
    assert shown.code == 2
    assert "a.json: no JSON" in shown.err
    assert shown.err.count("\n") == 1
