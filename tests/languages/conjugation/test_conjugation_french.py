"""French verbs: regular ones, spellings of -er, irregular families."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.errors import ValidationError
from undersigned.languages.conjugation import conjugate
from undersigned.languages.verb_forms import VerbForm

FORMS = (
    VerbForm.PRESENT_3S,
    VerbForm.PRESENT_1P,
    VerbForm.PRESENT_3P,
    VerbForm.PRETERITE_3S,
    VerbForm.SUBJUNCTIVE_3S,
    VerbForm.FUTURE_3P,
    VerbForm.PARTICIPLE,
    VerbForm.GERUND,
    VerbForm.IMPERATIVE_2P,
)
VERBS = [
    ("demander", "demande demandons demandent demanda demande demanderont demandé demandant demandez"),
    ("exiger", "exige exigeons exigent exigea exige exigeront exigé exigeant exigez"),
    ("dénoncer", "dénonce dénonçons dénoncent dénonça dénonce dénonceront dénoncé dénonçant dénoncez"),
    ("appeler", "appelle appelons appellent appela appelle appelleront appelé appelant appelez"),
    ("rejeter", "rejette rejetons rejettent rejeta rejette rejetteront rejeté rejetant rejetez"),
    ("lever", "lève levons lèvent leva lève lèveront levé levant levez"),
    ("protéger", "protège protégeons protègent protégea protège protégeront protégé protégeant protégez"),
    ("céder", "cède cédons cèdent céda cède céderont cédé cédant cédez"),
    ("célébrer", "célèbre célébrons célèbrent célébra célèbre célébreront célébré célébrant célébrez"),
    ("employer", "emploie employons emploient employa emploie emploieront employé employant employez"),
    ("envoyer", "envoie envoyons envoient envoya envoie enverront envoyé envoyant envoyez"),
    ("créer", "crée créons créent créa crée créeront créé créant créez"),
    ("garantir", "garantit garantissons garantissent garantit garantisse garantiront garanti garantissant garantissez"),
    ("défendre", "défend défendons défendent défendit défende défendront défendu défendant défendez"),
    (
        "interrompre",
        "interrompt interrompons interrompent interrompit interrompe interrompront interrompu interrompant interrompez",
    ),
    ("mettre", "met mettons mettent mit mette mettront mis mettant mettez"),
    ("dire", "dit disons disent dit dise diront dit disant dites"),
    ("interdire", "interdit interdisons interdisent interdit interdise interdiront interdit interdisant interdites"),
    ("inscrire", "inscrit inscrivons inscrivent inscrivit inscrive inscriront inscrit inscrivant inscrivez"),
    ("faire", "fait faisons font fit fasse feront fait faisant faites"),
    (
        "entreprendre",
        "entreprend entreprenons entreprennent entreprit entreprenne entreprendront entrepris entreprenant entreprenez",
    ),
    ("soutenir", "soutient soutenons soutiennent soutint soutienne soutiendront soutenu soutenant soutenez"),
    (
        "reconnaître",
        "reconnaît reconnaissons reconnaissent reconnut reconnaisse reconnaîtront reconnu reconnaissant reconnaissez",
    ),
    ("réduire", "réduit réduisons réduisent réduisit réduise réduiront réduit réduisant réduisez"),
    (
        "contraindre",
        "contraint contraignons contraignent contraignit contraigne contraindront contraint contraignant contraignez",
    ),
    ("recevoir", "reçoit recevons reçoivent reçut reçoive recevront reçu recevant recevez"),
    (
        "poursuivre",
        "poursuit poursuivons poursuivent poursuivit poursuive poursuivront poursuivi poursuivant poursuivez",
    ),
    ("requérir", "requiert requérons requièrent requit requière requerront requis requérant requérez"),
    ("être", "est sommes sont fut soit seront été étant soyez"),
    ("pouvoir", "peut pouvons peuvent put puisse pourront pu pouvant pouvez"),
    ("conclure", "conclut concluons concluent conclut conclue concluront conclu concluant concluez"),
]


@pytest.mark.parametrize(("lemma", "expected"), VERBS, ids=[row[0] for row in VERBS])
def test_french_verbs_have_their_forms(lemma: str, expected: str) -> None:
    table = conjugate(lemma, "fr")
    assert " ".join(table[form] for form in FORMS) == expected


def test_first_plural_of_the_preterite_has_a_circumflex() -> None:
    assert [conjugate(lemma, "fr")[VerbForm.PRETERITE_1P] for lemma in ("dire", "tenir", "vouloir", "demander")] == [
        "dîmes",
        "tînmes",
        "voulûmes",
        "demandâmes",
    ]


@pytest.mark.parametrize("lemma", ["", "Demander", "demande", "appel"])
def test_what_is_no_french_infinitive_is_refused(lemma: str) -> None:
    with pytest.raises(ValidationError, match="expected a French infinitive"):
        conjugate(lemma, "fr")


@given(st.from_regex(r"[b-df-hj-np-tv-z]{1,2}[aeiou][bdlmnprtv](er|ir|re)", fullmatch=True))
def test_every_french_verb_gets_the_same_forms(lemma: str) -> None:
    assert set(conjugate(lemma, "fr")) == set(conjugate("demander", "fr"))
