"""The page of gold beside what was found: what stands on it, and what a reader does with it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from undersigned.evaluation import GoldDocument, Measurement, Prediction, evaluate, measure
from undersigned.render.comparison import render_comparison

TEXT = (
    "The Lantern League & the <b>Harbor Workers Union</b> wrote.\n\n"
    "“We have waited for two long winters and shall wait no more,” said Ada Quill.\n\n"
    "We urge the Harbor Minister to end the night ferry ban before the summer begins. </mark><script>alert(1)</script>"
)
HOSTILE = '"><img src=x onerror=alert(2)>'


@pytest.fixture(scope="module")
def measured() -> Measurement:
    gold = [
        GoldDocument.model_validate({
            "file": "letter.txt",
            "title": f"Letter {HOSTILE}",
            "lang": "en",
            "publisher": HOSTILE,
            "issuers": [{"name": "Lantern League"}, {"name": "Harbor Workers Union"}],
            "quotes": [{"speaker": "Ada Quill", "starts_with": "We have waited", "ends_with": "wait no more"}],
            "demands": [{"starts_with": "We urge", "ends_with": "summer begins", "stance": "oppose"}],
        }),
        GoldDocument.model_validate({"file": "gone.txt", "issuers": [{"name": "Lantern League"}]}),
    ]  # fmt: skip
    facts = Prediction.model_validate({
        "text": TEXT,
        "language": "en",
        "issuers": [
            {"name": "Lantern League", "start": 4, "end": 18, "method": "issuers.lead/1", "confidence": 0.9},
            {"name": HOSTILE, "method": "issuers.lead/1", "confidence": 0.9},
        ],
        "quotes": [{"text": "We have waited for two long winters and shall wait no more", "speaker": HOSTILE}],
        "demands": [{"text": "We urge the Harbor Minister to end the night ferry ban", "stance": "oppose"}],
    })  # fmt: skip
    return measure(evaluate(gold, {"letter.txt": facts}), samples=0, seed=1)


def test_index_counts_agreeing_missed_and_extra(measured: Measurement) -> None:
    page = render_comparison(measured)
    assert '<td class="count">1 −1 +1</td>' in page
    assert "There are no facts of this document" in page


def test_what_documents_say_is_only_text(measured: Measurement) -> None:
    page = render_comparison(measured)
    assert "<script>alert(1)" not in page
    assert "<img" not in page
    assert "&lt;b&gt;" in page
    assert page.count("<script") == 1
    assert 'content="default-src &#39;none&#39;; script-src &#39;sha256-' in page


def test_same_bytes_each_time(measured: Measurement) -> None:
    assert render_comparison(measured) == render_comparison(measured)


@pytest.fixture
def opened(measured: Measurement, tmp_path: Path) -> Iterator[object]:
    """Return the page in Chromium, and see that it keeps silent and asks nobody."""
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: browser tests are left out")
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        pytest.skip("no Chromium found on the path: browser tests are left out (Debian: apt-get install chromium)")
    file = tmp_path / "page.html"
    file.write_text(render_comparison(measured), encoding="utf-8")
    troubles, requests = [], []
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 1300, "height": 900})
        page.on("console", lambda message: troubles.append(message.text))
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("dialog", lambda dialog: (troubles.append("dialog"), dialog.dismiss()))
        page.on("request", lambda request: requests.append(request.url))
        page.goto(file.as_uri())
        yield page
        browser.close()
    assert troubles == []
    assert {url.partition("#")[0] for url in requests} == {file.as_uri()}


@pytest.mark.browser
def test_reading_filtering_and_stepping_by_keyboard(opened) -> None:
    page = opened
    assert page.locator(".document:visible").count() == 0
    page.get_by_role("link", name="Letter").click()
    assert page.locator("#index").is_hidden()
    assert page.locator("#document-1 .text").inner_text() == TEXT
    assert page.locator("#counts").inner_text() == "3 agree, 1 missed, 1 extra"

    page.select_option("#kind", "issuers")
    assert page.locator("#counts").inner_text() == "1 agree, 1 missed, 1 extra"
    assert page.locator("#document-1 mark:not(.plain)").all_inner_texts() == ["Lantern League", "Harbor Workers Union"]

    page.uncheck('input[value="agree"]')
    assert page.locator("#document-1 mark:not(.plain)").all_inner_texts() == ["Harbor Workers Union"]
    page.check('input[value="agree"]')

    page.locator("h1").click()
    page.keyboard.press("n")
    assert page.locator("mark.chosen").all_inner_texts() == ["Harbor Workers Union"]
    page.keyboard.press("n")
    assert page.locator('.entry:has([aria-pressed="true"]) .words').inner_text() == HOSTILE
    page.keyboard.press("p")
    assert page.locator("mark.chosen").all_inner_texts() == ["Harbor Workers Union"]

    page.select_option("#kind", "")
    page.locator("mark", has_text="We have waited").click()
    assert "speaker: gold Ada Quill, found" in page.locator('.entry:has([aria-pressed="true"])').inner_text()


@pytest.mark.browser
def test_an_address_opens_a_document_and_leads_back(opened) -> None:
    page = opened
    page.goto(page.url.partition("#")[0] + "#document-2")
    assert page.locator(".document:visible h2").inner_text() == "gone.txt"
    assert page.locator("#counts").inner_text() == "1 missed"
    page.get_by_role("link", name="Previous", exact=True).click()
    page.locator(".document:visible .meta", has_text="letter.txt").wait_for()
    assert page.locator(".document:visible .meta").inner_text().startswith("letter.txt")
    page.get_by_role("link", name="All documents").locator("visible=true").click()
    page.locator("#index").wait_for(state="visible")  # the page follows its address a moment later
