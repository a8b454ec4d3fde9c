"""Claims about what a release is about and what it leads to: themes, events, linked files, related releases."""

from __future__ import annotations

from pyoxigraph import NamedNode

from undersigned.mapping.context import ReleaseContext
from undersigned.mapping.terms import concept, date, link, tagged
from undersigned.mapping.vocabulary import (
    ABOUT,
    ACCESS_URL,
    ASSOCIATED_MEDIA,
    DISTRIBUTION,
    EVENT,
    EVENT_OF,
    EVENT_REFERENCE,
    LINKED_FILE,
    NAME,
    RELATED,
    RELATED_RELEASE,
    RELATION,
    RESPONDS_TO,
    START_DATE,
    TERM_AS_WRITTEN,
    THEME,
    THEME_ASSIGNMENT,
    TYPE,
    URL,
)
from undersigned.text.folding import fold
from undersigned.text.slugs import slugify

__all__ = ["map_subjects"]


def map_subjects(context: ReleaseContext) -> None:
    """Add the claims about themes, events, files and related releases."""
    map_themes(context)
    map_events(context)
    map_files(context)
    map_related(context)


def map_themes(context: ReleaseContext) -> None:
    """Add each theme in the text's own words, and the shortcut `und:about` for each concept, once."""
    themes = context.facts.themes
    for _, theme, key in context.unseen("theme", themes, lambda one: one.iri or fold(one.label)):
        claim = context.claim(context.slugs.take("theme", theme.label), theme, THEME_ASSIGNMENT, key=key)
        context.add_text(claim, TERM_AS_WRITTEN, theme.label)
        context.add(claim, THEME, link(theme.iri))
    for concept_iri in dict.fromkeys(theme.iri for theme in themes):
        context.add(context.release, ABOUT, link(concept_iri))


def map_events(context: ReleaseContext) -> None:
    """Add each event with its reference, and the shortcut `und:respondsTo` where the release answers it."""
    events: dict[NamedNode, str] = {}
    answered: dict[NamedNode, None] = {}
    for _, event, key in context.unseen("event", context.facts.events, lambda one: slugify(one.name)):
        claim = context.claim(context.slugs.take("event", event.name), event, EVENT_REFERENCE, key=key)
        node = context.mint.iri(f"event/{slugify(event.name)}")
        context.add(claim, EVENT_OF, node)
        context.add(claim, RELATION, concept("relation", event.relation))
        context.add(claim, START_DATE, date(event.date))
        events.setdefault(node, event.name)
        if event.relation == "responds to":
            answered[node] = None
    for node, name in events.items():
        context.add(node, TYPE, EVENT)
        context.add(node, NAME, tagged(name, context.facts.language))
    for node in answered:
        context.add(context.release, RESPONDS_TO, node)


def map_files(context: ReleaseContext) -> None:
    """Add each document that the release links to; an address that is no web address is left out."""
    for _, file, key in context.unseen("file", context.facts.links, lambda one: one.href or fold(one.label)):
        claim = context.claim(context.slugs.number("file"), file, LINKED_FILE, DISTRIBUTION, key=key)
        context.add_text(claim, NAME, file.label)
        context.add(claim, ACCESS_URL, link(file.href))
        context.add(context.release, ASSOCIATED_MEDIA, claim)


def map_related(context: ReleaseContext) -> None:
    """Add each other release that is listed beside this one."""
    for _, other, key in context.unseen("related", context.facts.related, lambda one: one.href or fold(one.title)):
        claim = context.claim(context.slugs.number("related"), other, RELATED_RELEASE, key=key)
        context.add_text(claim, NAME, other.title)
        context.add(claim, URL, link(other.href))
        context.add(context.release, RELATED, claim)
