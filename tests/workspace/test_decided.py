"""Decisions of people in a build: obeyed, told, and as lasting as the file that holds them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode

from undersigned.errors import DecisionError
from undersigned.linking.decisions import Decision, Predicate, write_decisions
from undersigned.linking.decisions.facts import fact_id
from undersigned.linking.decisions.loading import load_decisions
from undersigned.model.facts import Facts, Item
from undersigned.resources import find_resource
from undersigned.workspace.construction import build
from undersigned.workspace.workspace import Workspace

UND = "https://w3id.org/undersigned/ontology#"
EXACT = "http://www.w3.org/ns/oa#exact"
STATUS = "https://w3id.org/undersigned/concept/status-"
Read = Callable[[Path], dict[str, bytes]]


def facts_of(workspace: Path, word: str) -> Facts:
    """Return the facts of the document that has a word."""
    found = [Facts.model_validate_json(path.read_bytes()) for path in (workspace / "facts").glob("[0-9a-f]*.json")]
    (facts,) = [one for one in found if word in one.text]
    return facts


def decide(workspace: Path, *told: tuple[str, str, str]) -> None:
    decisions = [
        Decision(line=line, subject=subject, predicate=Predicate(predicate), object=target, comment="seen twice")
        for line, (subject, predicate, target) in enumerate(told, start=2)
    ]
    write_decisions(workspace / "decisions.tsv", decisions)


def lines_of(workspace: Path) -> set[bytes]:
    """Return the triples of the export, one a line."""
    with Workspace(workspace) as built:
        built.export(workspace / "graph.nq")
    return set((workspace / "graph.nq").read_bytes().splitlines())


def statuses(built: Workspace, kind: str) -> set[str]:
    rows = built.store.inner.query(
        f"SELECT DISTINCT ?status {{ GRAPH ?g {{ ?claim a <{kind}> ; <{UND}reviewStatus> ?status }} }}"
    )
    return {row["status"].value.removeprefix(STATUS) for row in rows}


def count(built: Workspace, predicate: str, text: str) -> int:
    return len(list(built.store.inner.quads_for_pattern(None, NamedNode(predicate), Literal(text))))


@pytest.fixture
def workspace(sources: Path, tmp_path: Path) -> Path:
    with build(sources, workspace=tmp_path / "w"):
        return tmp_path / "w"


def first(workspace: Path, kind: str) -> tuple[str, Item]:
    """Return id and item of the first fact of a kind in the release on the ferry."""
    facts = facts_of(workspace, "night ferry")
    item: Item = getattr(facts, {"quotes": "quotations", "demands": "recommendations"}.get(kind, kind))[0]
    return fact_id(facts.sha256, kind, item), item


def test_rejected_fact_leaves_the_graph_and_stands_in_the_report(workspace: Path, sources: Path) -> None:
    fact, item = first(workspace, "quotes")
    decide(workspace, (fact, "reject", ""))
    with build(sources, workspace=workspace) as built:
        assert count(built, EXACT, item.quote) == 2, "the other releases say the same words"
        (told,) = built.report.refused
        assert told.source == "a.txt"
        assert told.reason.startswith("quotes “")
        assert told.reason.endswith("is kept out by decisions.tsv line 2: seen twice")
        assert built.report.violations == 0
    assert build(sources, workspace=workspace).report.refused == [told], "an unchanged build tells it again"


def test_accepted_fact_is_confirmed_and_stays_above_any_threshold(workspace: Path, sources: Path) -> None:
    fact, item = first(workspace, "quotes")
    decide(workspace, (fact, "accept", ""))
    with build(sources, workspace=workspace, min_confidence=1) as built:
        assert statuses(built, "https://schema.org/Quotation") == {"confirmed"}
        assert count(built, EXACT, item.quote) == 1


def test_corrected_fact_has_the_right_value(workspace: Path, sources: Path) -> None:
    fact, _ = first(workspace, "demands")
    decide(workspace, (fact, "correct", "addressee=Ferry Council"))
    with build(sources, workspace=workspace) as built:
        assert count(built, f"{UND}addresseeAsWritten", "Ferry Council") == 1
        assert statuses(built, f"{UND}Recommendation") == {"unreviewed", "corrected"}
        assert built.report.violations == 0


def test_measures_are_one_or_apart_as_decided(workspace: Path, sources: Path) -> None:
    with Workspace(workspace) as built:
        before = built.report.found.measures
    decide(workspace, ("measure:Night Ferry Bans", "same", "measure:the harbor toll"))
    report = build(sources, workspace=workspace).report
    assert (report.found.measures, report.unmatched) == (before - 1, [])


def test_lines_that_match_nothing_are_told_and_kept(workspace: Path, sources: Path) -> None:
    gone = "fact:000000000000/quotes/000000000000"
    decide(workspace, ("Lost League", "same", "Lantern League"), (gone, "reject", ""))
    before = (workspace / "decisions.tsv").read_bytes()
    report = build(sources, workspace=workspace).report
    assert [(one.source, one.reason) for one in report.unmatched] == [
        ("decisions.tsv line 2", "no release has “Lost League”"),
        ("decisions.tsv line 3", f"no release has the fact {gone}"),
    ]
    assert report.clean
    assert (workspace / "decisions.tsv").read_bytes() == before


DECISIONS = (
    ("Lantern League", "same", "Kelp and Reef Trust"),
    ("Storm Petrel Society", "chapter_of", "Harbor Workers Union"),
)


def test_same_decisions_on_a_fresh_workspace_give_the_same_bytes(sources, tmp_path, products: Read) -> None:
    build(sources, workspace=tmp_path / "old")
    fact, _ = first(tmp_path / "old", "quotes")
    for name in ("old", "fresh"):
        (tmp_path / name).mkdir(exist_ok=True)
        decide(tmp_path / name, *DECISIONS, (fact, "correct", "speaker=Bo Reef"))
        build(sources, workspace=tmp_path / name)
    assert products(tmp_path / "old") == products(tmp_path / "fresh")


def test_removing_one_decision_changes_what_it_touched_alone(workspace: Path, sources: Path, products: Read) -> None:
    fact, _ = first(workspace, "quotes")
    told = [*DECISIONS, (fact, "accept", "")]
    decide(workspace, *told)
    build(sources, workspace=workspace)
    both = lines_of(workspace)
    decide(workspace, *told[1:])
    build(sources, workspace=workspace)
    changed = both ^ lines_of(workspace)
    assert changed
    touched = (b"lantern", b"kelp", b"decision/")
    assert [line for line in changed if not any(word in line for word in touched)] == []


def test_removing_one_decision_of_the_samples_changes_what_it_touched_alone(tmp_path: Path) -> None:
    samples, workspace = find_resource("samples"), tmp_path / "w"
    workspace.mkdir()
    told = load_decisions(samples / "decisions.tsv")
    write_decisions(workspace / "decisions.tsv", told)
    build(samples, workspace=workspace)
    before = lines_of(workspace)
    (chapter,) = [one for one in told if one.predicate is Predicate.CHAPTER_OF]
    write_decisions(workspace / "decisions.tsv", [one for one in told if one is not chapter])
    build(samples, workspace=workspace)
    gone, new = before - lines_of(workspace), lines_of(workspace) - before
    assert new == set()
    assert any(b"subOrganizationOf" in line and b"org/tidelands-international-merrow" in line for line in gone)
    assert [line for line in gone if b"subOrganizationOf" not in line and b"/decision/" not in line] == []


def test_decisions_survive_reading_anew(workspace: Path, sources: Path, products: Read) -> None:
    fact, _ = first(workspace, "quotes")
    decide(workspace, *DECISIONS, (fact, "correct", "speaker=Bo Reef"))
    build(sources, workspace=workspace)
    before = products(workspace)
    for path in (workspace / "facts").iterdir():
        path.unlink()
    build(sources, workspace=workspace)
    assert products(workspace) == before


@pytest.mark.parametrize(
    "content",
    [
        "subject_id\tpredicate_id\tobject_id\nA\tsame\tB\nA\tdifferent\tC\nB\tsame\tC\n",
        "subject_id\tpredicate_id\tobject_id\nA\tchapter_of\tB\nB\tchapter_of\tA\n",
        "subject_id\tpredicate_id\tobject_id\nA\tlikes\tB\n",
        "subject_id\tpredicate_id\tobject_id\nfact:x\taccept\t\n",
        "subject_id\tpredicate_id\tobject_id\nUni\xf3n\tsame\tB\n",
        "subject_id\tpredicate_id\tobject_id\nA\tsame\tB\nA\tsa",
        "subject_id\tpredicate_id\tobject_id\n<<<<<<< ours\nA\tsame\tB\n",
    ],
    ids=["contradiction", "circle", "predicate", "fact", "encoding", "half a line", "conflict"],
)
def test_a_wrong_file_stops_the_build_before_anything_is_touched(
    content: str, workspace: Path, sources: Path, products: Read
) -> None:
    before, report = products(workspace), (workspace / "report.json").read_bytes()
    (workspace / "decisions.tsv").write_bytes(content.encode("latin-1"))
    (sources / "d.txt").write_text("A new release.\n")
    with pytest.raises(DecisionError, match=r"decisions\.tsv line \d"):
        build(sources, workspace=workspace)
    assert products(workspace) == before
    assert (workspace / "report.json").read_bytes() == report
