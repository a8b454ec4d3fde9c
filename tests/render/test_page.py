from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256

import networkx as nx
import pytest
from lxml import html
from pyoxigraph import Store

from undersigned.errors import RenderError
from undersigned.network import co_issuing_network, organization_theme_network
from undersigned.render import (
    Evidence,
    Figures,
    PageLink,
    collect_evidence,
    count_figures,
    render_index,
    render_network_page,
)

NOTHING = Evidence(releases={}, passages={}, asks={})


def page_of(store: Store, **options: object) -> str:
    return render_network_page(co_issuing_network(store), collect_evidence(store), **{"title": "Ties", **options})


@pytest.fixture(scope="module")
def hostile_page(hostile_store: Store) -> str:
    return page_of(hostile_store, title="<b>&", subtitle="</p><script>alert(9)</script>")


def test_policy_admits_the_scripts_and_styles_of_the_page(hostile_page: str) -> None:
    tree = html.fromstring(hostile_page)
    policy = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    scripts = tree.xpath("//script[not(@type='application/json')]/text()")
    assert len(scripts) == 2
    for text in [*scripts, *tree.xpath("//style/text()")]:
        assert f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" in policy
    assert len(re.findall("sha256-", policy)) == 3


def test_hostile_text_makes_no_element(hostile_page: str) -> None:
    tree = html.fromstring(hostile_page)
    assert len(tree.xpath("//script")) == 3
    assert tree.xpath("//img | //iframe | //object | //base | //link[not(@rel='icon')]") == []
    assert tree.xpath("//@*[starts-with(name(), 'on')] | //@style | //script/@src") == []
    assert tree.xpath("//h1/text()") == ["<b>&"]
    assert all(re.match(r"#|data:,$", href) for href in tree.xpath("//@href"))


def test_payload_holds_hostile_names_as_they_are(hostile_page: str, hostile_store: Store) -> None:
    payload = json.loads(html.fromstring(hostile_page).xpath("//script[@id='payload']/text()")[0])
    names = {node["name"] for node in payload["nodes"]}
    assert {"<script>alert(1)</script>", "javascript:alert(4)", "{{ 7*7 }} {% raw %} Union"} <= names
    assert all(release["url"].startswith("https://") or not release["url"] for release in payload["releases"])


def test_same_bytes_whatever_the_order_of_the_graph(hostile_story) -> None:
    pages = {page_of(hostile_story.store(shuffled=seed)) for seed in (1, 2)}
    assert len(pages) == 1


def test_landmarks_headings_and_labels(story_store: Store) -> None:
    tree = html.fromstring(page_of(story_store, links=[PageLink(label="Other", href="other.html")]))
    assert tree.get("lang") == "en"
    for landmark in ("header", "nav", "main", "footer"):
        assert len(tree.xpath(f"//{landmark}")) == 1
    assert len(tree.xpath("//h1")) == 1
    for control in tree.xpath("//input | //select"):
        labelled = control.get("aria-label") or tree.xpath(f"//label[@for='{control.get('id')}']")
        assert labelled, control.get("id")
    assert all(button.text_content().strip() or button.get("aria-label") for button in tree.xpath("//button"))


def test_legend_names_communities_and_kinds(story_store: Store) -> None:
    tree = html.fromstring(page_of(story_store))
    chips = [" ".join(chip.text_content().split()) for chip in tree.xpath("//button[@data-community]")]
    assert chips[0] == "Tidewater Legal Clinic, Lantern League +8"
    assert "Ring: standing network" in tree.xpath("//ul[@class='reading']")[0].text_content()
    assert "Square: theme" not in tree.xpath("//ul[@class='reading']")[0].text_content()


def test_index_shows_the_figures_of_the_build(story_store: Store) -> None:
    network, evidence = co_issuing_network(story_store), collect_evidence(story_store)
    figures = Figures(releases=1234, organizations=28, positions=5, since="2019-05", until="2022")
    tree = html.fromstring(render_index(network, evidence, figures=figures))
    shown = dict(zip(tree.xpath("//dt/text()"), tree.xpath("//dd/text()"), strict=True))
    assert shown == {
        "Releases": "1,234", "Organizations": "28", "Recommendations": "0", "Positions": "5", "Period": "2019 – 2022",
    }  # fmt: skip
    assert count_figures(story_store).releases == 49


def test_theme_page_speaks_of_themes(story_store: Store) -> None:
    page = render_network_page(organization_theme_network(story_store), collect_evidence(story_store), title="Themes")
    assert "Square: theme" in page
    assert 'placeholder="Organization or theme"' in page


def test_page_says_what_was_left_out() -> None:
    network: nx.Graph[str] = nx.Graph(kind="co-issuing")
    network.add_nodes_from((f"n{number:04}", {"reach": number % 7, "label": f"N {number}"}) for number in range(2010))
    assert "10 more are left out here" in render_network_page(network, NOTHING, title="Large")


def test_empty_network_makes_a_page() -> None:
    page = render_network_page(nx.Graph(), NOTHING, title="Nothing yet")
    assert "Nothing yet" in page


@pytest.mark.parametrize("href", ["javascript:alert(1)", "//example.org", "data:text/html,x"])
def test_dangerous_link_is_refused(href: str) -> None:
    with pytest.raises(RenderError, match="is neither a relative path nor an http"):
        render_network_page(nx.Graph(), NOTHING, title="x", links=[PageLink(label="y", href=href)])
