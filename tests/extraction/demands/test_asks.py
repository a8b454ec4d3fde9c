from __future__ import annotations

import pytest

from undersigned.extraction.demands.asks import ask_finder


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        pytest.param("We urge the Senate to act.", ["ask"], id="we urge"),
        pytest.param("We, the undersigned groups, strongly urge the Senate to act.", ["ask"], id="apposition"),
        pytest.param("The groups sent a letter calling on the Senate to act.", ["ask"], id="letter calling on"),
        pytest.param(
            "The groups wrote to the mayor (MA), urging her to act.", ["ask"], id="after a bracket and a comma"
        ),
        pytest.param("The groups have long been in keeping tolls and campaigning for it.", [], id="gerund far away"),
        pytest.param("The letter presents 16 demands to the mayor.", [], id="noun after a number"),
        pytest.param("Peat Watch is calling on the Senate to act.", ["ask"], id="issuer's name"),
        pytest.param("Senators urge the mayor to act.", [], id="somebody else urges"),
        pytest.param("The Harbor Health Organization has called for a ban.", [], id="somebody else's name"),
        pytest.param("The groups were asked to leave.", [], id="passive"),
        pytest.param("The proposed law is long and our groups proposed by nobody.", [], id="adjective"),
        pytest.param("The Senate must act.", ["normative"], id="must"),
        pytest.param("If the Senate must act, it will.", [], id="condition"),
        pytest.param("You must register first.", [], id="appeal to the reader"),
        pytest.param("We must know the truth.", [], id="duty to know"),
        pytest.param("They see the need to fund ferries.", [], id="the need to"),
        pytest.param("Must the Senate act?", [], id="question"),
        pytest.param("We condemn the raid on the library.", ["position"], id="condemn"),
        pytest.param("We rejected the gift last year.", [], id="own history"),
        pytest.param("We welcome the ferry bill.", ["position"], id="welcome a measure"),
        pytest.param("We welcome our guests.", [], id="welcome no measure"),
        pytest.param("An independent inquiry is urgently needed.", ["need"], id="is needed"),
        pytest.param("Please sign up here and urge others.", [], id="sign up"),
        pytest.param("Demand Ferries joined us.", [], id="a name that begins like an ask"),
    ],
)
def test_english_cues_need_the_right_subject(draft_of, text: str, rules: list[str]) -> None:
    draft = draft_of(text, issuers=["Peat Watch"])
    assert [found.rule for found in ask_finder(draft).find(0, len(text))] == rules


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("Exigimos que el Senado derogue la ley.", ["ask"]),
        ("Las organizaciones firmantes reclaman una investigación.", ["ask"]),
        ("El ministro exige silencio.", []),
        ("La ministra se propone viajar.", []),
        ("El Senado debe actuar.", ["normative"]),
        ("Hay que tener en cuenta la fecha.", []),
        ("Rechazamos el cierre de la biblioteca.", ["position"]),
        ("¿Debe actuar el Senado?", []),
    ],
)
def test_spanish_cues(draft_of, text: str, rules: list[str]) -> None:
    assert [found.rule for found in ask_finder(draft_of(text, language="es")).find(0, len(text))] == rules


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Nous demandons la fermeture du barrage."),
        ("de", "Wir fordern die Schließung des Damms."),
        ("pt", "Exigimos o fechamento da barragem."),
    ],
)
def test_languages_without_a_pack_have_a_few_cues(draft_of, language: str, text: str) -> None:
    assert [found.rule for found in ask_finder(draft_of(text, language=language)).find(0, len(text))] == ["ask"]
