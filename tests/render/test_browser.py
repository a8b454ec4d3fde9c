"""The pages in a real browser: what a reader does, and what a hostile name must not do."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

import networkx as nx
import pytest
from pyoxigraph import Store

from undersigned.render import Evidence, render_network_page, write_pages

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: browser tests are left out")

pytestmark = pytest.mark.browser

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
)
ORG = "https://w3id.org/undersigned/id/org/"


@dataclass
class Opened:
    """A page with everything that it did on its own."""

    page: object
    requests: list[str] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)

    def text(self, selector: str) -> str:
        return self.page.locator(selector).inner_text()

    def canvas(self) -> dict[str, float]:
        shown = self.page.evaluate("({...document.getElementById('canvas').dataset})")
        return {name: float(value) for name, value in shown.items()}

    def payload(self) -> dict:
        return json.loads(self.page.locator("#payload").text_content())

    def wait_until(self, expression: str) -> None:
        """Wait for a script expression; the browser's own waiting uses eval, which the policy of the page forbids."""
        for _ in range(100):
            if self.page.evaluate(expression):
                return
            self.page.wait_for_timeout(50)
        pytest.fail(f"never became true: {expression}")

    def click_network(self, x: float, y: float) -> None:
        """Click a point given in network coordinates, by what the picture says of its view."""
        box, view = self.page.locator("#canvas").bounding_box(), self.canvas()
        self.page.mouse.click(
            box["x"] + box["width"] / 2 + (x - view["x"]) * view["scale"],
            box["y"] + box["height"] / 2 + (y - view["y"]) * view["scale"],
        )


@pytest.fixture(scope="module")
def browser() -> Iterator[object]:
    path = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if path is None:
        pytest.skip("no Chromium found on the path: browser tests are left out (Debian: apt-get install chromium)")
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=list(QUIET))
        yield started
        started.close()


@pytest.fixture(scope="module")
def folder(story_store: Store, hostile_store: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("pages")
    write_pages(story_store, made / "story")
    write_pages(hostile_store, made / "hostile")
    return made


@pytest.fixture
def open_page(browser, folder: Path) -> Iterator[object]:
    contexts = []

    def open_(name: str, fragment: str = "", **options: object) -> Opened:
        context = browser.new_context(**{"viewport": {"width": 1440, "height": 900}, **options})
        contexts.append(context)
        opened = Opened(context.new_page())
        opened.page.on("request", lambda request: opened.requests.append(request.url))
        opened.page.on("console", lambda message: opened.troubles.append(f"{message.type}: {message.text}"))
        opened.page.on("pageerror", lambda error: opened.troubles.append(f"error: {error}"))
        opened.page.on("dialog", lambda dialog: (opened.troubles.append("dialog"), dialog.dismiss()))
        opened.page.goto((folder / name).as_uri() + fragment)
        opened.page.wait_for_selector("html[data-ready]")
        opened.page.wait_for_selector("#canvas[data-scale]")
        return opened

    yield open_
    for context in contexts:
        context.close()


@pytest.mark.parametrize("name", ["story/index.html", "story/organization-theme.html"])
def test_opens_from_disk_in_silence(open_page, folder: Path, name: str) -> None:
    opened = open_page(name)
    assert opened.troubles == []
    assert opened.requests == [(folder / name).as_uri()]
    assert opened.canvas()["labels"] > 10


@pytest.mark.parametrize("name", ["hostile/index.html", "hostile/organization-theme.html"])
def test_hostile_names_are_only_text(open_page, folder: Path, name: str) -> None:
    opened = open_page(name)
    page = opened.page
    page.click("#show-nodes")
    names = {node["name"] for node in opened.payload()["nodes"]}
    shown = set(page.locator("#table tbody tr td:first-child bdi").all_text_contents())
    assert {"<script>alert(1)</script>", '"><img src=x onerror=alert(2)>', "javascript:alert(4)"} <= shown <= names
    for row in range(page.locator("#table tbody tr").count()):
        page.locator("#table tbody tr").nth(row).locator("button").first.click()
    for chip in page.locator("[data-community]").all():
        chip.click()
    assert page.locator("img, iframe, object").count() == 0
    assert page.locator("script").count() == 3
    links = page.locator("a[href]").evaluate_all("links => links.map(link => link.protocol)")
    assert set(links) <= {"file:", "https:"}
    assert opened.troubles == []
    assert opened.requests == [(folder / name).as_uri()]


def test_policy_stops_a_script_that_got_in(open_page) -> None:
    opened = open_page("hostile/index.html")
    opened.page.evaluate(
        """() => {
        const script = document.createElement('script');
        script.textContent = 'document.title = 1';
        document.body.append(script);
        }"""
    )
    assert opened.page.title() != "1"
    assert any("Content Security Policy" in trouble for trouble in opened.troubles)


def test_click_on_a_circle_opens_its_releases(open_page) -> None:
    opened = open_page("story/index.html")
    node = next(node for node in opened.payload()["model"]["nodes"] if node["label"] == "Tidewater Legal Clinic")
    opened.click_network(node["x"], node["y"])
    opened.page.wait_for_selector(".panel .close")
    assert opened.text(".panel h2") == "Tidewater Legal Clinic"
    assert "20 releases · 15 partners" in opened.text(".panel .meta")
    assert opened.page.locator(".panel article").count() == 20
    marks = opened.page.locator(".panel article mark").all_text_contents()
    assert set(marks) == {"Tidewater Legal Clinic"}


def test_click_on_a_line_opens_its_sentences(open_page) -> None:
    opened = open_page("story/index.html")
    payload = opened.payload()
    nodes = payload["model"]["nodes"]
    edge = next(
        edge
        for edge in payload["model"]["edges"]
        if {nodes[edge["from"]]["label"], nodes[edge["to"]]["label"]} == {"Tidewater Legal Clinic", "Signal Commons"}
    )
    ends = [nodes[edge["from"]], nodes[edge["to"]]]
    opened.click_network(sum(end["x"] for end in ends) / 2, sum(end["y"] for end in ends) / 2)
    opened.page.wait_for_selector(".panel .close")
    names = {end["label"] for end in ends}
    assert set(opened.page.locator(".panel h2 bdi").all_text_contents()) == names
    assert set(opened.page.locator(".panel article mark").all_text_contents()) == names
    assert "tie=" in opened.page.evaluate("location.hash")
    opened.page.keyboard.press("Escape")
    assert opened.page.locator(".panel .close").count() == 0


def test_release_links_to_its_source_and_unfolds_its_asks(open_page) -> None:
    opened = open_page("story/index.html", f"#node={quote(ORG + 'harbor-2', safe='')}")
    link = opened.page.locator(".panel article .title a").first
    assert link.get_attribute("href").startswith("https://example.org/releases/")
    assert "noopener" in link.get_attribute("rel")
    opened.page.locator(".panel summary").first.click()
    assert opened.page.locator(".panel details[open] mark").first.inner_text() in {
        "open the registry",
        "keep the ferry free",
    }


def test_release_tells_its_texts_its_letter_and_its_calls(open_page) -> None:
    opened = open_page("story/index.html", f"#node={quote(ORG + 'loner-0', safe='')}")
    assert opened.text(".panel article .when").endswith("2 texts (en, es)")
    assert opened.text(".panel article .meta") == "Carries in full: Letter to the Pier Board"
    opened.page.locator(".panel summary", has_text="What it asks of the public: 1 call").click()
    assert opened.text(".panel details[open] mark") == "sign the petition"


def test_search_finds_without_accents_and_case(open_page) -> None:
    opened = open_page("story/index.html")
    opened.page.fill("#search", "RIO CLA")
    opened.page.press("#search", "Enter")
    assert opened.text(".panel h2") == "Asociación Río Claro"
    node = next(node for node in opened.payload()["model"]["nodes"] if node["label"] == "Asociación Río Claro")
    opened.wait_until(f"Math.abs(document.getElementById('canvas').dataset.x - {node['x']}) < 2")
    opened.page.fill("#search", "nobody of that name")
    opened.page.press("#search", "Enter")
    assert opened.page.evaluate("document.getElementById('search').validationMessage") == "No name here contains this."


def test_table_sorts_by_mouse_and_by_keyboard(open_page) -> None:
    opened = open_page("story/index.html")
    page = opened.page

    def column(number: int) -> list[str]:
        return page.locator(f"#table tbody tr td:nth-child({number})").all_inner_texts()

    page.get_by_role("button", name="Show all 80 rows").click()
    counts = [int(value) for value in column(3)]
    assert counts == sorted(counts, reverse=True)
    page.locator("[data-sort=releases]").press("Enter")
    assert [int(value) for value in column(3)] == sorted(counts)
    assert page.locator("th[aria-sort]").get_attribute("aria-sort") == "ascending"
    assert page.evaluate("document.activeElement.dataset.sort") == "releases"
    page.locator("[data-sort=first]").click()
    assert column(1) == sorted(column(1), key=str.casefold)
    page.click("#show-nodes")
    page.locator("[data-sort=name]").click()
    names = column(1)
    assert len(names) == 28
    assert names.index("Asociación Río Claro") < names.index("Beekeepers' Assembly")


def test_row_of_the_table_opens_the_evidence(open_page) -> None:
    opened = open_page("story/index.html")
    first = opened.page.locator("#table tbody tr").first
    first.locator("button").first.press("Enter")
    assert opened.page.locator(".panel h2 bdi").all_text_contents() == first.locator("bdi").all_text_contents()
    assert "chosen" in opened.page.locator("#table tbody tr").first.get_attribute("class")


def test_period_recounts_ties(open_page) -> None:
    opened = open_page("story/index.html")
    before = opened.text("#counts")
    assert before == "Shown: 28 organizations, 80 ties, 49 releases"
    opened.page.locator("#from").press("End")
    opened.wait_until("document.getElementById('counts').textContent.includes('1 release')")
    assert opened.text("#period-text") == "Oct 2022 – Oct 2022 (1 undated left out)"
    assert opened.text("#counts").startswith("Shown: ")
    assert "from=2022-10" in opened.page.evaluate("location.hash")
    assert set(opened.page.locator("#table td.count").all_inner_texts()) == {"1"}
    opened.page.click("#reset")
    assert opened.text("#counts") == before
    assert opened.page.input_value("#from") == "0"


def test_least_hides_weak_ties(open_page) -> None:
    opened = open_page("story/index.html")
    opened.page.select_option("#least", "5")
    counts = [int(value) for value in opened.page.locator("#table td.count").all_inner_texts()]
    assert counts
    assert min(counts) >= 5
    assert f"{len(counts)} ties" in opened.text("#counts")


def test_address_keeps_the_view(open_page) -> None:
    opened = open_page(
        "story/index.html", "#community=1&from=2020-01&to=2021-12&least=2&table=nodes&sort=name&at=10,-20,0.8"
    )
    assert opened.page.locator("[data-community='1']").get_attribute("aria-pressed") == "true"
    assert opened.text("#period-text").startswith("Jan 2020 – Dec 2021")
    assert opened.page.input_value("#least") == "2"
    assert opened.page.locator("th[aria-sort]").inner_text().startswith("Name")
    opened.wait_until("document.getElementById('canvas').dataset.scale === '0.8000'")
    assert opened.canvas()["x"] == 10
    kept = opened.page.evaluate("location.hash")
    for part in (
        "community=1",
        "from=2020-01",
        "to=2021-12",
        "least=2",
        "table=nodes",
        "sort=name",
        "at=10%2C-20%2C0.8",
    ):
        assert part in kept


@pytest.mark.parametrize(
    "fragment",
    [
        "#node=nobody",
        "#tie=a&tie=b",
        "#community=99",
        "#from=x&to=y",
        "#at=<script>",
        "#sort=__proto__",
        "#%",
        "#tables",
        "#least=-4",
    ],
)
def test_address_that_means_nothing_shows_the_whole(open_page, fragment: str) -> None:
    opened = open_page("story/index.html", fragment)
    assert opened.text("#counts") == "Shown: 28 organizations, 80 ties, 49 releases"
    assert opened.page.locator(".panel .close").count() == 0
    assert opened.troubles == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colors_follow_the_system(open_page, scheme: str) -> None:
    opened = open_page("story/index.html", color_scheme=scheme)
    red = opened.page.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0]")
    assert (int(red) > 128) == (scheme == "light")


def test_narrow_screen_does_not_scroll_sideways(open_page) -> None:
    opened = open_page("hostile/index.html", viewport={"width": 390, "height": 844})
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 390


def test_everything_is_reachable_by_tab(open_page) -> None:
    opened = open_page("story/index.html")
    seen = set()
    for _ in range(60):
        opened.page.keyboard.press("Tab")
        seen.add(
            opened.page.evaluate(
                "document.activeElement.id || document.activeElement.className || document.activeElement.tagName"
            )
        )
    assert {
        "skip",
        "search",
        "from",
        "to",
        "least",
        "reset",
        "zoom-in",
        "zoom-fit",
        "show-ties",
        "show-nodes",
        "table",
    } <= seen


def test_a_thousand_nodes_are_shown(open_page, folder: Path) -> None:
    chance = random.Random(5)
    network: nx.Graph[str] = nx.Graph(kind="co-issuing")
    nodes = [f"https://example.org/id/org/{number:04}" for number in range(1000)]
    for at, node in enumerate(nodes):
        network.add_node(node, label=f"Society {at}", reach=chance.randrange(1, 20), kind="organization")
    while network.number_of_edges() < 5000:
        at = chance.randrange(1000)
        network.add_edge(
            nodes[at], nodes[(at + chance.randrange(1, 40)) % 1000], strength=1.0, releases=[f"r{at % 300}"]
        )
    nothing = Evidence(releases={}, passages={}, asks={})
    (folder / "large.html").write_text(render_network_page(network, nothing, title="Large"), encoding="utf-8")
    opened = open_page("large.html")
    assert opened.text("#counts").startswith("Shown: 1,000 organizations, 5,000 ties")
    assert 1 <= opened.canvas()["labels"] <= 60
    assert opened.troubles == []
