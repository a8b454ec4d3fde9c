from __future__ import annotations

from pathlib import Path

import pytest

from undersigned.extraction import extract_facts
from undersigned.model.facts import Enclosure, Facts, Genre
from undersigned.reading import read_document, read_text

RELEASE = {
    "en": "Forty unions and patient groups have written to the Minister of Harbors and ask her to keep the "
    "night ferry. The line has carried nurses to the hospital of Saltgate for thirty years, and the "
    "groups say that nobody was asked before it was cut. They expect an answer by Monday.",
    "es": "Cuarenta sindicatos y asociaciones de pacientes han escrito a la ministra de Puertos para pedirle "
    "que mantenga el ferri nocturno. La línea lleva treinta años transportando a enfermeras al hospital "
    "de Saltgate, y las organizaciones dicen que nadie fue consultado antes de suprimirla.",
    "fr": "Quarante syndicats et associations de patients ont écrit à la ministre des Ports pour lui demander "
    "de maintenir le bac de nuit. La ligne transporte depuis trente ans les infirmières vers l'hôpital de"
    " Saltgate, et les organisations disent que personne n'a été consulté avant sa suppression.",
    "pt": "Quarenta sindicatos e associações de doentes escreveram à ministra dos Portos para lhe pedir que "
    "mantenha o barco da noite. A linha transporta há trinta anos enfermeiras para o hospital de "
    "Saltgate, e as organizações dizem que ninguém foi consultado antes do corte.",
    "de": "Vierzig Gewerkschaften und Patientenverbände haben der Hafenministerin geschrieben und bitten sie, "
    "die Nachtfähre zu erhalten. Die Linie bringt seit dreißig Jahren Pflegekräfte zum Krankenhaus in "
    "Saltgate, und die Verbände sagen, dass vor der Streichung niemand gefragt wurde.",
}
LETTER = {
    "en": "The night ferry carries nurses, bakers and cleaners to work, and no bus leaves before six. We urge "
    "you to keep the night ferry and to publish the figures on which the decision rests. We also ask you "
    "to meet the crews before the end of the month, since nobody has spoken with them so far, neither in "
    "spring nor in summer.",
    "es": "El ferri nocturno lleva al trabajo a enfermeras, panaderos y limpiadoras, y ningún autobús sale "
    "antes de las seis. Le pedimos que mantenga el ferri nocturno y que publique las cifras en las que se"
    " basa la decisión. También le pedimos que se reúna con las tripulaciones antes de fin de mes, porque"
    " nadie ha hablado con ellas.",
    "fr": "Le bac de nuit conduit au travail des infirmières, des boulangers et des agents d'entretien, et "
    "aucun bus ne part avant six heures. Nous vous demandons de maintenir le bac de nuit et de publier "
    "les chiffres sur lesquels repose la décision. Nous vous appelons aussi à rencontrer les équipages "
    "avant la fin du mois.",
    "pt": "O barco da noite leva ao trabalho enfermeiras, padeiros e funcionárias da limpeza, e nenhum "
    "autocarro sai antes das seis. Pedimos que mantenha o barco da noite e que publique os números em que"
    " assenta a decisão. Apelamos também a que se reúna com as tripulações antes do fim do mês, porque "
    "ninguém falou com elas.",
    "de": "Die Nachtfähre bringt Pflegekräfte, Bäcker und Reinigungskräfte zur Arbeit, und kein Bus fährt vor "
    "sechs Uhr. Wir fordern Sie auf, die Nachtfähre zu erhalten und die Zahlen zu veröffentlichen, auf "
    "denen die Entscheidung beruht. Wir bitten Sie außerdem, die Besatzungen vor dem Ende des Monats zu "
    "treffen.",
}
CLOSING = {"en": "Signed by:", "es": "Firman:", "fr": "Signataires :", "pt": "Assinam:", "de": "Unterzeichnende:"}
NAMES = "Lantern League\nSaltgate Harbor Union"


def carried_by(text: str, language: str) -> tuple[Facts, Enclosure | None]:
    facts = extract_facts(read_text(text, language=language))
    assert len(facts.enclosures) <= 1
    return facts, next(iter(facts.enclosures), None)


def release_with(line: str, language: str, *, greeting: str = "", behind: str = "") -> str:
    parts = (RELEASE[language], line, greeting, LETTER[language], CLOSING[language], NAMES, behind)
    return "\n\n".join(part for part in parts if part)


ANNOUNCED = [
    pytest.param("en", "The full text of the letter follows:", Genre.OPEN_LETTER, id="en-follows"),
    pytest.param("en", "Below is the full text of the open letter.", Genre.OPEN_LETTER, id="en-below"),
    pytest.param("en", "The letter, which forty groups signed, reads:", Genre.OPEN_LETTER, id="en-reads"),
    pytest.param("en", "Text of the joint statement", Genre.JOINT_STATEMENT, id="en-heading"),
    pytest.param("en", "**FULL LETTER**", Genre.OPEN_LETTER, id="en-bold"),
    pytest.param("es", "El texto completo de la carta", Genre.OPEN_LETTER, id="es-heading"),
    pytest.param("es", "A continuación reproducimos el comunicado:", Genre.JOINT_STATEMENT, id="es-below"),
    pytest.param("es", "La carta dice lo siguiente:", Genre.OPEN_LETTER, id="es-reads"),
    pytest.param("fr", "Le texte intégral", Genre.JOINT_STATEMENT, id="fr-heading"),
    pytest.param("fr", "Voici la lettre adressée à la ministre :", Genre.OPEN_LETTER, id="fr-here"),
    pytest.param("fr", "Nous publions ci-dessous leur déclaration.", Genre.JOINT_STATEMENT, id="fr-below"),
    pytest.param("pt", "Íntegra da carta", Genre.OPEN_LETTER, id="pt-heading"),
    pytest.param("pt", "Leia abaixo a nota na íntegra:", Genre.JOINT_STATEMENT, id="pt-below"),
    pytest.param("de", "Der offene Brief im Wortlaut", Genre.OPEN_LETTER, id="de-heading"),
    pytest.param("de", "Wir dokumentieren die gemeinsame Erklärung im Wortlaut:", Genre.JOINT_STATEMENT, id="de-line"),
]


@pytest.mark.parametrize(("language", "line", "genre"), ANNOUNCED)
def test_extract_enclosures_finds_a_text_that_a_line_announces(language: str, line: str, genre: Genre) -> None:
    facts, found = carried_by(release_with(line, language), language)
    assert found is not None
    assert found.quote == line
    assert found.genre is genre
    assert found.method == "enclosures.announced/1"
    body = facts.text[slice(*found.body)]
    assert body.startswith(LETTER[language])
    assert body.endswith(NAMES)


@pytest.mark.parametrize(
    ("language", "greeting"),
    [
        pytest.param("en", "Dear members of the board,", id="en"),
        pytest.param("en", "Your Excellencies:", id="en-excellencies"),
        pytest.param("es", "Estimada señora ministra:", id="es"),
        pytest.param("fr", "Madame la Ministre,", id="fr"),
        pytest.param("pt", "Exma. Senhora Ministra,", id="pt"),
        pytest.param("de", "Sehr geehrte Frau Ministerin,", id="de"),
    ],
)
def test_extract_enclosures_finds_a_letter_by_its_salutation(language: str, greeting: str) -> None:
    facts, found = carried_by(release_with("3/6/2021", language, greeting=greeting), language)
    assert found is not None
    assert (found.quote, found.genre, found.method) == (greeting, Genre.OPEN_LETTER, "enclosures.salutation/1")
    assert facts.text[found.body[0] :].startswith("3/6/2021")


NOT_CARRIED = [
    pytest.param("The full text of the letter can be found at www.lantern.example.", id="elsewhere"),
    pytest.param("The letter reads in part:", id="excerpt"),
    pytest.param("The crew says that the last letter was lost.", id="other-letter"),
    pytest.param("Read the full letter here", id="here"),
]


@pytest.mark.parametrize("line", NOT_CARRIED)
def test_extract_enclosures_leaves_out_what_is_not_carried_in_full(line: str) -> None:
    assert carried_by(release_with(line, "en"), "en")[1] is None


def test_extract_enclosures_takes_a_plain_letter_for_no_enclosure() -> None:
    letter = f"Open letter on the night ferry\n\nDear Minister,\n\n{LETTER['en']}\n\nSigned by:\n\n{NAMES}"
    assert carried_by(letter, "en")[1] is None


def test_extract_enclosures_takes_a_notice_for_no_enclosure() -> None:
    text = f"{RELEASE['en']}\n\nThe text of the letter follows:\n\nKeep the ferry. We mean it."
    assert carried_by(text, "en")[1] is None


def test_extract_enclosures_ends_behind_the_signatories() -> None:
    behind = (
        "The League will hold a vigil on the pier on Friday, and the crews of both ferries will be there, as they have "
        "been on every Friday since the first boat was taken out of the timetable."
    )
    facts, found = carried_by(release_with("The letter follows.", "en", greeting="Dear Minister,", behind=behind), "en")
    assert found is not None
    assert facts.text[slice(*found.body)].endswith(NAMES)


def test_extract_enclosures_reads_a_letter_behind_the_end_of_the_release() -> None:
    text = release_with("###", "en", greeting="Dear members of the board,")
    facts, found = carried_by(text, "en")
    assert found is not None
    assert facts.text[found.body[0] :].startswith("Dear members")


@pytest.mark.parametrize(
    "line", ["The text of the letter is below.\n\n---", "See below."], ids=["announced", "saluted"]
)
def test_extract_enclosures_tells_title_and_addressees_of_the_letter(line: str) -> None:
    heading = "Open letter to the Harbor Council\n\nDear Harbor Council:"
    _, found = carried_by(release_with(line, "en", greeting=heading), "en")
    assert found is not None
    assert found.title == "Open letter to the Harbor Council"
    assert found.addressees == ("Harbor Council",)


def test_extract_enclosures_knows_an_addressee_that_the_release_names_first() -> None:
    text = release_with("The letter follows.", "en", greeting="Dear members of the board,")
    text = f"They wrote a letter to the Harbor Council of Saltgate.\n\n{text}"
    text = text.replace("We urge you", "To the Harbor Council of Saltgate we say: We urge you")
    _, found = carried_by(text, "en")
    assert found is not None
    assert "Harbor Council of Saltgate" in found.addressees


def test_extract_enclosures_passes_over_a_line_with_a_link(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    line = "The full text of the letter follows"
    path.write_text(f"<p>{RELEASE['en']}</p><p><a href='/letter'>{line}</a></p><p>{LETTER['en']}</p>", encoding="utf-8")
    assert extract_facts(next(read_document(path))).enclosures == ()


def test_extract_enclosures_bears_many_lines_that_announce() -> None:
    text = "\n\n".join([RELEASE["en"], *["The letter follows:"] * 300])
    assert carried_by(text, "en")[1] is None
