"""The command that compares two graphs."""

from __future__ import annotations

import json
import shutil

import pytest


def test_a_graph_and_itself_do_not_differ(run, built):
    for path in (built, built / "exports" / "graph.ttl"):
        outcome = run("diff", path, built / "exports" / "graph.trig")
        assert (outcome.code, outcome.out) == (0, "no difference\n")


@pytest.fixture
def changed(built, tmp_path):
    """Return a graph in which one organization is called something else."""
    path = tmp_path / "changed.ttl"
    text = (built / "exports" / "graph.ttl").read_text(encoding="utf-8")
    path.write_text(text.replace('"Harbor Workers Union"', '"Union of Harbor Workers"'), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("option", "line"),
    [
        ([], "  renamed  Union of Harbor Workers: label Harbor Workers Union → Union of Harbor Workers"),
        (["--markdown"], "- **renamed** Union of Harbor Workers: label Harbor Workers Union → Union of Harbor Workers"),
    ],
    ids=["text", "markdown"],
)
def test_a_difference_is_told_and_gives_exit_code_1(run, built, changed, option, line):
    outcome = run("diff", built, changed, *option)
    assert outcome.code == 1
    assert line in outcome.out


def test_json_has_the_fields_of_the_records(run, built, changed):
    outcome = run("diff", built, changed, "--json")
    (change,) = (one for one in json.loads(outcome.out)["changes"] if one["topic"] == "organization")
    assert (change["event"], change["iri"]) == ("renamed", "org/harbor-workers-union")


def test_two_forms_at_once_are_wrong(run, built):
    outcome = run("diff", built, built, "--json", "--markdown")
    assert outcome.code == 2
    assert "--json or --markdown, not both" in outcome.err


def test_the_line_of_a_decision_is_told_for_workspaces(run, built, tmp_path):
    other = tmp_path / "other"
    shutil.copytree(built, other)
    (other / "decisions.tsv").write_text(
        "subject_id\tpredicate_id\tobject_id\n\nHarbor Workers Union\tprefer_label\tUnion of Hands\n", encoding="utf-8"
    )
    assert run("build", built.parent / "a.txt", "-w", other).code == 0
    outcome = run("diff", built, other)
    assert "because of decision “Harbor Workers Union” is called “Union of Hands” (line 3)" in outcome.out


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.ttl", b"<a> <b", "is no Turtle"),
        ("a.nq", b"\xff\xfe\x00", "is no N-Quads"),
        ("a.ttl", b"<http://a> <http://b> <http://c> .", "holds no release, organization or decision"),
        ("a.csv", b"a,b", "unknown ending '.csv'"),
        ("a.trig", None, "cannot be read"),
        ("nowhere", None, "there is no such file or workspace"),
    ],
    ids=["no Turtle", "binary", "another graph", "ending", "missing", "missing folder"],
)
def test_what_cannot_be_compared_is_named(run, built, tmp_path, name, content, message):
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    outcome = run("diff", built, path)
    assert outcome.code == 2
    assert message in outcome.err
    assert str(path) in outcome.err.replace("\n", "")
