"""The records of a comparison: one for each fact that changed, with what caused it."""

from __future__ import annotations

from enum import StrEnum

from pydantic import BaseModel, ConfigDict

__all__ = ["Cause", "CauseKind", "Change", "Difference", "Event", "Topic"]


class Topic(StrEnum):
    """What a change is about, in the order in which changes are told."""

    DECISION = "decision"
    RULE = "rule"
    ORGANIZATION = "organization"
    PERSON = "person"
    OFFICE = "office"
    CHAPTER = "chapter"
    MEMBER = "member"
    RELEASE = "release"
    ISSUER = "issuer"
    MEASURE = "measure"
    POSITION = "position"
    RECOMMENDATION = "recommendation"
    CALL = "call"
    STATEMENT = "statement"
    QUOTATION = "quotation"
    PARAPHRASE = "paraphrase"
    QUOTED = "quoted words"
    ROLE = "role"
    ADDRESSEE = "addressee"
    MENTION = "mention"
    SELF_DESCRIPTION = "self-description"
    THEME = "theme"
    EVENT = "event"


class Event(StrEnum):
    """What happened."""

    ADDED = "added"
    REMOVED = "removed"
    MERGED = "merged"
    SPLIT = "split"
    RENAMED = "renamed"
    JOINED = "joined"
    LEFT = "left"
    CHANGED = "changed"


class CauseKind(StrEnum):
    """What a graph can say of the reason of a change."""

    DECISION = "decision"  # a line that the second graph has
    WITHDRAWN = "withdrawn decision"  # a line that the first graph alone has
    RULE = "rule"  # another version of a rule, or another rule
    RELEASE = "release"  # a release that came or went


class Cause(BaseModel):
    """Why a fact changed, as far as the graphs say so.

    Args:
        kind: of the cause.
        text: in words.
        iri: local IRI of the decision or release, None for rules.
        author: of the decision.
        date: of the decision.
        line: of the decision in its file, known where a workspace is compared.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    kind: CauseKind
    text: str
    iri: str | None = None
    author: str | None = None
    date: str | None = None
    line: int | None = None


class Change(BaseModel):
    """One fact that is not the same in both graphs.

    Args:
        topic: what it is about.
        event: what happened.
        iri: local IRI in the second graph, in the first one where the second has none.
        label: what it is called.
        release: local IRI of the release that says it, None for what the whole graph says.
        things: local IRIs of the agents and measures that it is about, sorted.
        before: what the first graph says, by property; IRIs of entities where they merge or split.
        after: what the second graph says.
        causes: empty where the graphs do not say why.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    topic: Topic
    event: Event
    iri: str
    label: str
    release: str | None = None
    things: tuple[str, ...] = ()
    before: dict[str, tuple[str, ...]] = {}
    after: dict[str, tuple[str, ...]] = {}
    causes: tuple[Cause, ...] = ()

    @property
    def order(self) -> tuple[int, int, str, str, str]:
        """What changes are sorted by: topic, event, release, label, IRI."""
        return (
            list(Topic).index(self.topic),
            list(Event).index(self.event),
            self.release or "",
            self.label,
            self.iri,
        )


class Difference(BaseModel):
    """All that two graphs do not say alike; empty where they say the same."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    changes: tuple[Change, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.changes)
