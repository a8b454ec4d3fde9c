"""The language of single blocks."""

from __future__ import annotations

from pathlib import Path

import pytest

from undersigned.model.document import BlockKind, Document
from undersigned.reading import read_document, read_text

ENGLISH = (
    "The undersigned organizations of the valley call on the government to stop the dam, to hear the towns that "
    "depend on the river, and to publish the studies that it has kept from the public for three years.\n\n"
)
FRENCH = (
    "Les organisations signataires de la vallée demandent au gouvernement d'arrêter le barrage, d'écouter les "
    "communes qui dépendent de la rivière et de publier les études qu'il cache au public depuis trois ans.\n\n"
)
NAMES = (
    "Asociación de Pescadores del Río Verde, Red de Mujeres de la Costa y la Sierra, Colectivo por la Defensa del "
    "Agua de los Pueblos, Federación de Comunidades de la Cuenca, Unión de Vecinos del Puerto y de la Isla\n\n"
)


def languages(document: Document) -> list[str | None]:
    return [block.language for block in document.blocks]


def read(*parts: str) -> Document:
    return read_text("".join(parts), language="en")


def test_blocks_of_the_documents_language_carry_none() -> None:
    assert set(languages(read(ENGLISH * 3))) == {None}


def test_a_block_in_another_language_carries_it() -> None:
    document = read(ENGLISH * 3, FRENCH, ENGLISH)
    assert document.language == "en"
    assert languages(document) == [None, None, None, "fr", None]


def test_a_list_of_names_tells_no_language() -> None:
    assert languages(read(ENGLISH * 3, NAMES)) == [None] * 4


@pytest.mark.parametrize(
    "short",
    ["Contact: ana@lantern.example\n\n", "https://exemple.example/les/organisations/de/la/vallee\n\n", "12.4.2022\n\n"],
    ids=["contact", "address", "date"],
)
def test_a_short_block_goes_with_those_around_it(short: str) -> None:
    assert languages(read(ENGLISH * 3, FRENCH, short, FRENCH))[-3:] == ["fr", "fr", "fr"]
    assert languages(read(ENGLISH * 3, short, FRENCH))[-2:] == [None, "fr"]


def test_a_few_words_tell_which_of_the_languages_around_is_theirs() -> None:
    few = "We urge the Harbor Ministry to repeal the toll on the bridge.\n\n"
    document = read(ENGLISH, few, FRENCH * 3)
    assert document.language == "fr"
    assert languages(document) == ["en", "en", None, None, None]


def test_a_heading_goes_with_the_block_below_it(tmp_path: Path) -> None:
    path = tmp_path / "release.md"
    path.write_text(f"---\nlang: en\n---\n{ENGLISH * 3}## La vallée\n\n{FRENCH}", encoding="utf-8")
    document = next(read_document(path))
    assert [block.kind for block in document.blocks[-2:]] == [BlockKind.HEADING, BlockKind.PARAGRAPH]
    assert languages(document)[-3:] == [None, "fr", "fr"]


def test_capitals_tell_nothing() -> None:
    assert languages(read(ENGLISH * 3, FRENCH.upper())) == [None] * 4


def test_a_document_of_unknown_language_leaves_its_blocks_open() -> None:
    assert set(languages(read_text("12 34 — !!\n\n56 78"))) == {None}
