"""Web addresses: which ones may be asked, and when two are of one host."""

from __future__ import annotations

from urllib.parse import SplitResult, urldefrag, urljoin, urlsplit

from undersigned.errors import FetchError

__all__ = ["check_url", "is_url", "origin_of", "resolve", "same_host"]

PORTS = {"http": 80, "https": 443}


def is_url(source: object) -> bool:
    """Tell whether a source is a web address and no path."""
    return isinstance(source, str) and source.lower().startswith(("http://", "https://"))


def check_url(url: str) -> SplitResult:
    """Return the parts of a web address.

    Raises:
        FetchError: it is none, or holds a password.
    """
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError as error:
        raise FetchError(f"{url}: no web address ({error})") from error
    if parts.scheme not in PORTS or not parts.hostname:
        raise FetchError(f"{url}: no web address; expected http:// or https:// and a host")
    if parts.username or parts.password:
        raise FetchError(f"{parts.scheme}://{parts.hostname}: an address with a user name or password is not fetched")
    return parts


def origin_of(url: str) -> str:
    """Return scheme, host and port of an address, without a path (`https://example.org`)."""
    parts = check_url(url)
    return f"{parts.scheme}://{parts.netloc.lower()}"


def same_host(one: str, other: str) -> bool:
    """Tell whether two addresses are of one host: same name and port, where https may take the place of http."""
    first, second = check_url(one), check_url(other)
    if first.hostname != second.hostname:
        return False
    ports = (first.port or PORTS[first.scheme], second.port or PORTS[second.scheme])
    return ports[0] == ports[1] or ports == (PORTS["http"], PORTS["https"])


def resolve(base: str, reference: str) -> str:
    """Return the address that a reference on a page names, without its fragment.

    Raises:
        FetchError: it names none.
    """
    try:
        url = urldefrag(urljoin(base, reference.strip())).url
    except ValueError as error:
        raise FetchError(f"{reference}: no web address ({error})") from error
    check_url(url)
    return url
