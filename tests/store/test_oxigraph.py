"""The store of a workspace."""

from __future__ import annotations

import subprocess
import sys
import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad

from undersigned.errors import QueryError, StoreError
from undersigned.store import open_store

GRAPH = NamedNode("https://reef.example/a")


def run(code: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", textwrap.dedent(code), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def test_a_store_on_disk_keeps_what_it_was_given(tmp_path, make_quad) -> None:
    with open_store(tmp_path / "deep" / "store") as store:
        store.extend([make_quad("x", "1")])
    with open_store(tmp_path / "deep" / "store", read_only=True) as store:
        assert list(store.quads(GRAPH)) == [make_quad("x", "1")]
        assert len(store) == 1
        assert store.graphs() == (GRAPH,)


def test_replacing_a_graph_leaves_only_the_new_quads(make_quad) -> None:
    store = open_store()
    store.extend([make_quad("x", "old"), make_quad("x", "kept"), make_quad("x", "elsewhere", "b")])
    for _ in range(2):
        store.replace_graph(GRAPH, [make_quad("x", "kept"), make_quad("y", "new"), make_quad("y", "new")])
        assert set(store.quads(GRAPH)) == {make_quad("x", "kept"), make_quad("y", "new")}
    assert len(store) == 3

    store.replace_graph(GRAPH, [])
    assert set(store.inner) == {make_quad("x", "elsewhere", "b")}


def test_replacing_by_the_same_writes_nothing(make_quad, monkeypatch) -> None:
    store = open_store()
    store.extend([make_quad("x", "1")])
    monkeypatch.setattr("undersigned.store.oxigraph.lines", lambda _: pytest.fail("nothing is to be written"))

    store.replace_graph(GRAPH, [make_quad("x", "1")])

    assert list(store.inner) == [make_quad("x", "1")]


def test_replacing_refuses_quads_of_other_graphs(make_quad) -> None:
    store = open_store()
    store.extend([make_quad("x", "1")])

    with pytest.raises(StoreError, match="does not belong to graph"):
        store.replace_graph(GRAPH, [make_quad("x", "2"), make_quad("x", "3", "b")])
    assert list(store.inner) == [make_quad("x", "1")]


@settings(deadline=None)
@given(old=st.lists(st.text(max_size=9), max_size=4), new=st.lists(st.text(max_size=9), max_size=4))
def test_replacing_is_right_for_any_text(old, new) -> None:
    store = open_store()
    quads = [[Quad(GRAPH, GRAPH, Literal(text, language="en"), GRAPH) for text in texts] for texts in (old, new)]
    for wanted in quads:
        store.replace_graph(GRAPH, wanted)
        assert set(store.inner) == set(wanted)


def test_an_interrupted_extend_adds_nothing(make_quad) -> None:
    store = open_store()
    store.extend([make_quad("x", "old")])

    def broken():
        yield make_quad("x", "new")
        raise KeyboardInterrupt

    for write in (store.extend, lambda quads: store.replace_graph(GRAPH, quads)):
        with pytest.raises(KeyboardInterrupt):
            write(broken())
        assert list(store.inner) == [make_quad("x", "old")]


@pytest.mark.parametrize("method", ["extend", "replace_graph"])
def test_a_killed_write_leaves_the_old_graph(tmp_path, make_quad, method) -> None:
    with open_store(tmp_path / "store") as store:
        store.extend([make_quad("x", "old")])
    killed = run(
        """
        import os, signal, sys
        from pathlib import Path
        from pyoxigraph import Literal, NamedNode, Quad
        from undersigned.store import open_store

        graph = NamedNode("https://reef.example/a")

        def half():
            for number in range(1000):
                yield Quad(graph, graph, Literal(str(number)), graph)
            os.kill(os.getpid(), signal.SIGKILL)

        store = open_store(Path(sys.argv[1]))
        store.extend(half()) if sys.argv[2] == "extend" else store.replace_graph(graph, half())
        """,
        tmp_path / "store",
        method,
    )

    assert killed.returncode == -9, killed.stderr
    with open_store(tmp_path / "store") as store:
        assert list(store.inner) == [make_quad("x", "old")]


OTHER_PROCESS = """
    import sys
    from pathlib import Path
    from undersigned.errors import StoreError
    from undersigned.store import open_store

    try:
        with open_store(Path(sys.argv[1]), read_only=sys.argv[2] == "reader") as store:
            print(len(store))
    except StoreError as error:
        print(error)
    """


@pytest.mark.parametrize(
    ("here", "there", "answer"),
    [
        ("writer", "writer", "in use by another process"),
        ("writer", "reader", "is being written"),
        ("reader", "writer", "in use by another process"),
        ("reader", "reader", "1"),
        ("nobody", "writer", "1"),
    ],
)
def test_one_writer_or_many_readers_across_processes(tmp_path, make_quad, here, there, answer) -> None:
    path = tmp_path / "store"
    with open_store(path) as store:
        store.extend([make_quad("x", "1")])
    opened = None if here == "nobody" else open_store(path, read_only=here == "reader")
    result = run(OTHER_PROCESS, path, there)
    if opened is not None:
        opened.close()

    assert answer in result.stdout, result


@pytest.mark.parametrize(
    ("first", "second", "message"),
    [
        ("writer", "writer", "in use"),
        ("writer", "reader", "being written"),
        ("reader", "writer", "in use"),
        ("reader", "reader", None),
    ],
)
def test_one_writer_or_many_readers_in_one_process(tmp_path, make_quad, first, second, message) -> None:
    path = tmp_path / "store"
    with open_store(path) as store:
        store.extend([make_quad("x", "1")])
    with open_store(path, read_only=first == "reader"):
        if message:
            with pytest.raises(StoreError, match=message):
                open_store(path, read_only=second == "reader")
        else:
            open_store(path, read_only=True).close()
        other = run("import sys, pyoxigraph; pyoxigraph.Store(sys.argv[1])", path)
        assert "lock" in other.stderr.lower()  # what the second did has not dropped the lock of the first
    open_store(path).close()


def test_a_reader_writes_nothing(tmp_path, make_quad) -> None:
    path = tmp_path / "store"
    open_store(path).close()
    with open_store(path, read_only=True) as store:
        for write in (store.extend, store.bulk_extend, lambda quads: store.replace_graph(GRAPH, quads)):
            with pytest.raises(StoreError, match="reading only"):
                write([make_quad("x", "1")])
        with pytest.raises(StoreError, match="reading only"):
            store.remove_graph(GRAPH)
        with pytest.raises(StoreError, match="reading only"):
            store.optimize()


def test_a_missing_store_is_not_made_by_a_reader(tmp_path) -> None:
    with pytest.raises(StoreError, match="build the workspace first"):
        open_store(tmp_path / "store", read_only=True)
    assert not (tmp_path / "store").exists()


def test_a_file_in_place_of_the_folder_is_named(tmp_path) -> None:
    (tmp_path / "store").write_text("no store")

    with pytest.raises(StoreError, match="cannot be opened"):
        open_store(tmp_path / "store")


@pytest.mark.parametrize("read_only", [True, False])
def test_a_broken_store_is_named(tmp_path, read_only) -> None:
    path = tmp_path / "store"
    open_store(path).close()
    (path / "CURRENT").write_text("MANIFEST-999999\n")

    with pytest.raises(StoreError, match=r"store .* cannot be (read|opened)"):
        open_store(path, read_only=read_only)


def test_a_closed_store_says_so(tmp_path) -> None:
    store = open_store(tmp_path / "store")
    store.close()
    store.close()

    with pytest.raises(StoreError, match="closed"):
        store.select("SELECT * { ?s ?p ?o }")


def test_a_backup_opens_beside_the_store(tmp_path, make_quad) -> None:
    with open_store(tmp_path / "store") as store:
        store.bulk_extend([make_quad("x", "1")])
        store.optimize()
        store.backup(tmp_path / "copy")
        with open_store(tmp_path / "copy", read_only=True) as copy:
            assert list(copy.inner) == [make_quad("x", "1")]
        with pytest.raises(StoreError, match="failed"):
            store.backup(tmp_path / "copy")


def test_queries_see_all_graphs_in_one_form(make_quad) -> None:
    store = open_store()
    store.extend([make_quad("x", "1"), make_quad("y", "2", "b")])

    rows = store.select("SELECT ?s ?none { ?s ?p ?o } ORDER BY ?s")
    assert rows.variables == ("s", "none")
    assert rows.rows == ((make_quad("x", "1").subject, None), (make_quad("y", "2").subject, None))
    assert store.ask("ASK { ?s ?p '2' }")
    assert store.construct("CONSTRUCT WHERE { ?s ?p ?o }") == (make_quad("x", "1").triple, make_quad("y", "2").triple)
    assert store.ask("ASK { ?s ?p ?o }", {"o": Literal("2")})
    assert not store.ask("ASK { ?s ?p ?o }", {"o": Literal("3")})


@pytest.mark.parametrize(
    ("method", "query", "message"),
    [
        ("select", "SELECT nonsense", "no SPARQL"),
        ("select", "ASK {}", "no SELECT"),
        ("ask", "SELECT * {}", "no ASK"),
        ("construct", "ASK {}", "no CONSTRUCT"),
        ("select", "INSERT DATA { <a:a> <a:a> 1 }", "no SPARQL"),
    ],
)
def test_wrong_queries_are_refused(method, query, message) -> None:
    with pytest.raises(QueryError, match=message):
        getattr(open_store(), method)(query)


def test_removing_a_graph_twice_does_no_harm(make_quad) -> None:
    store = open_store()
    store.extend([make_quad("x", "1"), make_quad("y", "2", "b")])
    for _ in range(2):
        store.remove_graph(GRAPH)
    assert list(store.inner) == [make_quad("y", "2", "b")]
