from __future__ import annotations

import pytest

from undersigned.extraction.draft import Draft
from undersigned.extraction.structure.contacts import extract_contacts
from undersigned.extraction.structure.zones import label_zones
from undersigned.reading import read_text

PROSE = "The Lantern League asks the council of the town to light every pier of the harbor before the winter comes."
Row = tuple[str | None, str | None, str | None]


def contacts_of(text: str, language: str = "en") -> list[Row]:
    draft = Draft(document=read_text(text, language=language))
    draft.blocks = label_zones(draft)
    return [(contact.name, contact.phone, contact.email) for contact in extract_contacts(draft)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param(
            f"Light now\n\nJune 3, 2021\nAna Ruiz (443) 555-3317\nNancy Lund (786) 555-8958\n\n{PROSE}",
            "en",
            [("Ana Ruiz", "(443) 555-3317", None), ("Nancy Lund", "(786) 555-8958", None)],
            id="head",
        ),
        pytest.param(
            f"Light now\n\n{PROSE}\n\nMedia contact:\n\nMary Lund, Lantern League\nmary@lamp.example\n+44 20 5555 0199",
            "en",
            [("Mary Lund", "+44 20 5555 0199", "mary@lamp.example")],
            id="lines-below-name",
        ),
        pytest.param(
            f"Light now\n\n{PROSE}\n\nPress contacts:\n"
            "Ana Ruiz (Harbor Union), +555 014 3300\nOdo Prill (Pier Trust), 12.10.2022",
            "en",
            [("Ana Ruiz", "+555 014 3300", None)],
            id="organizations-in-brackets-no-dates",
        ),
        pytest.param(
            f"Light now\n\n{PROSE}\n\nNotes to editors\n\n"
            "For more information, contact: Jon Weber, Pier Trust, j@pier.example",
            "en",
            [("Jon Weber", None, "j@pier.example")],
            id="below-another-heading",
        ),
        pytest.param(
            f"Luz ya\n\n{PROSE}\n\nContacto de prensa: María Vega (portavoz): 630 555 246",
            "es",
            [("María Vega", "630 555 246", None)],
            id="spanish",
        ),
        pytest.param(
            f"Light now\n\n{PROSE}\n\nContact: Peter Lund, peter.lund [at] lamp.example",
            "en",
            [("Peter Lund", None, "peter.lund [at] lamp.example")],
            id="veiled-address",
        ),
        pytest.param(
            f"Light now\n\n{PROSE}\n\nContact:\n\nMary Lund, Lamp League, +44 20 5555 0199 Peter Ray, Harbor "
            "Union, ray@harbor.example",
            "en",
            [("Mary Lund", "+44 20 5555 0199", None), ("Peter Ray", None, "ray@harbor.example")],
            id="two-in-a-line",
        ),
        pytest.param(
            f"Light now\n\n{PROSE}\n\nhttps://lamp.example/2021/06/03/1350390789", "en", [], id="digits-of-an-address"
        ),
        pytest.param(f"Light now\n\n{PROSE}\n\nMedia contact:\n\nMary Lund", "en", [], id="name-alone"),
    ],
)
def test_extract_contacts_finds_names_with_telephone_or_mail(text: str, language: str, expected: list[Row]) -> None:
    assert contacts_of(text, language) == expected
