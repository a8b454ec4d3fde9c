"""Documents to facts, by ordered steps over language data."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from undersigned.extraction.by_language import run_step
from undersigned.extraction.draft import Draft
from undersigned.extraction.helping.filling import fill_gaps
from undersigned.extraction.helping.helper import Helper, Suggestions
from undersigned.extraction.helping.registry import load_helpers
from undersigned.extraction.pipeline import PIPELINE, check_pipeline
from undersigned.extraction.structure.signatory_documents import lists_signatories
from undersigned.model.document import Document
from undersigned.model.facts import Facts, Genre
from undersigned.resources import find_resource

__all__ = ["Helper", "Suggestions", "ask_helpers", "extract_facts", "fingerprint", "load_helpers"]

ROOMS = ("extraction", "languages", "names", "reading", "text")
"""The packages whose rules and words facts depend on."""

check_pipeline(PIPELINE)


def fingerprint(helpers: Iterable[Helper] = ()) -> str:
    """Return a digest of all that facts depend on but their document; facts of another digest are out of date.

    Args:
        helpers: in the order in which they are asked; without any, the digest is that of the rules.
    """
    asked = [f"{helper.name}={helper.fingerprint}" for helper in helpers]
    rules = fingerprint_of_rules()
    return sha256("\n".join([rules, *asked]).encode()).hexdigest()[:16] if asked else rules


@lru_cache(maxsize=1)
def fingerprint_of_rules() -> str:
    """Return a digest of reading, extraction, all that they stand on, and the theme scheme."""
    package = Path(__file__).parents[1]
    digest = sha256(find_resource("ontology", "concepts", "themes.skos.ttl").read_bytes())
    for path in sorted(path for room in ROOMS for path in (package / room).rglob("*")):
        if path.suffix in {".json", ".py", ".toml", ".tsv", ".txt"}:
            digest.update(path.relative_to(package).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def extract_facts(document: Document, *, helpers: Iterable[Helper] = ()) -> Facts:
    """Extract every kind of fact from one document.

    Args:
        document: a release as read.
        helpers: asked one after the other for what the rules left (`load_helpers`); none by default.

    Returns:
        The facts; equal documents give equal facts, whatever was read before.

    Raises:
        HelperError: a helper cannot work at all.

    Example:
        >>> from undersigned.reading import read_text
        >>> extract_facts(read_text("Anytown, 3 June 2021 - The Lantern League said no.")).date
        '2021-06-03'
    """
    draft = Draft(document=document)
    for step in PIPELINE:
        setattr(draft, step.assigns, run_step(step, draft))
    return ask_helpers(document, facts_of(draft), helpers)


def ask_helpers(document: Document, facts: Facts, helpers: Iterable[Helper]) -> Facts:
    """Return the facts of a document with what helpers, asked one after the other, add to those of the rules.

    Raises:
        HelperError: a helper cannot work at all.
    """
    for helper in helpers:
        facts = fill_gaps(document, facts, helper)
    return facts


def facts_of(draft: Draft) -> Facts:
    """Return what the steps of the pipeline found."""
    document = draft.document
    header = draft.header
    return Facts(
        name=document.name,
        sha256=document.sha256,
        source=document.source,
        media_type=document.media_type,
        text=document.text,
        title=header.title,
        date=header.date,
        language=document.language,
        languages=languages_of(document),
        place=header.place,
        genre=Genre(header.genre) if header.genre else None,
        url=document.metadata.get("url"),
        publisher=document.metadata.get("publisher"),
        signatories_of=document.metadata.get("signatories_of") if lists_signatories(document) else None,
        translation_of=document.metadata.get("translation_of"),
        translations=tuple(document.metadata.get("translations", "").split()),
        claimed_count=header.claimed_count,
        issuers=draft.issuers,
        persons=draft.persons,
        quotations=draft.quotations,
        quoted_spans=draft.quoted_spans,
        paraphrases=draft.paraphrases,
        recommendations=draft.recommendations,
        statements=draft.statements,
        themes=draft.themes,
        addressees=draft.addressees,
        other_organizations=draft.other_organizations,
        events=draft.events,
        abouts=draft.abouts,
        links=draft.links,
        contacts=draft.contacts,
        related=draft.related,
        enclosures=draft.enclosures,
        warnings=document.warnings,
    )


def languages_of(document: Document) -> tuple[str, ...]:
    """Return the languages that a document has blocks in, in order of appearance."""
    found = (block.language or document.language for block in document.blocks)
    return tuple(dict.fromkeys(language for language in found if language))
