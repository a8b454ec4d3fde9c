"""The register of published IRIs, and the tombstones of a workspace with history."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import NamedNode, RdfFormat, parse

import undersigned
from undersigned.errors import WorkspaceError
from undersigned.linking.iri_redirects import Published
from undersigned.mapping.namespaces import DEFAULT_BASE
from undersigned.workspace.published import load_register, write_register

HEADER = "subject_id\tpredicate_id\tobject_id\n"
HEAD = b"# base https://a.example/\niri\tfirst\tfate\theirs\tclues\n"
MERGE = HEADER + "Harbor Workers Union\tsame\tLantern League\nHarbor Workers Union\tprefer_label\tLeague and Union\n"


def build(folder: Path, workspace: Path) -> None:
    undersigned.build(folder, workspace=workspace).close()


def subjects_of(path: Path) -> set[str]:
    """Return the subjects of a Turtle file, those of mentions left out."""
    if not path.exists():
        return set()
    found = {quad.subject.value for quad in parse(path=path, format=RdfFormat.TURTLE)}
    return {iri for iri in found if "#char=" not in iri}


def test_the_first_export_has_no_tombstones_and_all_its_iris_are_registered(sources, tmp_path):
    build(sources, tmp_path / "w")
    assert not (tmp_path / "w" / "exports" / "tombstones.ttl").exists()
    register = load_register(tmp_path / "w" / "published.tsv", base=DEFAULT_BASE)
    published = {iri for iri in subjects_of(tmp_path / "w" / "exports" / "graph.ttl") if iri.startswith(DEFAULT_BASE)}
    assert published == {DEFAULT_BASE + iri for iri in register}
    assert {entry.first for entry in register.values()} == {1}


def change_nothing(sources: Path, workspace: Path) -> None:
    """Build the same again."""


def remove(sources: Path, workspace: Path) -> None:
    """Take a document out."""
    (sources / "b.md").unlink()


def edit(sources: Path, workspace: Path) -> None:
    """Publish a document with another text and date."""
    path = sources / "b.md"
    path.write_text(path.read_text(encoding="utf-8").replace("9 June", "10 June"), encoding="utf-8")


def merge(sources: Path, workspace: Path) -> None:
    """Decide that two organizations are one, with a name of its own."""
    (workspace / "decisions.tsv").write_text(MERGE, encoding="utf-8")


def withdraw(sources: Path, workspace: Path) -> None:
    """Take all decisions back."""
    (workspace / "decisions.tsv").unlink(missing_ok=True)


@pytest.mark.parametrize(
    "steps",
    [(remove,), (edit,), (merge,), (merge, withdraw), (remove, merge, withdraw), (merge, edit, remove, change_nothing)],
    ids=lambda steps: ", ".join(step.__name__ for step in steps),
)
def test_nothing_that_was_published_dangles(sources, tmp_path, steps, products):
    workspace = tmp_path / "w"
    build(sources, workspace)
    ever = subjects_of(workspace / "exports" / "graph.ttl")
    for step in steps:
        step(sources, workspace)
        build(sources, workspace)
        alive = subjects_of(workspace / "exports" / "graph.ttl")
        buried = subjects_of(workspace / "exports" / "tombstones.ttl")
        assert ever <= alive | buried | {iri for iri in ever if iri.startswith("https://w3id.org/undersigned/concept")}
        assert not alive & buried
        ever |= alive
    fresh = tmp_path / "fresh"
    fresh.mkdir()
    if (workspace / "decisions.tsv").exists():
        (fresh / "decisions.tsv").write_bytes((workspace / "decisions.tsv").read_bytes())
    build(sources, fresh)
    assert products(fresh) == products(workspace)


def test_a_split_points_at_both_and_a_removed_document_is_deprecated(sources, tmp_path):
    workspace = tmp_path / "w"
    workspace.mkdir()
    merge(sources, workspace)
    build(sources, workspace)
    withdraw(sources, workspace)
    (sources / "c.txt").unlink()
    with undersigned.build(sources, workspace=workspace) as built:
        store = built.store.inner
        heirs = store.quads_for_pattern(
            NamedNode(DEFAULT_BASE + "org/league-and-union"),
            NamedNode("http://purl.org/dc/terms/isReplacedBy"),
            None,
        )
        assert {quad.object.value.removeprefix(DEFAULT_BASE) for quad in heirs} == {
            "org/harbor-workers-union",
            "org/lantern-league",
        }
        deprecated = store.quads_for_pattern(None, NamedNode("http://www.w3.org/2002/07/owl#deprecated"), None)
        gone = {quad.subject.value.removeprefix(DEFAULT_BASE) for quad in deprecated}
    assert "org/storm-petrel-society" in gone
    assert any(iri.startswith("release/2021-06-17") for iri in gone)


def test_another_base_leaves_the_old_iris_with_tombstones(sources, tmp_path):
    workspace = tmp_path / "w"
    build(sources, workspace)
    old = {iri for iri in subjects_of(workspace / "exports" / "graph.ttl") if iri.startswith(DEFAULT_BASE)}
    (workspace / "undersigned.toml").write_text('base = "https://graph.example/id/"\n', encoding="utf-8")
    for _ in range(2):
        build(sources, workspace)
        assert old <= subjects_of(workspace / "exports" / "tombstones.ttl")
        (sources / "b.md").unlink(missing_ok=True)


def test_a_register_is_read_as_it_was_written(tmp_path):
    register = {
        "event/flood": Published(first=2, lives=False),
        "org/a": Published(first=1, clues=("Ä\u2028\tb", "c")),
        "org/b": Published(first=1, lives=False, heirs=("org/a", "org/c")),
    }
    write_register(tmp_path / "published.tsv", register, base=DEFAULT_BASE)
    assert load_register(tmp_path / "published.tsv", base=DEFAULT_BASE) == register


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "lacks its head or its end"),
        (b"\xff\xfe", "cannot be read"),
        (
            HEAD + b"org/a\t1\tlives\t\t[]",
            "lacks its head or its end",
        ),
        (HEAD + b"org/a\t1\tli\n", "line 3: 'org/a"),
        (HEAD + b"<<<<<<< HEAD\n", "line 3: '<<<<<<< HEAD'"),
        (HEAD + b"org/a\tx\tlives\t\t[]\n", "is no published IRI"),
        (HEAD + b"org/a\t1\tlives\t\t7\n", "is no published IRI"),
    ],
    ids=["empty", "binary", "half-written", "half a line", "conflict", "no number", "no list"],
)
def test_a_broken_register_stops_the_build_before_the_store(sources, tmp_path, content, message):
    workspace = tmp_path / "w"
    workspace.mkdir()
    (workspace / "published.tsv").write_bytes(content)
    with pytest.raises(WorkspaceError, match=message):
        undersigned.build(sources, workspace=workspace)
    assert not (workspace / "store").exists()
    assert (workspace / "published.tsv").read_bytes() == content
