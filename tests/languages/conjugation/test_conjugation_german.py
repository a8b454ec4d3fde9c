# ruff: noqa: E501 - a row of the table is one verb; breaking it hides which form is wrong
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.errors import ValidationError
from undersigned.languages.conjugation import conjugate
from undersigned.languages.verb_forms import VerbForm
from undersigned.languages.verbs import particles

FORMS = (
    VerbForm.PRESENT_1S,
    VerbForm.PRESENT_3S,
    VerbForm.PRESENT_1P,
    VerbForm.PRETERITE_3S,
    VerbForm.PRETERITE_3P,
    VerbForm.PARTICIPLE,
    VerbForm.GERUND,
    VerbForm.SUBJUNCTIVE_3S,
)
SIMPLE = [
    ("fordern", "fordere fordert fordern forderte forderten gefordert fordernd fordere"),
    ("sammeln", "sammle sammelt sammeln sammelte sammelten gesammelt sammelnd sammle"),
    ("warten", "warte wartet warten wartete warteten gewartet wartend warte"),
    ("öffnen", "öffne öffnet öffnen öffnete öffneten geöffnet öffnend öffne"),
    ("mahnen", "mahne mahnt mahnen mahnte mahnten gemahnt mahnend mahne"),
    ("finanzieren", "finanziere finanziert finanzieren finanzierte finanzierten finanziert finanzierend finanziere"),
    ("verlangen", "verlange verlangt verlangen verlangte verlangten verlangt verlangend verlange"),
    (
        "unterstützen",
        "unterstütze unterstützt unterstützen unterstützte unterstützten unterstützt unterstützend unterstütze",
    ),
    (
        "gewährleisten",
        "gewährleiste gewährleistet gewährleisten gewährleistete gewährleisteten gewährleistet gewährleistend gewährleiste",
    ),
    ("antworten", "antworte antwortet antworten antwortete antworteten geantwortet antwortend antworte"),
    ("bereiten", "bereite bereitet bereiten bereitete bereiteten bereitet bereitend bereite"),
    ("sprechen", "spreche spricht sprechen sprach sprachen gesprochen sprechend spreche"),
    ("versprechen", "verspreche verspricht versprechen versprach versprachen versprochen versprechend verspreche"),
    ("empfehlen", "empfehle empfiehlt empfehlen empfahl empfahlen empfohlen empfehlend empfehle"),
    ("bringen", "bringe bringt bringen brachte brachten gebracht bringend bringe"),
    ("schaffen", "schaffe schafft schaffen schuf schufen geschaffen schaffend schaffe"),
    ("sein", "bin ist sind war waren gewesen seiend sei"),
    ("wissen", "weiß weiß wissen wusste wussten gewusst wissend wisse"),
]


@pytest.mark.parametrize(("lemma", "expected"), SIMPLE, ids=[row[0] for row in SIMPLE])
def test_german_verbs_have_their_forms(lemma: str, expected: str) -> None:
    table = conjugate(lemma, "de")
    assert [table[form] for form in FORMS] == expected.split(" ")
    assert VerbForm.INFINITIVE_ZU not in table


SEPARABLE = [
    ("auffordern", "auffordert aufforderte aufgefordert aufzufordern"),
    ("ablehnen", "ablehnt ablehnte abgelehnt abzulehnen"),
    ("aufrufen", "aufruft aufrief aufgerufen aufzurufen"),
    ("abschaffen", "abschafft abschaffte abgeschafft abzuschaffen"),
    ("anerkennen", "anerkennt anerkannte anerkannt anzuerkennen"),
    ("vorbereiten", "vorbereitet vorbereitete vorbereitet vorzubereiten"),
    ("einbeziehen", "einbezieht einbezog einbezogen einzubeziehen"),
    ("umsetzen", "umsetzt umsetzte umgesetzt umzusetzen"),
    ("wiederherstellen", "wiederherstellt wiederherstellte wiederhergestellt wiederherzustellen"),
    ("zurücknehmen", "zurücknimmt zurücknahm zurückgenommen zurückzunehmen"),
]


@pytest.mark.parametrize(("lemma", "expected"), SEPARABLE, ids=[row[0] for row in SEPARABLE])
def test_separable_verbs_take_zu_and_ge_behind_their_prefix(lemma: str, expected: str) -> None:
    table = conjugate(lemma, "de")
    wanted = (VerbForm.PRESENT_3S, VerbForm.PRETERITE_3S, VerbForm.PARTICIPLE, VerbForm.INFINITIVE_ZU)
    assert [table[form] for form in wanted] == expected.split(" ")
    assert table[VerbForm.CONDITIONAL_3S] == f"würde {lemma}"
    assert not any(form.startswith("imperative") for form in table)


def test_polite_imperative_has_its_pronoun_behind_it() -> None:
    assert conjugate("verlängern", "de")[VerbForm.IMPERATIVE_3P] == "verlängern sie"


def test_words_behind_a_blank_are_kept_behind_each_form() -> None:
    assert conjugate("appellieren an", "de")[VerbForm.PRESENT_3P] == "appellieren an"


@pytest.mark.parametrize(
    "lemma", ["Fordern", "fordert", "forde-rn", "", "en"], ids=["noun", "finite", "dash", "empty", "ending"]
)
def test_what_is_no_infinitive_is_refused(lemma: str) -> None:
    with pytest.raises(ValidationError, match="expected a German infinitive"):
        conjugate(lemma, "de")


@given(st.text(alphabet="abdefgiklmnorstuwzäöü", min_size=2, max_size=9))
def test_every_infinitive_gets_forms_of_letters_only(stem: str) -> None:
    table = conjugate(f"{stem}en", "de")
    assert all(word and word.replace(" ", "").isalpha() for word in table.values())


def test_particles_are_prefixes_that_part() -> None:
    assert {"ab", "auf", "zurück", "um", "wieder"} <= particles("de")
    assert not {"be", "ver", "ent"} & particles("de")
