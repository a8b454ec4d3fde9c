"""Press contacts belong to the organization they are listed under."""

from __future__ import annotations

import pytest

from undersigned.extraction import extract_facts
from undersigned.reading import read_text

CONTACTS = {
    "de": ("Die Bodenwacht Ostland fordert ein Ende der Versiegelung.", "Rückfragehinweis:", "Bodenwacht Ostland"),
    "fr": ("Le Collectif Rails Libres demande une étude.", "Contact presse :", "Collectif Rails Libres"),
}


@pytest.mark.parametrize("language", CONTACTS)
def test_a_contact_belongs_to_the_organization_above(language: str) -> None:
    lead, label, body = CONTACTS[language]
    text = f"{lead}\n\n{label}\n{body}\nAnna Martin\nTel.: +43 600 000 00 00\n"
    persons = extract_facts(read_text(text, name="text.txt", language=language)).persons
    assert [(one.name, one.affiliation) for one in persons] == [("Anna Martin", body)]
