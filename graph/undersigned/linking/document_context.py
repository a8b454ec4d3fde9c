"""One document while its names are resolved: what they are called by, and by whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from undersigned.linking.mention_graph import MentionGraph, Node
from undersigned.linking.mentions import DocumentMentions
from undersigned.model.links import AgentKind
from undersigned.names.keys import name_key, parse_name
from undersigned.names.words import load_words

__all__ = ["DocumentContext", "is_generic"]


@lru_cache(maxsize=200_000)
def is_generic(tokens: tuple[str, ...]) -> bool:
    """Tell whether words say what a body or office is, and not which one ("Ministry of Health", "Vice President").

    "Congress" is none of them: in English it nearly always is one and the same.
    """
    words = load_words()
    joints = words.function_words | words.articles | {"&"}
    if (words.bodies | joints).issuperset(tokens):
        return bool(tokens)
    plain = words.generic | words.offices | words.government_heads | joints
    if words.government_heads.intersection(tokens):
        plain |= words.portfolios
    return plain.issuperset(tokens)


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentContext:
    """A document in the register.

    Args:
        register: of the corpus.
        mentions: names of the document.
        only: key of a name to the scope of the decision that gives it a node of its own here.
    """

    register: MentionGraph
    mentions: DocumentMentions
    only: Mapping[str, str]

    @property
    def sha256(self) -> str:
        """Digest of the document."""
        return self.mentions.sha256

    @property
    def voice(self) -> str:
        """Key of whoever speaks: publisher, else first issuer, else the document itself.

        What one voice calls "the Government" is one government; two voices may mean two.
        """
        first = self.mentions.publisher or next((issuer.name for issuer in self.mentions.issuers), None)
        return name_key(first) if first else self.sha256

    def node_id(self, kind: AgentKind, key: str, *, generic: bool = False) -> str:
        """Return the id of the node that a key has in this document."""
        if key in self.only:
            return f"{kind}|{key}|only {self.only[key]}"
        return f"{kind}|{key}|{self.voice}" if generic else f"{kind}|{key}"

    def organization_id(self, name: str) -> str:
        """Return the id of an organization's node."""
        parsed = parse_name(name)
        return self.node_id(AgentKind.ORGANIZATION, parsed.key, generic=is_generic(parsed.tokens))

    def use(self, node_id: str, name: str) -> Node:
        """Note that this document uses the name for the node."""
        mentions = self.mentions
        return self.register.use(node_id, name, sha256=mentions.sha256, date=mentions.date, language=mentions.language)

    def resolved(self, name: str) -> str | None:
        """Return the node that the name already has in this document, or None."""
        return self.register.names.get((self.sha256, name))
