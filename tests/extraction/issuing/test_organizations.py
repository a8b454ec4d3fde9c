from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.extraction.draft import Draft
from undersigned.extraction.issuing.issuers import extract_issuers
from undersigned.extraction.issuing.organizations import extract_acronyms, extract_organizations
from undersigned.extraction.mentions.reading import find_mentions
from undersigned.extraction.structure.zones import label_zones
from undersigned.model.facts import Part, Person
from undersigned.reading import read_text

LEAD = "Keepers ask the town for light on all of its piers before the winter comes and the boats come home at night. "
ES_LEAD = "Los fareros piden luz para todos los muelles antes de que llegue el invierno y los barcos vuelvan de noche. "


def draft_of(text: str, language: str = "en") -> Draft:
    draft = Draft(document=read_text(text, language=language))
    draft.blocks = label_zones(draft)
    draft.acronyms = extract_acronyms(draft)
    draft.mentions = find_mentions(draft)
    return draft


def names_of(text: str, language: str = "en") -> list[str]:
    return [mention.name for mention in extract_organizations(draft_of(text, language))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "the Center for Lamps and Light Law (CELALL) spoke",
            {"CELALL": "Center for Lamps and Light Law"},
            id="bracket",
        ),
        pytest.param("RF (Red Faro) spoke", {"RF": "Red Faro"}, id="acronym-first"),
        pytest.param(
            "With the Harbor Union, the Pier Lamp Fund (PLF) spoke", {"PLF": "Pier Lamp Fund"}, id="shortest-run"
        ),
        pytest.param("Keepers Financing Lamps (KfL) Group", {"KfL": "Keepers Financing Lamps"}, id="mixed-case"),
        pytest.param("the Harbor Union (UK) spoke", {}, id="country"),
        pytest.param("the Harbor Union (see below) spoke", {}, id="remark"),
        pytest.param("Lamp Fund (LF) and Lumen Front (LF)", {"LF": "Lamp Fund"}, id="first-counts"),
    ],
)
def test_extract_acronyms_finds_explained_ones(text: str, expected: dict[str, str]) -> None:
    assert extract_acronyms(draft_of(text)) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param(
            f"{LEAD}The Ministry of Piers and Lamps said no.", "en", ["Ministry of Piers and Lamps"], id="ministry"
        ),
        pytest.param(
            f"{LEAD}The Norland government said no to the Harbor Commission.",
            "en",
            ["Norland government", "Harbor Commission"],
            id="government",
        ),
        pytest.param(f"{LEAD}The WTO and Facebook were asked.", "en", ["WTO", "Facebook"], id="known"),
        pytest.param(f"{LEAD}The White House and Congress said no.", "en", ["White House", "Congress"], id="joined"),
        pytest.param(f"{LEAD}Norland's Department of Lamps was asked.", "en", ["Department of Lamps"], id="possessive"),
        pytest.param(f"{LEAD}The Chair of the Lamp Commission left.", "en", ["Lamp Commission"], id="chair-of"),
        pytest.param(
            f"{LEAD}The Harbor Lamp Agency (HLA) was asked, and HLA said no.",
            "en",
            ["Harbor Lamp Agency"],
            id="acronym-once",
        ),
        pytest.param(
            f"{LEAD}The Department of Lamps on Tuesday and Parliament on March 5 said no to Senate Bill 77.",
            "en",
            ["Department of Lamps", "Parliament"],
            id="times-and-numbered-laws",
        ),
        pytest.param(
            f"{LEAD}The Centre for Lamps and Society was asked.", "en", ["Centre for Lamps and Society"], id="last-noun"
        ),
        pytest.param(
            f"{LEAD}The Lamp Act and the Harbor Treaty were read on Monday by Mary Lund.",
            "en",
            [],
            id="laws-and-persons",
        ),
        pytest.param(
            f"{ES_LEAD}El Ministerio de Muelles y la Comisión del Puerto callan.",
            "es",
            ["Ministerio de Muelles", "Comisión del Puerto"],
            id="spanish",
        ),
        pytest.param(
            f"{ES_LEAD}El gobierno de Norlandia calla.", "es", ["gobierno de Norlandia"], id="spanish-government"
        ),
    ],
)
def test_extract_organizations_finds_other_bodies(text: str, language: str, expected: list[str]) -> None:
    assert names_of(text, language) == expected


OPENINGS = {
    "en": LEAD,
    "es": ES_LEAD,
    "fr": "Les gardiens demandent de la lumière pour tous les quais avant que les bateaux rentrent de nuit. ",
    "pt": "Os faroleiros pedem luz para todos os cais antes que os barcos voltem de noite. ",
    "de": "Die Wärter fordern Licht für alle Stege, bevor die Boote in der Nacht heimkehren. ",
}


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param(
            "We met the Women's Pier Network and the Lamp Workers' Union.",
            "en",
            ["Women's Pier Network", "Lamp Workers' Union"],
            id="owners",
        ),
        pytest.param(
            "The Ministry of Justice and the Ombudsman's Office were told.",
            "en",
            ["Ministry of Justice", "Ombudsman's Office"],
            id="topic-and-office",
        ),
        pytest.param(
            "The company Brightwick and the newspaper The Daily Pier kept silent.",
            "en",
            ["Brightwick", "The Daily Pier"],
            id="kind-before",
        ),
        pytest.param("Lumora, a lighting company, kept silent.", "en", ["Lumora"], id="kind-behind"),
        pytest.param("Notably, the company of the keepers kept silent.", "en", [], id="no-name-before-a-kind"),
        pytest.param("The Senate on 3rd May was told.", "en", ["Senate"], id="time-behind"),
        pytest.param("In Lumora, a network of keepers met.", "en", [], id="place-with-a-network"),
        pytest.param(
            "The Ministry of Tides, Piers and Lamps met the Lamp Board, Mary Lund and Peter Roe.",
            "en",
            ["Ministry of Tides, Piers and Lamps", "Lamp Board"],
            id="topics-with-commas",
        ),
        pytest.param(
            "The Norlandish parliament and the Lund administration agreed.",
            "en",
            ["Norlandish parliament", "Lund administration"],
            id="small-letters",
        ),
        pytest.param("They sell to Apple and to Google.", "en", ["Apple", "Google"], id="plain-word-beside-known"),
        pytest.param("They sell pears to Target only once.", "en", [], id="plain-word-alone"),
        pytest.param("WHO PAYS FOR ICE ON THE PIERS", "en", [], id="capital-line"),
        pytest.param("The U.N. was asked.", "en", ["U.N."], id="periods"),
        pytest.param("LUND LEAGUE BACKS NAVY and all.", "en", [], id="headline-in-capitals"),
        pytest.param("They met in Lum. The administration agreed.", "en", [], id="end-of-a-sentence"),
        pytest.param("El Gobierno Abierto y el Parlamento 2030 son planes.", "es", [], id="programs"),
        pytest.param("Die Selbstverwaltung der Häfen gilt.", "de", [], id="german-common-noun"),
        pytest.param(
            "Former President Harbor Lamp Alliance was asked.", "en", ["Harbor Lamp Alliance"], id="office-before"
        ),
        pytest.param(
            "The Union Address, the Lamp Chapter and the Pier Commission Directive were read.", "en", [], id="no-bodies"
        ),
        pytest.param(
            "El ayuntamiento de Puertoviejo y la Consejería de Muelles callan.",
            "es",
            ["ayuntamiento de Puertoviejo", "Consejería de Muelles"],
            id="spanish-small-letters",
        ),
        pytest.param(
            "La empresa Lumbrera calla. También calla Faro Sur, una empresa de luz.",
            "es",
            ["Lumbrera", "Faro Sur"],
            id="spanish-kinds",
        ),
        pytest.param("El gobierno del PSOE calla.", "es", ["PSOE"], id="party-in-government"),
        pytest.param(
            "El Consejo de Luz y Buen Gobierno calla.", "es", ["Consejo de Luz y Buen Gobierno"], id="last-topic"
        ),
        pytest.param(
            "Le Comité des phares et l'entreprise Lumiport se taisent.",
            "fr",
            ["Comité des phares", "Lumiport"],
            id="french-small-letters",
        ),
        pytest.param("Il parle aux Nations unies.", "fr", ["Nations unies"], id="french-known"),
        pytest.param(
            "O Ministério da Luz e o jornal O Cais calam-se.", "pt", ["Ministério da Luz", "O Cais"], id="portuguese"
        ),
        pytest.param(
            "Das Verwaltungsgericht Lichtstadt und der Konzern Lumihafen schweigen.",
            "de",
            ["Verwaltungsgericht Lichtstadt", "Lumihafen"],
            id="german-compound-and-kind",
        ),
        pytest.param(
            "Die Lund-Regierung und die norländische Regierung schweigen zum Hafengesetz.",
            "de",
            ["Lund-Regierung", "norländische Regierung"],
            id="german-governments",
        ),
    ],
)
def test_extract_organizations_reads_names_of_each_language(text: str, language: str, expected: list[str]) -> None:
    assert sorted(names_of(OPENINGS[language] + text, language)) == sorted(expected)


def test_extract_organizations_names_an_acronym_in_brackets_with_its_body() -> None:
    text = f"{OPENINGS['fr']}La Commission nationale des phares (CNIL) répond, et la CNIL insiste."
    assert names_of(text, "fr") == ["Commission nationale des phares"]


def test_extract_organizations_adds_where_speakers_belong() -> None:
    draft = draft_of(f"{LEAD}Mary Lund of Brightwick Seven spoke.")
    start = draft.document.text.index("Mary Lund")
    evidence = draft.evidence(start, start + len("Mary Lund"), "persons.speaker")
    draft.persons = (Person(**evidence, name="Mary Lund", part=Part.SPEAKER, affiliation="Brightwick Seven"),)
    assert [mention.name for mention in extract_organizations(draft)] == ["Brightwick Seven"]


def test_extract_organizations_leaves_out_issuers() -> None:
    draft = draft_of(
        "The Lamp Commission today called on the Ministry of Piers to light all of the piers of the town before winter."
    )
    draft.issuers = extract_issuers(draft)
    taken = {issuer.name for issuer in draft.issuers}
    assert not taken & {mention.name for mention in extract_organizations(draft)}


WORDS = [
    "Lamp",
    "Commission",
    "of",
    "the",
    "Google",
    "Senate",
    "U.N.",
    "’s",
    "and",
    ",",
    "(",
    ")",
    "\n",
    "Apple",
    "WTO",
    "X",
]


@given(st.lists(st.sampled_from(WORDS), max_size=30))
def test_extract_organizations_names_what_stands_in_the_text(words: list[str]) -> None:
    draft = draft_of(LEAD + " ".join(words))
    found = extract_organizations(draft)
    assert all(" ".join(draft.document.text[one.start : one.end].split()) == one.name for one in found)
    assert len({one.name for one in found}) == len(found)


@pytest.mark.parametrize(("signers", "expected"), [(3, ["Kelp University"]), (20, [])])
def test_where_many_signers_work_is_no_organization_of_the_text(signers: int, expected: list[str]) -> None:
    lines = "\n".join(f"- Ada Quill {number}, Kelp University" for number in range(signers))
    draft = draft_of(f"{LEAD}We ask the council for light.\n\n## Signatories\n\n{lines}")
    start = draft.document.text.index("Ada Quill")
    evidence = draft.evidence(start, start + 9, "persons.test")
    signer = Person(**evidence, name="Ada Quill", affiliation="Kelp University", part=Part.SIGNER)
    draft.persons = (signer,) * signers
    assert [one.name for one in extract_organizations(draft)] == expected
