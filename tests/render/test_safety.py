from __future__ import annotations

import hashlib
import json
from base64 import b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.render.safety import clean_text, content_policy, dump_json_for_html, safe_href, safe_url


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)", "JavaScript:alert(1)", " https://example.org", "https://exa mple.org",
        "data:text/html,x",
        "//example.org", "https://", "https:///path", "vbscript:x", "java\nscript:alert(1)", "https://a\x00b", "http://[",
        "file:///etc/passwd", "", None,
    ],
)  # fmt: skip
def test_other_addresses_are_no_links(url: str | None) -> None:
    assert safe_url(url) is None


@pytest.mark.parametrize("url", ["https://example.org/a?b=c#d", "HTTP://example.org", "https://ejemplo.org/año"])
def test_web_addresses_are_links(url: str) -> None:
    assert safe_url(url) == url


@pytest.mark.parametrize(
    ("href", "allowed"),
    [
        ("index.html", True), ("../exports/graph.ttl", True), ("https://example.org", True), ("#tables", True),
        ("javascript:alert(1)", False), ("//example.org/x", False), ("data:,x", False), ("", False), ('a"b', False),
    ],
)  # fmt: skip
def test_pages_link_to_paths_and_the_web_only(href: str, allowed: bool) -> None:
    assert (safe_href(href) == href) is allowed


@given(st.text() | st.sampled_from(["</script>", "<!--", "\u2028", "&lt;", "]]>"]))
def test_json_survives_and_cannot_end_its_element(text: str) -> None:
    dumped = dump_json_for_html({"x": [text]})
    assert json.loads(dumped) == {"x": [text]}
    assert not set(dumped) & set("<>&\u2028\u2029")


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_clean_text_keeps_offsets_and_can_be_written(text: str) -> None:
    cleaned = clean_text(text)
    assert len(cleaned) == len(text)
    cleaned.encode("utf-8")
    assert not any(ord(char) < 32 and char not in "\n\t" for char in cleaned)


def test_policy_admits_exactly_the_texts_given() -> None:
    policy = content_policy(["let a = 1"], ["p{}"])
    digest = b64encode(hashlib.sha256(b"let a = 1").digest()).decode()
    assert f"script-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'; ")
    for part in ("connect-src 'none'", "base-uri 'none'", "form-action 'none'", "img-src data:"):
        assert part in policy
    assert "unsafe" not in policy
