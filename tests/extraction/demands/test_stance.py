from __future__ import annotations

import pytest

from undersigned.extraction.demands.stance import act_index, stance_of
from undersigned.model.facts import Stance
from undersigned.text.phrases import words_of


@pytest.mark.parametrize(
    ("language", "form", "lemma", "against"),
    [
        ("en", "ending", "end", True),
        ("en", "withdrawn", "withdraw", True),
        ("en", "funded", "fund", False),
        ("en", "a moratorium on", None, True),
        ("es", "derogue", "derogar", True),
        ("es", "garanticen", "garantizar", False),
        ("es", "el cese de", None, True),
        ("fr", "interdire", "interdire", True),
        ("de", "verbieten", "verbieten", True),
        ("pt", "revogar", "revogar", True),
    ],
)
def test_acts_have_a_side(language: str, form: str, lemma: str | None, against: bool) -> None:
    acts = [hit.value for hit in act_index(language).find(words_of(form))]
    assert [act.against for act in acts] == [against]
    assert lemma is None or acts[0].lemma == lemma


@pytest.mark.parametrize("noun", ["trabajo", "firma", "apoyo", "para"])
def test_spanish_nouns_and_prepositions_that_look_like_verbs_are_no_acts(noun: str) -> None:
    assert not [hit for hit in act_index("es").find(words_of(noun)) if not hit.value.noun]


def test_stance_of_an_act() -> None:
    assert stance_of(against=True) is Stance.OPPOSE
    assert stance_of(against=False) is Stance.SUPPORT
