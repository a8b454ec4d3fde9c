from __future__ import annotations

import pytest

from undersigned.linking.about_members import find_members
from undersigned.linking.summary import summarize
from undersigned.model.facts import About, Facts


def described(text: str, language: str) -> Facts:
    about = About(
        start=0, end=len(text), quote=text, sentence=(0, len(text)), method="about.heading/1", confidence=0.7,
        organization="Tide Coalition", description=text,
    )  # fmt: skip
    return Facts(
        name="a.txt", sha256="a" * 64, source="a.txt", media_type="text/plain", text=text, language=language,
        abouts=(about,),
    )  # fmt: skip


def members(text: str, language: str) -> list[str]:
    facts = described(text, language)
    return [member.name for member in find_members(facts.abouts[0], facts)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "It links ports. Its members are the Lantern League, Merrow Harbor Watch and the Center for Ships.",
         ["Lantern League", "Merrow Harbor Watch", "Center for Ships"]),
        ("en", "Tide Coalition brings together Dock Workers Union, Blue Mussel Society, and Sailors’ Rest Association.",
         ["Dock Workers Union", "Blue Mussel Society", "Sailors’ Rest Association"]),
        ("en", "Members include the Lantern League, Merrow Harbor Watch and the Tide Transparency Project.",
         ["Lantern League", "Merrow Harbor Watch", "Tide Transparency Project"]),
        ("en", "It is made up of the following organizations: Dock Bank, Tide Watch, ABC.",
         ["Dock Bank", "Tide Watch", "ABC"]),
        ("es", "La red está integrada por la Liga del Farol, el Centro de Estudios del Mar y Vecinas de San Telmo.",
         ["Liga del Farol", "Centro de Estudios del Mar", "Vecinas de San Telmo"]),
        ("es", "La plataforma agrupa a la Asociación de Pescadores y a la Fundación Arrecife.",
         ["Asociación de Pescadores", "Fundación Arrecife"]),
        ("fr", "Le collectif regroupe la Ligue du Phare, l'Association des marins et le Syndicat des dockers.",
         ["Ligue du Phare", "Association des marins", "Syndicat des dockers"]),
        ("fr", "Le réseau est composé de la Fédération des pêcheurs et de la Maison de la Mer.",
         ["Fédération des pêcheurs", "Maison de la Mer"]),
        ("pt", "A rede é composta pela Liga do Farol, pelo Instituto Maré e pela Associação dos Pescadores.",
         ["Liga do Farol", "Instituto Maré", "Associação dos Pescadores"]),
        ("de", "Das Bündnis besteht aus dem Hafenverein, der Leuchtturm-Stiftung und dem Verband der Seeleute.",
         ["Hafenverein", "Leuchtturm-Stiftung", "Verband der Seeleute"]),
        ("de", "Mitglieder sind Leuchtturmliga, Hafenwacht e.V. und Netzwerk Stille Bucht.",
         ["Leuchtturmliga", "Hafenwacht e.V.", "Netzwerk Stille Bucht"]),
    ],
    ids=["are", "unites", "project", "colon", "es", "es agrupa a", "fr", "fr composé", "pt", "de", "de sind"],
)  # fmt: skip
def test_lists_of_members_are_read(language, text, expected):
    assert members(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("en", "It is a network of organizations in Mexico, Guatemala and Honduras.", id="places"),
        pytest.param("en", "It brings together Mexico, Guatemala and Honduras.", id="countries alone"),
        pytest.param("en", "It is composed of unions, churches and farmers.", id="plain words"),
        pytest.param("en", "Members include Amaya Ruiz, Peter Quill and John Marsh.", id="persons"),
        pytest.param("en", "It works with the Lantern League and Tide Watch.", id="no membership"),
        pytest.param("en", "It is a network of Quiet Bays.", id="one name"),
        pytest.param("de", "Es besteht aus zwölf Vereinen der Bereiche Umwelt, Arbeit und Wissenschaft.", id="topics"),
        pytest.param("es", "Es una red de organizaciones de México, Guatemala y Honduras.", id="países"),
        pytest.param("en", "", id="nothing"),
    ],
)
def test_what_is_no_list_of_members_is_left(language, text):
    assert members(text, language) == []


def test_offsets_slice_back_to_the_name_and_the_body_is_no_member_of_itself():
    text = "Le réseau est composé de la Fédération des pêcheurs, de la Tide Coalition et de la Maison de la Mer."
    facts = described(text, "fr")
    found = list(find_members(facts.abouts[0], facts))
    assert [(text[one.start : one.end], one.quote) for one in found] == [(one.name, one.name) for one in found]
    assert [one.name for one in found] == ["Fédération des pêcheurs", "Maison de la Mer"]
    assert {(one.sentence, one.confidence, one.method) for one in found} == {((0, len(text)), 0.7, "about.members/1")}


def test_the_summary_has_the_members():
    facts = described("Its members are the Lantern League and the Harbor Workers Union.", "en")
    assert summarize(facts).abouts[0].members == ("Lantern League", "Harbor Workers Union")
    assert {"Lantern League", "Harbor Workers Union"} <= set(summarize(facts).names())
