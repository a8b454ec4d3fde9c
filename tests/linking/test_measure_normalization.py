from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.linking.measure_normalization import reductions, turn
from undersigned.model.facts import Stance


@pytest.mark.parametrize(
    ("measure", "language", "thing", "against"),
    [
        pytest.param("repeal of Order 9", "en", "Order 9", True, id="noun of an act"),
        pytest.param("attempts to weaken the harbor tolls", "en", "harbor tolls", True, id="hedge and verb"),
        pytest.param("lawmakers' efforts to end the night ferries", "en", "night ferries", True, id="behind the doer"),
        pytest.param("Brightsail to drop their berth contract", "en", "berth contract", True, id="somebody to do it"),
        pytest.param("end to the suspension of night ferries", "en", "night ferries", False, id="two acts"),
        pytest.param("version of the Harbor Toll Act", "en", "Harbor Toll Act", False, id="version"),
        pytest.param("dangerous harbor toll law", "en", "harbor toll law", False, id="judgment"),
        pytest.param("toll bill in its present form", "en", "toll bill", False, id="form"),
        pytest.param("harbor tolls imposed", "en", "harbor tolls", False, id="participle cut off its clause"),
        pytest.param("adoption of a toll law", "en", "toll law", False, id="enacting"),
        pytest.param("derogación inmediata de la Ley de Peaje", "es", "Ley de Peaje", True, id="Spanish noun"),
        pytest.param("intentos de debilitar el peaje portuario", "es", "peaje portuario", True, id="Spanish verb"),
        pytest.param("abandon de la taxe portuaire", "fr", "taxe portuaire", True, id="French"),
        pytest.param("revogação da taxa portuária", "pt", "taxa portuária", True, id="Portuguese"),
        pytest.param("Abschaffung der Hafengebühr", "de", "Hafengebühr", True, id="German"),
    ],
)
def test_thing_is_what_acts_are_done_to(measure: str, language: str, thing: str, against: bool) -> None:
    last = reductions(measure, language)[-1]
    assert (last.written, last.against) == (thing, against)


@pytest.mark.parametrize(
    "measure",
    [
        "end users of ferries",
        "closed berths at night",
        "end-to-end inspection of ferries",
        "right to reject a berth",
        "Night Ferry Ban",
        "reform of the toll law",
        "inquiry into harbor tolls",
        "dangerous tolls",
        "ban",
    ],
)
def test_what_only_looks_like_an_act_stays(measure: str) -> None:
    assert [step.written for step in reductions(measure, "en")] == [measure]


@given(st.text(max_size=60), st.sampled_from(["en", "es", "fr", "pt", "de", "xx", None]))
def test_any_text_is_reduced_to_an_end_of_itself(text: str, language: str | None) -> None:
    steps = reductions(text, language)
    assert steps[0].written == text
    plain = " ".join(text.split())
    assert all(" ".join(step.written.split()) in plain for step in steps)
    assert all(len(one.written) > len(other.written) for one, other in pairwise(steps))


def test_turning_twice_is_no_turn() -> None:
    for stance in Stance:
        assert turn(stance, against=False) is stance
        assert turn(turn(stance, against=True), against=True) is stance
        assert turn(stance, against=True) is not stance
