"""Whom releases and letters name beside their first addressee: in front of an ask, by its verb, and by a copy."""

from __future__ import annotations

import pytest

from undersigned.extraction.demands.addressees import extract_addressees
from undersigned.extraction.demands.recommendations import extract_recommendations


@pytest.mark.parametrize(
    ("language", "parts", "addressees", "asked"),
    [
        pytest.param(
            "es", ["Señora Ministra Ada Farol:", "Al Senado, pedimos que archive el expediente."],
            ["Ada Farol", "Senado"], ["Senado"], id="es in front",
        ),
        pytest.param(
            "pt", ["Senhora Ministra Ana Farol:", "Aos deputados, pedimos que votem contra a lei."],
            ["Ana Farol", "deputados"], ["deputados"], id="pt in front",
        ),
        pytest.param(
            "fr", ["Madame la Ministre Anne Phare,", "Au Sénat, nous demandons de voter contre la loi."],
            ["Anne Phare", "Sénat"], ["Sénat"], id="fr in front",
        ),
        pytest.param(
            "es", ["A la ANFA, pedimos que archive el expediente de la ANFA."], ["ANFA"], ["ANFA"], id="an acronym",
        ),
        pytest.param("fr", ["À Paris, nous demandons un ferry."], [], [None], id="a town is only where"),
        pytest.param(
            "de", ["Daher appellieren die Verbände und Fährleute an Ministerin Anna Wick, Fähren zu fördern."],
            ["Anna Wick"], ["Ministerin Anna Wick"], id="de behind the subject of the verb",
        ),
        pytest.param(
            "de", ["Liebe Sozialdezernentin Anna Wick,", "wir fordern Sie auf, die Maut zu streichen."],
            ["Anna Wick"], ["Sozialdezernentin Anna Wick"], id="de office left out of the name",
        ),
        pytest.param(
            "de", ["Liebe Frau Wick,", "wir fordern Sie auf, die Maut zu streichen.", "Ministerin Anna Wick schweigt."],
            ["Anna Wick"], ["Anna Wick"], id="the fuller form of the text",
        ),
        pytest.param(
            "pt", ["Ao Senhor Governador Raimundo Farol de Turfa:", "Pedimos que revogue a cobrança."],
            ["Raimundo Farol de Turfa"], ["Governador Raimundo Farol de Turfa"], id="a name with a link",
        ),
        pytest.param(
            "pt", ["É preciso que a Comissão dos Portos conclua o farol."],
            ["Comissão dos Portos"], ["Comissão dos Portos"], id="a verb in lower case is no part of the name",
        ),
        pytest.param(
            "fr", ["Nous exigeons du ministre de la Mer l'ouverture d'une enquête."],
            ["ministre de la Mer"], ["ministre de la Mer"], id="fr of whom",
        ),
        pytest.param(
            "pt", ["Exigimos do Governo Regional a revogação da taxa."],
            ["Governo Regional"], ["Governo Regional"], id="pt of whom",
        ),
        pytest.param(
            "es", ["Exigimos del Gobierno Insular la retirada del peaje."],
            ["Gobierno Insular"], ["Gobierno Insular"], id="es of whom",
        ),
        pytest.param("fr", ["Nous exigeons la libération du président."], [], [None], id="no addressee inside"),
        pytest.param(
            "pt", ["Senhora Ministra Ana Farol:", "Consideramos que a Assembleia dos Portos deve ouvir os marujos."],
            ["Ana Farol"], ["Assembleia dos Portos"], id="a subject wins over the letter's addressee",
        ),
        pytest.param(
            "es", ["Señora Ministra Ada Farol:", "Creemos que el Senado debe abrir el puerto."],
            ["Ada Farol"], ["Senado"], id="es subject behind saying",
        ),
        pytest.param(
            "fr", ["Madame la Ministre Anne Phare,", "Les États membres, eux, doivent voter contre."],
            ["Anne Phare"], ["États membres"], id="fr stressed pronoun",
        ),
    ],
)  # fmt: skip
def test_named_in_asks(draft_of, language: str, parts: list[str], addressees: list[str], asked: list[str]) -> None:
    draft = draft_of(*parts, language=language)
    draft.addressees = extract_addressees(draft)
    assert [one.name for one in draft.addressees] == addressees
    assert [one.addressee for one in extract_recommendations(draft)] == asked


@pytest.mark.parametrize(
    ("language", "salutation", "copies", "addressees"),
    [
        ("en", "Dear Minister Ada Wick,", "cc: Port Council; Mr. Bo Roe", ["Ada Wick", "Port Council", "Bo Roe"]),
        ("es", "Señora Ministra Ada Farol:", "Con copia a: Consejo Portuario", ["Ada Farol", "Consejo Portuario"]),
        ("fr", "Madame la Ministre Anne Phare,", "Copie : M. Luc Marais", ["Anne Phare", "Luc Marais"]),
        ("pt", "Senhora Ministra Ana Farol:", "C/c: Comissão dos Portos", ["Ana Farol", "Comissão dos Portos"]),
        ("de", "Sehr geehrte Frau Ministerin Anna Wick,", "Nachrichtlich: Hafenamt", ["Anna Wick", "Hafenamt"]),
    ],
)  # fmt: skip
def test_copies_go_to_addressees_too(
    draft_of, language: str, salutation: str, copies: str, addressees: list[str]
) -> None:
    draft = draft_of(copies, salutation, language=language)
    assert [one.name for one in extract_addressees(draft)] == addressees


def test_an_address_line_asks_nothing(draft_of) -> None:
    draft = draft_of("To Harbor Minister Ada Wick", "Dear Minister Wick,", "We urge you to fund ferries.")
    (found,) = extract_addressees(draft)
    assert (found.name, found.quote) == ("Ada Wick", "Ada Wick")
