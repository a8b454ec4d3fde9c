from __future__ import annotations

import json
import re

from undersigned.model.links import QuestionKind
from undersigned.reviewing import Queue, render_review_page
from undersigned.reviewing.page import MOST_ON_PAGE, describe_answers

from .conftest import NAME, PART, QUOTE, WORDINGS, make_item


def payload(page: str) -> dict:
    found = re.search(r'<script type="application/json" id="payload">(.*?)</script>', page, re.DOTALL)
    assert found
    return json.loads(found[1])


def test_page_holds_the_questions_and_is_the_same_each_time(queue: Queue) -> None:
    page = render_review_page(queue.items, left_out=queue.left_out)
    assert page == render_review_page(queue.items, left_out=queue.left_out)
    told = payload(page)
    assert [item["id"] for item in told["items"]] == [item.id for item in queue.items]
    assert told["items"][0]["sides"][0]["sightings"][0]["parts"] == ["The ", "Lantern League", " spoke."]
    assert "7 more of less effect are not on this page" in page


def test_answers_say_which_columns_they_fill() -> None:
    told = {one["answer"]: (one["key"], one["cells"], one["detail"], one["required"]) for one in describe_answers(PART)}
    assert told["reversed"] == ("r", ["Tide Forum", "chapter_of", "Tide Forum North"], "comment", False)
    told = {
        one["answer"]: (one["key"], one["cells"], one["detail"], one["required"]) for one in describe_answers(QUOTE)
    }
    assert told["correct"] == ("e", [QUOTE.subject, "correct", ""], "object", True)
    assert told["reject"] == ("x", [QUOTE.subject, "reject", ""], "comment", False)
    told = {one["answer"]: (one["label"], one["detail"], one["required"]) for one in describe_answers(NAME)}
    assert told["different"] == ("Another one in some releases", "scope", True)
    assert {one["label"] for one in describe_answers(WORDINGS)} >= {"First is a part of second"}


def test_page_shows_five_hundred_and_tells_the_rest() -> None:
    items = [
        make_item(QuestionKind.IDENTITY, f"Reef {number}", f"Tide {number}") for number in range(MOST_ON_PAGE + 44)
    ]
    page = render_review_page(items, left_out=1000)
    assert len(payload(page)["items"]) == MOST_ON_PAGE
    assert "1,044 more of less effect" in page


def test_page_without_questions() -> None:
    page = render_review_page(())
    assert "There are no open questions." in page
    assert payload(page)["items"] == []


def test_hostile_words_stay_text_and_nothing_is_fetched() -> None:
    attack = '</script><script>alert(1)</script><img src=x onerror="alert(2)">'
    page = render_review_page([make_item(QuestionKind.IDENTITY, attack, "\u2028\x00{{ 7*7 }}")])
    assert page.count("<script") == 2
    assert "<img" not in page
    assert "\x00" not in page
    assert payload(page)["items"][0]["subject"] == attack
    assert not re.search(r'(?:src|href)="(?:https?:)?//', page)
    assert "connect-src &#39;none&#39;" in page
