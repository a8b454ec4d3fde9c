"""Claims about who takes part: issuers, persons, addressees, bodies named, self-descriptions, press contacts."""

from __future__ import annotations

from undersigned.linking.about_members import find_members
from undersigned.mapping.context import ReleaseContext
from undersigned.mapping.terms import concept, date, integer
from undersigned.mapping.vocabulary import (
    ADDRESS_COUNTRY,
    ADDRESS_LOCALITY,
    ADDRESSING,
    AFFILIATION,
    AGENT,
    COALITION_MEMBERSHIP,
    EMAIL,
    FLAGGED,
    ISSUANCE,
    ISSUED_BY,
    LIST_GROUP,
    MEMBER,
    MEMBERSHIP,
    NAME,
    NAME_AS_WRITTEN,
    ORGANIZATION,
    ORGANIZATION_MENTION,
    PART,
    POSITION,
    PRESS_CONTACT,
    ROLE,
    ROLE_NAME,
    SCHEMA_TEXT,
    SELF_DESCRIPTION,
    TELEPHONE,
    VALID_ON,
)
from undersigned.model.facts import Contact
from undersigned.text.folding import fold

__all__ = ["map_participants"]


def map_participants(context: ReleaseContext) -> None:
    """Add the claims about all who take part in a release."""
    map_issuances(context)
    map_affiliations(context)
    map_addressees(context)
    map_organization_mentions(context)
    map_abouts(context)
    map_memberships(context)
    map_contacts(context)


def map_issuances(context: ReleaseContext) -> None:
    """Add an issuance for each issuer, and the shortcut `und:issuedBy` for all but publishers."""
    for _, issuer, key in context.unseen("issuance", context.facts.issuers, lambda one: context.named(one.name)):
        claim = context.claim(context.slugs.take("issuance", issuer.name), issuer, ISSUANCE, key=key)
        context.add(claim, AGENT, context.agent(issuer.name))
        context.add(claim, ROLE, concept("role", issuer.role))
        context.add(claim, POSITION, integer(issuer.position))
        context.add_text(claim, NAME_AS_WRITTEN, issuer.name)
        context.add_text(claim, LIST_GROUP, issuer.group)
        context.add_text(claim, ADDRESS_COUNTRY, issuer.country)
        context.add_text(claim, ADDRESS_LOCALITY, issuer.city)
    for agent in context.issuers:
        context.add(context.release, ISSUED_BY, agent)


def map_affiliations(context: ReleaseContext) -> None:
    """Add an affiliation for each person: the role and the organization as of the day of the release."""
    day = date(context.facts.date)
    for _, person, key in context.unseen("affiliation", context.facts.persons, lambda one: context.named(one.name)):
        claim = context.claim(context.slugs.take("affiliation", person.name), person, AFFILIATION, MEMBERSHIP, key=key)
        context.add(claim, MEMBER, context.agent(person.name))
        context.add(claim, ORGANIZATION, context.agent(person.affiliation))
        context.add_text(claim, ROLE_NAME, person.role)
        context.add(claim, PART, concept("part", person.part))
        context.add(claim, VALID_ON, day)


def map_addressees(context: ReleaseContext) -> None:
    """Add a claim for each body or person that the release addresses."""
    for _, addressee, key in context.unseen("addressee", context.facts.addressees, lambda one: context.named(one.name)):
        claim = context.claim(context.slugs.take("addressee", addressee.name), addressee, ADDRESSING, key=key)
        context.add(claim, AGENT, context.agent(addressee.name))
        context.add_text(claim, NAME_AS_WRITTEN, addressee.name)


def map_organization_mentions(context: ReleaseContext) -> None:
    """Add a claim for each body that is named and issues nothing."""
    for _, other, key in context.unseen(
        "mention", context.facts.other_organizations, lambda one: context.named(one.name)
    ):
        claim = context.claim(context.slugs.take("mention", other.name), other, ORGANIZATION_MENTION, key=key)
        context.add(claim, AGENT, context.agent(other.name))
        context.add_text(claim, NAME_AS_WRITTEN, other.name)


def map_abouts(context: ReleaseContext) -> None:
    """Add a claim for each self-description; what was flagged as foreign text stays beside it."""
    for _, about, key in context.unseen("about", context.facts.abouts, lambda one: context.named(one.organization)):
        claim = context.claim(context.slugs.take("about", about.organization), about, SELF_DESCRIPTION, key=key)
        context.add(claim, AGENT, context.agent(about.organization))
        context.add_text(claim, SCHEMA_TEXT, about.description)
        context.add_text(claim, FLAGGED, about.flagged)


def map_memberships(context: ReleaseContext) -> None:
    """Add a membership for each organization that a self-description names as a member of its body, as of the day."""
    facts = context.facts
    day = date(facts.date)
    found = [member for about in facts.abouts for member in find_members(about, facts)]
    for _, member, key in context.unseen(
        "membership", found, lambda one: f"{context.named(one.name)} {context.named(one.organization)}"
    ):
        part, network = context.agent(member.name), context.agent(member.organization)
        if part is None or network is None or part == network:
            continue
        path = context.slugs.take("membership", member.name)
        claim = context.claim(path, member, COALITION_MEMBERSHIP, MEMBERSHIP, key=key)
        context.add(claim, MEMBER, part)
        context.add(claim, ORGANIZATION, network)
        context.add_text(claim, NAME_AS_WRITTEN, member.name)
        context.add(claim, VALID_ON, day)


def map_contacts(context: ReleaseContext) -> None:
    """Add a claim for each press contact, named by its e-mail address or telephone where it has no name."""
    for _, contact, key in context.unseen("contact", context.facts.contacts, lambda one: fold(name_of(one))):
        claim = context.claim(context.slugs.take("contact", name_of(contact)), contact, PRESS_CONTACT, key=key)
        context.add_text(claim, NAME, contact.name)
        context.add_text(claim, TELEPHONE, contact.phone)
        context.add_text(claim, EMAIL, contact.email)
        context.add(claim, AGENT, context.agent(contact.name))


def name_of(contact: Contact) -> str:
    """Return what a press contact is called by."""
    return contact.name or contact.email or contact.phone or contact.quote
