from __future__ import annotations

import pytest

from undersigned.extraction.demands.askitems import ListReader
from undersigned.extraction.draft import Zone
from undersigned.extraction.structure.readable import readable_blocks
from undersigned.model.document import BlockKind


def item(text: str, zone: Zone = Zone.BODY) -> tuple[Zone, BlockKind, str]:
    return zone, BlockKind.LIST_ITEM, text


def listed(draft) -> list[str]:
    text = draft.document.text
    return [unit.span.of(text) for unit in ListReader(draft).units() if unit.listed]


ITEMS = ("Ferries on Sundays as well", "A library in each village")


@pytest.mark.parametrize(
    ("lead", "is_list"),
    [
        pytest.param("We call on the Senate to provide:", True, id="ask with a colon"),
        pytest.param("Some of the recommendations include:", True, id="recommendations include"),
        pytest.param("Members include:", False, id="members"),
        pytest.param("The signatories demand:", True, id="signatories demand"),
        pytest.param("We ask the Senate the following questions:", False, id="questions"),
        pytest.param("The following organizations signed:", False, id="signatories"),
        pytest.param("They say in their call on the Senate that:", False, id="assertions"),
        pytest.param("We urge that:", True, id="urge that"),
        pytest.param("The weather was good.", False, id="no lead-in"),
    ],
)
def test_a_lead_in_makes_the_items_demands(draft_of, lead: str, is_list: bool) -> None:
    draft = draft_of(lead, *(item(text) for text in ITEMS))
    assert listed(draft) == (list(ITEMS) if is_list else [])


def test_a_heading_of_demands_opens_a_list_and_another_heading_closes_it(draft_of) -> None:
    draft = draft_of(
        (Zone.BODY, BlockKind.HEADING, "Our demands"),
        item(ITEMS[0]),
        (Zone.BODY, BlockKind.HEADING, "Background"),
        item(ITEMS[1]),
    )
    # headings of the fixture have level 0, so that only a named heading counts
    assert listed(draft)[:1] == [ITEMS[0]]


def test_items_that_mostly_begin_with_acts_are_demands_without_a_lead_in(draft_of) -> None:
    draft = draft_of(item("Fund the ferries"), item("Protect the marsh"), item("Close the toll road"))
    assert len(listed(draft)) == 3


def test_questions_are_no_items(draft_of) -> None:
    assert listed(draft_of("We ask you to answer:", item("Who paid?"), item("Publish the list"))) == [
        "Publish the list"
    ]


def test_listed_prose_is_cut_at_semicolons(draft_of) -> None:
    draft = draft_of(
        "Por eso exigimos:", "Que se abra la biblioteca; que vuelva el ferri; y que baje el peaje.", language="es"
    )
    assert listed(draft) == ["Que se abra la biblioteca", "que vuelva el ferri", "que baje el peaje."]


def test_an_appended_letter_is_read_whatever_its_zone(draft_of) -> None:
    about, paragraph = Zone.ABOUT, BlockKind.PARAGRAPH
    draft = draft_of(
        (about, paragraph, "Dear Senator Wick,"),
        (about, paragraph, "We urge you to act."),
        (Zone.SIGNATORIES, paragraph, "Sincerely,"),
        (about, paragraph, "Peat Watch is a charity."),
    )
    assert [zoned.zone for zoned in readable_blocks(draft)] == [Zone.BODY, Zone.BODY, Zone.SIGNATORIES, about]


def test_a_line_of_megabytes_is_no_unit(draft_of) -> None:
    assert list(ListReader(draft_of("we urge you to act " * 60_000)).units()) == []
