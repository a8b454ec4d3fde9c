# ruff: noqa: E501 - a row of the table is one verb; breaking it hides which form is wrong
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.errors import ValidationError
from undersigned.languages.conjugation import conjugate
from undersigned.languages.verb_forms import VerbForm

FORMS = (
    VerbForm.PRESENT_1S,
    VerbForm.PRESENT_3S,
    VerbForm.PRESENT_1P,
    VerbForm.PRESENT_3P,
    VerbForm.PRETERITE_3S,
    VerbForm.PRETERITE_1P,
    VerbForm.PRETERITE_3P,
    VerbForm.IMPERFECT_3P,
    VerbForm.SUBJUNCTIVE_3S,
    VerbForm.SUBJUNCTIVE_1P,
    VerbForm.INFINITIVE_3P,
    VerbForm.PARTICIPLE,
    VerbForm.GERUND,
    VerbForm.FUTURE_3P,
)
VERBS = [
    ("alertar", "alerto alerta alertamos alertam alertou alertámos alertaram alertavam alerte alertemos alertarem alertado alertando alertarão"),
    ("defender", "defendo defende defendemos defendem defendeu defendemos defenderam defendiam defenda defendamos defenderem defendido defendendo defenderão"),
    ("exigir", "exijo exige exigimos exigem exigiu exigimos exigiram exigiam exija exijamos exigirem exigido exigindo exigirão"),
    ("publicar", "publico publica publicamos publicam publicou publicámos publicaram publicavam publique publiquemos publicarem publicado publicando publicarão"),
    ("revogar", "revogo revoga revogamos revogam revogou revogámos revogaram revogavam revogue revoguemos revogarem revogado revogando revogarão"),
    ("avançar", "avanço avança avançamos avançam avançou avançámos avançaram avançavam avance avancemos avançarem avançado avançando avançarão"),
    ("reconhecer", "reconheço reconhece reconhecemos reconhecem reconheceu reconhecemos reconheceram reconheciam reconheça reconheçamos reconhecerem reconhecido reconhecendo reconhecerão"),
    ("proteger", "protejo protege protegemos protegem protegeu protegemos protegeram protegiam proteja protejamos protegerem protegido protegendo protegerão"),
    ("seguir", "sigo segue seguimos seguem seguiu seguimos seguiram seguiam siga sigamos seguirem seguido seguindo seguirão"),
    ("sugerir", "sugiro sugere sugerimos sugerem sugeriu sugerimos sugeriram sugeriam sugira sugiramos sugerirem sugerido sugerindo sugerirão"),
    ("cobrir", "cubro cobre cobrimos cobrem cobriu cobrimos cobriram cobriam cubra cubramos cobrirem coberto cobrindo cobrirão"),
    ("fugir", "fujo foge fugimos fogem fugiu fugimos fugiram fugiam fuja fujamos fugirem fugido fugindo fugirão"),
    ("prevenir", "previno previne prevenimos previnem preveniu prevenimos preveniram preveniam previna previnamos prevenirem prevenido prevenindo prevenirão"),
    ("proibir", "proíbo proíbe proibimos proíbem proibiu proibimos proibiram proibiam proíba proibamos proibirem proibido proibindo proibirão"),
    ("saudar", "saúdo saúda saudamos saúdam saudou saudámos saudaram saudavam saúde saudemos saudarem saudado saudando saudarão"),
    ("bloquear", "bloqueio bloqueia bloqueamos bloqueiam bloqueou bloqueámos bloquearam bloqueavam bloqueie bloqueemos bloquearem bloqueado bloqueando bloquearão"),
    ("mediar", "medeio medeia mediamos medeiam mediou mediámos mediaram mediavam medeie mediemos mediarem mediado mediando mediarão"),
    ("financiar", "financio financia financiamos financiam financiou financiámos financiaram financiavam financie financiemos financiarem financiado financiando financiarão"),
    ("concluir", "concluo conclui concluímos concluem concluiu concluímos concluíram concluíam conclua concluamos concluírem concluído concluindo concluirão"),
    ("construir", "construo constrói construímos constroem construiu construímos construíram construíam construa construamos construírem construído construindo construirão"),
    ("sair", "saio sai saímos saem saiu saímos saíram saíam saia saiamos saírem saído saindo sairão"),
    ("reduzir", "reduzo reduz reduzimos reduzem reduziu reduzimos reduziram reduziam reduza reduzamos reduzirem reduzido reduzindo reduzirão"),
    ("dizer", "digo diz dizemos dizem disse dissemos disseram diziam diga digamos dizerem dito dizendo dirão"),
    ("contradizer", "contradigo contradiz contradizemos contradizem contradisse contradissemos contradisseram contradiziam contradiga contradigamos contradizerem contradito contradizendo contradirão"),
    ("fazer", "faço faz fazemos fazem fez fizemos fizeram faziam faça façamos fazerem feito fazendo farão"),
    ("trazer", "trago traz trazemos trazem trouxe trouxemos trouxeram traziam traga tragamos trazerem trazido trazendo trarão"),
    ("pôr", "ponho põe pomos põem pôs pusemos puseram punham ponha ponhamos porem posto pondo porão"),
    ("propor", "proponho propõe propomos propõem propôs propusemos propuseram propunham proponha proponhamos proporem proposto propondo proporão"),
    ("ter", "tenho tem temos têm teve tivemos tiveram tinham tenha tenhamos terem tido tendo terão"),
    ("manter", "mantenho mantém mantemos mantêm manteve mantivemos mantiveram mantinham mantenha mantenhamos manterem mantido mantendo manterão"),
    ("prometer", "prometo promete prometemos prometem prometeu prometemos prometeram prometiam prometa prometamos prometerem prometido prometendo prometerão"),
    ("vir", "venho vem vimos vêm veio viemos vieram vinham venha venhamos virem vindo vindo virão"),
    ("intervir", "intervenho intervém intervimos intervêm interveio interviemos intervieram intervinham intervenha intervenhamos intervirem intervindo intervindo intervirão"),
    ("rever", "revejo revê revemos reveem reviu revimos reviram reviam reveja revejamos reverem revisto revendo reverão"),
    ("escrever", "escrevo escreve escrevemos escrevem escreveu escrevemos escreveram escreviam escreva escrevamos escreverem escrito escrevendo escreverão"),
    ("pedir", "peço pede pedimos pedem pediu pedimos pediram pediam peça peçamos pedirem pedido pedindo pedirão"),
    ("requerer", "requeiro requer requeremos requerem requereu requeremos requereram requeriam requeira requeiramos requererem requerido requerendo requererão"),
    ("querer", "quero quer queremos querem quis quisemos quiseram queriam queira queiramos quererem querido querendo quererão"),
    ("ser", "sou é somos são foi fomos foram eram seja sejamos serem sido sendo serão"),
    ("haver", "hei há havemos hão houve houvemos houveram haviam haja hajamos haverem havido havendo haverão"),
]  # fmt: skip


@pytest.mark.parametrize(("lemma", "expected"), VERBS, ids=[row[0] for row in VERBS])
def test_portuguese_verbs_have_their_forms(lemma: str, expected: str) -> None:
    table = conjugate(lemma, "pt")
    assert " ".join(table[form] for form in FORMS) == expected


@pytest.mark.parametrize(
    ("lemma", "form", "expected"),
    [
        ("comprometer-se", VerbForm.PRESENT_3P, "comprometem-se"),
        ("opor-se", VerbForm.PRESENT_1P, "opomo-nos"),
        ("opor-se", VerbForm.PRETERITE_3S, "opôs-se"),
        ("opor-se", VerbForm.SUBJUNCTIVE_3P, "se oponham"),
        ("comprometer-se", VerbForm.FUTURE_3S, "comprometer-se-á"),
        ("manter-se", VerbForm.FUTURE_1P, "manter-nos-emos"),
        ("fazer-se", VerbForm.CONDITIONAL_3P, "far-se-iam"),
        ("recusar-se", VerbForm.GERUND, "recusando-se"),
        ("recusar-se", VerbForm.PARTICIPLE, "recusado"),
        ("recusar-se", VerbForm.INFINITIVE_3P, "recusarem-se"),
        ("recusar-se", VerbForm.INFINITIVE, "recusar-se"),
    ],
)
def test_reflexive_verbs_carry_their_pronoun(lemma: str, form: VerbForm, expected: str) -> None:
    assert conjugate(lemma, "pt")[form] == expected


def test_words_behind_the_verb_stay() -> None:
    assert conjugate("pôr fim", "pt")[VerbForm.SUBJUNCTIVE_3P] == "ponham fim"


def test_polite_imperatives_are_subjunctives() -> None:
    table = conjugate("retirar", "pt")
    assert table[VerbForm.IMPERATIVE_3P] == table[VerbForm.SUBJUNCTIVE_3P] == "retirem"
    assert (table[VerbForm.IMPERATIVE_2S], table[VerbForm.IMPERATIVE_2P]) == ("retira", "retirai")


@pytest.mark.parametrize("lemma", ["Exigir", "", "exigimos", "compor-te", "dor", "flor"])
def test_what_is_no_infinitive_is_refused(lemma: str) -> None:
    with pytest.raises(ValidationError, match="expected a Portuguese infinitive"):
        conjugate(lemma, "pt")


@given(st.from_regex(r"[b-df-hj-np-tv-z]{1,2}[aeou][bdlmnprtv](ar|er|ir)", fullmatch=True))
def test_every_portuguese_verb_gets_every_form(lemma: str) -> None:
    assert set(conjugate(lemma, "pt")) == set(conjugate("alertar", "pt"))
