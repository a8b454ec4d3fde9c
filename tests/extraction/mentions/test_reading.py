"""What the step of mentions finds in a text, and what it takes it for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from undersigned.extraction.mentions.table import Kind, Mentions

Finder = Callable[..., Mentions]

SENTENCES = {
    "en": (
        "Yesterday Ada Quill of the Harbor Lamp League wrote to the Ministry of Tides about Portugal.",
        {"Ada Quill": "name", "Harbor Lamp League": "organization", "Ministry of Tides": "organization"},
    ),
    "es": (
        "Ayer María Roble, de la Asociación Faro del Sur, escribió al Ministerio de Mareas sobre Portugal.",
        {
            "María Roble": "person",
            "Asociación Faro del Sur": "organization",
            "Ministerio de Mareas": "organization",
            "Portugal": "place",
        },
    ),
    "fr": (
        "Hier, Marie Chêne, de la Fédération Phare Sud, a écrit au Conseil des Marées au sujet du Portugal.",
        {"Marie Chêne": "person", "Fédération Phare Sud": "organization", "Portugal": "place"},
    ),
    "pt": (
        "Ontem Maria Carvalho, da Associação Farol do Sul, escreveu ao Ministério das Marés sobre Portugal.",
        {
            "Maria Carvalho": "person",
            "Associação Farol do Sul": "organization",
            "Ministério das Marés": "organization",
            "Portugal": "place",
        },
    ),
    "de": (
        "Gestern schrieb Maria Eiche vom Verein Leuchtfeuer Süd an das Hafenministerium über Portugal.",
        {
            "Maria Eiche": "person",
            "Verein Leuchtfeuer Süd": "organization",
            "Hafenministerium": "organization",
            "Portugal": "place",
        },
    ),
}


@pytest.mark.parametrize("language", SENTENCES)
def test_names_are_told_by_their_words(mentions_of: Finder, language: str) -> None:
    text, expected = SENTENCES[language]
    found = {one.name: one.kind.value for one in mentions_of(text, language)}
    assert {name: found.get(name) for name in expected if expected[name] != "name"} == {
        name: kind for name, kind in expected.items() if kind != "name"
    }
    assert "Ada Quill" not in expected or "Ada Quill" in found


@pytest.mark.parametrize("first", ["Łódź", "Čeští", "İnsan", "Ένωση", "Жизнь"])
def test_capitals_of_any_script_begin_a_name(mentions_of: Finder, first: str) -> None:
    table = mentions_of(f"On Monday the {first} Harbor League closed its doors.")
    assert f"{first} Harbor League" in {one.name for one in table}


def test_a_name_proven_once_is_proven_everywhere(mentions_of: Finder) -> None:
    table = mentions_of("Later Blue Anchor spoke.\n\nThe company Blue Anchor sells lamps.")
    assert [one.kind for one in table if one.name == "Blue Anchor"] == [Kind.ORGANIZATION] * 2


def test_an_explained_acronym_and_its_long_name_are_organizations(mentions_of: Finder) -> None:
    table = mentions_of("We met Quiet Lantern Watchers (QLW) today. Later QLW left.")
    organizations = {one.name: one for one in table if one.kind is Kind.ORGANIZATION}
    assert organizations.keys() >= {"Quiet Lantern Watchers", "QLW"}
    assert organizations["Quiet Lantern Watchers"].acronym == "QLW"


def test_dates_and_addresses_are_mentions(mentions_of: Finder) -> None:
    kinds = {
        one.name: one.kind for one in mentions_of("On 3 June 2023 write to press@lamp.example or https://lamp.example.")
    }
    assert kinds["3 June 2023"] is Kind.DATE
    assert kinds["press@lamp.example"] is Kind.LINK


def test_offsets_slice_back_to_the_name(mentions_of: Finder) -> None:
    text = "The Harbor\nLamp League and Ada Quill, director of the Tide Fund, met the Senate on 3 June 2023."
    table = mentions_of(text)
    assert all(" ".join(table.text[one.start : one.end].split()) == one.name for one in table)


def test_two_persons_joined_by_and_are_two(mentions_of: Finder) -> None:
    names = [
        one.name for one in mentions_of("Gestern kamen Maria Eiche und Peter Linde.", "de") if one.kind is Kind.PERSON
    ]
    assert names == ["Maria Eiche", "Peter Linde"]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("es", "Lo ordenó ayer el Juzgado Civil de Fontanal n.º 14 por escrito.", "Juzgado Civil de Fontanal n.º 14"),
        ("fr", "Hier le ministère de la Transition écologique a répondu.", "ministère de la Transition écologique"),
        (
            "fr",
            "Hier le Ministère de la Transition écologique et solidaire a répondu.",
            "Ministère de la Transition écologique et solidaire",
        ),
    ],
)
def test_names_of_authorities_keep_number_and_adjective(
    mentions_of: Finder, language: str, text: str, name: str
) -> None:
    assert name in {one.name for one in mentions_of(text, language) if one.kind is Kind.ORGANIZATION}


def test_no_name_goes_on_over_the_border_of_a_cell(mentions_of: Finder) -> None:
    rows = "| Entidade | Nome | Local |\n|---|---|---|\n| Fórum das Águas | Rita Falcão | Valmoura |\n"
    names = {one.name for one in mentions_of(f"Carta aberta\n\n{rows}", "pt")}
    assert {"Fórum das Águas", "Rita Falcão"} <= names
