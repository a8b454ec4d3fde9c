"""What a document calls a name later on: its beginning, its end, its initials."""

from __future__ import annotations

import pytest

from undersigned.names.short_forms import NameRuns, ShortForms, is_short_form


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("Lantern", "Lantern League", True, id="beginning"),
        pytest.param("The Lantern", "Lantern League", True, id="article"),
        pytest.param("Faro", "Fundación Faro", True, id="end"),
        pytest.param("Pesca", "Red de Pesca Norte", False, id="middle"),
        pytest.param("Lamp", "Lampert League", False, id="part-of-a-word"),
        pytest.param("LL", "LL Norland", False, id="too-few-letters"),
        pytest.param("Lantern League", "LANTERN LEAGUE", False, id="the-same"),
    ],
)
def test_is_short_form(one: str, other: str, expected: bool) -> None:
    assert is_short_form(one, other) is expected
    assert is_short_form(other, one) is expected


@pytest.mark.parametrize("name", ["Electric Lamp", "Foundation", "ELF", "Electric Lamp Foundation of Norland"])
def test_short_and_long_forms_are_found(name: str) -> None:
    forms = ShortForms[int]()
    forms.add("Electric Lamp Foundation", 1)
    forms.add("Harbor Union", 2)
    assert forms.find(name) == 1
    assert forms.find(name, before=0) is None


def test_the_first_of_several_names_counts() -> None:
    forms = ShortForms[int]()
    for place, name in enumerate(("Lantern League", "Lantern Union")):
        forms.add(name, place)
    assert forms.find("Lantern") == 0
    assert forms.find("Union") == 1
    assert len(forms) == 2


def test_the_long_name_of_an_acronym_is_found() -> None:
    forms = ShortForms[str]()
    forms.add("ELF", "ELF")
    assert forms.find("Electric Lamp Foundation") == "ELF"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("harbor", "union"), True),
        (("union",), True),
        (("harbor",), True),
        (("old", "harbor", "union", "north"), True),
        (("ll",), True),
        (("ll", "north"), False),
    ],
)
def test_runs_of_known_names(words: tuple[str, ...], expected: bool) -> None:
    known = NameRuns([("harbor", "union"), ("ll",)])
    assert known.meets(words) is expected
