"""Graphs as they are read: forms, bases, and what no build wrote."""

from __future__ import annotations

import pytest
from pyoxigraph import RdfFormat, parse, serialize
from tests.diffing.graphs import HEAD, issuance, organization, release

from undersigned.diffing import diff_snapshots, read_graph
from undersigned.errors import ValidationError
from undersigned.mapping.namespaces import DEFAULT_BASE

BODY = release("a", "One") + organization("lantern-league", "Lantern League") + issuance("a", "ll", "lantern-league")


@pytest.mark.parametrize("form", [RdfFormat.TURTLE, RdfFormat.TRIG, RdfFormat.N_QUADS, RdfFormat.N_TRIPLES])
def test_all_forms_of_one_graph_say_the_same(write, tmp_path, form):
    path = tmp_path / f"graph.{form.file_extension}"
    path.write_bytes(serialize(parse(HEAD + BODY, format=RdfFormat.TURTLE), format=form))
    assert not diff_snapshots(read_graph(write("other.ttl", BODY)), read_graph(path))


def test_another_base_is_no_difference(tmp_path, write):
    moved = tmp_path / "moved.ttl"
    moved.write_text(HEAD.replace(DEFAULT_BASE, "https://graph.example/data/") + BODY, encoding="utf-8")
    assert not diff_snapshots(read_graph(write("here.ttl", BODY)), read_graph(moved))


def test_an_empty_graph_is_one_where_everything_is_new(write):
    difference = diff_snapshots(read_graph(write("empty.ttl", "")), read_graph(write("full.ttl", BODY)))
    assert {change.event for change in difference.changes} == {"added"}


def test_blank_nodes_and_huge_literals_do_no_harm(write):
    huge = release("a", "x" * 2_000_000)
    difference = diff_snapshots(
        read_graph(write("a.ttl", huge + "[] a und:Release ; schema:name [] .\n")),
        read_graph(write("b.ttl", huge.replace("x" * 9, "y", 1))),
    )
    assert [change.event for change in difference.changes] == ["renamed"]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.ttl", "<a> <b", "is no Turtle"),
        ("a.nq", "\x00", "is no N-Quads"),
        ("a.ttl", "<http://a> <http://b> <http://c> .", "holds no release, organization or decision"),
        ("a.rdf", "", "unknown ending '.rdf'; expected .ttl, .trig, .nq, .nt"),
    ],
)
def test_what_is_no_graph_is_named_with_the_remedy(tmp_path, name, content, message):
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ValidationError, match=message):
        read_graph(path)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(ValidationError, match=r"none\.ttl cannot be read"):
        read_graph(tmp_path / "none.ttl")
