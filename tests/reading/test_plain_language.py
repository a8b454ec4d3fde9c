"""Languages that the small words of a text tell, without a detector."""

# ruff: noqa: E501 - a text is one line
from __future__ import annotations

import pytest

from undersigned.reading import language
from undersigned.reading.language import language_of, plain_language

PLAIN = {
    "de": "Die Verbände fordern die Regierung auf, das Gesetz nicht zu ändern. Wir sind mit der Entscheidung des Rates nicht einverstanden, denn für die Familien und die Schulen wird eine Zeit von großer Not beginnen, und auch die Gemeinden werden sich wehren.",
    "en": "The league calls on the council to fund the ferry that runs at night, and the nurses of the island have asked for this with their unions. We are sure that their homes will be lost, which is why our members are here with these neighbors and their children.",
    "es": "Las entidades firmantes piden al Gobierno que retire el decreto y que garantice los derechos de las personas con una ley más justa. La decisión del consejo ha llegado sin consulta y también por sorpresa, como denuncian los vecinos y sus familias.",
    "fr": "Les associations demandent au gouvernement de retirer le décret et de garantir les droits des familles dans une loi plus juste. Nous sommes inquiets pour les habitants qui sont sans logement, et cette décision est prise avec leur argent sur notre dos.",
    "it": "Le organizzazioni chiedono al governo di ritirare il decreto e di garantire i diritti delle famiglie che sono senza casa. La decisione della giunta è stata presa con fretta, e anche gli abitanti degli alloggi più vecchi non sono stati ascoltati nel merito.",
    "pt": "As entidades pedem ao governo que não mantenha o decreto e que garanta os direitos das famílias em uma lei mais justa. A decisão da câmara foi tomada com pressa, e também os moradores dos bairros são contra, pois não houve consulta pela prefeitura.",
}  # fmt: skip
NEIGHBORS = {
    "ca": "Les entitats signants demanem al Govern que retiri el decret i que garanteixi els drets de les persones migrants amb totes les garanties. La Generalitat no pot continuar ignorant la veu de les famílies que han perdut la casa i dels barris que resisteixen.",
    "gl": "As entidades asinantes pedimos ao Goberno que retire o decreto e que garanta os dereitos das persoas migrantes con todas as garantías. A Xunta non pode seguir ignorando a voz das familias que perderon a casa e dos barrios que resisten unha vez máis.",
    "ro": "Organizațiile semnatare cer guvernului să retragă decretul și să garanteze drepturile migranților. Guvernul nu poate continua să ignore vocea familiilor care și-au pierdut casa și a cartierelor care rezistă.",
}  # fmt: skip


@pytest.mark.parametrize("code", sorted(PLAIN))
def test_small_words_tell_a_language_without_the_detector(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "identifier", None)
    assert language_of(PLAIN[code], None) == code


@pytest.mark.parametrize("code", sorted(NEIGHBORS))
def test_a_neighboring_language_is_left_to_the_detector(code: str) -> None:
    assert plain_language(NEIGHBORS[code]) in {code, None}


def test_a_text_in_two_languages_is_left_to_the_detector() -> None:
    assert plain_language(PLAIN["en"] + PLAIN["fr"]) is None
