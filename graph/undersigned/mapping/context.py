"""What all claims of one release share: its graph, the lookups of linking, mentions, and the frame of a claim."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from pyoxigraph import Literal, NamedNode, Quad

from undersigned.errors import ValidationError
from undersigned.mapping.iris import Minter, Slugs
from undersigned.mapping.terms import concept, decimal, integer, text
from undersigned.mapping.vocabulary import (
    ANNOTATION,
    CLAIM,
    CONFIDENCE,
    EVIDENCE,
    HAS_SOURCE,
    MENTION,
    METHOD,
    OA_END,
    OA_EXACT,
    OA_PREFIX,
    OA_START,
    OA_SUFFIX,
    RELEASE,
    REVIEW_STATUS,
    SENTENCE,
    TYPE,
)
from undersigned.model.facts import Facts, Item, ReviewStatus, Role
from undersigned.model.links import Edition, Linkage
from undersigned.text.folding import fold
from undersigned.text.slugs import short_hash

__all__ = ["CONTEXT_LENGTH", "Key", "ReleaseContext", "Triples"]

CONTEXT_LENGTH = 32
STATUSES = {status: concept("status", status) for status in ReviewStatus}


class Triples:
    """Collects the quads of one named graph, in the order of their making."""

    __slots__ = ("graph", "quads")

    def __init__(self, graph: NamedNode) -> None:
        self.graph = graph
        self.quads: list[Quad] = []

    def add(self, subject: NamedNode, predicate: NamedNode, value: NamedNode | Literal | None) -> None:
        """Add one triple; a value of None is unknown and adds nothing."""
        if value is not None:
            self.quads.append(Quad(subject, predicate, value, self.graph))

    def add_text(self, subject: NamedNode, predicate: NamedNode, value: str | None) -> None:
        """Add one triple with a plain string; None and the empty text add nothing."""
        if value:
            self.quads.append(Quad(subject, predicate, text(value), self.graph))


AnyItem = TypeVar("AnyItem", bound=Item)
Key = tuple[str | int, ...]
"""What makes two claims of two editions one claim: the kind, and the content by which it is the same."""


class ReleaseContext(Triples):
    """The graph of one release while it is made from one of its editions.

    `issuers` are the agents that issue, co-issue, sign or endorse, each once, in order of the text, then those of lists
    in files of their own. `edition` is None in the main edition.

    Args:
        facts: what was found in the release.
        linkage: what the names denote.
        mint: makes the IRIs.
        before: the same release, made from its editions before this one.
        lists: what was found in lists of its signatories.

    Raises:
        ValidationError: linking has not seen this release.
    """

    __slots__ = (
        "_claims",
        "_earlier",
        "_mentions",
        "edition",
        "facts",
        "issuers",
        "linkage",
        "local",
        "mint",
        "release",
        "slugs",
        "snapshot",
    )

    def __init__(
        self,
        facts: Facts,
        linkage: Linkage,
        mint: Minter,
        *,
        before: ReleaseContext | None = None,
        lists: Iterable[Facts] = (),
    ) -> None:
        local = linkage.releases.get(facts.sha256)
        if local is None:
            raise ValidationError(
                f"release {facts.name} (sha256 {facts.sha256[:16]}) has no id in the linkage; "
                "link the corpus again with this release in it"
            )
        super().__init__(mint.graph(local))
        self.facts = facts
        self.linkage = linkage
        self.mint = mint
        self.local = local
        self.release = mint.iri(local)
        self.snapshot = mint.iri(f"text/{facts.sha256[:16]}")
        self.edition: Edition | None = linkage.editions.get(facts.sha256) if before else None
        self.slugs: Slugs = before.slugs if before else Slugs()
        self._earlier: dict[Key, NamedNode] = before.claims_so_far() if before else {}
        self._claims: dict[Key, NamedNode] = {}
        self._mentions: dict[tuple[int, int], NamedNode] = {}
        issuing = (issuer for each in (facts, *lists) for issuer in each.issuers)
        agents = (self.agent(issuer.name) for issuer in issuing if issuer.role is not Role.PUBLISHER)
        self.issuers = tuple(dict.fromkeys(agent for agent in agents if agent is not None))

    def agent(self, name: str | None) -> NamedNode | None:
        """Return the agent that a name denotes in this release, None where linking knows none."""
        found = self.agent_id(name)
        return self.mint.iri(found) if found is not None else None

    def agent_id(self, name: str | None) -> str | None:
        """Return the local id of the agent that a name denotes in this release."""
        return self.linkage.names.get((self.facts.sha256, name)) if name else None

    def claims_so_far(self) -> dict[Key, NamedNode]:
        """Return the claims of this edition and of those before it that further editions may make too."""
        return self._claims | self._earlier

    def named(self, name: str | None) -> str:
        """Return what is the same for all names of one agent: its id, else the folded name."""
        return self.agent_id(name) or fold(name or "")

    def digest(self, words: str) -> str:
        """Return the digits that end the IRI of an utterance; those of a further edition depend on its text too."""
        return short_hash(words if self.edition is None else f"{self.facts.sha256} {words}")

    def again(self, key: Key, item: Item) -> bool:
        """Tell whether an earlier edition makes the same claim; if so, this one adds its evidence to it."""
        known = self._earlier.get(key)
        if known is None:
            return False
        self.add(known, EVIDENCE, self.mention((item.start, item.end), item.sentence))
        return True

    def unseen(
        self, kind: str, items: Iterable[AnyItem], content: Callable[[AnyItem], str]
    ) -> Iterator[tuple[int, AnyItem, Key]]:
        """Yield the items whose claim no earlier edition makes; the others add their evidence to that claim.

        Args:
            kind: of claim.
            items: in order of the text.
            content: what two items have in common whose claim is the same.

        Returns:
            Ordinals from 1 over all items, the items, and the keys by which further editions know their claims again.
        """
        for ordinal, item in enumerate(items, 1):
            key = (kind, content(item))
            if not self.again(key, item):
                yield ordinal, item, key

    def claim(self, path: str, item: Item, *types: NamedNode, key: Key = ()) -> NamedNode:
        """Add the frame of a claim below the release: types, release, evidence, confidence, method, status.

        Args:
            path: below the release.
            item: what was found.
            *types: classes beside `und:Claim`.
            key: by which a further edition knows the claim again; none where it cannot.
        """
        claim = self.mint.fresh(f"{self.local}/{path}")
        self.frame(claim, item, (item.start, item.end), types)
        self.remember(key, claim)
        return claim

    def remember(self, key: Key, claim: NamedNode) -> None:
        """Note by what further editions know a claim again; of several with one key the first."""
        if key:
            self._claims.setdefault(key, claim)

    def frame(self, claim: NamedNode, item: Item, span: tuple[int, int], types: tuple[NamedNode, ...]) -> None:
        """Add the frame of a claim whose evidence is a span that may be a part of the item."""
        self.add(claim, TYPE, CLAIM)
        for kind in types:
            self.add(claim, TYPE, kind)
        self.add(claim, RELEASE, self.release)
        self.add(claim, EVIDENCE, self.mention(span, item.sentence))
        self.add(claim, CONFIDENCE, decimal(item.confidence))
        self.add(claim, METHOD, text(item.method))
        self.add(claim, REVIEW_STATUS, STATUSES[item.review])

    def mention(self, span: tuple[int, int], sentence: tuple[int, int]) -> NamedNode:
        """Return the mention of a span; the first claim that rests on it also describes it."""
        known = self._mentions.get(span)
        if known is not None:
            return known
        start, end = span
        whole = self.facts.text
        mention = self.mint.fresh(f"text/{self.facts.sha256[:16]}#char={start},{end}")
        self._mentions[span] = mention
        self.add(mention, TYPE, MENTION)
        self.add(mention, TYPE, ANNOTATION)
        self.add(mention, OA_EXACT, text(whole[start:end]))
        self.add(mention, OA_PREFIX, text(whole[max(0, start - CONTEXT_LENGTH) : start]))
        self.add(mention, OA_SUFFIX, text(whole[end : end + CONTEXT_LENGTH]))
        self.add(mention, OA_START, integer(start))
        self.add(mention, OA_END, integer(end))
        self.add(mention, SENTENCE, text(whole[sentence[0] : sentence[1]]))
        self.add(mention, HAS_SOURCE, self.snapshot)
        return mention
