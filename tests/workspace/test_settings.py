from __future__ import annotations

import pytest

import undersigned
from undersigned.errors import WorkspaceError
from undersigned.mapping.namespaces import DEFAULT_BASE
from undersigned.workspace.settings import load_settings


def test_missing_settings_are_the_defaults(tmp_path):
    assert load_settings(tmp_path / "undersigned.toml").base == DEFAULT_BASE


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param("base = ", "are no TOML: .*; correct the file", id="no toml"),
        pytest.param('bse = "x"', "unknown setting 'bse'; known settings: base", id="unknown key"),
        pytest.param('base = "no-iri"', "base = 'no-iri' is wrong", id="no iri"),
        pytest.param("base = 3", "base = 3 is wrong", id="wrong type"),
        pytest.param(b"\xff\xfe", "are no TOML", id="binary"),
    ],
)
def test_wrong_settings_are_named(tmp_path, content, message):
    path = tmp_path / "undersigned.toml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(WorkspaceError, match=message) as raised:
        load_settings(path)
    assert "\n" not in str(raised.value)


def test_settings_that_are_a_folder_are_named(tmp_path):
    (tmp_path / "undersigned.toml").mkdir()
    with pytest.raises(WorkspaceError, match="cannot be read: Is a directory"):
        load_settings(tmp_path / "undersigned.toml")


def test_another_base_is_used_and_the_old_graphs_go(sources, tmp_path):
    undersigned.build(sources, workspace=tmp_path / "w").close()
    (tmp_path / "w" / "undersigned.toml").write_text('base = "https://example.org/kb/"')
    undersigned.build(sources, workspace=tmp_path / "w").close()
    turtle = (tmp_path / "w" / "exports" / "graph.ttl").read_text(encoding="utf-8")
    assert "https://example.org/kb/" in turtle
    assert DEFAULT_BASE not in turtle
