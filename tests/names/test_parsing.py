"""Names of organizations taken apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.names.parsing import parse_organization
from undersigned.names.places import Geography, compare_places


@pytest.mark.parametrize(
    ("name", "concepts"),
    [
        pytest.param("Réseau des pêcheurs jésuites", ("network", "fish", "jesuit"), id="french"),
        pytest.param("Rede Jesuíta da Pesca", ("network", "jesuit", "fish"), id="portuguese"),
        pytest.param("Red Jesuita de Pesca", ("network", "jesuit", "fish"), id="red is a network in Spanish"),
        pytest.param("Red Lantern Society", ("red", "=lantern", "society"), id="red is a color in English"),
        pytest.param("Centro de Derecho Internacional", ("center", "international law"), id="phrase before place"),
        pytest.param("Netzwerk Meere und Menschenrechte", ("network", "marine", "human right"), id="german"),
    ],
)
def test_concepts(name: str, concepts: tuple[str, ...]) -> None:
    assert parse_organization(name).concepts == concepts


@pytest.mark.parametrize(
    ("name", "given"),
    [
        pytest.param("Fair Seas Forum (FSF)", ("fsf",), id="brackets"),
        pytest.param("Fair Seas Forum – FSF", ("fsf",), id="dash"),
        pytest.param("FSF - Fair Seas Forum", ("fsf",), id="before a dash"),
        pytest.param("Fair Seas Forum, sede Guatemala (FSF Guatemala)", ("fsf",), id="with its place"),
        pytest.param("Fair Seas Forum (USA)", (), id="a place is no acronym"),
        pytest.param("Fair Seas Forum (formerly Old Seas)", (), id="words are no acronym"),
    ],
)
def test_given_acronyms(name: str, given: tuple[str, ...]) -> None:
    assert parse_organization(name).given == given


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        pytest.param("Dockers Union Local 87", ("local", "87"), id="number behind"),
        pytest.param("87th Local News", (), id="local as a word"),
        pytest.param("Lantern League Lone Star Chapter", ("chapter",), id="chapter"),
        pytest.param("Liga Farolera, sede Honduras", ("sede",), id="sede"),
        pytest.param("National Council of Harbors", (), id="council is a kind of body"),
        pytest.param("Lantern League Council 4609", ("council", "4609"), id="council with a number"),
    ],
)
def test_unit(name: str, unit: tuple[str, ...]) -> None:
    assert parse_organization(name).unit == unit


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param("League of Texas", "League of Texas", Geography.EQUAL, id="same"),
        pytest.param("Mexican League", "Liga de México", Geography.EQUAL, id="adjective"),
        pytest.param("League of Texas", "League", Geography.FIRST_INSIDE, id="none is wider"),
        pytest.param("League USA", "League of Texas", Geography.SECOND_INSIDE, id="state in country"),
        pytest.param("Liga de Guatemala", "Liga Latinoamericana", Geography.FIRST_INSIDE, id="country in region"),
        pytest.param("League of Texas", "League of Ohio", Geography.APART, id="siblings"),
        pytest.param("Georgia League", "League of Atlanta", Geography.SECOND_INSIDE, id="ambiguous place"),
    ],
)
def test_places(first: str, second: str, expected: Geography) -> None:
    assert compare_places(parse_organization(first).places, parse_organization(second).places) is expected


@given(st.text(max_size=80))
def test_any_text_is_parsed(name: str) -> None:
    parsed = parse_organization(name)
    assert parsed.written == name
    assert parsed.topics | parsed.kinds <= set(parsed.concepts)
