"""Feeds, sitemaps and pages of a real server on the loopback interface, into an archive."""

from __future__ import annotations

import gzip
import json
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from tests.web.conftest import FakeTime, Host

from undersigned.errors import FetchError
from undersigned.reading import read_document
from undersigned.web import Harvest, Manners, harvest
from undersigned.web.addresses import is_url, same_host
from undersigned.web.client import Client

PAGE = "<html><title>{0}</title><h1>{0}</h1><p>The Lantern League asks the council to act.</p></html>"


def gather(host: Host, path: str, tmp_path: Path, time: FakeTime, **options: object) -> Harvest:
    manners = Manners.model_validate(options.pop("manners", {}))
    return harvest([host.url + path], tmp_path / "web", manners=manners, clock=time.clock, **options)  # type: ignore[arg-type]


def pages(tmp_path: Path) -> list[Path]:
    return sorted(path for path in (tmp_path / "web").glob("*/*") if path.is_file() and path.suffix != ".json")


def reasons(found: Harvest) -> list[str]:
    return [each.reason for each in found.rejected]


def rss(*items: str) -> str:
    return f"<?xml version='1.0'?><rss version='2.0'><channel><title>News</title>{''.join(items)}</channel></rss>"


def item(link: str, *, date: str = "Mon, 04 Mar 2024 09:00:00 GMT", more: str = "") -> str:
    return f"<item><title>Item</title><link>{link}</link><pubDate>{date}</pubDate>{more}</item>"


def test_page_is_archived_with_its_address_and_time(host: Host, tmp_path: Path, time: FakeTime) -> None:
    host.say("/press/toll", PAGE.format("Open letter on the toll"), etag='"1"')
    found = gather(host, "/press/toll", tmp_path, time)
    (page,) = pages(tmp_path)
    assert (found.fetched, found.unchanged, found.rejected) == (1, 0, [])
    told = json.loads(page.with_name(page.name + ".meta.json").read_text())
    assert told["url"] == f"{host.url}/press/toll"
    assert told["fetched"].startswith("2024-05-06T07:08:")
    assert told["etag"] == '"1"'
    assert page.read_text() == PAGE.format("Open letter on the toll")
    (document,) = read_document(page)
    assert document.metadata["url"] == f"{host.url}/press/toll"


def test_feed_gives_its_pages_with_the_dates_of_the_feed(host: Host, tmp_path: Path, time: FakeTime) -> None:
    host.say("/feed", rss(item("/one"), item(f"{host.url}/two#top")), "application/rss+xml")
    host.say("/one", PAGE.format("First"))
    host.say("/two", PAGE.format("Second"))
    assert gather(host, "/feed", tmp_path, time).fetched == 2
    documents = [document for page in pages(tmp_path) for document in read_document(page)]
    assert {document.metadata["date"] for document in documents} == {"2024-03-04"}
    assert {document.metadata["url"] for document in documents} == {f"{host.url}/one", f"{host.url}/two"}


def test_atom_feed_as_text_html_is_a_feed(host: Host, tmp_path: Path, time: FakeTime) -> None:
    entry = "<entry><title>One</title><link href='/one'/><updated>2024-03-04T09:00:00Z</updated></entry>"
    host.say("/atom", f"<feed xmlns='http://www.w3.org/2005/Atom'>{entry}</feed>", "text/html")
    host.say("/one", PAGE.format("First"))
    assert gather(host, "/atom", tmp_path, time).fetched == 1


def test_sitemap_index_and_packed_sitemap(host: Host, tmp_path: Path, time: FakeTime) -> None:
    space = "xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
    index = f"<sitemapindex {space}><sitemap><loc>{host.url}/map.xml.gz</loc></sitemap></sitemapindex>"
    urls = "".join(f"<url><loc>{host.url}/{name}</loc></url>" for name in ("press/a", "press/b", "about"))
    host.say("/sitemap.xml", index, "application/xml")
    host.say("/map.xml.gz", gzip.compress(f"<urlset {space}>{urls}</urlset>".encode()), "application/gzip")
    for name in ("press/a", "press/b", "about"):
        host.say(f"/{name}", PAGE.format(name))
    assert gather(host, "/sitemap.xml", tmp_path, time, manners={"match": "*/press/*"}).fetched == 2
    assert "/about" not in host.paths


def test_unchanged_pages_are_asked_for_conditionally(host: Host, tmp_path: Path, time: FakeTime) -> None:
    host.say("/one", PAGE.format("First"), etag='"a"')
    gather(host, "/one", tmp_path, time)
    again = gather(host, "/one", tmp_path, time)
    assert (again.fetched, again.unchanged) == (0, 1)
    assert host.asked[-1][1]["if-none-match"] == '"a"'


def test_entries_that_have_not_changed_since_are_not_asked_for(host: Host, tmp_path: Path, time: FakeTime) -> None:
    host.say("/feed", rss(item("/one")), "application/rss+xml")
    host.say("/one", PAGE.format("First"))
    gather(host, "/feed", tmp_path, time)
    again = gather(host, "/feed", tmp_path, time)
    assert (again.fetched, again.unchanged) == (0, 1)
    assert host.paths.count("/one") == 1


def test_what_a_page_said_earlier_is_set_aside(host: Host, tmp_path: Path, time: FakeTime) -> None:
    host.say("/one", PAGE.format("First"))
    gather(host, "/one", tmp_path, time)
    host.say("/one", PAGE.format("Changed"))
    assert gather(host, "/one", tmp_path, time).fetched == 1
    assert "Changed" in pages(tmp_path)[0].read_text()
    kept = list((tmp_path / "web").rglob(".earlier/*.html"))
    assert [("First" in path.read_text()) for path in kept] == [True]


def test_failing_host_leaves_the_archive(host: Host, tmp_path: Path, time: FakeTime) -> None:
    host.say("/one", PAGE.format("First"))
    gather(host, "/one", tmp_path, time)
    host.fail("/one", 500)
    found = gather(host, "/one", tmp_path, time)
    assert reasons(found) == ["the host answers 500; what was fetched on 2024-05-06 is read"]
    assert len(pages(tmp_path)) == 1
    assert len(found.folders) == 1


def test_other_hosts_are_never_asked(make_host: Callable[[], Host], tmp_path: Path, time: FakeTime) -> None:
    host, other = make_host(), make_host()
    space = "xmlns:content='http://purl.org/rss/1.0/modules/content/'"
    full = f"<content:encoded {space}>&lt;p&gt;We object.&lt;/p&gt;</content:encoded>"
    entries = (item(f"{other.url}/x"), item(f"{other.url}/y", more=full), item("/away"))
    host.say("/feed", rss(*entries), "application/rss+xml")
    host.redirect("/away", f"{other.url}/z")
    other.say("/x", PAGE.format("x"))
    found = gather(host, "/feed", tmp_path, time)
    assert other.asked == []
    assert found.fetched == 1
    assert "We object." in pages(tmp_path)[0].read_text()
    assert len(found.rejected) == 2
    assert "stands on another host" in reasons(found)[0]
    assert "redirects to another host" in reasons(found)[1]


def test_redirection_within_the_host_is_followed(host: Host, tmp_path: Path, time: FakeTime) -> None:
    host.redirect("/old", "/new", 301)
    host.say("/new", PAGE.format("Moved"))
    assert gather(host, "/old", tmp_path, time).fetched == 1


def test_redirection_in_a_circle_ends(host: Host, tmp_path: Path, time: FakeTime) -> None:
    host.redirect("/a", "/b")
    host.redirect("/b", "/a")
    assert "in a circle" in reasons(gather(host, "/a", tmp_path, time))[0]
    assert len(host.asked) < 10


def test_endless_redirections_end(host: Host, tmp_path: Path, time: FakeTime) -> None:
    for number in range(20):
        host.redirect(f"/{number}", f"/{number + 1}")
    assert "more than 5 times" in reasons(gather(host, "/0", tmp_path, time))[0]


def test_sitemaps_in_a_circle_end(host: Host, tmp_path: Path, time: FakeTime) -> None:
    body = f"<sitemapindex><sitemap><loc>{host.url}/map</loc></sitemap></sitemapindex>"
    host.say("/map", body, "application/xml")
    gather(host, "/map", tmp_path, time)
    assert host.paths.count("/map") <= 4


@pytest.mark.parametrize("declared", [True, False], ids=["length told", "length hidden"])
def test_answer_over_the_limit_is_given_up(declared: bool, host: Host, tmp_path: Path, time: FakeTime) -> None:
    sent = 0

    def flood(handler: BaseHTTPRequestHandler) -> None:
        nonlocal sent
        handler.send_response(200)
        handler.send_header("content-type", "application/rss+xml")
        if declared:
            handler.send_header("content-length", "200000000")
        handler.end_headers()
        for _ in range(200):
            try:
                handler.wfile.write(b"<" * 1_000_000)
            except OSError:
                return
            sent += 1

    host.answers["/feed"] = flood
    found = gather(host, "/feed", tmp_path, time, manners={"max_bytes": 2_000_000})
    assert "limit of 2,000,000" in reasons(found)[0]
    assert sent < 50


def test_slow_answer_is_given_up(host: Host, tmp_path: Path, time: FakeTime) -> None:
    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("content-type", "text/html")
        handler.end_headers()
        for _ in range(100):
            time.seconds += 10
            try:
                handler.wfile.write(b"x" * 70_000)
            except OSError:
                return

    host.answers["/slow"] = drip
    assert (
        "no whole answer within 60 seconds"
        in reasons(gather(host, "/slow", tmp_path, time, manners={"patience": 60}))[0]
    )


def test_silent_host_is_given_up(host: Host, tmp_path: Path, time: FakeTime) -> None:
    done = threading.Event()
    host.answers["/silent"] = lambda _: done.wait(5) and None
    found = gather(host, "/silent", tmp_path, time, manners={"timeout": 0.2})
    done.set()
    assert "no answer in time" in reasons(found)[0]


def test_closed_port_is_one_line(tmp_path: Path, time: FakeTime) -> None:
    found = harvest(["http://127.0.0.1:9/feed"], tmp_path, clock=time.clock)
    assert len(found.rejected) == 1
    assert "\n" not in found.rejected[0].reason


@pytest.mark.parametrize(
    ("body", "media_type"),
    [(b"\x89PNG....", "image/png"), (b"{}", "application/json"), (b"PK..", "application/zip")],
    ids=["picture", "json", "archive"],
)
def test_wrong_type_is_told(body: bytes, media_type: str, host: Host, tmp_path: Path, time: FakeTime) -> None:
    host.say("/thing", body, media_type)
    found = gather(host, "/thing", tmp_path, time)
    assert reasons(found) == [f"is of the type {media_type}, which cannot be read as a release"]
    assert pages(tmp_path) == []


@pytest.mark.parametrize(
    "prologue",
    [
        "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>",
        "<!DOCTYPE rss [<!ENTITY a 'ha'>" + "".join(f"<!ENTITY a{n} '{'&a;' * 9}'>" for n in range(9)) + "]>",
    ],
    ids=["external entity", "many entities"],
)
def test_hostile_feed_is_read_without_its_entities(prologue: str, host: Host, tmp_path: Path, time: FakeTime) -> None:
    feed = rss(item("/one", more="<description>&x;&a8;</description>"))
    host.say("/feed", feed.replace("<rss", prologue + "<rss", 1), "application/rss+xml")
    host.say("/one", PAGE.format("First"))
    gather(host, "/feed", tmp_path, time)
    assert set(host.paths) <= {"/robots.txt", "/feed", "/one"}


def test_gzip_bomb_as_sitemap_is_given_up(host: Host, tmp_path: Path, time: FakeTime) -> None:
    host.say("/map.gz", gzip.compress(b"<urlset>" + b" " * 50_000_000), "application/gzip")
    found = gather(host, "/map.gz", tmp_path, time)
    assert "unpacks to more than the limit" in reasons(found)[0]


def test_limit_of_pages_is_told(host: Host, tmp_path: Path, time: FakeTime) -> None:
    host.say("/feed", rss(*(item(f"/{n}") for n in range(5))), "application/rss+xml")
    for number in range(5):
        host.say(f"/{number}", PAGE.format(number))
    found = gather(host, "/feed", tmp_path, time, manners={"max_pages": 2})
    assert found.fetched == 2
    assert reasons(found) == ["lists 5 pages; the last 3 are over the limit of 2"]


def test_robots_that_forbids_is_obeyed(host: Host, tmp_path: Path, time: FakeTime) -> None:
    host.say("/robots.txt", "User-agent: *\nDisallow: /private/\n", "text/plain")
    host.say("/feed", rss(item("/private/one"), item("/open"), item("/jump")), "application/rss+xml")
    host.say("/open", PAGE.format("Open"))
    host.redirect("/jump", "/private/two")
    found = gather(host, "/feed", tmp_path, time)
    assert found.fetched == 1
    assert reasons(found) == [
        "the host's robots.txt forbids it",
        f"{host.url}/private/two: the host's robots.txt forbids it",
    ]
    assert not [path for path in host.paths if path.startswith("/private")]


def test_robots_that_fails_forbids_everything(host: Host, tmp_path: Path, time: FakeTime) -> None:
    host.fail("/robots.txt", 503)
    host.say("/one", PAGE.format("First"))
    found = gather(host, "/one", tmp_path, time)
    assert "robots.txt answers 503" in reasons(found)[0]
    assert host.paths == ["/robots.txt"]


def test_requests_are_paced(host: Host, tmp_path: Path, time: FakeTime) -> None:
    host.say("/feed", rss(item("/1"), item("/2")), "application/rss+xml")
    host.say("/1", PAGE.format("1"))
    host.say("/2", PAGE.format("2"))
    gather(host, "/feed", tmp_path, time, manners={"delay": 3})
    assert time.slept == [3, 3, 3]


def test_longer_delay_of_robots_is_obeyed(host: Host, tmp_path: Path, time: FakeTime) -> None:
    host.say("/robots.txt", "User-agent: *\nCrawl-delay: 7\n", "text/plain")
    host.say("/1", PAGE.format("1"))
    gather(host, "/1", tmp_path, time)
    assert time.slept == [7]


def test_unreasonable_delay_of_robots_is_told(host: Host, tmp_path: Path, time: FakeTime) -> None:
    host.say("/robots.txt", "User-agent: *\nCrawl-delay: 9999\n", "text/plain")
    assert "9999 seconds" in reasons(gather(host, "/1", tmp_path, time))[0]


def test_requests_name_themselves_and_carry_no_cookie(host: Host, tmp_path: Path, time: FakeTime) -> None:
    host.say("/robots.txt", "", "text/plain", set_cookie="a=b")
    host.say("/1", PAGE.format("1"))
    gather(host, "/1", tmp_path, time, manners={"user_agent": "Archive of the institute (press@example.org)"})
    assert host.asked[-1][1]["user-agent"] == "Archive of the institute (press@example.org)"
    assert "cookie" not in host.asked[-1][1]


@pytest.mark.parametrize(
    "url",
    ["http://", "https:///x", "http://[::1", "http://user:secret@example.org/", "http://example.org:99999/"],
)
def test_what_is_no_address_is_told_without_its_password(url: str, tmp_path: Path, time: FakeTime) -> None:
    found = harvest([url], tmp_path, clock=time.clock)
    assert len(found.rejected) == 1
    assert "secret" not in found.rejected[0].reason


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("http://example.org/a", "https://example.org/b", True),
        ("https://example.org/a", "http://example.org/b", False),
        ("http://example.org/a", "http://EXAMPLE.org:80/b", True),
        ("http://example.org/a", "http://www.example.org/b", False),
        ("http://example.org:8080/a", "http://example.org/b", False),
    ],
)
def test_same_host(one: str, other: str, same: bool) -> None:
    assert same_host(one, other) is same


def test_is_url() -> None:
    assert is_url("HTTPS://example.org/feed")
    assert not is_url("releases/letter.html")
    assert not is_url(Path("http:/x"))


def test_client_outside_with_is_told() -> None:
    with pytest.raises(FetchError, match="closed"):
        list(Client(manners=Manners()).iter_hops("http://127.0.0.1:9/", {}, delay=0))
