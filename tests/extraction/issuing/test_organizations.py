from __future__ import annotations

import pytest

from undersigned.extraction.draft import Draft
from undersigned.extraction.issuing.issuers import extract_issuers
from undersigned.extraction.issuing.organizations import extract_acronyms, extract_organizations
from undersigned.extraction.structure.zones import label_zones
from undersigned.reading import read_text

LEAD = "Keepers ask the town for light on all of its piers before the winter comes and the boats come home at night. "
ES_LEAD = "Los fareros piden luz para todos los muelles antes de que llegue el invierno y los barcos vuelvan de noche. "


def draft_of(text: str, language: str = "en") -> Draft:
    draft = Draft(document=read_text(text, language=language))
    draft.blocks = label_zones(draft)
    draft.acronyms = extract_acronyms(draft)
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


def test_extract_organizations_leaves_out_issuers() -> None:
    draft = draft_of(
        "The Lamp Commission today called on the Ministry of Piers to light all of the piers of the town before winter."
    )
    draft.issuers = extract_issuers(draft)
    taken = {issuer.name for issuer in draft.issuers}
    assert not taken & {mention.name for mention in extract_organizations(draft)}
