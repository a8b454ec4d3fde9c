"""Gold annotations: the form of the files, and loading them with errors that say what to mend."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic import ValidationError as PydanticError

from undersigned.errors import ValidationError
from undersigned.evaluation.items import Kind, Wanted
from undersigned.evaluation.words import words_of
from undersigned.model.facts import Part, Stance

__all__ = ["GoldDocument", "load_gold"]


def check_words(text: str) -> str:
    """Return a text that has at least one word."""
    if not words_of(text):
        raise ValueError("must have at least one word")
    return text


Words = Annotated[str, AfterValidator(check_words)]


class GoldRecord(BaseModel):
    """Base of the records of gold: immutable, and strict about unknown keys, which mostly are typing errors."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class GoldIssuer(GoldRecord):
    """An organization that issues or signs; `coalition` marks an umbrella whose members are listed too."""

    name: Words
    acronym: str | None = None
    coalition: bool = False


class GoldPerson(GoldRecord):
    """A person; affiliation None leaves it open."""

    name: Words
    role: str | None = None
    affiliation: str | None = None
    part: Part | None = None


class GoldPassage(GoldRecord):
    """A passage by its first and last words, as they stand in the text."""

    starts_with: Words
    ends_with: Words


class GoldQuote(GoldPassage):
    """A quotation; where the speaker is None, the affiliation speaks."""

    speaker: str | None = None
    speaker_role: str | None = None
    affiliation: str | None = None


class GoldDemand(GoldPassage):
    """A demand; addressee None leaves it open, `gist` is a note."""

    addressee: str | None = None
    stance: Stance | None = None
    gist: str | None = None


class GoldDocument(GoldRecord):
    """The annotations of one document; a list that is left out was not annotated and is not scored.

    Args:
        file: name of the document; its facts are `<file>.json`.
        publisher: for figures by publisher.
        date_alt: a competing date that counts as right too.
        signatory_count: distinct organizations named; more than listed in `issuers` where only the first are listed.
        signatory_count_tolerance: difference that counts as right, beside 5 percent.
        elliptic_issuers: names that may be counted as issuers or not: neither right nor wrong.
        persons_truncated_at: only so many persons are listed: others found are neither right nor wrong.
    """

    file: str = Field(min_length=1)
    title: str | None = None
    date: str | None = None
    date_alt: str | None = None
    lang: str | None = None
    place: str | None = None
    publisher: str | None = None
    issuers: tuple[GoldIssuer, ...] | None = None
    elliptic_issuers: tuple[Words, ...] = ()
    signatory_count: int | None = Field(default=None, ge=0)
    signatory_count_tolerance: float = Field(default=0, ge=0)
    signatory_rows: int | None = None
    claimed_count: int | None = None
    signatory_persons_count: int | None = None
    persons: tuple[GoldPerson, ...] | None = None
    persons_truncated_at: int | None = None
    quotes: tuple[GoldQuote, ...] | None = None
    demands: tuple[GoldDemand, ...] | None = None
    themes: tuple[Words, ...] | None = None
    addressees: tuple[Words, ...] | None = None
    about_sections: tuple[Words, ...] | None = None
    events: tuple[Words, ...] | None = None
    mentions_of_other_orgs: tuple[Words, ...] | None = None
    notes: str | None = None

    def wanted(self, kind: Kind) -> tuple[Wanted, ...] | None:
        """Return the items of a kind, None where the document was not annotated for it."""
        listed: Iterable[GoldRecord | str] | None = getattr(self, KEYS.get(kind, kind.value))
        return None if listed is None else tuple(map(to_wanted, listed))

    @property
    def acronyms(self) -> Mapping[str, str]:
        """Acronym of an issuer, as words, to its name."""
        return {
            " ".join(words_of(issuer.acronym)): issuer.name for issuer in self.issuers or () if words_of(issuer.acronym)
        }


KEYS = {
    Kind.ABOUTS: "about_sections",
    Kind.CONTACTS: "persons",
    Kind.OTHER_ORGANIZATIONS: "mentions_of_other_orgs",
}
"""Kinds whose key in gold is not that of the facts files; press contacts stand among the persons there."""


def to_wanted(item: GoldRecord | str) -> Wanted:
    """Return an item of gold as it is compared."""
    match item:
        case GoldIssuer():
            return Wanted(name=item.name, acronym=item.acronym)
        case GoldPerson():
            return Wanted(name=item.name, fields=filled(affiliation=item.affiliation))
        case GoldQuote():
            speaker = item.speaker or item.affiliation
            return Wanted(starts_with=item.starts_with, ends_with=item.ends_with, fields=filled(speaker=speaker))
        case GoldDemand():
            said = filled(addressee=item.addressee, stance=item.stance)
            return Wanted(starts_with=item.starts_with, ends_with=item.ends_with, fields=said)
        case _:
            return Wanted(name=str(item))


def filled(**fields: str | None) -> dict[str, str]:
    """Return the fields that have a value."""
    return {name: value for name, value in fields.items() if value}


def load_gold(path: Path) -> tuple[GoldDocument, ...]:
    """Load the gold files of a folder, in order of their names, or one file.

    Raises:
        ValidationError: there is none, one is not of the form, or two are of the same document; the message names
            file, key and what was expected.
    """
    files = sorted(path.glob("*.json")) if path.is_dir() else [path]
    if not files:
        raise ValidationError(f"gold {path} holds no .json file; expected one a document, see docs/evaluation.md")
    loaded: dict[str, Path] = {}
    documents = list[GoldDocument]()
    for file in files:
        document = load_document(file)
        if document.file in loaded:
            raise ValidationError(
                f"gold {file}: file = {document.file!r} is annotated in {loaded[document.file]} too; keep one of them"
            )
        loaded[document.file] = file
        documents.append(document)
    return tuple(documents)


def load_document(path: Path) -> GoldDocument:
    """Load one gold file."""
    try:
        return GoldDocument.model_validate_json(path.read_bytes())
    except OSError as error:
        raise ValidationError(f"gold {path} cannot be read: {error.strerror}; check the path") from error
    except PydanticError as error:
        raise ValidationError(f"gold {path}: {first_problem(error)}") from error


def first_problem(error: PydanticError) -> str:
    """Return the first problem of a gold file in one line: the key, what is there, what was expected."""
    problem = error.errors()[0]
    place = ".".join(str(part) for part in problem["loc"]) or "the file"
    if problem["type"] == "json_invalid":
        return f"no JSON ({problem['msg']}); correct the file"
    if problem["type"] == "missing":
        return f"the key {place!r} is missing; see docs/evaluation.md for the form"
    if problem["type"] == "extra_forbidden":
        name = str(problem["loc"][-1])
        near = get_close_matches(name, GoldDocument.model_fields, n=1)
        return f"unknown key {place!r}" + (f"; did you mean {near[0]!r}?" if near else "; leave it out")
    return f"{place} = {problem['input']!r:.80} is wrong: {problem['msg']}"
