"""Documents in several languages: each block is read with the words of its own."""

from __future__ import annotations

from undersigned.extraction import extract_facts
from undersigned.extraction.draft import Draft, Zone
from undersigned.extraction.structure.zones import label_zones
from undersigned.model.facts import Facts
from undersigned.reading import read_text

ENGLISH = """Groups reject the Harbor Toll

Saltgate, 3 June 2023 - The Lantern League and the Pilot Fund, which speak for the people who live by the harbor, met \
today with all those who depend on the old bridge, and agreed on what they want from the town and from the port.

We urge the Harbor Ministry to repeal the Harbor Toll Act before the end of the summer and to give back the money.

"We have paid for this bridge with our taxes for thirty years," said Ada Quill, director of the Lantern League.
"""
SPANISH = """
Exigimos al Ministerio del Puerto la derogación inmediata de la Ley del Peaje que desde hace tres años pagan todas \
las personas que viven junto al puerto y cruzan el puente para trabajar.

«Llevamos treinta años pagando este puente con nuestros impuestos», afirmó Bea Lomas, portavoz de la Liga \
del Farol, que reúne a las personas que viven junto al puerto.

Sobre la Liga del Farol

La Liga del Farol es una asociación de personas que viven y trabajan junto al puerto y que defienden desde hace \
veinte años el derecho de todas a cruzarlo sin pagar.
"""


def read(*parts: str) -> Facts:
    return extract_facts(read_text("".join(parts), language="en"))


def test_each_part_is_read_with_its_own_words() -> None:
    facts = read(ENGLISH, SPANISH)
    assert facts.languages == ("en", "es")
    assert [one.addressee for one in facts.recommendations] == ["Harbor Ministry", "Ministerio del Puerto"]
    assert [(one.speaker, one.affiliation) for one in facts.quotations] == [
        ("Ada Quill", "Lantern League"),
        ("Bea Lomas", "Liga del Farol"),
    ]
    assert [one.organization for one in facts.abouts] == ["Liga del Farol"]


def test_the_first_part_is_read_as_if_it_stood_alone() -> None:
    alone, mixed = read(ENGLISH), read(ENGLISH, SPANISH)
    assert mixed.recommendations[:1] == alone.recommendations
    assert mixed.quotations[:1] == alone.quotations


def test_what_both_parts_name_is_said_once() -> None:
    names = [one.name for one in read(ENGLISH, SPANISH, ENGLISH).persons]
    assert sorted(names) == ["Ada Quill", "Bea Lomas"]


def test_items_stand_in_order_of_the_text() -> None:
    facts = read(ENGLISH, SPANISH, ENGLISH.partition("\n\n")[2])
    for items in (facts.recommendations, facts.quotations):
        assert [one.start for one in items] == sorted(one.start for one in items)
        assert len(items) > 1


def test_headings_are_known_in_the_language_of_their_block() -> None:
    draft = Draft(document=read_text(ENGLISH + SPANISH, language="en"))
    assert [one.zone for one in label_zones(draft)][-2:] == [Zone.ABOUT, Zone.ABOUT]


def test_a_block_in_a_language_without_a_pack_is_read_with_the_words_of_the_document() -> None:
    dutch = (
        "\nDe ondertekenende organisaties van de haven roepen de regering op om de tol af te schaffen en te luisteren "
        "naar de mensen die al jaren bij de haven wonen en die elke dag de brug over moeten om te werken.\n"
    )
    document = read_text(ENGLISH + dutch, language="en")
    draft = Draft(document=document)
    assert document.blocks[-1].language == "nl"
    assert draft.languages() == ("en",)
    assert draft.language_at(document.blocks[-1].span.start) == "en"
