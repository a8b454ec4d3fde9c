from __future__ import annotations

import pytest

from undersigned.extraction import extract_facts
from undersigned.model.facts import Part
from undersigned.reading import read_text

SIGNERS = (
    ("Ana Brandt", "chair", "Lantern League"),
    ("Bruno Castel", "secretary", "Union of Harbor Pilots"),
    ("Clara Dumas", "director", "Friends of the Pier"),
    ("David Esnault", "spokesperson", "Tidal Commons"),
    ("Xylia Vantrow", "coordinator", "Estuary Network"),
)
ORGANIZATIONS = [organization for _, _, organization in SIGNERS]
OPENINGS = {
    "en": "We call on the government to withdraw its plan for the public quays, which would close the fish market.",
    "es": "Pedimos al Gobierno que retire su plan para los muelles públicos, que cerraría el mercado de pescado.",
}
HEAD = (
    "# Keep the quays public\n\nWe call on the government to withdraw its plan for the public quays of the bay, which "
    "would close the fish market and both night ferries.\n\nSigned by:\n\n"
)


@pytest.mark.parametrize(
    "shape",
    ["{organization}: {name}, {role}", "{organization} – {name} ({role})", "{organization} ({name}, {role})",
     "{organization} : {name}", "{organization}, {name}"],
)  # fmt: skip
@pytest.mark.parametrize("mark", ["", "- ", "1. "])
def test_entries_name_an_organization_and_who_signs_for_it(shape: str, mark: str) -> None:
    entries = [shape.format(name=name, role=role, organization=body) for name, role, body in SIGNERS]
    facts = extract_facts(read_text(HEAD + "\n".join(mark + entry for entry in entries) + "\n"))
    assert [issuer.name for issuer in facts.issuers] == ORGANIZATIONS
    signers = {one.name: one.affiliation for one in facts.persons if one.part is Part.SIGNER}
    assert signers == {name: organization for name, _, organization in SIGNERS}


def test_places_behind_names_are_no_persons() -> None:
    entries = [
        f"{body} – {place}"
        for body, place in zip(ORGANIZATIONS, ("Lima", "Oslo", "Turin", "Graz", "Bern"), strict=True)
    ]
    facts = extract_facts(read_text(HEAD + "\n".join(entries) + "\n"))
    assert facts.persons == ()


def test_one_entry_alone_names_no_representative() -> None:
    facts = extract_facts(read_text(HEAD + "Lantern League\nTidal Commons: Ana Brandt\nEstuary Network\nPier Union\n"))
    assert "Ana Brandt" not in {one.name for one in facts.persons if one.affiliation == "Tidal Commons"}


@pytest.mark.parametrize(
    ("language", "label"),
    [
        ("fr", "Premiers collectifs et organisations signataires :"),
        ("es", "Primeras organizaciones y colectivos firmantes:"),
        ("pt", "Primeiros coletivos e organizações signatárias:"),
        ("en", "First collectives and unions among the signatories:"),
    ],
)
def test_a_label_of_several_nouns_opens_a_list_in_a_paragraph(language: str, label: str) -> None:
    opening = OPENINGS.get(language, OPENINGS["en"])
    text = f"{opening}\n\n{label} Lantern League, Tidal Commons, Collectif Marées, Estuary Network.\n"
    names = [issuer.name for issuer in extract_facts(read_text(text, language=language)).issuers]
    assert names == ["Lantern League", "Tidal Commons", "Collectif Marées", "Estuary Network"]


def test_persons_in_a_paragraph_are_no_issuers() -> None:
    listed = "Ana Brandt (sailor), Bruno Castel (Lantern League), Xylia Vantrow (Tidal Commons), Clara Dumas (nurse), "
    text = HEAD + listed + "Qorin Halvex (Pier Union), David Esnault (teacher), Elena Ferri (Estuary Network).\n"
    assert "Xylia Vantrow" not in {issuer.name for issuer in extract_facts(read_text(text)).issuers}
