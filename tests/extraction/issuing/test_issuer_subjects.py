from __future__ import annotations

import pytest

from undersigned.extraction import extract_facts
from undersigned.reading import read_text


def issuers_of(text: str, language: str) -> list[str]:
    return [issuer.name for issuer in extract_facts(read_text(text, language=language)).issuers]


@pytest.mark.parametrize(
    ("lead", "language", "names"),
    [
        pytest.param(
            "The island must free the eleven teachers who have been held since March, said Harbor Rights today.",
            "en",
            ["Harbor Rights"],
            id="english-said-today",
        ),
        pytest.param(
            "La isla debe liberar a las once maestras detenidas desde marzo, dijo hoy Vigía Faro en un informe.",
            "es",
            ["Vigía Faro"],
            id="spanish-said-today",
        ),
        pytest.param(
            "L’île doit libérer les onze enseignants détenus depuis mars, a déclaré aujourd’hui Phare Vigie.",
            "fr",
            ["Phare Vigie"],
            id="french-said-today",
        ),
        pytest.param(
            "A ilha deve libertar os onze professores presos desde março, disse hoje a Vigia do Farol em relatório.",
            "pt",
            ["Vigia do Farol"],
            id="portuguese-said-today",
        ),
        pytest.param(
            "Die Insel muss die elf Lehrer freilassen, die seit März in Haft sind, erklärte Leuchtfeuer Nord heute.",
            "de",
            ["Leuchtfeuer Nord"],
            id="german-said-today",
        ),
        pytest.param(
            "L’Observatoire des Phares condamne l’arrêt du bac et appelle les îles à le rouvrir sans attendre l’été.",
            "fr",
            ["Observatoire des Phares"],
            id="elided-article",
        ),
        pytest.param(
            "La Liga Farolera, AC, el Foro de Puertos y Marea Libre, lanzan un comunicado sobre la pesca de altura.",
            "es",
            ["Liga Farolera, AC", "Foro de Puertos", "Marea Libre"],
            id="comma-between-a-long-subject-and-its-verb",
        ),
        pytest.param(
            "L’association Eau Libre salue le retour du bac et appelle les îles à le garder ouvert pendant l’hiver.",
            "fr",
            ["Eau Libre"],
            id="kind-before-the-name",
        ),
        pytest.param(
            "El Foro Social de campo de Molino se suma a la marcha por el transbordador del próximo 8 de marzo.",
            "es",
            ["Foro Social de campo de Molino"],
            id="spanish-lower-case-inside",
        ),
        pytest.param(
            "La Asociación de vecinos de Molino Alto, la Coordinadora de pastores del Valle y la Red de mujeres "
            "rurales convocan una marcha.",
            "es",
            ["Asociación de vecinos de Molino Alto", "Coordinadora de pastores del Valle", "Red de mujeres rurales"],
            id="spanish-lower-case-list",
        ),
        pytest.param(
            "A Associação de moradores do Molinho, a Rede de mulheres rurais e o Sindicato dos trabalhadores da Serra "
            "convocam um ato.",
            "pt",
            ["Associação de moradores do Molinho", "Rede de mulheres rurais", "Sindicato dos trabalhadores da Serra"],
            id="portuguese-lower-case-list",
        ),
        pytest.param(
            "Residents call for a ferry that runs on every day of the year and takes them to the mainland and back.",
            "en",
            [],
            id="plural-noun-is-no-name",
        ),
        pytest.param(
            "Night Ferries to the Far West announced that no ferry will run in winter, which nobody did expect.",
            "en",
            [],
            id="single-unproven-subject",
        ),
        pytest.param(
            "Miles de personas piden un barco que salga todos los días del año y las lleve a tierra y las traiga.",
            "es",
            [],
            id="crowd-is-no-body",
        ),
        pytest.param(
            "“Pier Slowdown” protests on every island until the ferry runs again. “Pier Slowdown” goes on in winter.",
            "en",
            [],
            id="quoted-name-is-a-campaign",
        ),
        pytest.param(
            "Senior Lawyer Ranor Bachar represents the islands. Senior Lawyer Ranor Bachar asks the court for a ferry.",
            "en",
            [],
            id="role-and-person",
        ),
        pytest.param(
            "Eine neue Umfrage zeigt, dass die Inseln an jedem Tag des Jahres einen Weg zur Küste brauchen und wollen.",
            "de",
            [],
            id="indefinite-article-begins-no-name",
        ),
        pytest.param(
            "The Harbor Bottlers Association, PackPier, the Federation of Glass Makers and CanAlliance today called on "
            "the council to keep the ferry.",
            "en",
            ["Harbor Bottlers Association", "PackPier", "Federation of Glass Makers", "CanAlliance"],
            id="verb-of-both-numbers-behind-a-series",
        ),
    ],
)
def test_subjects_of_the_lead_issue(lead: str, language: str, names: list[str]) -> None:
    assert issuers_of(lead, language) == names


@pytest.mark.parametrize(
    ("lead", "action", "language", "name"),
    [
        (
            "Lantern League welcomes the step that was taken in Port Lum this week for the ferries of all islands.",
            "The lawsuit was brought by Pier Riders Union, Data Harbor, Atelier Libre and Fair Wheels.",
            "en",
            "Lantern League",
        ),
        (
            "La Liga del Faro celebra el paso que se ha dado esta semana en Puerto Lum por los barcos de las islas.",
            "La querella fue presentada por Asociación de Riego, Consejo del Muelle y Cooperativa Telmo.",
            "es",
            "Liga del Faro",
        ),
        (
            "Der Leuchtfeuerbund begrüßt den Schritt, der diese Woche für die Fähren der Inseln getan wurde.",
            "Die Klage wurde eingereicht von Anwohnerverein Lum, Seegenossenschaft Nord und Fischereiverband West.",
            "de",
            "Leuchtfeuerbund",
        ),
    ],
)
def test_parties_to_an_action_are_no_issuers_of_another_text(lead: str, action: str, language: str, name: str) -> None:
    assert issuers_of(f"{lead}\n\n{action}", language) == [name]


def test_parties_issue_where_the_text_names_nobody_else() -> None:
    text = "The lawsuit was brought by Pier Riders Union, Data Harbor, Atelier Libre and Fair Wheels against the port."

    assert issuers_of(text, "en") == ["Pier Riders Union", "Data Harbor", "Atelier Libre", "Fair Wheels"]


@pytest.mark.parametrize(
    ("title", "language", "names"),
    [
        ("Joint statement by Lantern League, Open Harbor and Pier Trust on the Ferry Act", "en", 3),
        ("Comunicado conjunto de Foro Faro, Red Muelle y Campo Vivo sobre el transbordador", "es", 3),
        ("Communiqué commun de la Ligue Phare, du Réseau Quai et de Solidarité Ponant", "fr", 3),
        ("Nota conjunta da Rede Farol, do Fórum do Cais e do Instituto Raiz", "pt", 3),
        ("Gemeinsame Erklärung von Radbund Lum, Netzwerk Hafen und Stiftung Quelle zur Fähre", "de", 3),
    ],
)
def test_title_of_a_joint_statement_names_its_issuers(title: str, language: str, names: int) -> None:
    found = issuers_of(f"{title}\n\n3.5.2021", language)

    assert len(found) == names
    assert found[0] in title
    assert not {"Ferry Act", "sobre el transbordador"} & set(found)


@pytest.mark.parametrize(
    ("lead", "language", "names"),
    [
        ("The plan for the delta does not go far enough, says the Delta Forum of Tarn.", "en", ["Delta Forum of Tarn"]),
        ("The plan does not go far enough, says Maria Tarn, head of the Delta Forum.", "en", []),
        ("The plan does not go far enough, according to the Delta Forum of Tarn.", "en", []),
        (
            "Ahead of the Delta Council, Reef Watch, Kelp Trust and Tarn Union call for a plan.",
            "en",
            ["Reef Watch", "Kelp Trust", "Tarn Union"],
        ),
        (
            "Tras el Consejo del Delta, Reef Watch, Kelp Trust y Tarn Union piden un plan.",
            "es",
            ["Reef Watch", "Kelp Trust", "Tarn Union"],
        ),
        (
            "Après le Conseil du Delta, Reef Watch, Kelp Trust et Tarn Union demandent un plan.",
            "fr",
            ["Reef Watch", "Kelp Trust", "Tarn Union"],
        ),
        (
            "Após o Conselho do Delta, Reef Watch, Kelp Trust e Tarn Union pedem um plano.",
            "pt",
            ["Reef Watch", "Kelp Trust", "Tarn Union"],
        ),
        (
            "Lantern League (LL) has joined Reef Watch, Kelp Trust and 14 other groups in a letter.",
            "en",
            ["Lantern League", "Reef Watch", "Kelp Trust"],
        ),
        (
            "La Fédération internationale des pêcheurs artisans (FIPA) demande un moratoire.",
            "fr",
            ["Fédération internationale des pêcheurs artisans"],
        ),
    ],
    ids=["says-at-the-end", "says-a-person", "according-to", "en", "es", "fr", "pt", "joined", "adjectives-inside"],
)
def test_lead_names_who_issues(lead: str, language: str, names: list[str]) -> None:
    assert issuers_of(lead, language) == names
