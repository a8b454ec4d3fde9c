"""The page of open questions in a real browser: by keys, by mouse, with a file out and in."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from undersigned.linking.decisions import parse_decisions
from undersigned.linking.decisions.loading import load_decisions
from undersigned.model.links import QuestionKind
from undersigned.reviewing import Queue, Reviewer, Session, apply_answers, render_review_page

from .conftest import NAME, PAIR, PART, QUOTE, make_item

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: browser tests are left out")

pytestmark = pytest.mark.browser

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
HOSTILE = make_item(QuestionKind.IDENTITY, "<img src=x onerror=alert(1)>", "# =HYPERLINK()", effect=0.1)


@pytest.fixture(scope="module")
def browser() -> Iterator[object]:
    path = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if path is None:
        pytest.skip("no Chromium found on the path: browser tests are left out (Debian: apt-get install chromium)")
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture
def file(tmp_path: Path, queue: Queue) -> Path:
    path = tmp_path / "review.html"
    path.write_text(render_review_page((*queue.items, HOSTILE)), encoding="utf-8")
    return path


@pytest.fixture
def open_page(browser, file: Path) -> Iterator[Callable[..., object]]:
    contexts, troubles, requests = [], [], []

    def open_(**options: object) -> object:
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, **options})
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: troubles.append(message.text))
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("dialog", lambda dialog: (troubles.append("dialog"), dialog.dismiss()))
        page.on("request", lambda request: requests.append(request.url))
        page.goto(file.as_uri())
        page.wait_for_selector("html[data-ready]")
        return page

    yield open_
    for context in contexts:
        context.close()
    assert troubles == []
    assert {url for url in requests if not url.startswith("blob:")} == {file.as_uri()}


def press(page, keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def save(page, tmp_path: Path) -> Path:
    with page.expect_download() as waiting:
        page.click("#download")
    path = tmp_path / "downloaded" / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


def said(path: Path) -> list[tuple[str, str, str]]:
    return [(one.subject, one.predicate.value, one.object) for one in parse_decisions(path.read_text("utf-8"))]


def title(page) -> str:
    return page.locator("#question h2").inner_text()


def test_keys_answer_and_lead_to_the_next_open_question(open_page, tmp_path: Path) -> None:
    page = open_page()
    page.fill("#author", "A. Quill")
    page.locator("#question").focus()
    press(page, "sc")
    assert page.locator("#progress").inner_text() == "2 of 6 answered"
    assert title(page) == NAME.sentence
    path = save(page, tmp_path)
    assert path.name == "decisions.tsv"
    assert said(path) == [
        ("Lantern League", "same", "Liga del Farol"),
        ("Tide Forum North", "chapter_of", "Tide Forum"),
    ]
    (first, _) = load_decisions(path)
    assert (first.author, first.justification) == ("A. Quill", "semapv:ManualMappingCuration")
    assert len(first.date) == 10


def test_undo_takes_the_last_answer_back(open_page, tmp_path: Path) -> None:
    page = open_page()
    press(page, "sdz")
    assert title(page) == PART.sentence
    assert said(save(page, tmp_path)) == [("Lantern League", "same", "Liga del Farol")]
    press(page, "z")
    assert page.locator("#progress").inner_text() == "0 of 6 answered"
    assert page.locator("#undo").is_disabled()


def test_mouse_answers_and_the_answer_is_shown(open_page) -> None:
    page = open_page()
    page.click("text=Second is a chapter of first")
    page.click("#queue li:first-child button")
    assert page.locator("#question .said").inner_text() == "Your answer: Second is a chapter of first"
    assert page.locator("#queue li.done .answer").inner_text() == "Second is a chapter of first"


def test_details_of_answers(open_page, tmp_path: Path) -> None:
    page = open_page()
    page.click(f"#queue li:nth-child({1 + 2}) button")
    press(page, "d")
    page.keyboard.type("Harbor Post")
    page.keyboard.press("Enter")
    page.select_option("#kind", "fact")
    assert title(page) == QUOTE.sentence
    page.locator("#question").focus()
    press(page, "e")
    page.fill("#detail", "Ada Quill")
    page.keyboard.press("Enter")
    path = save(page, tmp_path)
    assert said(path) == [("Forum", "different", "Forum"), (QUOTE.subject, "correct", "speaker=Ada Quill")]
    assert load_decisions(path)[0].scope == "Harbor Post"


def test_a_reason_may_be_given_or_left_with_escape(open_page, tmp_path: Path) -> None:
    page = open_page()
    page.select_option("#kind", "fact")
    page.locator("#question").focus()
    press(page, "x")
    page.keyboard.press("Escape")
    assert page.locator("form.detail").count() == 0
    press(page, "x")
    page.keyboard.type("a title")
    page.keyboard.press("Enter")
    (decision,) = load_decisions(save(page, tmp_path))
    assert (decision.predicate, decision.comment) == ("reject", "a title")


def test_answers_outlast_a_visit(open_page) -> None:
    page = open_page()
    page.fill("#author", "A. Quill")
    page.locator("#question").focus()
    press(page, "s")
    page.reload()
    page.wait_for_selector("html[data-ready]")
    assert page.locator("#progress").inner_text() == "1 of 6 answered"
    assert page.input_value("#author") == "A. Quill"
    assert title(page) == PART.sentence


def test_answers_outlast_a_new_page_without_their_questions(open_page, file: Path, tmp_path: Path) -> None:
    page = open_page()
    press(page, "s")
    assert "Your name is missing" in page.locator("#notice").inner_text()
    file.write_text(render_review_page((PART,)), encoding="utf-8")
    page.reload()
    page.wait_for_selector("html[data-ready]")
    assert page.locator("#progress").inner_text() == "0 of 1 answered"
    press(page, "u")
    assert [predicate for _, predicate, _ in said(save(page, tmp_path))] == ["same", "unsure"]


def test_a_browser_that_keeps_nothing_is_told(browser, file: Path) -> None:
    context = browser.new_context()
    context.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } });")
    page = context.new_page()
    page.goto(file.as_uri())
    page.wait_for_selector("html[data-ready]")
    press(page, "s")
    assert page.locator("#progress").inner_text() == "1 of 6 answered"
    assert "This browser keeps nothing: download before you close the page." in page.locator("#notice").inner_text()
    context.close()


def test_a_file_is_read_back_and_a_relation_in_it_withdrawn(open_page, tmp_path: Path) -> None:
    page = open_page()
    kept = tmp_path / "mine.tsv"
    kept.write_text(
        "# desk\nsubject_id\tpredicate_id\tobject_id\tauthor_id\n"
        "Liga del Farol\tchapter_of\tLantern League\tM. Ibarra\nReef\tsame\tReefs\tM. Ibarra\n"
    )
    page.set_input_files("#file", kept)
    page.wait_for_selector("#notice:has-text('Read 2 decisions')")
    assert page.locator("#progress").inner_text() == "1 of 6 answered"
    page.click("#queue li:first-child button")
    press(page, "s")
    path = save(page, tmp_path)
    assert said(path) == [
        ("Liga del Farol", "chapter_of", "Lantern League"),
        ("Reef", "same", "Reefs"),
        ("Liga del Farol", "withdraw", "Lantern League"),
        ("Lantern League", "same", "Liga del Farol"),
    ]
    assert load_decisions(path)[1].author == "M. Ibarra"


@pytest.mark.parametrize("text", ["no table", "subject_id\tpredicate_id\tobject_id\nA\tsame\n"])
def test_a_wrong_file_is_told_and_changes_nothing(open_page, tmp_path: Path, text: str) -> None:
    page = open_page()
    (tmp_path / "wrong.tsv").write_text(text)
    page.set_input_files("#file", tmp_path / "wrong.tsv")
    page.wait_for_selector("#notice:not(:empty)")
    assert said(save(page, tmp_path)) == []


def test_the_file_goes_into_a_workspace(open_page, tmp_path: Path, queue: Queue, by: Reviewer) -> None:
    page = open_page()
    press(page, "su")
    page.click("#queue li:last-child button")
    press(page, "d")
    session = Session(queue, tmp_path / "w" / "decisions.tsv", by)
    assert apply_answers(session, save(page, tmp_path)) == 3
    assert {PAIR, PART}.isdisjoint(session.pending())


def test_filters_and_steps(open_page) -> None:
    page = open_page()
    press(page, "n")
    assert title(page) == PART.sentence
    press(page, "p")
    assert title(page) == PAIR.sentence
    press(page, "s")
    page.select_option("#state", "open")
    assert page.locator("#queue li:visible").count() == 5
    page.select_option("#state", "done")
    assert page.locator("#queue li:visible").count() == 1
    assert title(page) == PAIR.sentence


def test_keys_do_not_answer_while_one_types(open_page) -> None:
    page = open_page()
    page.focus("#author")
    page.keyboard.type("sad duck")
    assert page.locator("#progress").inner_text() == "0 of 6 answered"


def test_hostile_names_are_only_text(open_page) -> None:
    page = open_page()
    page.click("#queue li:last-child button")
    assert page.locator("#question h3").first.inner_text() == "<img src=x onerror=alert(1)>"
    assert page.locator("img").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_narrow_page_needs_no_sideways_scrolling(open_page, scheme: str) -> None:
    page = open_page(viewport={"width": 375, "height": 800}, color_scheme=scheme)
    assert page.evaluate("document.documentElement.scrollWidth") <= 375
    assert page.locator(".choices button").first.bounding_box()["height"] >= 36


def test_five_hundred_questions_are_quick(browser, tmp_path: Path) -> None:
    items = [make_item(QuestionKind.IDENTITY, f"Reef {number}", f"Tide {number}") for number in range(500)]
    (tmp_path / "many.html").write_text(render_review_page(items), encoding="utf-8")
    page = browser.new_page()
    page.goto((tmp_path / "many.html").as_uri())
    page.wait_for_selector("html[data-ready]")
    spent = page.evaluate(
        """() => {
        const start = performance.now();
        const press = () => document.dispatchEvent(new KeyboardEvent('keydown', { key: 's', bubbles: true }));
        for (let at = 0; at < 20; at += 1) press();
        return (performance.now() - start) / 20;
        }"""
    )
    assert page.locator("#progress").inner_text() == "20 of 500 answered"
    assert spent < 250, f"{spent} ms an answer"
    page.close()


def test_page_without_questions_opens_in_silence(browser, tmp_path: Path) -> None:
    (tmp_path / "none.html").write_text(render_review_page(()), encoding="utf-8")
    page, troubles = browser.new_page(), []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.goto((tmp_path / "none.html").as_uri())
    page.wait_for_selector("html[data-ready]")
    press(page, "snz")
    assert troubles == []
    assert page.locator("#progress").inner_text() == "0 of 0 answered"
    page.close()
