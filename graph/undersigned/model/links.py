"""What linking says of the corpus: which names denote one entity, which asks one measure, who holds which position."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from undersigned.model.facts import Stance

__all__ = [
    "Agent",
    "AgentKind",
    "Edition",
    "Linkage",
    "Measure",
    "Membership",
    "MembershipSource",
    "Position",
    "Question",
    "QuestionKind",
    "RecommendationKey",
]


class AgentKind(StrEnum):
    """What an agent is; the value is the first part of its local IRI."""

    ORGANIZATION = "org"
    PERSON = "person"
    OFFICE = "office"


@dataclass(frozen=True, slots=True, kw_only=True)
class Agent:
    """An organization, a person or an office, one for all names that denote it.

    Args:
        id: local IRI, `org/lantern-league`, unique and made of content alone.
        kind: what it is.
        label: preferred name.
        language: of the preferred name, or None.
        alternatives: other names as written, `(name, language or None)`, sorted.
        acronyms: sorted.
        standing: a standing network or coalition (by its name or about section).
        parent: id of the body it is a chapter of, where surely known (decisions); never guessed.
        members: ids of the organizations that decisions, about sections or the gazetteer name as direct members, at
            any time.
        replaces: ids that this agent absorbed by merge (they keep tombstones).
        identifiers: addresses that stand for it in public registers (Wikidata, ROR ...), sorted.
    """

    id: str
    kind: AgentKind
    label: str
    language: str | None = None
    alternatives: tuple[tuple[str, str | None], ...] = ()
    acronyms: tuple[str, ...] = ()
    standing: bool = False
    parent: str | None = None
    members: tuple[str, ...] = ()
    replaces: tuple[str, ...] = ()
    identifiers: tuple[str, ...] = ()


class MembershipSource(StrEnum):
    """Who says that an organization is a member, beside the releases themselves."""

    DECISION = "decision"
    GAZETTEER = "gazetteer"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Membership:
    """An organization in a standing coalition or network, directly and not over others.

    Args:
        member: id of an organization.
        network: id of the coalition.
        source: who says so.
        valid_from: first year, month or day, or "" where unknown.
        valid_to: last one, or "" where unknown or where it goes on.
    """

    member: str
    network: str
    source: MembershipSource
    valid_from: str = ""
    valid_to: str = ""


RecommendationKey = tuple[str, int, int]
"""`(sha256 of the document, ordinal of the recommendation from 1, 0 for itself or the number of its part from 1)`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A proposition that organizations take a stance on.

    Args:
        id: local IRI `measure/end-of-x`, or the full IRI of a concept of the measures scheme.
        label: shortest clear wording.
        language: of the label.
        alternatives: other wordings, `(wording, language)`, sorted.
        contraries: wordings of asks that take it away ("repeal of X"), likewise.
        broader: ids of the measures that it is a part of, as people ruled, sorted.
    """

    id: str
    label: str
    language: str | None = None
    alternatives: tuple[tuple[str, str | None], ...] = ()
    contraries: tuple[tuple[str, str | None], ...] = ()
    broader: tuple[str, ...] = ()

    @property
    def wordings(self) -> tuple[str, ...]:
        """All wordings that asks about it have, its label first."""
        return (self.label, *(wording for wording, _ in (*self.alternatives, *self.contraries)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """A derived position: who is for or against which measure, on which day, by which recommendations.

    `stance` is None where the holder's recommendations in one release disagree.
    """

    id: str
    holder: str
    measure: str
    stance: Stance | None
    date: str | None
    release: str
    recommendations: tuple[RecommendationKey, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A document that is a further edition of a release: the same text in another file, or its translation.

    A list of its signatories in a file of its own counts as one too.

    Args:
        main: SHA-256 of the main edition.
        names: of this document and of the main edition.
        reason: why they were joined.
        recommendations: ordinal here to ordinal in the main edition, where both have it.
        quotations: ordinal here to ordinal in the main edition, where both have it.
        signatories: the document is nothing but the list of signatories of the release.
        issuers: names that lists of both editions have at one place, `(in the main edition, here)`.
    """

    main: str
    names: tuple[str, str]
    reason: str
    recommendations: Mapping[int, int]
    quotations: Mapping[int, int]
    signatories: bool = False
    issuers: tuple[tuple[str, str], ...] = ()


class QuestionKind(StrEnum):
    """What an open question is about."""

    IDENTITY = "identity"  # do two names denote one organization, person or office?
    CHAPTER = "chapter"  # is the first a chapter of the second?
    MEMBERSHIP = "membership"  # is the first a member of the second?
    MEASURE = "measure"  # do two wordings ask for one measure?
    FACT = "fact"  # is an extracted fact right?


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question that linking leaves to a person.

    Args:
        kind: what it is about.
        subject: a name or wording, as a decision would write it.
        object: the other one; "" where the question is about the subject alone.
        rule: id of the rule that asks.
        sentence: the question in words, for the report.
        releases: number of releases that an answer may change.
        probability: that the answer is yes, as far as the rule knows; .5 where it does not.
        documents: SHA-256 of documents that name subject or object, sorted.
    """

    kind: QuestionKind
    subject: str
    object: str = ""
    rule: str
    sentence: str
    releases: int
    probability: float = 0.5
    documents: tuple[str, ...] = ()

    @property
    def uncertainty(self) -> float:
        """How open the question is: 1 where the rule knows nothing, 0 where it is sure."""
        return 1.0 - abs(2.0 * self.probability - 1.0)

    @property
    def effect(self) -> float:
        """What an answer is worth to the graph: releases touched times uncertainty."""
        return self.releases * self.uncertainty


@dataclass(frozen=True, slots=True, kw_only=True)
class Linkage:
    """The result of linking a corpus; lookups take names exactly as the facts have them.

    Args:
        agents: by id.
        names: `(sha256, name as in the facts)` to agent id: issuers, speakers, affiliations,
            addressees, abouts, mentions.
        releases: sha256 to the release's local id, `release/2021-06-03-lantern-league-1a2b3`; editions share it.
        measures: by id.
        asks: recommendation (or part) to `(measure id, stance towards the measure)`.
        positions: sorted by id.
        office_holders: `(sha256, person agent id)` to office id, where a document names both as one addressee.
        questions: open questions of linking, those with the greatest effect on the graph first.
        editions: sha256 of a further edition to what it is an edition of, sorted.
        memberships: dated ties of organizations to standing coalitions by decisions and gazetteer, sorted.
        unmatched: lines of decisions that nothing in the corpus matches, with what is missing.
    """

    agents: Mapping[str, Agent]
    names: Mapping[tuple[str, str], str]
    releases: Mapping[str, str]
    measures: Mapping[str, Measure]
    asks: Mapping[RecommendationKey, tuple[str, Stance]]
    positions: tuple[Position, ...]
    office_holders: Mapping[tuple[str, str], str]
    questions: tuple[Question, ...] = ()
    editions: Mapping[str, Edition] = field(default_factory=dict[str, Edition])
    memberships: tuple[Membership, ...] = ()
    unmatched: tuple[tuple[int, str], ...] = ()
