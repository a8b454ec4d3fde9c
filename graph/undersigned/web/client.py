"""Ask one host for its pages: paced, within limits, and never another host."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.cookiejar import CookieJar, DefaultCookiePolicy
from types import TracebackType
from typing import TYPE_CHECKING, Self

from undersigned.errors import FetchError
from undersigned.web.addresses import resolve, same_host
from undersigned.web.manners import Clock, Manners

if TYPE_CHECKING:
    import httpx

__all__ = ["Answer", "Client"]

REDIRECTS = {301, 302, 303, 307, 308}
MOST_REDIRECTS = 5
NOT_MODIFIED = 304
ANY_TYPE = "text/html, application/xhtml+xml, application/xml;q=0.9, text/plain;q=0.8, */*;q=0.5"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a host said.

    Args:
        url: address that answered in the end, after redirections.
        status: HTTP status, never a redirection.
        headers: names in lower case.
        body: unpacked bytes; empty for 304.
    """

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def media_type(self) -> str:
        """The declared media type without parameters, in lower case, or ""."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()


@dataclass(slots=True, kw_only=True)
class Client:
    """A client of the web that keeps to the manners; use it in a `with` statement.

    Args:
        manners: pace and limits.
        clock: time, as given from outside.
    """

    manners: Manners
    clock: Clock = field(default_factory=Clock)
    _http: httpx.Client | None = None
    _last: float | None = None

    def __enter__(self) -> Self:
        self._http = open_http(self.manners)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._http is not None:
            self._http.close()
            self._http = None

    def iter_hops(
        self, url: str, headers: Mapping[str, str], *, delay: float, limit: int | None = None
    ) -> Iterator[str | Answer]:
        """Yield each address before it is asked, and at last the answer; the caller may stop before any of them.

        Args:
            url: of the host that was given.
            headers: further headers of the request.
            delay: seconds that have to lie between two requests.
            limit: bytes of the answer, where other than the manners'.

        Raises:
            FetchError: no answer, one over the limits, or a redirection to another host or in a circle.
        """
        seen = [url]
        while True:
            yield seen[-1]
            answer = self.ask(seen[-1], headers, delay=delay, limit=limit or self.manners.max_bytes)
            if answer.status not in REDIRECTS:
                yield answer
                return
            seen.append(self.follow(seen, answer.headers.get("location", "")))

    def follow(self, seen: list[str], location: str) -> str:
        """Return the address that an answer redirects to, where it may be asked."""
        if not location:
            raise FetchError(f"{seen[-1]}: redirects without an address")
        target = resolve(seen[-1], location)
        if not same_host(seen[0], target):
            raise FetchError(f"{seen[0]}: redirects to another host, {target}; give that address if you want it")
        if target in seen or len(seen) > MOST_REDIRECTS:
            raise FetchError(f"{seen[0]}: redirects in a circle or more than {MOST_REDIRECTS} times")
        return target

    def ask(
        self,
        url: str,
        headers: Mapping[str, str],
        *,
        delay: float,
        limit: int,
        form: Mapping[str, str] | None = None,
    ) -> Answer:
        """Return the answer to one request, after the pause that is due; a form is posted."""
        if self._http is None:
            raise FetchError("the client is closed; use it in a with statement")
        self.pause(delay)
        deadline = self.clock.monotonic() + self.manners.patience
        method = "GET" if form is None else "POST"
        with told(url), self._http.stream(method, url, headers=dict(headers), data=form) as response:
            status = response.status_code
            empty = status in REDIRECTS or status == NOT_MODIFIED
            body = b"" if empty else self.read(response, url, deadline=deadline, limit=limit)
            found = {name.lower(): value for name, value in response.headers.items()}
        return Answer(url=url, status=status, headers=found, body=body)

    def pause(self, delay: float) -> None:
        """Wait until the delay since the last request is over."""
        if self._last is not None:
            rest = self._last + delay - self.clock.monotonic()
            if rest > 0:
                self.clock.sleep(rest)
        self._last = self.clock.monotonic()

    def read(self, response: httpx.Response, url: str, *, deadline: float, limit: int) -> bytes:
        """Return the body of an answer, given up at the limit of size or time."""
        declared = response.headers.get("content-length", "")
        if declared.isdigit() and int(declared) > limit:
            raise FetchError(f"{url}: {int(declared):,} bytes are more than the limit of {limit:,}")
        body = bytearray()
        for chunk in response.iter_bytes():
            body += chunk
            if len(body) > limit:
                raise FetchError(f"{url}: the answer is longer than the limit of {limit:,} bytes")
            if self.clock.monotonic() > deadline:
                raise FetchError(f"{url}: no whole answer within {self.manners.patience:g} seconds; try again later")
        return bytes(body)


def open_http(manners: Manners) -> httpx.Client:
    """Return an HTTP client that follows no redirection by itself and keeps no cookies.

    Raises:
        FetchError: the extra for the web is not installed.
    """
    try:
        import httpx  # noqa: PLC0415  an extra, needed only where an address is given
    except ImportError as error:
        raise FetchError("addresses need the extra for the web: pip install 'undersigned[web]'") from error
    return httpx.Client(
        follow_redirects=False,
        timeout=httpx.Timeout(manners.timeout),
        headers={"user-agent": manners.user_agent, "accept": ANY_TYPE},
        cookies=CookieJar(policy=DefaultCookiePolicy(allowed_domains=())),
    )


@contextmanager
def told(url: str) -> Generator[None]:
    """Turn the errors of the HTTP library into one line about an address."""
    import httpx  # noqa: PLC0415  an extra, needed only where an address is given

    try:
        yield
    except httpx.TimeoutException as error:
        raise FetchError(f"{url}: no answer in time ({type(error).__name__}); try again later") from error
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError) as error:
        raise FetchError(f"{url}: cannot be fetched ({error or type(error).__name__})") from error
