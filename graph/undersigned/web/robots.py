"""What a host allows: its robots.txt, as RFC 9309 reads it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from undersigned.errors import FetchError
from undersigned.web.addresses import origin_of
from undersigned.web.client import Answer, Client

if TYPE_CHECKING:
    from protego import Protego

__all__ = ["Robots"]

MOST_BYTES = 512_000
LONGEST_DELAY = 60.0


@dataclass(slots=True, kw_only=True)
class Robots:
    """The rules of the hosts that were asked, each read once.

    Args:
        client: asks for robots.txt.
    """

    client: Client
    _rules: dict[str, Protego | FetchError] = field(default_factory=dict["str", "Protego | FetchError"])

    def check(self, url: str) -> float:
        """Return the seconds that have to lie between requests for an address that may be asked.

        Raises:
            FetchError: robots.txt forbids the address, cannot be read, or asks for more patience than there is.
        """
        rules = self.rules_of(origin_of(url))
        agent = self.client.manners.user_agent
        if not rules.can_fetch(url, agent):
            raise FetchError(f"{url}: the host's robots.txt forbids it")
        asked = rules.crawl_delay(agent) or 0.0
        if asked > LONGEST_DELAY:
            raise FetchError(f"{url}: robots.txt asks for {asked:g} seconds between requests; the limit is 60")
        return max(self.client.manners.delay, asked)

    def rules_of(self, origin: str) -> Protego:
        """Return the rules of a host."""
        known = self._rules.get(origin)
        if known is None:
            try:
                known = self.fetch(origin)
            except FetchError as error:
                known = error
            self._rules[origin] = known
        if isinstance(known, FetchError):
            raise known
        return known

    def fetch(self, origin: str) -> Protego:
        """Return the rules that a host gives; none where it has no robots.txt."""
        from protego import Protego  # noqa: PLC0415  an extra, needed only where an address is given

        hops = self.client.iter_hops(f"{origin}/robots.txt", {}, delay=self.client.manners.delay, limit=MOST_BYTES)
        answer = next(hop for hop in hops if isinstance(hop, Answer))
        if 400 <= answer.status < 500:
            return Protego.parse("")
        if answer.status != 200:
            raise FetchError(f"{origin}/robots.txt answers {answer.status}, so nothing is fetched; try again later")
        return Protego.parse(answer.body.decode("utf-8", "replace"))
