from __future__ import annotations

import pytest

from undersigned.errors import ValidationError
from undersigned.languages.conjugation import conjugate
from undersigned.languages.verb_forms import VerbForm

FORMS = (
    VerbForm.PRESENT_3S,
    VerbForm.PRESENT_1P,
    VerbForm.PRESENT_3P,
    VerbForm.PRETERITE_3S,
    VerbForm.PARTICIPLE,
    VerbForm.FUTURE_3S,
    VerbForm.SUBJUNCTIVE_3S,
)
VERBS = [
    ("domandare", "domanda domandiamo domandano domandò domandato domanderà domandi"),
    ("pubblicare", "pubblica pubblichiamo pubblicano pubblicò pubblicato pubblicherà pubblichi"),
    ("negare", "nega neghiamo negano negò negato negherà neghi"),
    ("annunciare", "annuncia annunciamo annunciano annunciò annunciato annuncerà annunci"),
    ("avviare", "avvia avviamo avviano avviò avviato avvierà avvii"),
    ("ricevere", "riceve riceviamo ricevono ricevé ricevuto riceverà riceva"),
    ("garantire", "garantisce garantiamo garantiscono garantì garantito garantirà garantisca"),
    ("sentire", "sente sentiamo sentono sentì sentito sentirà senta"),
    ("chiedere", "chiede chiediamo chiedono chiese chiesto chiederà chieda"),
    ("richiedere", "richiede richiediamo richiedono richiese richiesto richiederà richieda"),
    ("difendere", "difende difendiamo difendono difese difeso difenderà difenda"),
    ("vendere", "vende vendiamo vendono vendé venduto venderà venda"),
    ("proporre", "propone proponiamo propongono propose proposto proporrà proponga"),
    ("ridurre", "riduce riduciamo riducono ridusse ridotto ridurrà riduca"),
    ("sostenere", "sostiene sosteniamo sostengono sostenne sostenuto sosterrà sostenga"),
    ("intervenire", "interviene interveniamo intervengono intervenne intervenuto interverrà intervenga"),
    ("dire", "dice diciamo dicono disse detto dirà dica"),
    ("fare", "fa facciamo fanno fece fatto farà faccia"),
    ("essere", "è siamo sono fu stato sarà sia"),
    ("accogliere", "accoglie accogliamo accolgono accolse accolto accoglierà accolga"),
    ("riconoscere", "riconosce riconosciamo riconoscono riconobbe riconosciuto riconoscerà riconosca"),
    ("sottoscrivere", "sottoscrive sottoscriviamo sottoscrivono sottoscrisse sottoscritto sottoscriverà sottoscriva"),
    ("respingere", "respinge respingiamo respingono respinse respinto respingerà respinga"),
    ("insistere", "insiste insistiamo insistono insisté insistito insisterà insista"),
    ("esigere", "esige esigiamo esigono esigé esatto esigerà esiga"),
    ("opporsi", "si oppone|ci opponiamo|si oppongono|si oppose|opposto|si opporrà|si opponga"),
    ("impegnarsi", "si impegna|ci impegniamo|si impegnano|si impegnò|impegnato|si impegnerà|si impegni"),
    ("dire no", "dice no|diciamo no|dicono no|disse no|detto no|dirà no|dica no"),
    ("raccomandare", "raccomanda raccomandiamo raccomandano raccomandò raccomandato raccomanderà raccomandi"),
    ("impedire", "impedisce impediamo impediscono impedì impedito impedirà impedisca"),
]  # fmt: skip


@pytest.mark.parametrize(("lemma", "expected"), VERBS, ids=[row[0] for row in VERBS])
def test_italian_verbs_have_their_forms(lemma: str, expected: str) -> None:
    table = conjugate(lemma, "it")
    assert [table[form] for form in FORMS] == expected.split("|" if "|" in expected else None)


def test_italian_commands_and_reflexives() -> None:
    assert conjugate("porre", "it")[VerbForm.INFINITIVE_REFLEXIVE] == "porsi"
    assert conjugate("fermare", "it")[VerbForm.IMPERATIVE_2P] == "fermate"
    assert conjugate("ritirare", "it")[VerbForm.IMPERATIVE_2S] == "ritira"
    assert conjugate("impegnarsi", "it")[VerbForm.GERUND] == "impegnandosi"


@pytest.mark.parametrize("lemma", ["Chiedere", "chiesto", "chieder", ""])
def test_what_is_no_italian_infinitive_is_refused(lemma: str) -> None:
    with pytest.raises(ValidationError, match="Italian infinitive"):
        conjugate(lemma, "it")
