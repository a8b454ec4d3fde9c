"""What linking needs of one document: names and asks, no text.

A corpus is linked from one such record a document, so that memory holds names and not texts. The records are
frozen and go to JSON and back unchanged (`model_dump_json`, `model_validate_json`).
"""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from undersigned.model.facts import Part, Role, Stance

__all__ = [
    "AboutMention",
    "AddresseeMention",
    "Ask",
    "DocumentMentions",
    "IssuerMention",
    "Likeness",
    "Passage",
    "PersonMention",
]


class MentionRecord(BaseModel):
    """Base of the records of this module."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class IssuerMention(MentionRecord):
    """An organization that issues, signs, endorses or publishes."""

    name: str
    acronym: str | None = None
    role: Role = Role.ISSUER
    position: int = 0


class PersonMention(MentionRecord):
    """A person, or the speaker of a quotation (`part` speaker), with role and affiliation as written."""

    name: str
    role: str | None = None
    affiliation: str | None = None
    part: Part = Part.MENTIONED


class AddresseeMention(MentionRecord):
    """Who is addressed or asked; `kind` is None where only a recommendation names it."""

    name: str
    kind: str | None = None


class AboutMention(MentionRecord):
    """The head of an about section; `standing` where the section calls the body a network or coalition.

    `members` are the names of the organizations that the section says belong to it.
    """

    name: str
    standing: bool = False
    members: tuple[str, ...] = ()


class Ask(MentionRecord):
    """A recommendation, or a part of one, that names a measure.

    Args:
        ordinal: number of the recommendation in its document, from 1.
        part: 0 for the recommendation itself, else the number of its part from 1.
        measure: words of the measure as extracted.
        measure_stance: for or against the measure, None where not known.
        stance: of the act asked for.
        asserting: names of those who ask: all issuers, or the speaker's organization, or the speaker.
        by_all: all issuers ask it.
        language: of the document.
    """

    ordinal: int
    part: int
    measure: str
    measure_stance: Stance | None
    stance: Stance | None = None
    asserting: tuple[str, ...] = ()
    by_all: bool = False
    language: str | None = None


class Passage(MentionRecord):
    """A recommendation or quotation, as another edition would have it.

    Args:
        digest: of the folded words.
        marks: hashes of numbers, addresses and names in it, which a translation keeps.
        speaker: who says it, as in the facts.
        stems: hashes of beginnings of its long words, which kindred languages share, sorted.
        place: in the text without lists and self-descriptions, 0 at its beginning and 1 at its end; None if not known.
    """

    digest: int
    marks: tuple[int, ...] = ()
    stems: tuple[int, ...] = ()
    place: float | None = None
    speaker: str | None = None


class Likeness(MentionRecord):
    """What tells whether a document is another edition of a release: the same words, or their translation.

    Args:
        name: of the document.
        stem: its name without ending and language.
        folder: of its source, or the address of it.
        url: of its page.
        list_of: name of the letter whose signatories it lists, "" where that is not told; None for all else.
        linked: names of the files that it links to, sorted.
        language: code in its name, "" where it has none.
        original: name or address of the document that it is said to translate, or "".
        translations: names and addresses of its translations, as far as they are told.
        length: of its text without lists of issuers and self-descriptions, in code points.
        sketch: least hashes of its shingles, sorted.
        marks: least hashes of the numbers, addresses and names in it, which a translation keeps, sorted.
        recommendations: all of them, in order of the text.
        quotations: all of them, in order of the text.
    """

    name: str = ""
    stem: str = ""
    folder: str = ""
    url: str = ""
    list_of: str | None = None
    linked: tuple[str, ...] = ()
    language: str = ""
    original: str = ""
    translations: tuple[str, ...] = ()
    length: int = 0
    sketch: tuple[int, ...] = ()
    marks: tuple[int, ...] = ()
    recommendations: tuple[Passage, ...] = ()
    quotations: tuple[Passage, ...] = ()


class DocumentMentions(MentionRecord):
    """Names and asks of one document, each in order of the text."""

    sha256: str
    date: str | None = None
    language: str | None = None
    publisher: str | None = None
    issuers: tuple[IssuerMention, ...] = ()
    persons: tuple[PersonMention, ...] = ()
    addressees: tuple[AddresseeMention, ...] = ()
    abouts: tuple[AboutMention, ...] = ()
    others: tuple[str, ...] = ()
    asks: tuple[Ask, ...] = ()
    likeness: Likeness = Likeness()

    def names(self) -> tuple[str, ...]:
        """Return every name of the record that linking resolves, sorted, each once."""
        found = {issuer.name for issuer in self.issuers} | {about.name for about in self.abouts} | set(self.others)
        found |= {member for about in self.abouts for member in about.members}
        for person in self.persons:
            found |= {person.name, person.affiliation or ""}
        found |= {addressee.name for addressee in self.addressees}
        for ask in self.asks:
            found.update(ask.asserting)
        return tuple(sorted((found | {self.publisher or ""}) - {""}))
