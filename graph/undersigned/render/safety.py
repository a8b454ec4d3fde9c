"""What makes foreign text harmless in a page: hosts of names, sentences and links are not to be trusted."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256
from urllib.parse import urlsplit

__all__ = ["clean_text", "content_policy", "dump_json_for_html", "safe_href", "safe_url"]

CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
WEB = ("http", "https")
JSON_ESCAPES = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


def clean_text(text: str) -> str:
    r"""Replace control characters and lone surrogates by U+FFFD, one for one, so that offsets hold.

    Example:
        >>> clean_text("a\x00b")
        'a�b'
    """
    return CONTROL.sub("\ufffd", text)


def safe_url(url: str | None) -> str | None:
    """Return a web address that may become a link, or None: http and https only, with a host.

    Example:
        >>> safe_url("javascript:alert(1)") is None, safe_url("https://example.org/a")
        (True, 'https://example.org/a')
    """
    if url is None or CONTROL.search(url) or any(char.isspace() for char in url):
        return None
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return None
    return url if parts.scheme.lower() in WEB and host else None


def safe_href(href: str) -> str | None:
    """Return an address that a page of ours may link to, or None: a web address, or a path without a scheme.

    Example:
        >>> safe_href("../exports/graph.ttl"), safe_href("data:text/html,x") is None
        ('../exports/graph.ttl', True)
    """
    if safe_url(href):
        return href
    is_path = re.fullmatch(r"(?!//)[\w./~%#?=&+ -]+", href) is not None
    return href if is_path else None


def dump_json_for_html(value: object) -> str:
    r"""Return JSON that cannot end the script element that it stands in.

    Args:
        value: of plain types.

    Returns:
        Compact JSON with `<`, `>`, `&` and the two line separators escaped.

    Example:
        >>> dump_json_for_html("</script>")
        '"\\u003c/script\\u003e"'
    """
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False).translate(JSON_ESCAPES)


def content_policy(scripts: list[str], styles: list[str]) -> str:
    """Return a Content-Security-Policy that runs these texts and nothing else, and asks nothing of any host.

    Args:
        scripts: text of each script element, exactly as in the page.
        styles: text of each style element.
    """
    return "; ".join([
        "default-src 'none'",
        "script-src " + " ".join(_hash_source(script) for script in scripts),
        "style-src " + " ".join(_hash_source(style) for style in styles),
        "img-src data:",
        "connect-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
    ])  # fmt: skip


def _hash_source(text: str) -> str:
    """Return the source expression that admits one inline text."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
