"""How releases of each language tell roles and affiliations of persons: one table, with invented names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from undersigned.extraction.draft import Draft
from undersigned.extraction.people.persons import extract_persons
from undersigned.extraction.speech.quotations import extract_quotations

DraftMaker = Callable[..., Draft]
Row = tuple[str, str | None, str | None]
ROWS: list[tuple[str, str, list[Row]]] = [
    ("en", "Ana Roe (nurse, Kelmouth) opened the hall.", [("Ana Roe", "nurse", None)]),
    ("es", "Asistió Inés Roldán (enfermera, Fontanal) con su familia.", [("Inés Roldán", "enfermera", None)]),
    ("fr", "Nous avons vu Claire Morin (infirmière, Louvemont) hier.", [("Claire Morin", "infirmière", None)]),
    ("pt", "Veio Rita Falcão (enfermeira, Valmoura) com a família.", [("Rita Falcão", "enfermeira", None)]),
    ("de", "Es kam Anna Kluge (Lehrerin, Kelmstadt) mit dem Rad.", [("Anna Kluge", "Lehrerin", None)]),
    (
        "pt",
        "Veio Anselmo Teles, bispo de Porto Covo e presidente da Comissão das Marés.",
        [("Anselmo Teles", "bispo de Porto Covo e presidente", "Comissão das Marés")],
    ),
    ("en", "We met Ana Roe, director of Harbor Watch.", [("Ana Roe", "director", "Harbor Watch")]),
    ("en", "We met Ana Roe, the director of Harbor Watch, and others.", [("Ana Roe", "director", "Harbor Watch")]),
    (
        "en",
        "We met Ana Roe, Executive Director at the Lantern League.",
        [("Ana Roe", "Executive Director", "Lantern League")],
    ),
    ("en", "Ana Roe (Harbor Watch) opened the hall.", [("Ana Roe", None, "Harbor Watch")]),
    ("en", "Ana Roe from the Lantern League opened the hall.", [("Ana Roe", None, "Lantern League")]),
    ("en", "Ana Roe of the Lantern League opened the hall.", [("Ana Roe", None, "Lantern League")]),
    ("en", "Harbor Watch director Ana Roe opened the hall.", [("Ana Roe", "director", "Harbor Watch")]),
    ("en", "Harbor Watch's director, Ana Roe, opened the hall.", [("Ana Roe", "director", "Harbor Watch")]),
    ("en", "The director of Harbor Watch, Ana Roe, opened the hall.", [("Ana Roe", "director", "Harbor Watch")]),
    ("en", "Ana Roe is the director of Harbor Watch.", [("Ana Roe", "director", "Harbor Watch")]),
    ("en", "Ana Roe, who leads the Lantern League, opened the hall.", [("Ana Roe", None, "Lantern League")]),
    ("en", "Ana Roe, policy lead, Harbor Watch, opened the hall.", [("Ana Roe", "policy lead", "Harbor Watch")]),
    ("en", "Mayor Ana Roe opened the hall.", [("Ana Roe", "Mayor", None)]),
    ("en", "Dr. Ana Roe opened the hall.", [("Ana Roe", None, None)]),
    ("en", "Senator Ana Roe (D-Ohio) opened the hall.", [("Ana Roe", "Senator", None)]),
    ("en", "Ana Roe, a farmer from Kent, opened the hall.", [("Ana Roe", "farmer from Kent", None)]),
    (
        "en",
        "Ana Roe, Professor of Water Law at Anytown University, opened the hall.",
        [("Ana Roe", "Professor of Water Law", "Anytown University")],
    ),
    (
        "en",
        "Ana Roe, head of campaigns at Harbor Watch, opened the hall.",
        [("Ana Roe", "head of campaigns", "Harbor Watch")],
    ),
    ("en", "Ana Roe, a member of the Lantern League, opened the hall.", [("Ana Roe", "member", "Lantern League")]),
    ("en", "The hall in Ana Roe Street is closed. The Ana Roe Foundation wept.", []),
    ("en", "Photo: Ana Roe. Photo by Tom Poe.", []),
    ("en", "We met Łucja Żak, chair of Harbor Watch.", [("Łucja Żak", "chair", "Harbor Watch")]),
    ("en", "We met İpek Şahin, chair of Harbor Watch.", [("İpek Şahin", "chair", "Harbor Watch")]),
    ("en", "We met J. P. van der Berg, chair of Harbor Watch.", [("J. P. van der Berg", "chair", "Harbor Watch")]),
    (
        "en",
        "Ana Roe and Tom Poe, co-chairs of Harbor Watch, opened the hall.",
        [("Ana Roe", "co-chairs", "Harbor Watch"), ("Tom Poe", "co-chairs", "Harbor Watch")],
    ),
    ("en", "Former minister Ana Roe opened the hall.", [("Ana Roe", "Former minister", None)]),
    ("es", "Habló Inés Roldán, directora de Faro Común.", [("Inés Roldán", "directora", "Faro Común")]),
    ("es", "Habló Inés Roldán, de la organización Faro Común.", [("Inés Roldán", None, "Faro Común")]),
    ("es", "Habló Inés Roldán, de Faro Común.", [("Inés Roldán", None, "Faro Común")]),
    ("es", "Inés Roldán (Faro Común) abrió el acto.", [("Inés Roldán", None, "Faro Común")]),
    ("es", "La presidenta de Faro Común, Inés Roldán, abrió el acto.", [("Inés Roldán", "presidenta", "Faro Común")]),
    (
        "es",
        "La presidenta de la Asociación Faro Común, Inés Roldán, abrió el acto.",
        [("Inés Roldán", "presidenta", "Asociación Faro Común")],
    ),
    ("es", "El alcalde Tomás Vega abrió el acto.", [("Tomás Vega", "alcalde", None)]),
    ("es", "El alcalde de Lorca, Tomás Vega, abrió el acto.", [("Tomás Vega", "alcalde de Lorca", None)]),
    ("es", "Inés Roldán es la directora de Faro Común.", [("Inés Roldán", "directora", "Faro Común")]),
    (
        "es",
        "Inés Roldán, quien dirige la Asociación Faro Común, abrió el acto.",
        [("Inés Roldán", None, "Asociación Faro Común")],
    ),
    (
        "es",
        "Inés Roldán, responsable de Incidencia de Faro Común, abrió el acto.",
        [("Inés Roldán", "responsable de Incidencia", "Faro Común")],
    ),
    (
        "es",
        "Inés Roldán, portavoz del Sindicato del Mar, abrió el acto.",
        [("Inés Roldán", "portavoz", "Sindicato del Mar")],
    ),
    ("es", "Inés Roldán, abogada y activista, abrió el acto.", [("Inés Roldán", "abogada y activista", None)]),
    (
        "es",
        "Inés Roldán, investigadora en la Universidad de Lorca, abrió el acto.",
        [("Inés Roldán", "investigadora", "Universidad de Lorca")],
    ),
    (
        "es",
        "Inés Roldán, coordinadora general, Faro Común, abrió el acto.",
        [("Inés Roldán", "coordinadora general", "Faro Común")],
    ),
    (
        "es",
        "La ministra de Agricultura, Inés Roldán, abrió el acto.",
        [("Inés Roldán", "ministra de Agricultura", None)],
    ),
    ("es", "El presidente del Gobierno, Tomás Vega, abrió el acto.", [("Tomás Vega", "presidente", "Gobierno")]),
    (
        "es",
        "La concejala del Partido Marea, Inés Roldán, abrió el acto.",
        [("Inés Roldán", "concejala", "Partido Marea")],
    ),
    ("es", "Inés Roldán, en representación de Faro Común, abrió el acto.", [("Inés Roldán", None, "Faro Común")]),
    (
        "es",
        "Inés Roldán y Tomás Vega, portavoces de Faro Común, abrieron el acto.",
        [("Inés Roldán", "portavoces", "Faro Común"), ("Tomás Vega", "portavoces", "Faro Común")],
    ),
    ("es", "La calle Inés Roldán y la Fundación Inés Roldán siguen igual.", []),
    ("es", "La exministra Inés Roldán abrió el acto.", [("Inés Roldán", "exministra", None)]),
    ("pt", "Falou Rita Falcão, diretora da Rede Farol.", [("Rita Falcão", "diretora", "Rede Farol")]),
    ("pt", "Falou Rita Falcão, do Movimento Maré Viva.", [("Rita Falcão", None, "Movimento Maré Viva")]),
    ("pt", "Rita Falcão (Rede Farol) abriu o encontro.", [("Rita Falcão", None, "Rede Farol")]),
    (
        "pt",
        "A coordenadora da Rede Farol, Rita Falcão, abriu o encontro.",
        [("Rita Falcão", "coordenadora", "Rede Farol")],
    ),
    ("pt", "O vereador Davi Nogueira (PLM) abriu o encontro.", [("Davi Nogueira", "vereador", "PLM")]),
    (
        "pt",
        "O deputado federal Davi Nogueira (PLM-SP) abriu o encontro.",
        [("Davi Nogueira", "deputado federal", "PLM-SP")],
    ),
    ("pt", "O prefeito do Recife, Davi Nogueira, abriu o encontro.", [("Davi Nogueira", "prefeito do Recife", None)]),
    ("pt", "A ministra da Saúde, Rita Falcão, abriu o encontro.", [("Rita Falcão", "ministra da Saúde", None)]),
    (
        "pt",
        "Rita Falcão é a presidente da Associação Maré Viva.",
        [("Rita Falcão", "presidente", "Associação Maré Viva")],
    ),
    ("pt", "Rita Falcão, que coordena a Rede Farol, abriu o encontro.", [("Rita Falcão", None, "Rede Farol")]),
    (
        "pt",
        "Rita Falcão, professora da Universidade do Sal, abriu o encontro.",
        [("Rita Falcão", "professora", "Universidade do Sal")],
    ),
    (
        "pt",
        "Rita Falcão, assessora de comunicação do Instituto Maré, abriu o encontro.",
        [("Rita Falcão", "assessora de comunicação", "Instituto Maré")],
    ),
    (
        "pt",
        "Rita Falcão, militante e dirigente do Partido da Maré, abriu o encontro.",
        [("Rita Falcão", "militante e dirigente", "Partido da Maré")],
    ),
    ("pt", "O governador Davi Nogueira abriu o encontro.", [("Davi Nogueira", "governador", None)]),
    (
        "pt",
        "A presidenta da Central das Águas, Rita Falcão, abriu o encontro.",
        [("Rita Falcão", "presidenta", "Central das Águas")],
    ),
    ("pt", "Rita Falcão, moradora do bairro, abriu o encontro.", [("Rita Falcão", "moradora do bairro", None)]),
    ("pt", "A Rua Rita Falcão e o Instituto Rita Falcão seguem iguais.", []),
    ("pt", "A ex-prefeita Rita Falcão abriu o encontro.", [("Rita Falcão", "ex-prefeita", None)]),
    ("pt", "Rita Falcão, da Rede Farol, abriu o encontro.", [("Rita Falcão", None, "Rede Farol")]),
    (
        "pt",
        "Rita Falcão, secretária-geral da Rede Farol, abriu o encontro.",
        [("Rita Falcão", "secretária-geral", "Rede Farol")],
    ),
    (
        "pt",
        "João Pedro de Lima e Silva, prefeito, abriu o encontro.",
        [("João Pedro de Lima e Silva", "prefeito", None)],
    ),
    ("pt", "Foto: Rita Falcão/Divulgação", []),
    ("fr", "Nous avons vu Maud Kerbrat, directrice de Phare Vert.", [("Maud Kerbrat", "directrice", "Phare Vert")]),
    ("fr", "Maud Kerbrat, de Phare Vert, ouvre la soirée.", [("Maud Kerbrat", None, "Phare Vert")]),
    ("fr", "Maud Kerbrat, du collectif Marée Haute, ouvre la soirée.", [("Maud Kerbrat", None, "Marée Haute")]),
    ("fr", "Maud Kerbrat (Phare Vert) ouvre la soirée.", [("Maud Kerbrat", None, "Phare Vert")]),
    (
        "fr",
        "Le président de l’association Marée Haute, Yann Kerbrat, ouvre la soirée.",
        [("Yann Kerbrat", "président", "Marée Haute")],
    ),
    (
        "fr",
        "La présidente de Phare Vert, Maud Kerbrat, ouvre la soirée.",
        [("Maud Kerbrat", "présidente", "Phare Vert")],
    ),
    ("fr", "La maire de Lune, Maud Kerbrat, ouvre la soirée.", [("Maud Kerbrat", "maire de Lune", None)]),
    (
        "fr",
        "Le ministre de l’Agriculture, Yann Kerbrat, ouvre la soirée.",
        [("Yann Kerbrat", "ministre de l’Agriculture", None)],
    ),
    ("fr", "Maud Kerbrat est la porte-parole de Phare Vert.", [("Maud Kerbrat", "porte-parole", "Phare Vert")]),
    (
        "fr",
        "Maud Kerbrat, qui préside l’association Marée Haute, ouvre la soirée.",
        [("Maud Kerbrat", None, "Marée Haute")],
    ),
    ("fr", "Maud Kerbrat, membre de Marée Haute, ouvre la soirée.", [("Maud Kerbrat", "membre", "Marée Haute")]),
    (
        "fr",
        "Maud Kerbrat, chargée de campagne au Réseau des Rives, ouvre la soirée.",
        [("Maud Kerbrat", "chargée de campagne", "Réseau des Rives")],
    ),
    (
        "fr",
        "Maud Kerbrat, coordinatrice du Réseau des Rives, ouvre la soirée.",
        [("Maud Kerbrat", "coordinatrice", "Réseau des Rives")],
    ),
    ("fr", "Maud Kerbrat, avocate et militante, ouvre la soirée.", [("Maud Kerbrat", "avocate et militante", None)]),
    ("fr", "La députée Maud Kerbrat ouvre la soirée.", [("Maud Kerbrat", "députée", None)]),
    ("fr", "La sénatrice Maud Kerbrat (PLM) ouvre la soirée.", [("Maud Kerbrat", "sénatrice", "PLM")]),
    ("fr", "Mme Maud Kerbrat ouvre la soirée.", [("Maud Kerbrat", None, None)]),
    ("fr", "La rue Maud Kerbrat et la Fondation Maud Kerbrat n’ont pas changé.", []),
    ("fr", "L’ancien ministre Yann Kerbrat ouvre la soirée.", [("Yann Kerbrat", "ancien ministre", None)]),
    ("fr", "Crédit photo : Maud Kerbrat", []),
    ("fr", "Maud Kerbrat, une habitante de Lune, ouvre la soirée.", [("Maud Kerbrat", "habitante de Lune", None)]),
    ("fr", "Maud Kerbrat, membre du JRM, ouvre la soirée.", [("Maud Kerbrat", "membre", "JRM")]),
    (
        "de",
        "Wir trafen Greta Ohlsen, Geschäftsführerin von Offene Ufer.",
        [("Greta Ohlsen", "Geschäftsführerin", "Offene Ufer")],
    ),
    (
        "de",
        "Greta Ohlsen, Geschäftsführerin des Hafenbunds, eröffnete den Abend.",
        [("Greta Ohlsen", "Geschäftsführerin", "Hafenbund")],
    ),
    ("de", "Greta Ohlsen vom Hafenbund eröffnete den Abend.", [("Greta Ohlsen", None, "Hafenbund")]),
    ("de", "Greta Ohlsen von Offene Ufer eröffnete den Abend.", [("Greta Ohlsen", None, "Offene Ufer")]),
    ("de", "Greta Ohlsen (Hafenbund) eröffnete den Abend.", [("Greta Ohlsen", None, "Hafenbund")]),
    (
        "de",
        "Die Geschäftsführerin von Offene Ufer, Greta Ohlsen, eröffnete den Abend.",
        [("Greta Ohlsen", "Geschäftsführerin", "Offene Ufer")],
    ),
    ("de", "Hafenbund-Sprecherin Greta Ohlsen eröffnete den Abend.", [("Greta Ohlsen", "Sprecherin", "Hafenbund")]),
    (
        "de",
        "Die Bundestagsabgeordnete Greta Ohlsen (PLM) eröffnete den Abend.",
        [("Greta Ohlsen", "Bundestagsabgeordnete", "PLM")],
    ),
    ("de", "Greta Ohlsen ist Sprecherin des Hafenbunds.", [("Greta Ohlsen", "Sprecherin", "Hafenbund")]),
    ("de", "Greta Ohlsen, die den Hafenbund leitet, eröffnete den Abend.", [("Greta Ohlsen", None, "Hafenbund")]),
    (
        "de",
        "Greta Ohlsen, Referentin für Wasser beim Hafenbund, eröffnete den Abend.",
        [("Greta Ohlsen", "Referentin für Wasser", "Hafenbund")],
    ),
    (
        "de",
        "Greta Pforte von Randow, Sprecherin des Hafenbunds, eröffnete den Abend.",
        [("Greta Pforte von Randow", "Sprecherin", "Hafenbund")],
    ),
    (
        "de",
        "Greta Ohlsen, Vorsitzende, Hafenbund, eröffnete den Abend.",
        [("Greta Ohlsen", "Vorsitzende", "Hafenbund")],
    ),
    ("de", "Bürgermeisterin Greta Ohlsen eröffnete den Abend.", [("Greta Ohlsen", "Bürgermeisterin", None)]),
    (
        "de",
        "Bundesumweltministerin Greta Ohlsen eröffnete den Abend.",
        [("Greta Ohlsen", "Bundesumweltministerin", None)],
    ),
    ("de", "Frau Dr. Greta Ohlsen eröffnete den Abend.", [("Greta Ohlsen", None, None)]),
    (
        "de",
        "Prof. Dr. Jörn Ohlsen, Professor an der Universität Lune, eröffnete den Abend.",
        [("Jörn Ohlsen", "Professor", "Universität Lune")],
    ),
    ("de", "Die Greta-Ohlsen-Straße und die Greta-Ohlsen-Stiftung bleiben.", []),
    ("de", "Greta Ohlsen, Anwohnerin aus Lune, eröffnete den Abend.", [("Greta Ohlsen", "Anwohnerin aus Lune", None)]),
    ("de", "Der ehemalige Minister Jörn Ohlsen eröffnete den Abend.", [("Jörn Ohlsen", "ehemalige Minister", None)]),
    ("de", "Foto: Greta Ohlsen", []),
    (
        "de",
        "Jörn von der Maas, Landesvorsitzender des Hafenbunds, eröffnete den Abend.",
        [("Jörn von der Maas", "Landesvorsitzender", "Hafenbund")],
    ),
]


@pytest.mark.parametrize(("language", "text", "persons"), ROWS)
def test_role_and_affiliation_are_told_as_worded(
    draft_of: DraftMaker, language: str, text: str, persons: list[Row]
) -> None:
    draft = draft_of(text, language=language)
    draft.quotations = extract_quotations(draft)
    assert [(one.name, one.role, one.affiliation) for one in extract_persons(draft)] == persons
