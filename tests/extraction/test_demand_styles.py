"""Styles in which demands are made everywhere: resolutions, plain lists, coordinated asks, further languages."""

from __future__ import annotations

import pytest

from undersigned.extraction.demands.addressees import extract_addressees
from undersigned.extraction.demands.recommendations import extract_recommendations
from undersigned.extraction.demands.statements import extract_statements
from undersigned.extraction.draft import Zone
from undersigned.extraction.subjects.themes import extract_themes
from undersigned.model.document import BlockKind
from undersigned.model.facts import Stance

OPPOSE, SUPPORT = Stance.OPPOSE, Stance.SUPPORT
ITEM, HEADING, PARAGRAPH = BlockKind.LIST_ITEM, BlockKind.HEADING, BlockKind.PARAGRAPH


def measures(draft) -> list[tuple[str | None, Stance | None]]:
    return [(one.measure, one.measure_stance) for one in extract_recommendations(draft)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "We further urge the Senate to free the arrested journalists.",
            [("arrested journalists", SUPPORT)],
            id="journalists are no appeal to the press",
        ),
        pytest.param(
            "We appeal to you not to sign the Marsh Bill.", [("Marsh Bill", OPPOSE)], id="signing a bill is no appeal"
        ),
        pytest.param("Sign up to save the Marsh Act.", [], id="an appeal opens its sentence"),
        pytest.param("We call on the public to join the march.", [("march", SUPPORT)], id="an appeal to everybody"),
        pytest.param(
            "Lantern League strongly condemns the raid and demands an independent inquiry into the deaths.",
            [("raid", OPPOSE), ("deaths", SUPPORT)],
            id="coordinated verbs share their subject",
        ),
        pytest.param(
            "We urge the Senate to speak and condemn the raid.",
            [("raid", OPPOSE)],
            id="a bare verb goes on with the act",
        ),
        pytest.param("A clerk said ferries must carry life vests.", [], id="a duty that somebody else reports"),
        pytest.param(
            "Ferries must carry life vests, the groups said.", [("life vests", SUPPORT)], id="a duty the groups report"
        ),
        pytest.param("The minister should not have signed the order.", [], id="what is past"),
        pytest.param("We filed nine records requests with the harbor.", [], id="requests as a noun"),
        pytest.param("Lantern League is a group that advocates for rivers.", [], id="what a group is"),
        pytest.param("We file papers to demand records.", [], id="what something is for"),
        pytest.param("The situation is one that must change the law.", [], id="a relative clause"),
    ],
)
def test_what_is_an_ask(draft_of, text: str, expected: list[tuple[str | None, Stance | None]]) -> None:
    assert measures(draft_of(text, issuers=["Lantern League"])) == expected


@pytest.mark.parametrize(
    ("text", "measure", "part"),
    [
        pytest.param(
            "The Senate should repeal the Fog Act and end its ban on lanterns.", "Fog Act", "lanterns", id="and a verb"
        ),
        pytest.param("Publish the plan before the end of the year.", None, None, id="only a time"),
    ],
)
def test_coordinated_acts_are_parts(draft_of, text: str, measure: str | None, part: str | None) -> None:
    found = extract_recommendations(draft_of(text))
    assert [one.measure for one in found] == ([measure] if measure else [])
    assert [one.measure for ask in found for one in ask.parts] == ([part] if part else [])


def test_acts_that_repeat_their_opener_are_asks_of_their_own(draft_of) -> None:
    founds = measures(draft_of("We ask the Senate to delay the Fog Act and to hold public hearings."))
    assert founds == [("Fog Act", OPPOSE), ("public hearings", SUPPORT)]


def test_a_time_is_no_part_of_an_item(draft_of) -> None:
    draft = draft_of("We ask you to:", (Zone.DEMANDS, ITEM, "Publish the plan before the end of the year."))
    (found,) = extract_recommendations(draft)
    assert found.measure == "plan"
    assert found.parts == ()


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        pytest.param("The Senate should refuse to sign it.", None, id="a pronoun"),
        pytest.param("The university must divest from coal.", "coal", id="a preposition before it"),
        pytest.param("We support the Arbor–Wick rail bill.", "Arbor–Wick rail bill", id="a dash inside a name"),
        pytest.param("Small towns' voices must be heard.", "Small towns' voices", id="passive of a verb not filed"),
    ],
)
def test_the_measure_of_an_act(draft_of, text: str, measure: str | None) -> None:
    assert [found[0] for found in measures(draft_of(text))] == [measure]


def test_items_of_a_resolution_need_no_subject(draft_of) -> None:
    draft = draft_of(
        "We, the mayors of Arbor and Wick,",
        (Zone.HEADER, ITEM, "Call on the Harbor Ministry to restore the night ferry;"),
        (Zone.HEADER, ITEM, "Reject any cuts to the lighthouse."),
    )
    found = extract_recommendations(draft)
    assert [(one.addressee, one.measure, one.stance) for one in found] == [
        ("Harbor Ministry", "night ferry", SUPPORT),
        (None, "cuts to the lighthouse", OPPOSE),
    ]


def test_asks_among_the_signatories_are_read(draft_of) -> None:
    draft = draft_of(
        (Zone.SIGNATORIES, ITEM, "Exigimos al Estado que adopte medidas de protección."),
        (Zone.SIGNATORIES, ITEM, "Liga del Farol"),
        language="es",
    )
    assert [one.measure for one in extract_recommendations(draft)] == ["medidas de protección"]


def test_the_line_before_a_list_names_its_addressee(draft_of) -> None:
    draft = draft_of(
        "We urge this Council to open an inquiry into the raid, and call on Member States to:",
        (Zone.DEMANDS, ITEM, "Suspend harbor transfers to Tarn;"),
    )
    found = extract_recommendations(draft)
    assert [(one.addressee, one.measure) for one in found] == [
        ("Council", "raid"),
        ("Member States", "harbor transfers to Tarn"),
    ]


def test_an_item_names_its_addressee_first(draft_of) -> None:
    draft = draft_of(
        "Exigimos:", (Zone.DEMANDS, ITEM, "Al Congreso del Faro, desechar la Ley de Niebla."), language="es"
    )
    (found,) = extract_recommendations(draft)
    assert (found.addressee, found.action, found.measure, found.stance) == (
        "Congreso del Faro",
        "desechar",
        "Ley de Niebla",
        OPPOSE,
    )


def test_paragraphs_below_a_lead_are_items(draft_of) -> None:
    draft = draft_of(
        "We demand:", "No new contracts with coal companies", "An end to night flights over Wick", "We will come back."
    )
    assert measures(draft) == [("new contracts with coal companies", OPPOSE), ("night flights over Wick", OPPOSE)]


def test_lines_below_a_lead_are_items(draft_of) -> None:
    draft = draft_of(
        "Demandamos:\nPrimero.- La derogación del Decreto 77.\nSegundo.- El fin de la censura.", language="es"
    )
    assert measures(draft) == [("Decreto 77", OPPOSE), ("censura", OPPOSE)]


def test_provisions_of_a_bill_and_lists_of_bodies_are_no_demands(draft_of) -> None:
    bill = draft_of("The bill would:", (Zone.BODY, ITEM, "Create a ferry fund;"), (Zone.BODY, ITEM, "Fund two piers."))
    assert measures(bill) == []
    bodies = draft_of("Our demands went to:", (Zone.DEMANDS, ITEM, "The Department of Tides on our letter of May."))
    assert measures(bodies) == []


@pytest.mark.parametrize(
    ("language", "text", "stance", "measure"),
    [
        pytest.param("fr", "Ce texte doit être rejeté par le Parlement.", OPPOSE, "texte", id="fr passive"),
        pytest.param("fr", "Nous exigeons l'arrêt immédiat des travaux.", OPPOSE, "travaux", id="fr noun"),
        pytest.param("de", "Wir fordern den Landtag auf, den Haushalt abzulehnen.", OPPOSE, "Haushalt", id="de zu"),
        pytest.param("de", "Das Gesetz muss zurückgezogen werden.", OPPOSE, "Gesetz", id="de passive"),
        pytest.param("pt", "Pedimos ao presidente que vete a Lei do Farol.", OPPOSE, "Lei do Farol", id="pt que"),
        pytest.param(
            "pt", "Apelamos ao Governo para que contrate mais faroleiros.", SUPPORT, "mais faroleiros", id="pt"
        ),
        pytest.param("es", "Condenamos enérgicamente el desalojo.", OPPOSE, "desalojo", id="es adverb"),
        pytest.param("es", "Pedimos al alcalde que interceda ante la Junta.", SUPPORT, "Junta", id="es unknown verb"),
    ],
)
def test_asks_of_further_languages(draft_of, language: str, text: str, stance: Stance, measure: str) -> None:
    (found,) = extract_recommendations(draft_of(text, language=language))
    assert (found.stance, found.measure) == (stance, measure)


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        pytest.param("en", "Lantern League met in Wick. They want the Senate to act.", 1, id="they"),
        pytest.param("en", "The clerks met in Wick. They want the Senate to act.", 0, id="they are others"),
        pytest.param("es", "Lantern League se reunió. También solicitan la retirada del plan.", 1, id="left out"),
    ],
)
def test_a_subject_is_taken_up(draft_of, language: str, text: str, count: int) -> None:
    assert len(extract_recommendations(draft_of(text, language=language, issuers=["Lantern League"]))) == count


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "A letter sent to House Speaker Ana Wick and Senate Majority Leader Robert Roe says so.",
            [("Ana Wick", "person"), ("Robert Roe", "person")],
            id="two persons with offices",
        ),
        pytest.param(
            "The Harbor Union and the United Ministries should act.",
            [("Harbor Union", "organization"), ("United Ministries", "organization")],
            id="two bodies that must",
        ),
        pytest.param(
            "A letter to Secretary of Tides Ana Wick says so.", [("Ana Wick", "person")], id="office with its field"
        ),
    ],
)
def test_addressees_are_split_and_known_by_kind(draft_of, text: str, names: list[tuple[str, str]]) -> None:
    assert sorted((one.name, one.kind) for one in extract_addressees(draft_of(text))) == sorted(names)


def test_an_addressee_begins_behind_the_verb_of_a_headline(draft_of) -> None:
    draft = draft_of(
        (Zone.HEADER, BlockKind.TITLE, "Groups Urge Congress to Act"), "We urge Congress to pass the Fog Act."
    )
    assert [one.name for one in extract_addressees(draft)] == ["Congress"]


def test_the_name_of_an_issuer_is_no_theme(draft_of) -> None:
    text = "Press Freedom House met in Wick, and Press Freedom House wrote."
    assert extract_themes(draft_of(text, issuers=["Press Freedom House"])) == ()
    assert extract_themes(draft_of(text)) != ()
    both = draft_of(f"{text} It defends press freedom.", issuers=["Press Freedom House"])
    assert [theme.label for theme in extract_themes(both)] != []


def test_a_statement_may_speak_of_journalists(draft_of) -> None:
    (found,) = extract_statements(draft_of("We express concern for the journalists of Wick."))
    assert found.text.startswith("We express")
