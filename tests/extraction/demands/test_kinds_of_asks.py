"""Kinds of asks in releases of five languages: several in a sentence, in lists, with conditions, reported, and none.

Each row is a text and its asks in order: `+` for an act that supports its object, `-` for one that takes it away.
"""

from __future__ import annotations

import pytest

from undersigned.extraction.demands.recommendations import extract_recommendations
from undersigned.model.facts import Stance

SEVERAL = [
    ("en", "The Port Council must publish the plan, and the Senate should stop the sale.", "+-"),
    ("en", "We call on the Senate to open the archive and the Council to protect the pier.", "++"),
    ("en", "We urge the Council to publish the plan and to restore the night ferry.", "++"),
    ("es", "Instamos al Consejo del Puerto a publicar los informes y a prolongar la consulta.", "++"),
    ("es", "Pedimos al Senado que abra el archivo y a la Alcaldía que proteja el muelle.", "++"),
    ("es", "Queremos que el Consejo abra el archivo y que el Gobierno proteja el muelle.", "++"),
    ("fr", "Nous demandons au préfet de refuser le permis et de diligenter une enquête.", "-+"),
    ("fr", "Nous demandons au Sénat d'ouvrir les archives et à la mairie de protéger la jetée.", "++"),
    ("fr", "Nous exigeons la suspension immédiate de la taxe portuaire et l'indemnisation des familles.", "-+"),
    ("pt", "Instamos o Conselho do Porto a publicar os pareceres e a prolongar a consulta pública.", "++"),
    ("pt", "Queremos que o Conselho abra o arquivo e que a Prefeitura proteja o cais.", "++"),
    ("pt", "Pedimos ao Senado que abra o arquivo e à Prefeitura que proteja o cais.", "++"),
    ("de", "Wir fordern die Öffnung des Archivs sowie die Abschaffung der Hafengebühr.", "+-"),
]
LISTS = [
    ("pt", "Solicitamos a Vossa Excelência:\n\n1 – Retirar o projeto;\n\n2 – Financiar a balsa noturna;", "-+"),
    ("en", "We demand:\n\n✔ An open archive at the port\n✔ An end to the night toll", "+-"),
    (
        "es",
        "Por ello exigimos:\n\nPRIMERO. Que el Consejo abra el archivo.\n\nSEGUNDO. Que se derogue la tasa portuaria.",
        "+-",
    ),
    ("fr", "Nous demandons :\n\na) la publication du plan portuaire ;\nb) la suppression de la taxe ;", "+-"),
    (
        "pt",
        (
            "Por isso, solicitamos a Vossa Excelência:\n\n1 – Retirar o regime de urgência do projeto;\n\n"
            "2 – Vetar a taxa portuária;\n\n3 – Garantir assento no Conselho aos pescadores."
        ),
        "--+",
    ),
    ("pt", "Exigimos:\n\n✔ Pagamento dos salários atrasados\n✔ Fim da taxa portuária", "+-"),
    ("de", "Wir fordern daher:\n\n1. die Öffnung des Archivs;\n2. die Abschaffung der Hafengebühr.", "+-"),
]
POSITIONS = [
    ("en", "We extend our full support to the dockers' strike at the port.", "+"),
    ("es", "Respaldamos la demanda civil de los estibadores.", "+"),
    ("es", "La Lantern League rechaza frontalmente el decreto portuario.", "-"),
    ("fr", "Nous saluons l'accord signé avec le port.", "+"),
    ("fr", "Les associations dénoncent d'une seule voix l'abandon de la ligne de nuit.", "-"),
    ("pt", "Congratulamo-nos com a linha de apoio aos pescadores.", "+"),
    ("pt", "As entidades vêm a público REPUDIAR a venda do cais.", "-"),
    ("de", "Ausdrücklich begrüßen wir den Vorschlag des Senats.", "+"),
]
CONDITIONS = [
    ("en", "We would support a fund for the dockers, so long as the shippers pay for it.", "+"),
    ("en", "We welcome the apology of the Port Council, provided that it is followed by compensation.", "+"),
    ("es", "Respaldamos el nuevo muelle, siempre que se consulte a los pescadores.", "+"),
    ("es", "Valoramos que el Puerto haya ofrecido un estudio, siempre y cuando lo haga una universidad.", "+"),
    ("fr", "Nous sommes favorables à la nouvelle jetée, pourvu que les pêcheurs soient consultés.", "+"),
    ("fr", "Nous soutiendrons la création du port, à la condition expresse que la nuit reste calme.", "+"),
    ("pt", "As organizações apoiam a energia das ondas, desde que os pescadores sejam ouvidos.", "+"),
    ("de", "Die Lantern League unterstütze den neuen Kai, allerdings nur, wenn die Fischer gehört werden.", "+"),
]
REPORTED = [
    ("de", "Es brauche zudem ein Moratorium für neue Terminals, so die Lantern League.", "-"),
    ("fr", "La Lantern League rejette la taxe portuaire. Elle invite les autorités à libérer les pêcheurs.", "-+"),
    (
        "fr",
        "La Lantern League rejette la taxe portuaire. Elle appelle également le conseil à ouvrir les archives.",
        "-+",
    ),
    ("fr", "Encore faut-il que le port publie ses comptes.", "+"),
    ("es", "Es imprescindible que el Consejo abra el archivo.", "+"),
    ("pt", "É preciso ainda que a empresa suspenda as obras.", "-"),
]
NONE = [
    ("fr", "Les femmes doivent désormais faire 71 kilomètres pour accoucher.", ""),
    ("fr", "Aujourd'hui on nous demande de prendre l'avion.", ""),
    ("de", "Die Kommunen wollen, aber sie dürfen nicht.", ""),
    ("de", "Wir erwarten Ihre Antwort.", ""),
    ("fr", "Nous comptons sur votre présence.", ""),
    ("en", "We look forward to your reply.", ""),
    ("es", "Quedamos a la espera de su respuesta.", ""),
    ("pt", "Ficamos a aguardar a sua resposta.", ""),
]


@pytest.mark.parametrize(("language", "text", "expected"), SEVERAL + LISTS + POSITIONS + CONDITIONS + REPORTED + NONE)
def test_a_text_asks_for_what_it_says(draft_of, language: str, text: str, expected: str) -> None:
    founds = extract_recommendations(draft_of(text, language=language, issuers=("Lantern League",)))
    assert "".join("+" if one.stance is Stance.SUPPORT else "-" for one in founds) == expected
