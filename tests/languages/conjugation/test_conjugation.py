# ruff: noqa: E501 - a row of the table is one verb; breaking it hides which form is wrong
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.errors import ValidationError
from undersigned.languages.conjugation import conjugate, forms
from undersigned.languages.verb_forms import VerbForm

ENGLISH = [
    ("urge", "urges urged urged urging"),
    ("ask", "asks asked asked asking"),
    ("stop", "stops stopped stopped stopping"),
    ("visit", "visits visited visited visiting"),
    ("commit", "commits committed committed committing"),
    ("deny", "denies denied denied denying"),
    ("agree", "agrees agreed agreed agreeing"),
    ("explain", "explains explained explained explaining"),
    ("fix", "fixes fixed fixed fixing"),
    ("condemn", "condemns condemned condemned condemning"),
    ("lie", "lies lay lain lying"),
    ("say", "says said said saying"),
    ("write", "writes wrote written writing"),
    ("rewrite", "rewrites rewrote rewritten rewriting"),
    ("uphold", "upholds upheld upheld upholding"),
    ("withdraw", "withdraws withdrew withdrawn withdrawing"),
    ("be", "is was been being"),
    ("have", "has had had having"),
    ("go", "goes went gone going"),
    ("see", "sees saw seen seeing"),
    ("quit", "quits quit quit quitting"),
    ("re-elect", "re-elects re-elected re-elected re-electing"),
    ("call on", "calls on|called on|called on|calling on"),
]
ENGLISH_FORMS = (VerbForm.PRESENT_3S, VerbForm.PRETERITE_3S, VerbForm.PARTICIPLE, VerbForm.GERUND)


@pytest.mark.parametrize(("lemma", "expected"), ENGLISH, ids=[row[0] for row in ENGLISH])
def test_english_verbs_have_their_forms(lemma: str, expected: str) -> None:
    table = conjugate(lemma, "en")
    assert [table[form] for form in ENGLISH_FORMS] == expected.split("|" if "|" in expected else " ")


SPANISH_FORMS = (
    VerbForm.PRESENT_1S,
    VerbForm.PRESENT_3S,
    VerbForm.PRESENT_1P,
    VerbForm.PRETERITE_3S,
    VerbForm.PRETERITE_3P,
    VerbForm.SUBJUNCTIVE_3S,
    VerbForm.SUBJUNCTIVE_1P,
    VerbForm.IMPERATIVE_2S,
    VerbForm.PARTICIPLE,
    VerbForm.GERUND,
    VerbForm.CONDITIONAL_3S,
)
SPANISH = [
    ("reclamar", "reclamo reclama reclamamos reclamó reclamaron reclame reclamemos reclama reclamado reclamando reclamaría"),
    ("exigir", "exijo exige exigimos exigió exigieron exija exijamos exige exigido exigiendo exigiría"),
    ("pedir", "pido pide pedimos pidió pidieron pida pidamos pide pedido pidiendo pediría"),
    ("advertir", "advierto advierte advertimos advirtió advirtieron advierta advirtamos advierte advertido advirtiendo advertiría"),
    ("promover", "promuevo promueve promovemos promovió promovieron promueva promovamos promueve promovido promoviendo promovería"),
    ("buscar", "busco busca buscamos buscó buscaron busque busquemos busca buscado buscando buscaría"),
    ("llegar", "llego llega llegamos llegó llegaron llegue lleguemos llega llegado llegando llegaría"),
    ("empezar", "empiezo empieza empezamos empezó empezaron empiece empecemos empieza empezado empezando empezaría"),
    ("seguir", "sigo sigue seguimos siguió siguieron siga sigamos sigue seguido siguiendo seguiría"),
    ("conocer", "conozco conoce conocemos conoció conocieron conozca conozcamos conoce conocido conociendo conocería"),
    ("vencer", "venzo vence vencemos venció vencieron venza venzamos vence vencido venciendo vencería"),
    ("construir", "construyo construye construimos construyó construyeron construya construyamos construye construido construyendo construiría"),
    ("leer", "leo lee leemos leyó leyeron lea leamos lee leído leyendo leería"),
    ("enviar", "envío envía enviamos envió enviaron envíe enviemos envía enviado enviando enviaría"),
    ("continuar", "continúo continúa continuamos continuó continuaron continúe continuemos continúa continuado continuando continuaría"),
    ("averiguar", "averiguo averigua averiguamos averiguó averiguaron averigüe averigüemos averigua averiguado averiguando averiguaría"),
    ("decir", "digo dice decimos dijo dijeron diga digamos di dicho diciendo diría"),
    ("contradecir", "contradigo contradice contradecimos contradijo contradijeron contradiga contradigamos contradice contradicho contradiciendo contradiría"),
    ("proponer", "propongo propone proponemos propuso propusieron proponga propongamos propón propuesto proponiendo propondría"),
    ("mantener", "mantengo mantiene mantenemos mantuvo mantuvieron mantenga mantengamos mantén mantenido manteniendo mantendría"),
    ("hacer", "hago hace hacemos hizo hicieron haga hagamos haz hecho haciendo haría"),
    ("deshacer", "deshago deshace deshacemos deshizo deshicieron deshaga deshagamos deshaz deshecho deshaciendo desharía"),
    ("reducir", "reduzco reduce reducimos redujo redujeron reduzca reduzcamos reduce reducido reduciendo reduciría"),
    ("resolver", "resuelvo resuelve resolvemos resolvió resolvieron resuelva resolvamos resuelve resuelto resolviendo resolvería"),
    ("describir", "describo describe describimos describió describieron describa describamos describe descrito describiendo describiría"),
    ("demandar", "demando demanda demandamos demandó demandaron demande demandemos demanda demandado demandando demandaría"),
    ("protestar", "protesto protesta protestamos protestó protestaron proteste protestemos protesta protestado protestando protestaría"),
    ("manifestar", "manifiesto manifiesta manifestamos manifestó manifestaron manifieste manifestemos manifiesta manifestado manifestando manifestaría"),
    ("estar", "estoy está estamos estuvo estuvieron esté estemos está estado estando estaría"),
    ("jugar", "juego juega jugamos jugó jugaron juegue juguemos juega jugado jugando jugaría"),
    ("oír", "oigo oye oímos oyó oyeron oiga oigamos oye oído oyendo oiría"),
    ("errar", "yerro yerra erramos erró erraron yerre erremos yerra errado errando erraría"),
    ("delinquir", "delinco delinque delinquimos delinquió delinquieron delinca delincamos delinque delinquido delinquiendo delinquiría"),
]  # fmt: skip


@pytest.mark.parametrize(("lemma", "expected"), SPANISH, ids=[row[0] for row in SPANISH])
def test_spanish_verbs_have_their_forms(lemma: str, expected: str) -> None:
    table = conjugate(lemma, "es")
    assert " ".join(table[form] for form in SPANISH_FORMS) == expected


def test_reflexive_verbs_carry_their_pronoun() -> None:
    table = conjugate("comprometerse", "es")
    assert table[VerbForm.PRESENT_3P] == "se comprometen"
    assert table[VerbForm.PRESENT_1P] == "nos comprometemos"
    assert table[VerbForm.GERUND] == "comprometiéndose"
    assert table[VerbForm.INFINITIVE] == "comprometerse"


def test_words_behind_the_verb_stay() -> None:
    assert conjugate("hacer un llamamiento", "es")[VerbForm.PRESENT_3P] == "hacen un llamamiento"


def test_polite_imperatives_are_subjunctives() -> None:
    table = conjugate("retirar", "es")
    assert table[VerbForm.IMPERATIVE_3P] == table[VerbForm.SUBJUNCTIVE_3P] == "retiren"
    assert table[VerbForm.IMPERATIVE_2P] == "retirad"


def test_forms_gathers_only_the_wanted_ones() -> None:
    assert forms(["urge", "call on"], "en", VerbForm.PRESENT_3S, VerbForm.GERUND) == {
        "urges",
        "calls on",
        "urging",
        "calling on",
    }
    assert forms(["pedir"], "es", VerbForm.IMPERATIVE_2P) == {"pedid"}
    assert forms(["see"], "en", VerbForm.IMPERFECT_3S) == frozenset()


@pytest.mark.parametrize(
    ("lemma", "language"),
    [("Urge", "en"), ("", "en"), ("hablo", "es"), ("", "es")],
    ids=["upper", "empty", "no-r", "none"],
)
def test_what_is_no_infinitive_is_refused(lemma: str, language: str) -> None:
    with pytest.raises(ValidationError, match="expected a"):
        conjugate(lemma, language)


def test_a_language_without_conjugation_is_refused() -> None:
    with pytest.raises(ValidationError, match="no conjugation for language 'xx'"):
        conjugate("dire", "xx")


@given(st.from_regex(r"[b-df-hj-np-tv-z]{1,2}[aeou][bdlmnprtv](ar|er|ir)", fullmatch=True))
def test_every_spanish_verb_gets_every_form(lemma: str) -> None:
    assert set(conjugate(lemma, "es")) == set(conjugate("hablar", "es"))


@given(st.from_regex(r"[a-z]{2,9}", fullmatch=True))
def test_every_english_word_gets_the_same_forms(lemma: str) -> None:
    assert set(conjugate(lemma, "en")) == set(conjugate("ask", "en"))
