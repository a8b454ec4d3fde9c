from __future__ import annotations

from pathlib import Path

import pytest

from undersigned.extraction import extract_facts
from undersigned.reading import read_document

TEXTS = {
    "en": "The Lantern League asks the council of the town to light every pier of the harbor before winter comes, "
    "and we, the people of the harbor, call on the mayor to keep the lamps burning through the whole night.",
    "es": "La Liga del Farol pide al ayuntamiento que ilumine todos los muelles del puerto antes de que llegue el "
    "invierno, y la gente del puerto exige a la alcaldesa que las lámparas ardan durante toda la noche.",
    "fr": "La Ligue du fanal demande à la commune d'éclairer tous les quais du port avant l'arrivée de l'hiver, et "
    "les gens du port appellent la maire à laisser brûler les lampes pendant toute la nuit.",
    "pt": "A Liga do Farol pede à prefeitura que ilumine todos os cais do porto antes da chegada do inverno, e a "
    "gente do porto exige que as lâmpadas fiquem acesas durante toda a noite, sem qualquer interrupção.",
    "de": "Der Laternenbund fordert die Stadt auf, alle Stege des Hafens vor dem Winter zu beleuchten, und die Leute "
    "vom Hafen bitten die Bürgermeisterin, die Lampen die ganze Nacht brennen zu lassen.",
}


@pytest.mark.parametrize(
    ("language", "head", "row", "expected"),
    [
        pytest.param(
            "en",
            "No.|Organization|Represented by|Town",
            "1|Harbor Workers Union|Anna Miller|Kelm Bay",
            ("Harbor Workers Union", "Anna Miller", None),
            id="en",
        ),
        pytest.param(
            "es",
            "Entidad|Representante|Municipio",
            "Asociación Muelle Vivo|María Ruiz Sala|Puerto Alto",
            ("Asociación Muelle Vivo", "María Ruiz Sala", "Representante"),
            id="es",
        ),
        pytest.param(
            "fr",
            "Nom|Fonction|Organisation",
            "Marie Lenoir|présidente|Association des quais clairs",
            ("Association des quais clairs", "Marie Lenoir", "présidente"),
            id="fr",
        ),
        pytest.param(
            "pt",
            "Nº|Entidade|Representante|Município",
            "1|Associação dos Barqueiros do Cais|Maria Paixão|Senador Torto",
            ("Associação dos Barqueiros do Cais", "Maria Paixão", "Representante"),
            id="pt",
        ),
        pytest.param(
            "de",
            "Organisation|Ansprechpartnerin|Ort",
            "Verein Helle Stege|Anna Brandt|Kelmhafen",
            ("Verein Helle Stege", "Anna Brandt", None),
            id="de",
        ),
    ],
)
def test_columns_tell_organizations_persons_and_roles(
    language: str, head: str, row: str, expected: tuple[str, str, str | None], tmp_path: Path
) -> None:
    rows = "".join(f"<tr><td>{line.replace('|', '</td><td>')}</td></tr>" for line in (head, row))
    path = tmp_path / "letter.html"
    path.write_text(f"<html lang='{language}'><p>{TEXTS[language]}</p><table>{rows}</table></html>", encoding="utf-8")

    facts = extract_facts(next(iter(read_document(path))))

    organization, person, role = expected
    assert organization in {issuer.name for issuer in facts.issuers}
    assert [(one.name, one.affiliation) for one in facts.persons if one.name == person] == [(person, organization)]
    assert role is None or role in {one.role for one in facts.persons}
    assert len(facts.persons) == 1


@pytest.mark.parametrize(
    ("language", "line"),
    [
        pytest.param("en", "Share this: Facebook | WhatsApp | Email", id="en-share"),
        pytest.param("en", "Posted on Tuesday by the Harbor Press Team", id="en-posted"),
        pytest.param("es", "Recibes este mensaje porque estás en la lista Muelle Vivo", id="es-list"),
        pytest.param("fr", "Version imprimable | Envoyer à un ami | Ajouter un commentaire", id="fr-print"),
        pytest.param("fr", "-- Vous recevez ce message car vous êtes inscrit à la Liste Quais Clairs", id="fr-list"),
        pytest.param("pt", "Compartilhe: WhatsApp | Facebook | Telegram", id="pt-share"),
        pytest.param("de", "Eingestellt am Montag von der Redaktion Helle Stege", id="de-posted"),
    ],
)
def test_lines_of_the_page_give_no_issuers(language: str, line: str, tmp_path: Path) -> None:
    path = tmp_path / "letter.html"
    page = f"<html lang='{language}'><h1>{TEXTS[language][:40]}</h1><p>{TEXTS[language]}</p>"
    path.write_text(page + f"<p>{TEXTS[language]}</p>", encoding="utf-8")
    without = extract_facts(next(iter(read_document(path))))
    path.write_text(page + f"<p>{TEXTS[language]}</p><p>{line}</p>", encoding="utf-8")

    facts = extract_facts(next(iter(read_document(path))))

    assert [one.name for one in facts.issuers] == [one.name for one in without.issuers]
    assert [one.name for one in facts.persons] == [one.name for one in without.persons]
