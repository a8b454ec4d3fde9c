"""Which classes and properties of a graph are compared, and what they are called."""

from __future__ import annotations

from typing import Final

from pyoxigraph import NamedNode

from undersigned.diffing.changes import Topic
from undersigned.mapping import vocabulary as v
from undersigned.mapping.namespaces import DCTERMS, OWL, RDFS, SSSOM

__all__ = ["AGENTS", "LABEL", "PROPERTIES", "REPLACED_BY", "TOPICS", "UTTERANCES"]

LABEL: Final = "label"
REPLACED_BY: Final = "replaced by"

AGENTS: Final = (Topic.ORGANIZATION, Topic.PERSON, Topic.OFFICE)
UTTERANCES: Final = frozenset(
    {Topic.RECOMMENDATION, Topic.CALL, Topic.STATEMENT, Topic.QUOTATION, Topic.PARAPHRASE, Topic.QUOTED}
)
"""Claims that are known again by their words; the others are known by their IRI below the release."""

TOPICS: Final = {
    term.value: topic
    for term, topic in (
        (v.ORGANIZATION_CLASS, Topic.ORGANIZATION),
        (v.PERSON_CLASS, Topic.PERSON),
        (v.POST, Topic.OFFICE),
        (v.RELEASE_CLASS, Topic.RELEASE),
        (v.ISSUANCE, Topic.ISSUER),
        (v.POLICY_MEASURE, Topic.MEASURE),
        (v.POLICY_POSITION, Topic.POSITION),
        (v.RECOMMENDATION, Topic.RECOMMENDATION),
        (v.PUBLIC_CALL, Topic.CALL),
        (v.COLLECTIVE_STATEMENT, Topic.STATEMENT),
        (v.QUOTATION, Topic.QUOTATION),
        (v.PARAPHRASE, Topic.PARAPHRASE),
        (v.QUOTED_SPAN, Topic.QUOTED),
        (v.AFFILIATION, Topic.ROLE),
        (v.ADDRESSING, Topic.ADDRESSEE),
        (v.ORGANIZATION_MENTION, Topic.MENTION),
        (v.SELF_DESCRIPTION, Topic.SELF_DESCRIPTION),
        (v.THEME_ASSIGNMENT, Topic.THEME),
        (v.EVENT_REFERENCE, Topic.EVENT),
        (NamedNode(SSSOM + "Mapping"), Topic.DECISION),
    )
}
"""Class to topic; what is of no class here is not compared: mentions, texts, files, contacts, concepts."""

PROPERTIES: Final = {
    term.value: name
    for term, name in (
        (v.PREF_LABEL, LABEL),
        (v.IS_REPLACED_BY, REPLACED_BY),
        (v.ALT_LABEL, "other names"),
        (v.ACRONYM, "acronyms"),
        (v.IDENTIFIER, "identifiers"),
        (v.SUB_ORGANIZATION_OF, "parent"),
        (v.HAS_MEMBER, "members"),
        (v.HELD_BY, "held by"),
        (v.NAME, "title"),
        (v.DATE_PUBLISHED, "date"),
        (v.IN_LANGUAGE, "language"),
        (v.GENRE, "genre"),
        (v.PUBLISHER, "publisher"),
        (v.LOCATION_CREATED, "place"),
        (v.URL, "address"),
        (v.CLAIMED_COUNT, "claimed number"),
        (v.TEXT, "texts"),
        (v.RELEASE, "release"),
        (v.METHOD, "method"),
        (v.REVIEW_STATUS, "review"),
        (v.AGENT, "agent"),
        (v.ROLE, "role"),
        (v.ROLE_NAME, "role"),
        (v.MEMBER, "person"),
        (v.ORGANIZATION, "organization"),
        (v.NAME_AS_WRITTEN, "as written"),
        (v.TERM_AS_WRITTEN, "as written"),
        (v.SCHEMA_TEXT, "text"),
        (v.SPEAKER, "speaker"),
        (v.ON_BEHALF_OF, "on behalf of"),
        (v.ASSERTED_BY, "asked by"),
        (v.ADDRESSEE, "addressee"),
        (v.MEASURE, "measure"),
        (v.STANCE, "stance"),
        (v.ASKED_STANCE, "stance towards the act"),
        (v.MODALITY, "modality"),
        (v.THEME, "theme"),
        (v.EVENT_OF, "event"),
        (v.HOLDER, "holder"),
        (v.WAS_DERIVED_FROM, "recommendations"),
        (NamedNode(SSSOM + "subject_label"), "subject"),
        (NamedNode(OWL + "annotatedProperty"), "property"),
        (NamedNode(SSSOM + "object_label"), "object"),
        (NamedNode(SSSOM + "predicate_modifier"), "modifier"),
        (NamedNode(SSSOM + "author_label"), "author"),
        (NamedNode(SSSOM + "mapping_date"), "date"),
        (NamedNode(RDFS + "comment"), "comment"),
        (NamedNode(DCTERMS + "coverage"), "scope"),
    )
}
"""Property to the name that changes tell it by."""
