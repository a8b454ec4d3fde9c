from __future__ import annotations

from undersigned.extraction.demands.recommendations import extract_recommendations
from undersigned.extraction.draft import Zone
from undersigned.model.document import BlockKind
from undersigned.model.facts import Quotation


def texts(draft) -> list[str]:
    return [one.text for one in extract_recommendations(draft)]


def test_the_fuller_wording_is_kept(draft_of) -> None:
    full = "The groups urge the Senate to repeal the Lantern Act, which has closed the village libraries, this summer."
    assert texts(draft_of("The groups urge the Senate to repeal the Lantern Act.", full)) == [full]


def test_the_wording_that_speaks_to_the_addressee_is_kept(draft_of) -> None:
    direct = "We urge you to repeal the Lantern Act."
    reported = "The groups sent a letter urging the mayor of Anytown to repeal the Lantern Act next week."
    assert texts(draft_of(reported, direct)) == [direct]


def test_the_issuers_wording_is_kept_before_a_quotation(draft_of) -> None:
    own = "We urge the Senate to repeal the Lantern Act."
    quoted = "“The Senate really must repeal the Lantern Act this very summer,” said Ada Wick."
    draft = draft_of(own, quoted)
    start = draft.document.text.index("“")
    draft.quotations = (
        Quotation(**draft.evidence(start, start + 66, "quotations.test"), text=quoted[1:65], speaker="Ada Wick"),
    )
    assert texts(draft) == [own]


def test_different_asks_stay(draft_of) -> None:
    asks = ["We urge the Senate to fund ferries.", "We urge the Senate to protect marshes."]
    assert texts(draft_of(*asks)) == asks


def test_items_of_one_list_stay_however_alike(draft_of) -> None:
    items = ["Ensure that the ferry hall is open.", "Ensure that the ferry hall is warm."]
    listed = [(Zone.DEMANDS, BlockKind.LIST_ITEM, text) for text in items]
    assert texts(draft_of("We demand:", *listed)) == items


def test_an_item_that_a_longer_one_of_another_list_begins_with_is_dropped(draft_of) -> None:
    items = ["Protect harbor ferries", "Protect harbor ferries: the Senate funds them until the marsh is dry."]
    listed = [(Zone.DEMANDS, BlockKind.LIST_ITEM, text) for text in items]
    assert texts(draft_of("We demand:", *listed)) == items[1:]
