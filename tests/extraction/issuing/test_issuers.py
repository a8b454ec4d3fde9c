from __future__ import annotations

import pytest

from undersigned.extraction.draft import Draft
from undersigned.extraction.pipeline import PIPELINE
from undersigned.model.facts import Issuer, Role
from undersigned.reading import read_text

STEPS = ("zones/1", "header/1", "contacts/1", "abouts/1", "acronyms/1", "issuers/1")
BODY = (
    "The council of the town has not lit the piers of the harbor for many years, and the boats that come home at "
    "night cannot see the stones.\n\nNobody has answered the letters that were sent to the town hall in the spring."
)
ES_BODY = (
    "El ayuntamiento no ha encendido los faros del puerto desde hace años y los barcos que vuelven de noche no ven "
    "las piedras.\n\nNadie ha contestado a las cartas que se mandaron en primavera a la casa consistorial."
)


def issuers_of(text: str, language: str = "en", metadata: dict[str, str] | None = None) -> tuple[Issuer, ...]:
    draft = Draft(document=read_text(text, language=language, metadata=metadata))
    for step in PIPELINE:
        if step.name in STEPS:
            setattr(draft, step.assigns, step.run(draft))
    return draft.issuers


def names_of(text: str, language: str = "en", metadata: dict[str, str] | None = None) -> list[str]:
    return [issuer.name for issuer in issuers_of(text, language, metadata)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param(
            "Port Lum, June 3, 2021 –– In light of the harbor visit, Alianza Lumen, Pier Friends Committee, "
            "Center for Lamps and "
            "Law (CELAL), and Red Faro (RF) issued recommendations for the council that address light within and "
            "around the port.",
            "en",
            ["Alianza Lumen", "Pier Friends Committee", "Center for Lamps and Law", "Red Faro"],
            id="lead-list",
        ),
        pytest.param(
            "The Harbor Union and Lantern League have written to the council of the town and ask for lamps on "
            "all of its piers.",
            "en",
            ["Harbor Union", "Lantern League"],
            id="two-subjects",
        ),
        pytest.param(
            "On 31 January, Harbor Foundation along with the Free Lamps Movement and Lantern Law Centre issued a "
            "joint statement "
            "on the dark piers of the town.",
            "en",
            ["Harbor Foundation", "Free Lamps Movement", "Lantern Law Centre"],
            id="along-with",
        ),
        pytest.param(
            "Faro Verde, Political Lamp, Revo Puerto y Lumbre Iberia nos hemos reunido hoy con el alcalde para "
            "hablar de la luz de "
            "los muelles y de los barcos.",
            "es",
            ["Faro Verde", "Political Lamp", "Revo Puerto", "Lumbre Iberia"],
            id="spanish-we",
        ),
        pytest.param(
            f"{BODY}\n\nThe participating groups, which include Lantern League, Harbor Union, The Pier Project, "
            "and X-Lamp, say that "
            "the dark must end.",
            "en",
            ["Lantern League", "Harbor Union", "The Pier Project", "X-Lamp"],
            id="which-include",
        ),
        pytest.param(
            f"{BODY}\n\nMembers of the Alliance include the LAMP, Pier Now, Ai Harbor, Lantern League*, and "
            "Harbor Union.",
            "en",
            ["LAMP", "Pier Now", "Ai Harbor", "Lantern League", "Harbor Union"],
            id="members-include",
        ),
        pytest.param(
            f"{ES_BODY}\n\nForman parte de la coalición: Faro, Lumbre Política, Muelle Azul y CEPU. Como "
            "observadoras, Amigos del Mar, "
            "Red Norte y Puerto Sur.",
            "es",
            ["Faro", "Lumbre Política", "Muelle Azul", "CEPU"],
            id="members-without-observers",
        ),
        pytest.param(
            f"JOINT MEDIA RELEASE BY LANTERN LEAGUE, HARBOR UNION, PIER FOUNDATION\n\n{BODY}",
            "en",
            ["LANTERN LEAGUE", "HARBOR UNION", "PIER FOUNDATION"],
            id="release-by",
        ),
        pytest.param(
            f"{BODY}\n\nSincerely,\n\nLantern League\nHarbor Union (HU), Norland\nPier Foundation, Inc.\nThe Lamp "
            "Project",
            "en",
            ["Lantern League", "Harbor Union", "Pier Foundation, Inc.", "The Lamp Project"],
            id="lines-below-closing",
        ),
        pytest.param(
            f"{BODY}\n\nSigned by:\n\n1. Lantern League\n2. Harbor Union\n3. Lantern League\n4. Pier Trust",
            "en",
            ["Lantern League", "Harbor Union", "Pier Trust"],
            id="numbered-with-repetition",
        ),
        pytest.param(
            f"{BODY}\n\nSincerely,\n\nChee Ling, on behalf of the Third Lamp Network (TLN)\nStefano Rui, on "
            "behalf of Harbor Union",
            "en",
            ["Third Lamp Network", "Harbor Union"],
            id="on-behalf-of",
        ),
        pytest.param(
            f"{BODY}\n\nSignatories:\n\nLantern League - Norland\nHarbor Union - Norland\nPier Trust - Spain\nRed "
            "Faro - Spain",
            "en",
            ["Lantern League - Norland", "Harbor Union - Norland", "Pier Trust", "Red Faro"],
            id="places-behind-dashes",
        ),
        pytest.param(
            f"{BODY}\n\nSignatories:\n\nInternational Organizations\n\nLantern League\n\nHarbor Union\n\nNational "
            "Organizations\n\n"
            "Pier Trust",
            "en",
            ["Lantern League", "Harbor Union", "Pier Trust"],
            id="headings-inside-the-list",
        ),
        pytest.param(
            f"{BODY}\n\nIndividuals:\n\nAna Ruiz\nPeter Lund, Professor, University of "
            "Lum\n\nOrganizations:\n\nLantern League\n"
            "Harbor Union",
            "en",
            ["Lantern League", "Harbor Union"],
            id="persons-apart",
        ),
        pytest.param(
            f"The dark piers were deplored by a number of groups today.\n\n{BODY}\n\n“We ask for lamps on every "
            "pier of this town,” said Mary Lund, Chair of the Lantern League.\n\nPaul Ray, "
            "National Director for Harbor Union said: “The boats cannot see the stones at night.”",
            "en",
            ["Lantern League", "Harbor Union"],
            id="spokespeople",
        ),
        pytest.param(
            f"{ES_BODY}\n\nDesde el Foro Social de Lum pedimos que se enciendan los faros.",
            "es",
            ["Foro Social de Lum"],
            id="self-reference",
        ),
        pytest.param(
            f"{BODY}\n\nSigned: Lantern League; Harbor Union; Pier Trust (PT)",
            "en",
            ["Lantern League", "Harbor Union", "Pier Trust"],
            id="signed-line",
        ),
        pytest.param(
            f"{BODY}\n\nYours sincerely,\n\nMary Lund, Executive Director, Lantern League\nPeter Ray, President "
            "of the Harbor Union",
            "en",
            ["Lantern League", "Harbor Union"],
            id="persons-sign-for-bodies",
        ),
        pytest.param(BODY, "en", [], id="nobody"),
        pytest.param(
            "The Norland Government issued new rules for lamps on all piers of the harbor, which come into force "
            "in the spring.",
            "en",
            [],
            id="governments-are-no-issuers",
        ),
    ],
)
def test_extract_issuers_in_every_shape(text: str, language: str, expected: list[str]) -> None:
    assert names_of(text, language) == expected


def test_extract_issuers_gives_acronyms_roles_and_positions() -> None:
    lead = (
        "Lantern League (LL) and the Harbor Union urge the council of the town to light all of its piers before winter."
    )
    issuers = issuers_of(lead + "\n\nThis statement is endorsed by the following:\n\nPier Trust\n\nLamp Fund\n")
    assert [(issuer.name, issuer.acronym, issuer.role, issuer.position) for issuer in issuers] == [
        ("Lantern League", "LL", Role.CO_ISSUER, 1),
        ("Harbor Union", None, Role.CO_ISSUER, 2),
        ("Pier Trust", None, Role.ENDORSER, 3),
        ("Lamp Fund", None, Role.ENDORSER, 4),
    ]


def test_extract_issuers_names_a_single_issuer() -> None:
    (issuer,) = issuers_of(
        "The Lantern League today called on the council of the town to light all of its piers before the winter comes."
    )
    assert (issuer.name, issuer.role) == ("Lantern League", Role.ISSUER)


@pytest.mark.parametrize(
    "subject",
    [
        pytest.param("Snell", id="surname"),
        pytest.param("Senator Jeff Bram", id="title"),
        pytest.param("Orla Quist", id="surname-used-alone"),
    ],
)
def test_extract_issuers_takes_no_person_for_the_single_issuer(subject: str) -> None:
    text = (
        f"{subject} today called on the council of the town to light all of the piers before the winter comes.\n\n"
        "Nobody in the town hall has ever answered what was sent there by Quist, by Snell or by Bram in the spring."
    )
    assert names_of(text) == []


def test_extract_issuers_reads_lists_in_metadata() -> None:
    text = f"{BODY}\n\nWith us go the Lantern League and Pier Trust."
    assert names_of(text, metadata={"signatories": "Lantern League\nPier Trust\nNot In Text"}) == [
        "Lantern League",
        "Pier Trust",
    ]


def test_extract_issuers_quotes_are_verbatim() -> None:
    text = f"{BODY}\n\nSigned by:\n\nLantern League (LL)\nHarbor Union, Norland"
    for issuer in issuers_of(text):
        assert text[issuer.start : issuer.end] == issuer.quote == issuer.name


@pytest.mark.parametrize(
    ("tail", "language", "expected"),
    [
        pytest.param(
            "Firman:\n\nLiga Faro – Unión Muelle – Red de Faros (RF) – Colectivo Memoria y Verdad – Comité de Familias",
            "es",
            ["Liga Faro", "Unión Muelle", "Red de Faros", "Colectivo Memoria y Verdad", "Comité de Familias"],
            id="dashes",
        ),
        pytest.param(
            "Organizational endorsements\nLamp League • Night Keepers United • Pier Parish • Pilots for Justice",
            "en",
            ["Lamp League", "Night Keepers United", "Pier Parish", "Pilots for Justice"],
            id="bullets-in-a-line",
        ),
        pytest.param(
            "Signatories:\n\nLamp League\t\tJohn Abbot, President\nHarbor Council\t\tMaria Quist, Chair",
            "en",
            ["Lamp League", "Harbor Council"],
            id="columns",
        ),
        pytest.param(
            "Respectfully,\n\nLamp League\nKeepers' Association of North\n   Skerry\nPier Trust\nHarbor Guild",
            "en",
            ["Lamp League", "Keepers' Association of North Skerry", "Pier Trust", "Harbor Guild"],
            id="hanging-indent",
        ),
        pytest.param(
            "Unterzeichnende Organisationen:\nLicht für Alle e.V.\nHafenverein\nNetzwerk Leuchtturm",
            "de",
            ["Licht für Alle e.V.", "Hafenverein", "Netzwerk Leuchtturm"],
            id="heading-in-the-block",
        ),
        pytest.param(
            "Signed,\n\n- Lamp League\n- Women, Peace and Security Network\n- Center for Law, Policy, and Development",
            "en",
            ["Lamp League", "Women, Peace and Security Network", "Center for Law, Policy, and Development"],
            id="series-in-an-item",
        ),
    ],
)
def test_extract_issuers_reads_lists_of_many_layouts(tail: str, language: str, expected: list[str]) -> None:
    assert names_of(f"{ES_BODY if language == 'es' else BODY}\n\n{tail}", language) == expected


def test_extract_issuers_reads_subjects_before_unnamed_others() -> None:
    lead = (
        "La Asociación del Puerto, junto con la Unión de Faros y otras 12 organizaciones, denuncia hoy que el "
        "ayuntamiento no ha encendido las farolas del muelle."
    )
    assert names_of(f"Luz ya\n\n{lead}\n\n{ES_BODY}", "es") == ["Asociación del Puerto", "Unión de Faros"]


@pytest.mark.parametrize(
    "lead",
    [
        pytest.param(
            "Choosing Pier Web Services to host the lamps of the town risks the safety of all boats, keepers say, and "
            "the council must think again.",
            id="headline-infinitive",
        ),
        pytest.param(
            "Sun Gupt, an artist and activist, has filed a suit against the council over the dark piers of the town.",
            id="person-in-apposition",
        ),
        pytest.param(
            "Facebook, Google and Netflix today said that they want to light none of the piers of the town this year.",
            id="companies",
        ),
    ],
)
def test_extract_issuers_leaves_other_subjects_alone(lead: str) -> None:
    assert names_of(lead) == []


def test_name_with_the_words_of_behalf_inside_stays_whole() -> None:
    lines = "Lampen für die Bucht\nHafenverein Lum e. V.\nAna Tarn im Namen der Molenliga Lum\nSeenetz Lum"
    expected = ["Lampen für die Bucht", "Hafenverein Lum e. V.", "Molenliga Lum", "Seenetz Lum"]
    assert names_of(f"{BODY}\n\nUnterzeichnet von:\n\n{lines}", "de") == expected


def test_collection_of_statements_is_issued_by_the_bodies_credited() -> None:
    speech = "“The piers of the harbor must be lit before the boats come home from the banks in the winter.”"
    lines = (
        "Ana Tarn, Reed Trade Network, Uganda",
        "Ben Oll, Lantern Institute (LI), Peru",
        "Cy Fenn, Third Tide, India",
    )
    text = "\n\n".join(f"{speech}\n\n{line}" for line in lines)
    assert names_of(f"Quotes on the harbor\n\n{text}") == ["Reed Trade Network", "Lantern Institute", "Third Tide"]


@pytest.mark.parametrize(
    ("rest", "name"),
    [
        pytest.param("Lampen & Molen wartet. Lampen & Molen hofft.", "Lampen & Molen", id="known-by-itself"),
        pytest.param("Das Bündnis Lampen & Molen hofft.", "Bündnis Lampen & Molen", id="part-of-the-name"),
    ],
)
def test_word_for_the_kind_of_a_body_is_left_out_where_the_text_does_so(rest: str, name: str) -> None:
    lead = "Das Bündnis Lampen & Molen fordert den Rat der Stadt auf, die Molen im Hafen endlich zu beleuchten."
    assert names_of(f"{lead}\n\n{rest}", "de") == [name]
