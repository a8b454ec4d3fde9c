"""The steps of extraction in one table; the table is checked before it runs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields

from undersigned.errors import ValidationError
from undersigned.extraction.demands import addressees, recommendations, statements
from undersigned.extraction.draft import Draft
from undersigned.extraction.issuing import issuers, organizations
from undersigned.extraction.mentions import reading
from undersigned.extraction.people import persons
from undersigned.extraction.speech import paraphrases, quotations, quoted_spans
from undersigned.extraction.structure import abouts, contacts, enclosures, header, linked, zones
from undersigned.extraction.subjects import events, themes

__all__ = ["PIPELINE", "Step", "check_pipeline"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step: `run` reads the slots it requires and returns the value of the slot it assigns.

    Args:
        name: with its version.
        requires: slots that it reads.
        assigns: slot that its value goes to.
        run: the step itself.
        whole: it reads the document as one, or minds the language of each block itself; the others are run once for
            each language of a document (see `by_language`), and return items.
        in_order: its items stand in order of the text; else the weightiest stands first.
    """

    name: str
    requires: tuple[str, ...]
    assigns: str
    run: Callable[[Draft], object]
    whole: bool = False
    in_order: bool = True


def step(
    name: str,
    run: Callable[[Draft], object],
    assigns: str,
    *requires: str,
    whole: bool = False,
    in_order: bool = True,
) -> Step:
    """Make a step; a shorthand that keeps the table readable."""
    needs = ("document", *requires)
    return Step(name=name, requires=needs, assigns=assigns, run=run, whole=whole, in_order=in_order)


PIPELINE: tuple[Step, ...] = (
    step("lines/1", zones.label_lines, "lines", whole=True),
    step("zones/1", zones.label_zones, "blocks", "lines", whole=True),
    step("header/1", header.extract_header, "header", "blocks", whole=True),
    step("links/1", linked.extract_links, "links", "blocks"),
    step("related/1", linked.extract_related, "related", "blocks"),
    step("contacts/1", contacts.extract_contacts, "contacts", "blocks"),
    step("abouts/1", abouts.extract_abouts, "abouts", "blocks"),
    step("acronyms/1", organizations.extract_acronyms, "acronyms", "blocks", whole=True),
    step("mentions/1", reading.find_mentions, "mentions", "blocks", "acronyms", whole=True),
    step(
        "issuers/1",
        issuers.extract_issuers,
        "issuers",
        "blocks",
        "header",
        "abouts",
        "acronyms",
        "mentions",
        "lines",
        "contacts",
        whole=True,
    ),
    step("quotations/1", quotations.extract_quotations, "quotations", "blocks", "issuers", "acronyms", "abouts"),
    step("quoted-spans/1", quoted_spans.extract_quoted_spans, "quoted_spans", "blocks", "quotations"),
    step(
        "paraphrases/1",
        paraphrases.extract_paraphrases,
        "paraphrases",
        "blocks",
        "issuers",
        "acronyms",
        "abouts",
        "quotations",
    ),
    step(
        "addressees/1",
        addressees.extract_addressees,
        "addressees",
        "blocks",
        "header",
        "issuers",
        "acronyms",
        in_order=False,
    ),
    step("enclosures/1", enclosures.extract_enclosures, "enclosures", "blocks", "addressees", whole=True),
    step(
        "persons/1",
        persons.extract_persons,
        "persons",
        "blocks",
        "lines",
        "contacts",
        "abouts",
        "acronyms",
        "issuers",
        "quotations",
        "addressees",
    ),
    step(
        "recommendations/1",
        recommendations.extract_recommendations,
        "recommendations",
        "blocks",
        "lines",
        "header",
        "issuers",
        "quotations",
        "addressees",
    ),
    step(
        "statements/1",
        statements.extract_statements,
        "statements",
        "blocks",
        "issuers",
        "quotations",
        "recommendations",
    ),
    step("themes/1", themes.extract_themes, "themes", "blocks", "header", "issuers", in_order=False),
    step("events/1", events.extract_events, "events", "blocks", "header"),
    step(
        "organizations/1",
        organizations.extract_organizations,
        "other_organizations",
        "blocks",
        "abouts",
        "acronyms",
        "mentions",
        "issuers",
        "quotations",
        "persons",
        "addressees",
    ),
)


def check_pipeline(steps: Sequence[Step]) -> None:
    """Check that each step's needs are assigned before it and that no slot is assigned twice.

    Raises:
        ValidationError: names the step and the slot.
    """
    slots = {field.name for field in fields(Draft)}
    assigned = {"document"}
    for one in steps:
        if one.assigns not in slots or one.assigns in assigned:
            raise ValidationError(f"step {one.name}: slot {one.assigns!r} is unknown or assigned twice")
        missing = [need for need in one.requires if need not in assigned]
        if missing:
            raise ValidationError(f"step {one.name}: requires {', '.join(missing)}, which no step before it assigns")
        assigned.add(one.assigns)
