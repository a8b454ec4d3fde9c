"""One office by its names in several languages, or by its holder on a day."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from undersigned.linking import DocumentMentions, link_corpus
from undersigned.linking.gazetteer.offices import OfficeBook
from undersigned.linking.gazetteer.offices.book import Office, Person, Term
from undersigned.model.links import AgentKind
from undersigned.names.keys import name_key

Maker = Callable[..., DocumentMentions]


@pytest.fixture
def offices() -> OfficeBook:
    return OfficeBook(
        offices={
            "northland": Office(
                slug="northland", names=(("President of Northland", "en"), ("Presidenta de Tierra del Norte", "es"))
            ),
            "southland": Office(slug="southland", names=(("President of Southland", "en"),)),
        },
        persons={"quill": Person(slug="quill", names=("Ada Quill",))},
        terms=(Term(office="northland", person="quill", valid_from="2020-01-01", valid_to="2023-12-31"),),
        office_keys={
            name_key("President of Northland"): frozenset({"northland"}),
            name_key("Presidenta de Tierra del Norte"): frozenset({"northland"}),
            name_key("President of Southland"): frozenset({"southland"}),
        },
        person_keys={name_key("Ada Quill"): frozenset({"quill"})},
    )


def addressed(document: Maker, file: str, day: str, **addressee: str) -> DocumentMentions:
    return document(file, ("Tide Watch",), date=day, addressees=(addressee,))


def offices_of(records: list[DocumentMentions], offices: OfficeBook) -> set[str]:
    agents = link_corpus(records, offices=offices).agents.values()
    return {agent.label for agent in agents if agent.kind is AgentKind.OFFICE}


def test_names_in_two_languages_are_one_office(document: Maker, offices: OfficeBook) -> None:
    records = [
        addressed(document, "a", "2021-05-01", name="President of Northland", kind="office"),
        addressed(document, "b", "2021-06-01", name="Presidenta de Tierra del Norte", kind="office"),
        addressed(document, "c", "2021-07-01", name="President of Southland", kind="office"),
    ]
    assert offices_of(records, offices) == {"President of Northland", "President of Southland"}


@pytest.mark.parametrize(
    ("day", "number"), [pytest.param("2021-06-01", 1, id="in office"), pytest.param("2025-06-01", 2, id="no more")]
)
def test_a_bare_office_is_that_of_its_holder_on_the_day(
    document: Maker, offices: OfficeBook, day: str, number: int
) -> None:
    records = [
        addressed(document, "a", "2021-05-01", name="President of Northland", kind="office"),
        addressed(document, "b", day, name="President Ada Quill", kind="person"),
    ]
    assert len(offices_of(records, offices)) == number
