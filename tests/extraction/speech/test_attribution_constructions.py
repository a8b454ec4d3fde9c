"""How releases of each language attribute speech: one table of constructions, with invented names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from undersigned.extraction.draft import Draft, Zone
from undersigned.extraction.speech.quotations import extract_quotations
from undersigned.model.document import BlockKind

DraftMaker = Callable[..., Draft]
SAID = {
    "en": ("The river belongs to everyone who lives beside it", "We will come back to this room every single week"),
    "es": ("El río es de todas las personas que viven a su lado", "Vamos a volver a esta sala todas las semanas"),
    "pt": ("O rio pertence a todas as pessoas que vivem ao seu lado", "Vamos voltar a esta sala todas as semanas"),
    "fr": (
        "Le fleuve appartient à toutes celles qui vivent à ses côtés",
        "Nous reviendrons dans cette salle chaque semaine",
    ),
    "de": ("Der Fluss gehört allen Menschen, die an seinem Ufer leben", "Wir kommen jede Woche wieder in diesen Saal"),
}
"""Two stretches of speech of each language; `{a}` and `{b}` in the rows."""
ROWS = [
    ("es", "Fuentes de Hogarena Capital han señalado: «{a}».", ["Hogarena Capital"]),
    ("pt", "Fontes da Empresa Farol disseram: «{a}».", ["Empresa Farol"]),
    ("en", "Sources at Harbor Capital said: “{a}.”", ["Harbor Capital"]),
    ("fr", "« {a} », lance un délégué CGX devant la grille.", ["CGX"]),
    ("de", "„{a}“, sagt Busfahrerin Leyla K. aus Kelmstadt.", ["Leyla K."]),
    (
        "fr",
        (
            "« {a} », affirme Jean Morin, président du Collectif Phare.\n\n"
            "Claire Aubin, infirmière, prenait ce train. « {b} », témoigne-t-elle."
        ),
        ["Jean Morin", "Claire Aubin"],
    ),
    (
        "es",
        (
            "«{a}», afirma Tomás Vega, portavoz de Faro Común.\n\n"
            "Inés Roldán, enfermera, tomaba ese tren. «{b}», dice ella."
        ),
        ["Tomás Vega", "Inés Roldán"],
    ),
    (
        "de",
        (
            "„{a}“, sagt Karl Brandt, Sprecher von Hafenbund.\n\n"
            "Anna Kluge, Lehrerin, nahm früher diesen Zug. „{b}“, sagt sie."
        ),
        ["Karl Brandt", "Anna Kluge"],
    ),
    (
        "en",
        (
            "“{a},” said Tom Roe, director of Harbor Watch.\n\n"
            "Ana Quill, a nurse, used to take that train. “{b},” she says."
        ),
        ["Tom Roe", "Ana Quill"],
    ),
    (
        "pt",
        (
            "“{a}”, afirma Rui Falcão, porta-voz da Rede Farol.\n\n"
            "Rita Moura, enfermeira, apanhava esse comboio. “{b}”, diz ela."
        ),
        ["Rui Falcão", "Rita Moura"],
    ),
    ("es", "Para Inés Roldán, de la Asociación Faro Común: «{a}».", ["Inés Roldán"]),
    ("es", "Según Inés Roldán, coordinadora de Faro Común, «{a}».", ["Inés Roldán"]),
    ("es", "En palabras de Inés Roldán, portavoz de Faro Común, “{a}”.", ["Inés Roldán"]),
    ("es", "Inés Roldán, de la organización Faro Común, afirma que “{a}”.", ["Inés Roldán"]),
    ("es", "“{a}”, explicó la presidenta de Faro Común, Inés Roldán.", ["Inés Roldán"]),
    ("es", "“{a}”, señala Inés Roldán, portavoz del sindicato. “{b}”, añade.", ["Inés Roldán", "Inés Roldán"]),
    ("es", "“{a}”, explicó Inés Roldán. La portavoz del colectivo añadió: “{b}”.", ["Inés Roldán", "Inés Roldán"]),
    (
        "es",
        "Inés Roldán, concejala del grupo municipal, acudió a la plaza.\n\n“{a}”, declaró la concejala.",
        ["Inés Roldán"],
    ),
    ("es", "«{a}», ha denunciado Inés Roldán, quien ha recordado que «{b}».", ["Inés Roldán", "Inés Roldán"]),
    ("es", "“{a}”, lamentan desde Faro Común.", ["Faro Común"]),
    ("es", "“{a}”, subraya la Asociación Faro Común.", ["Asociación Faro Común"]),
    ("es", "Desde la Asociación Faro Común denuncian que “{a}”.", ["Asociación Faro Común"]),
    ("es", "Desde la Plataforma Faro Común se ha señalado: “{a}”.", ["Plataforma Faro Común"]),
    ("es", "Inés Roldán: “{a}”.", ["Inés Roldán"]),
    ("es", "Inés Roldán (Faro Común): «{a}».", ["Inés Roldán"]),
    ("es", "—{a} —afirmó Inés Roldán—. {b}.", ["Inés Roldán", "Inés Roldán"]),
    ("es", "Así lo ha manifestado Inés Roldán, secretaria general de Faro Común: “{a}”.", ["Inés Roldán"]),
    ("es", "Al respecto, la directora de Faro Común, Inés Roldán, puntualizó que “{a}”.", ["Inés Roldán"]),
    ("es", "A juicio de Inés Roldán, responsable de aguas de Faro Común, “{a}”.", ["Inés Roldán"]),
    ("es", "Tal y como explica Inés Roldán, bióloga de Faro Común, “{a}”.", ["Inés Roldán"]),
    ("es", "Por último, Inés Roldán ha concluido diciendo que “{a}”.", ["Inés Roldán"]),
    ("es", "“{a}. {b}”, sentenció la abogada Inés Roldán.", ["Inés Roldán"]),
    ("es", "«{a}» (Inés Roldán, vecina).", ["Inés Roldán"]),
    (
        "es",
        "La portavoz de la Plataforma del Agua, Inés Roldán, advierte: “{a}”. Y agrega: “{b}”.",
        ["Inés Roldán", "Inés Roldán"],
    ),
    ("es", "Las organizaciones convocaron el encuentro “Voces del río para las personas que viven en él”.", []),
    ("es", "Bajo el lema “El río es de todas las personas que viven a su lado”, marcharon cien vecinas.", []),
    ("es", "“{a}”, comentó una vecina.", []),
    ("es", "- Inés Roldán, Faro Común: “{a}”.\n- Tomás Vega, Red Marea: “{b}”.", ["Inés Roldán", "Tomás Vega"]),
    ("es", "Inés Roldán, portavoz de Faro Común, lo tiene claro: “{a}”.", ["Inés Roldán"]),
    ("es", "“{a}”, en palabras de Inés Roldán, portavoz de Faro Común.", ["Inés Roldán"]),
    ("es", "“{a}”, según Inés Roldán.", ["Inés Roldán"]),
    ("es", "“{a}”, insistió Roldán.\n\nInés Roldán es portavoz de Faro Común.", ["Inés Roldán"]),
    ("pt", "Segundo Rita Falcão, coordenadora da Rede Farol, “{a}”.", ["Rita Falcão"]),
    ("pt", "De acordo com Rita Falcão, coordenadora da Rede Farol, “{a}”.", ["Rita Falcão"]),
    ("pt", "De acordo com a coordenadora da Rede Farol, Rita Falcão, “{a}”.", ["Rita Falcão"]),
    ("pt", "Para Rita Falcão, do Movimento Maré Viva, “{a}”.", ["Rita Falcão"]),
    ("pt", "Rita Falcão, do Movimento Maré Viva, afirma que “{a}”.", ["Rita Falcão"]),
    ("pt", "“{a}”, afirmou Rita Falcão, diretora da Rede Farol.", ["Rita Falcão"]),
    ("pt", "“{a}”, afirmou a diretora da Rede Farol, Rita Falcão.", ["Rita Falcão"]),
    ("pt", "“{a}”, disse a vereadora Rita Falcão (PLM).", ["Rita Falcão"]),
    ("pt", "A vereadora Rita Falcão (PLM) foi à praça.\n\n“{a}”, declarou a vereadora.", ["Rita Falcão"]),
    ("pt", "“{a}”, explicou Rita Falcão. “{b}”, completou.", ["Rita Falcão", "Rita Falcão"]),
    ("pt", "“{a}”, explicou Rita Falcão. Ela acrescentou que “{b}”.", ["Rita Falcão", "Rita Falcão"]),
    ("pt", "“{a}”, destaca o presidente da Associação Maré Viva, Davi Nogueira.", ["Davi Nogueira"]),
    ("pt", "“{a}”, diz nota da Associação Maré Viva.", ["Associação Maré Viva"]),
    ("pt", "Em nota, a Associação Maré Viva afirmou que “{a}”.", ["Associação Maré Viva"]),
    ("pt", "— {a} — afirmou Rita Falcão. — {b}.", ["Rita Falcão", "Rita Falcão"]),
    ("pt", "– {a} – disse Rita Falcão.", ["Rita Falcão"]),
    ("pt", "Rita Falcão: “{a}”.", ["Rita Falcão"]),
    ("pt", "«{a}», sublinha Rita Falcão, dirigente da Rede Farol.", ["Rita Falcão"]),
    ("pt", "Na avaliação de Rita Falcão, pesquisadora do Instituto Maré, “{a}”.", ["Rita Falcão"]),
    ("pt", "Como explica Rita Falcão, advogada da Rede Farol, “{a}”.", ["Rita Falcão"]),
    ("pt", "O militante da área e dirigente do partido Davi Nogueira lembrou: “{a}”.", ["Davi Nogueira"]),
    ("pt", "A deputada Rita Falcão criticou o decreto: “{a}”.", ["Rita Falcão"]),
    ("pt", "Rita Falcão, que coordena a Rede Farol, avalia: “{a}”.", ["Rita Falcão"]),
    ("pt", "“{a}”, diz Davi Nogueira, morador do bairro há 20 anos.", ["Davi Nogueira"]),
    ("pt", "“{a}”, ressaltou Falcão.\n\nRita Falcão é diretora da Rede Farol.", ["Rita Falcão"]),
    ("pt", "O encontro “O rio pertence a todas as pessoas que vivem nele” reuniu cem moradoras.", []),
    ("pt", "“{a}”, comentou um morador.", []),
    ("pt", "O grupo divulgou a nota “O rio pertence a todas as pessoas da cidade”.", []),
    ("pt", '"{a}", alertou a porta-voz da Rede Farol. Rita Falcão é a porta-voz da Rede Farol.', ["Rita Falcão"]),
    ("pt", "- Rita Falcão, Rede Farol: “{a}”.\n- Davi Nogueira, Maré Viva: “{b}”.", ["Rita Falcão", "Davi Nogueira"]),
    ("pt", "“{a}”. A avaliação é de Rita Falcão, da Rede Farol.", ["Rita Falcão"]),
    ("pt", "“{a}”. A afirmação é da presidente da Rede Farol, Rita Falcão.", ["Rita Falcão"]),
    ("pt", "Para Rita Falcão, dirigente da Rede Farol, o decreto é injusto. “{a}”, afirma.", ["Rita Falcão"]),
    (
        "pt",
        "“{a}”, reclamaram as entidades. Para Rita Falcão, da Rede Farol, o decreto é injusto. “{b}”, afirma.",
        ["as entidades", "Rita Falcão"],
    ),
    ("es", "Según Inés Roldán, de Faro Común, la obra es inútil. «{a}», afirma.", ["Inés Roldán"]),
    ("fr", "Selon Maud Kerbrat, présidente de Phare Vert, le projet est inutile. « {a} », dit-elle.", ["Maud Kerbrat"]),
    ("fr", "« {a}, et non une« zone perdue » de plus », a déclaré Maud Kerbrat.", ["Maud Kerbrat"]),
    (
        "pt",
        "“{a}”, reclamaram as entidades.\n\nNota: o rio pertence a todas as pessoas que vivem ao seu lado.",
        [],
    ),
    ("pt", "O grupo reivindica “um parque urbano com área verde e equipamentos para todas”.", []),
    (
        "pt",
        "“{a}”, afirmou Rita Falcão. O decreto diz que a “Conferência do Rio será feita a cada quatro anos”.",
        ["Rita Falcão"],
    ),
    ("en", "For Ana Roe, chair of Harbor Watch, the plan is a mistake. “{a},” she said.", ["Ana Roe"]),
    ("de", "Für Greta Ohlsen vom Hafenbund ist der Plan ein Fehler. „{a}“, sagt sie.", ["Greta Ohlsen"]),
    (
        "pt",
        'Leia a íntegra da nota "' + "{a}. {b}. " * 15 + '"',
        [],
    ),
    ("fr", "Selon Maud Kerbrat, présidente de Phare Vert, « {a} ».", ["Maud Kerbrat"]),
    ("fr", "D’après Maud Kerbrat, présidente de Phare Vert, « {a} ».", ["Maud Kerbrat"]),
    ("fr", "Pour Maud Kerbrat, du collectif Marée Haute, « {a} ».", ["Maud Kerbrat"]),
    ("fr", "« {a} », estime Maud Kerbrat, porte-parole de Phare Vert.", ["Maud Kerbrat"]),
    ("fr", "« {a} », a déclaré la présidente de Phare Vert, Maud Kerbrat.", ["Maud Kerbrat"]),
    ("fr", "« {a} », explique Maud Kerbrat. « {b} », ajoute-t-elle.", ["Maud Kerbrat", "Maud Kerbrat"]),
    ("fr", "« {a} », explique Maud Kerbrat. Et d’ajouter : « {b} ».", ["Maud Kerbrat", "Maud Kerbrat"]),
    ("fr", "« {a}, explique Maud Kerbrat, de l’association Marée Haute. {b}. »", ["Maud Kerbrat", "Maud Kerbrat"]),
    ("fr", "« {a} », s’indigne Maud Kerbrat, membre de Marée Haute.", ["Maud Kerbrat"]),
    ("fr", "Maud Kerbrat, membre de Marée Haute, déclare : « {a} ».", ["Maud Kerbrat"]),
    ("fr", "Comme le souligne Maud Kerbrat, directrice de Marée Haute : « {a} ».", ["Maud Kerbrat"]),
    ("fr", "Aux yeux de Maud Kerbrat, « {a} ».", ["Maud Kerbrat"]),
    ("fr", "« {a} », dénonce le collectif Marée Haute.", ["Marée Haute"]),
    ("fr", "« {a} », martèle l’association Marée Haute dans un communiqué.", ["Marée Haute"]),
    ("fr", "Maud Kerbrat : « {a} ».", ["Maud Kerbrat"]),
    ("fr", "— {a}, affirme Maud Kerbrat.", ["Maud Kerbrat"]),
    ("fr", "« {a} », a affirmé M. Kerbrat.\n\nYann Kerbrat est le maire de Lune.", ["Yann Kerbrat"]),
    ("fr", "Yann Kerbrat, maire de Lune, a reçu le collectif.\n\n« {a} », a répondu le maire.", ["Yann Kerbrat"]),
    ("fr", '"{a}", regrette Maud Kerbrat, avocate.', ["Maud Kerbrat"]),
    ("fr", "Interrogée par la presse, Maud Kerbrat répond que « {a} ».", ["Maud Kerbrat"]),
    ("fr", "Le président de l’association Marée Haute, Yann Kerbrat, rappelle que « {a} ».", ["Yann Kerbrat"]),
    ("fr", "Sous le slogan « Le fleuve appartient à toutes celles qui vivent ici », cent personnes ont marché.", []),
    ("fr", "« {a} », confie une habitante.", []),
    ("fr", "« {a} » – Maud Kerbrat, présidente de Phare Vert", ["Maud Kerbrat"]),
    ("fr", "« {a} », selon Maud Kerbrat, présidente de Phare Vert.", ["Maud Kerbrat"]),
    (
        "fr",
        "- Maud Kerbrat, Phare Vert : « {a} »\n- Yann Kerbrat, Marée Haute : « {b} »",
        ["Maud Kerbrat", "Yann Kerbrat"],
    ),
    ("fr", "« {a} », lance Maud Kerbrat, avant de conclure : « {b} ».", ["Maud Kerbrat", "Maud Kerbrat"]),
    ("de", "„{a}“, so Greta Ohlsen, Geschäftsführerin von Offene Ufer.", ["Greta Ohlsen"]),
    ("de", "„{a}“, sagt Greta Ohlsen von Offene Ufer.", ["Greta Ohlsen"]),
    ("de", "„{a}“, kritisiert Greta Ohlsen vom Bündnis Offene Ufer.", ["Greta Ohlsen"]),
    ("de", "„{a}“, erklärt die Geschäftsführerin von Offene Ufer, Greta Ohlsen.", ["Greta Ohlsen"]),
    ("de", "„{a}“, sagte Greta Ohlsen. „{b}“, fügte sie hinzu.", ["Greta Ohlsen", "Greta Ohlsen"]),
    ("de", "„{a}“, sagte Greta Ohlsen. Sie ergänzte: „{b}“", ["Greta Ohlsen", "Greta Ohlsen"]),
    ("de", "„{a}“, sagte Greta Ohlsen. „{b}.“", ["Greta Ohlsen", "Greta Ohlsen"]),
    ("de", "Dazu Greta Ohlsen, Sprecherin von Offene Ufer: „{a}.“", ["Greta Ohlsen"]),
    ("de", "Dazu erklärt Greta Ohlsen, Sprecherin von Offene Ufer: „{a}.“", ["Greta Ohlsen"]),
    ("de", "Greta Ohlsen, Sprecherin des Bündnisses Offene Ufer, sagt: „{a}.“", ["Greta Ohlsen"]),
    ("de", "Offene-Ufer-Sprecherin Greta Ohlsen warnt: „{a}.“", ["Greta Ohlsen"]),
    ("de", "Laut Greta Ohlsen „{a}“.", ["Greta Ohlsen"]),
    ("de", "Nach Ansicht von Greta Ohlsen, Vorsitzende des Hafenbunds, gilt: „{a}.“", ["Greta Ohlsen"]),
    ("de", "Für Greta Ohlsen vom Hafenbund ist klar: „{a}.“", ["Greta Ohlsen"]),
    ("de", "»{a}«, betont Greta Ohlsen, Vorsitzende des Hafenbunds.", ["Greta Ohlsen"]),
    ("de", '"{a}", meint Jörn Ohlsen, Bundesvorsitzender des Hafenbunds.', ["Jörn Ohlsen"]),
    ("de", "„{a}“, forderte der Hafenbund.", ["Hafenbund"]),
    ("de", "Greta Ohlsen: „{a}.“", ["Greta Ohlsen"]),
    ("de", "Greta Ohlsen (Hafenbund): „{a}.“", ["Greta Ohlsen"]),
    ("de", "Greta Ohlsen ist Sprecherin des Hafenbunds.\n\n„{a}“, sagte die Sprecherin.", ["Greta Ohlsen"]),
    ("de", "„{a}“, sagte eine Anwohnerin.", []),
    ("de", "Unter dem Motto „Der Fluss gehört allen Menschen an seinem Ufer“ zogen Hunderte durch die Stadt.", []),
    ("de", "„{a}“, ist Greta Ohlsen überzeugt.", ["Greta Ohlsen"]),
    ("de", "„{a}“, zeigt sich Greta Ohlsen, Vorsitzende des Hafenbunds, enttäuscht.", ["Greta Ohlsen"]),
    ("de", "Greta Ohlsen, Hafenbund, kommentiert die Entscheidung wie folgt: „{a}.“", ["Greta Ohlsen"]),
    ("de", "Der Vorsitzende des Hafenbunds, Jörn Ohlsen, sagte am Montag in Lune, „{a}“.", ["Jörn Ohlsen"]),
    ("de", "- Greta Ohlsen, Hafenbund: „{a}.“\n- Jörn Maas, Offene Ufer: „{b}.“", ["Greta Ohlsen", "Jörn Maas"]),
    ("de", "„{a}“, bekräftigt Ohlsen.\n\nGreta Ohlsen ist Vorsitzende des Hafenbunds.", ["Greta Ohlsen"]),
    ("en", "“{a},” said a spokesperson for Harbor Watch.", ["Harbor Watch"]),
    ("en", "“{a},” a spokeswoman said.", []),
    ("en", "Ana Roe is a spokeswoman for Harbor Watch.\n\n“{a},” the spokeswoman said.", ["Ana Roe"]),
    ("en", "“{a},” said Ana Roe of Harbor Watch. “{b}.”", ["Ana Roe", "Ana Roe"]),
    ("en", "“{a},” said Ana Roe. She added: “{b}.”", ["Ana Roe", "Ana Roe"]),
    ("en", "Commenting on the decision, Ana Roe, director of Harbor Watch, said: “{a}.”", ["Ana Roe"]),
    ("en", "- Ana Roe, Harbor Watch: “{a}.”\n- Tom Poe, Lantern League: “{b}.”", ["Ana Roe", "Tom Poe"]),
    ("en", "For Ana Roe, director of Harbor Watch, “{a}.”", ["Ana Roe"]),
    ("en", "In the words of Ana Roe, a resident of Anytown, “{a}.”", ["Ana Roe"]),
    ("en", "“{a}”\n\n— Ana Roe, Harbor Watch", ["Ana Roe"]),
    ("en", "Ana Roe, Harbor Watch\n\n“{a}.”\n\nTom Poe, Lantern League\n\n“{b}.”", ["Ana Roe", "Tom Poe"]),
    ("en", "“{a}.\n\n“{b},” said Ana Roe.", ["Ana Roe"]),
    ("en", "Ana Roe, of the Harbor Movement, states that “{a}.”", ["Ana Roe"]),
    ("en", "'{a},' said Ana Roe.", ["Ana Roe"]),
    ("en", "“{a},” Harbor Watch’s Ana Roe said.", ["Ana Roe"]),
    ("en", "Marching under the banner “The river belongs to everyone who lives by it”, hundreds came.", []),
    ("en", "“{a},” noted Łucja Żak, chair of the Čeština Forum.", ["Łucja Żak"]),
    ("en", "“{a},” said İpek Şahin, chair of Harbor Watch.", ["İpek Şahin"]),
    ("en", "“{a},” said Ειρήνη Παπαδάκη, chair of Harbor Watch.", ["Ειρήνη Παπαδάκη"]),
    ("en", "Harbor Watch director Ana Roe called the plan a mistake. “{a},” she said.", ["Ana Roe"]),
]


def blocks_of(text: str) -> list[str | tuple[Zone, BlockKind, str]]:
    """Returns the paragraphs of a text and the items of its lists."""
    blocks: list[str | tuple[Zone, BlockKind, str]] = []
    for part in text.split("\n\n"):
        items = [line[2:] for line in part.split("\n")] if part.startswith("- ") else []
        blocks += [(Zone.BODY, BlockKind.LIST_ITEM, item) for item in items] or [part]
    return blocks


@pytest.mark.parametrize(("language", "text", "speakers"), ROWS)
def test_speech_is_attributed(draft_of: DraftMaker, language: str, text: str, speakers: list[str]) -> None:
    first, second = SAID[language]
    draft = draft_of(*blocks_of(text.format(a=first, b=second)), language=language)
    found = extract_quotations(draft)
    assert [one.speaker for one in found] == speakers
    assert all(one.text.startswith((first[:12], second[:12])) for one in found)
