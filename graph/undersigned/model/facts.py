"""What was found in one release: the records that leave the extraction and are kept as JSON.

Every item carries its evidence: the half-open span in Unicode code points of `Facts.text`, the verbatim text of
that span (`quote`), the sentence or block around it, the rule that found it with its version, and the measured
precision of that rule.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

__all__ = [
    "About",
    "Addressee",
    "Audience",
    "CollectiveStatement",
    "Contact",
    "Enclosure",
    "Event",
    "Facts",
    "Genre",
    "Issuer",
    "Item",
    "LinkedFile",
    "Modality",
    "OrganizationMention",
    "Paraphrase",
    "Part",
    "Person",
    "Quotation",
    "QuotedKind",
    "QuotedSpan",
    "Recommendation",
    "RelatedRelease",
    "ReviewStatus",
    "Role",
    "Stance",
    "Theme",
]


class Role(StrEnum):
    """The part an organization takes in a release."""

    ISSUER = "issuer"
    CO_ISSUER = "co-issuer"
    SIGNATORY = "signatory"
    ENDORSER = "endorser"
    PUBLISHER = "publisher"


class Part(StrEnum):
    """The part a person takes in a release."""

    SPEAKER = "speaker"
    SIGNER = "signer"
    CONTACT = "contact"
    ADDRESSEE = "addressee"
    MENTIONED = "mentioned"


class Stance(StrEnum):
    """For or against what is asked for."""

    SUPPORT = "support"
    OPPOSE = "oppose"


class Modality(StrEnum):
    """What is done by saying it."""

    ASK = "ask"
    URGE = "urge"
    CONDEMN = "condemn"
    WELCOME = "welcome"
    COMMIT = "commit"


class Audience(StrEnum):
    """Whom a demand is meant for: those who make policy, or the public that is to join, sign or come."""

    POLICY = "policy"
    PUBLIC = "public"


class QuotedKind(StrEnum):
    """What stands in quotation marks without being speech."""

    TITLE = "title"
    SLOGAN = "slogan"
    LAW = "law"
    SCARE = "scare"


class ReviewStatus(StrEnum):
    """Whether a person has looked at a fact, and what was found."""

    UNREVIEWED = "unreviewed"
    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    REJECTED = "rejected"


class Genre(StrEnum):
    """The kind of release."""

    PRESS_RELEASE = "press release"
    JOINT_STATEMENT = "joint statement"
    OPEN_LETTER = "open letter"
    SIGN_ON_LETTER = "sign-on letter"
    RECOMMENDATIONS = "recommendations"


class Record(BaseModel):
    """Base of all records: immutable, and strict about unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Item(Record):
    """One extracted thing with its evidence.

    Args:
        start: first code point in `Facts.text`.
        end: code point after the last one.
        quote: the verbatim text of the span.
        sentence: span of the sentence (or block) that proves the item, as `(start, end)`.
        method: rule and version that found it, as `concern.rule/1`.
        confidence: Wilson lower bound (95 %) of the rule's measured precision; of a rule seen less than five times also
            of its concern's; 0 where nothing was measured.
        review: what a person found; it comes from decisions and never stands in a facts file.
    """

    start: int
    end: int
    quote: str
    sentence: tuple[int, int]
    method: str
    confidence: float = Field(ge=0, le=1)
    review: ReviewStatus = Field(default=ReviewStatus.UNREVIEWED, exclude=True)


class Issuer(Item):
    """An organization that issues, co-issues, signs or endorses.

    Args:
        name: as the text words it, without the country or city behind it.
        acronym: where the text gives it.
        role: the part it takes.
        position: counts from 1 in order of the text.
        country: that the list gives for it, as written.
        city: that the list gives for it, as written.
        group: heading of the part of the list it stands under, where that names no country ("Trade unions").
    """

    name: str
    acronym: str | None = None
    role: Role
    position: int
    country: str | None = None
    city: str | None = None
    group: str | None = None


class Person(Item):
    """A named person; `affiliation` is the name of an organization as the text words it."""

    name: str
    role: str | None = None
    affiliation: str | None = None
    part: Part


class Quotation(Item):
    """Direct speech; `text` is verbatim and without its quotation marks.

    `speaker` is the resolved name (full name of a person, or of a body); `speaker_as_written` the words of the
    text ("he", "Quill", "the groups").
    """

    text: str
    speaker: str | None = None
    speaker_role: str | None = None
    affiliation: str | None = None
    speaker_as_written: str | None = None


class QuotedSpan(Item):
    """Words in quotation marks that nobody is found to say: a title, a slogan, a law, or words held at a distance.

    `kind` is None where no rule could tell; such a stretch may also be speech of somebody unknown.
    """

    text: str
    kind: QuotedKind | None = None


class Paraphrase(Item):
    """Indirect speech of a named speaker; `text` is the verbatim clause that says what was said.

    The other fields are those of `Quotation`.
    """

    text: str
    speaker: str | None = None
    speaker_role: str | None = None
    affiliation: str | None = None
    speaker_as_written: str | None = None


class CollectiveStatement(Item):
    """What the text says in the name of all issuers, other than a demand.

    `modality` is `COMMIT` where the issuers bind themselves ("we pledge to open the pier"), else None.
    """

    text: str
    modality: Modality | None = None


class Recommendation(Item):
    """Something asked for, or an explicit position for or against a measure.

    Args:
        text: verbatim sentence, clause or list item.
        addressee: who is asked, as named in the document (resolved from "your government" and the like).
        stance: of the act asked for.
        action: the verb as written, lemma where known ("end", "designate").
        measure: the proposition's object in the text's words, normalized white space ("Night Ferry Ban").
        measure_stance: for or against `measure` itself ("end Night Ferry Ban"
            supports the ending and opposes Night Ferry Ban).
        beneficiary: for whom, as written.
        jurisdiction: country, state, city or body of states in which it is to hold, as written.
        audience: demands on policy, or calls to the public (to sign, join, march, donate, boycott).
        modality: what is done by saying it.
        speaker: where the demand stands in a quotation, the quotation's speaker; else None (the issuers).
        parts: further propositions of the same item ("... This includes the end of Night Ferry Ban").
    """

    text: str
    addressee: str | None = None
    stance: Stance | None = None
    action: str | None = None
    measure: str | None = None
    measure_stance: Stance | None = None
    beneficiary: str | None = None
    jurisdiction: str | None = None
    audience: Audience = Audience.POLICY
    modality: Modality = Modality.ASK
    speaker: str | None = None
    parts: tuple[Proposition, ...] = ()


class Proposition(Record):
    """A further measure that a recommendation takes a stance on, with its own span in the text."""

    start: int
    end: int
    action: str | None = None
    measure: str
    measure_stance: Stance


class Theme(Item):
    """A theme; `label` in the text's own words, `iri` of the scheme's concept or None."""

    label: str
    iri: str | None = None


class Addressee(Item):
    """A body or person that the document addresses."""

    name: str
    kind: Literal["organization", "person", "office"] = "organization"


class OrganizationMention(Item):
    """Another body named in the text, which is no issuer."""

    name: str


class Event(Item):
    """A named or dated happening; `relation` tells whether the release answers it.

    Args:
        name: as worded in the text.
        date: day, month or year in ISO form that the text gives it (`2023-06-03`, `2023-06`, `2023`), or None.
        relation: whether the release answers it or only names it.
    """

    name: str
    date: str | None = None
    relation: Literal["responds to", "mentions"] = "mentions"


class About(Item):
    """A boilerplate self-description; foreign text glued into it is left out of `description` and flagged."""

    organization: str
    description: str
    flagged: str | None = None


class LinkedFile(Item):
    """A document that the release links to; `href` is None where the text only names it."""

    label: str
    href: str | None = None


class Contact(Item):
    """A press contact: a name with telephone or e-mail; never a speaker for that alone."""

    name: str | None = None
    phone: str | None = None
    email: str | None = None


class RelatedRelease(Item):
    """Another release listed beside this one ("Similar content")."""

    title: str
    href: str | None = None


class Enclosure(Item):
    """A letter or statement that a release carries in full; its evidence is the line that announces or opens it.

    Args:
        genre: of the text that is carried.
        title: of it, where it has a heading of its own.
        body: span of it with its signatories, as `(start, end)`.
        addressees: names of those among `Facts.addressees` that are named in it.
    """

    genre: Genre
    title: str | None = None
    body: tuple[int, int]
    addressees: tuple[str, ...] = ()


class Facts(Record):
    """All that was found in one release; written as JSON with `quotes` and `demands` as the keys of the form.

    `language` is that of most of the text, `languages` all in which it has blocks, in order of appearance.
    `signatories_of` names the letter whose signatories the document lists and nothing else, "" where it does not tell
    which; `translation_of` names the document that this one is said to translate, `translations` others that the page
    says are its translations. Names are those of files or URLs.
    """

    name: str
    sha256: str
    source: str
    media_type: str
    text: str
    title: str | None = None
    date: str | None = None
    language: str | None = None
    languages: tuple[str, ...] = ()
    place: str | None = None
    genre: Genre | None = None
    url: str | None = None
    publisher: str | None = None
    signatories_of: str | None = None
    translation_of: str | None = None
    translations: tuple[str, ...] = ()
    claimed_count: int | None = None
    issuers: tuple[Issuer, ...] = ()
    persons: tuple[Person, ...] = ()
    quotations: tuple[Quotation, ...] = Field(default=(), validation_alias="quotes", serialization_alias="quotes")
    quoted_spans: tuple[QuotedSpan, ...] = ()
    paraphrases: tuple[Paraphrase, ...] = ()
    recommendations: tuple[Recommendation, ...] = Field(
        default=(), validation_alias="demands", serialization_alias="demands"
    )
    statements: tuple[CollectiveStatement, ...] = ()
    themes: tuple[Theme, ...] = ()
    addressees: tuple[Addressee, ...] = ()
    other_organizations: tuple[OrganizationMention, ...] = ()
    events: tuple[Event, ...] = ()
    abouts: tuple[About, ...] = ()
    links: tuple[LinkedFile, ...] = ()
    contacts: tuple[Contact, ...] = ()
    related: tuple[RelatedRelease, ...] = ()
    enclosures: tuple[Enclosure, ...] = ()
    warnings: tuple[str, ...] = ()

    def to_json(self) -> str:
        """Return the facts in the form of the facts files (keys `quotes` and `demands`), indented by 1."""
        return self.model_dump_json(by_alias=True, indent=1)


Recommendation.model_rebuild()
