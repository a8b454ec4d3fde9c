from __future__ import annotations

import pytest

from undersigned.extraction import extract_facts
from undersigned.linking.measure_coreference import find_implied
from undersigned.model.facts import Facts, Recommendation, Stance
from undersigned.reading import read_text


def facts(*asks: tuple[str, str | None], language: str = "en", sentence: tuple[int, int] = (0, 900)) -> Facts:
    """Return facts that hold nothing but asks: `(text, measure)`."""
    read = extract_facts(read_text("The Lantern League asks for help.", language=language))
    model = Recommendation(
        start=0, end=5, quote="asks?", method="rules", confidence=0.9, sentence=sentence, text="", stance=Stance.SUPPORT
    )
    told = tuple(model.model_copy(update={"text": text, "measure": measure}) for text, measure in asks)
    return read.model_copy(update={"recommendations": told, "language": language})


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param("to restore real net neutrality", "en", ("net neutrality", Stance.SUPPORT), id="behind an act"),
        pytest.param("The death penalty must be abolished", "en", ("death penalty", Stance.OPPOSE), id="passive"),
        pytest.param("abolir la pena de muerte", "es", ("pena de muerte", Stance.OPPOSE), id="Spanish"),
        pytest.param("people who care about net neutrality", "en", None, id="no act"),
        pytest.param("wherever the death penalty was abolished", "en", None, id="told of the past"),
        pytest.param("to end fracking and to restore net neutrality", "en", None, id="two measures"),
        pytest.param("", "en", None, id="nothing"),
    ],
)
def test_well_known_measure_beside_an_act(text: str, language: str, expected: tuple[str, Stance] | None) -> None:
    assert find_implied(facts((text, None), language=language), 1) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param("and withdraw it", "en", ("toll", Stance.OPPOSE), id="English"),
        pytest.param("que la derogue", "es", ("toll", Stance.OPPOSE), id="Spanish"),
        pytest.param("and keep that promise", "en", None, id="no pronoun"),
    ],
)
def test_pronoun_stands_for_the_ask_before(text: str, language: str, expected: tuple[str, Stance] | None) -> None:
    assert find_implied(facts(("the toll", "toll"), (text, None), language=language), 2) == expected


def test_pronoun_of_another_sentence_stands_for_nothing() -> None:
    told = facts(("the toll", "toll"), ("and withdraw it", None))
    other = told.recommendations[1].model_copy(update={"sentence": (900, 990)})
    assert find_implied(told.model_copy(update={"recommendations": (told.recommendations[0], other)}), 2) is None
