"""Metadata from the head of a page."""

import pytest

from undersigned.reading.html import render_html

PAGE = """<!doctype html><html lang="es"><head><title> Carta  abierta | Red Valle </title>
<meta name="description" content="Sobre la presa">
<meta property="og:site_name" content="Red Valle"><meta property="og:url" content="https://example.org/carta">
<meta property="article:published_time" content="2021-06-03T10:00:00Z"><meta name="author" content="Ana Prado">
<meta property="og:title" content="Otra"></head><body><p>Texto</p></body></html>"""


def test_tags_of_a_page() -> None:
    rendered = render_html(PAGE)
    assert rendered.metadata == {
        "lang": "es",
        "title": "Carta abierta | Red Valle",
        "description": "Sobre la presa",
        "publisher": "Red Valle",
        "url": "https://example.org/carta",
        "date": "2021-06-03T10:00:00Z",
        "author": "Ana Prado",
    }
    assert rendered.text == "Texto"


@pytest.mark.parametrize(
    ("tag", "metadata"),
    [
        pytest.param("<link rel=canonical href=https://example.org/a>", {"url": "https://example.org/a"}, id="address"),
        pytest.param("<meta name=DC.date content=2020>", {"date": "2020"}, id="Dublin Core"),
        pytest.param("<meta name=description content=' '>", {}, id="empty"),
        pytest.param("<meta name=viewport content=x><meta charset=utf-8>", {}, id="of no interest"),
        pytest.param("<link rel=stylesheet href=x>", {}, id="other link"),
        pytest.param(
            "<link rel=alternate hreflang=es href=/es/a><link rel=Alternate hreflang=fr href='/fr/a'>"
            "<link rel=alternate hreflang=x-default href=/es/a><link rel=alternate type=text/xml href=/feed>",
            {"translations": "/es/a\n/fr/a"},
            id="translations",
        ),
    ],
)
def test_single_tags(tag: str, metadata: dict[str, str]) -> None:
    assert render_html(f"<head>{tag}</head><p>a").metadata == metadata
