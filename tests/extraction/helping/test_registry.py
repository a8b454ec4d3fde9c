from __future__ import annotations

import sys
from types import ModuleType
from typing import Any

import pytest

from undersigned.errors import HelperError
from undersigned.extraction import Suggestions, fingerprint, load_helpers
from undersigned.extraction.helping import registry
from undersigned.extraction.helping.helper import Helper
from undersigned.extraction.helping.registry import load_helper


class Own:
    name = "own"

    def __init__(self, *, version: int = 1) -> None:
        self.fingerprint = f"own/{version}"

    def suggest(self, _document: object, _facts: object, /) -> Suggestions:
        return Suggestions()


@pytest.fixture
def own(monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("own_helper")
    module.load = Own  # type: ignore[attr-defined]
    module.wrong = dict  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "own_helper", module)
    monkeypatch.setitem(registry.HELPERS, "own", ("own_helper:load", "mine"))
    monkeypatch.setitem(registry.HELPERS, "wrong", ("own_helper:wrong", "mine"))
    monkeypatch.setitem(registry.HELPERS, "absent", ("no_such_library:load", "mine"))


@pytest.mark.usefixtures("own")
def test_a_helper_is_loaded_by_name_with_its_settings() -> None:
    assert load_helper("own", {"version": 3}).fingerprint == "own/3"
    named, given = load_helpers(["own", "own", third := Other()], {"own": {"version": 2}})
    assert (named.fingerprint, given) == ("own/2", third)


class Other(Own):
    name = "other"


def test_an_object_of_the_form_is_a_helper() -> None:
    assert isinstance(Own(), Helper)
    assert not isinstance(object(), Helper)


@pytest.mark.usefixtures("own")
@pytest.mark.parametrize(
    ("name", "options", "message"),
    [
        ("spacey", {}, r"helper 'spacey' is unknown; use .*spacy"),
        ("absent", {}, r"helper 'absent' needs no_such_library; install it: pip install 'undersigned\[mine\]'"),
        ("own", {"depth": 3}, r"helper 'own': settings \{'depth': 3\} do not fit"),
        ("wrong", {}, r"made dict, which is no Helper"),
    ],
    ids=["unknown", "not-installed", "setting", "no-helper"],
)
def test_an_unusable_helper_is_told(name: str, options: dict[str, Any], message: str) -> None:
    with pytest.raises(HelperError, match=message):
        load_helper(name, options)


def test_fingerprint_tells_helpers_and_their_order() -> None:
    prints = [
        fingerprint(),
        fingerprint([Own()]),
        fingerprint([Own(version=2)]),
        fingerprint([Own(), Other()]),
        fingerprint([Other(), Own()]),
    ]
    assert len(set(prints)) == len(prints)
    assert fingerprint([Own()]) == fingerprint([Own()])
