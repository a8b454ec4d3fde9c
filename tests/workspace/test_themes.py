from __future__ import annotations

import pytest
from pyoxigraph import Store

from undersigned.errors import WorkspaceError
from undersigned.mapping import vocabulary_quads
from undersigned.mapping.namespaces import DEFAULT_BASE
from undersigned.workspace.themes import find_theme


@pytest.fixture(scope="module")
def store() -> Store:
    store = Store()
    store.extend(vocabulary_quads(base=DEFAULT_BASE))
    return store


@pytest.mark.parametrize(
    "text", ["migration", "Migration", "  MIGRACIÓN ", "https://w3id.org/undersigned/theme/migration"]
)
def test_themes_are_found_by_any_of_their_names(store, text):
    assert find_theme(store, text) == "https://w3id.org/undersigned/theme/migration"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("migrtion", "did you mean migration", id="similar"),
        pytest.param("qqqq", "give a theme of the scheme", id="nothing"),
        pytest.param("https://example.org/x", "no theme is called", id="iri"),
    ],
)
def test_unknown_themes_are_refused(store, text, message):
    with pytest.raises(WorkspaceError, match=message):
        find_theme(store, text)
