"""Tombstones of IRIs that earlier exports had."""

from __future__ import annotations

import pytest

from undersigned.linking.iri_redirects import Published
from undersigned.mapping.namespaces import DEFAULT_BASE
from undersigned.mapping.tombstones import map_tombstones

GONE = Published(first=1, lives=False)
LIVES = Published(first=1)


def told(register: dict[str, Published], known: frozenset[str] = frozenset()) -> list[tuple[str, str, str]]:
    """Return subject, property and value without namespaces."""
    quads = list(map_tombstones(register, known))
    assert {quad.graph_name.value for quad in quads} <= {f"{DEFAULT_BASE}graph/tombstones"}
    return [
        (quad.subject.value.removeprefix(DEFAULT_BASE), quad.predicate.value.rsplit("/", 1)[1], quad.object.value)
        for quad in quads
    ]


def test_what_lives_or_is_told_elsewhere_has_none():
    assert told({"org/a": LIVES, "org/b": GONE}, frozenset({"org/b"})) == []


def test_one_heir_replaces_and_several_share_a_split():
    heirs = ("org/x", "org/y")
    assert told({"org/a": Published(first=1, lives=False, heirs=heirs[:1])}) == [
        ("org/a", "isReplacedBy", f"{DEFAULT_BASE}org/x")
    ]
    found = told({"org/a": Published(first=1, lives=False, heirs=heirs)})
    assert [name for _, name, _ in found] == ["isReplacedBy", "isReplacedBy", "core#changeNote"]


@pytest.mark.parametrize(
    ("register", "note"),
    [
        ({"release/a": GONE}, "no longer among the sources"),
        ({"release/a": GONE, "release/a/event/flood": GONE}, "no longer among the sources"),
        ({"release/a": LIVES, "release/a/event/flood": GONE}, "do not say this any more"),
        ({"org/a": GONE}, "do not say this any more"),
    ],
    ids=["release", "claim of a release that is gone", "claim of one that is not", "organization"],
)
def test_what_has_no_heir_is_deprecated_and_says_why(register, note):
    found = told(register)
    assert {name for _, name, _ in found} == {"owl#deprecated", "core#changeNote"}
    assert all(note in value for _, name, value in found if name == "core#changeNote")


def test_whole_iris_of_another_base_stay_whole():
    register = {"https://old.example/org/a": Published(first=1, lives=False, heirs=("org/a",)), "org/a": LIVES}
    assert told(register) == [("https://old.example/org/a", "isReplacedBy", f"{DEFAULT_BASE}org/a")]
