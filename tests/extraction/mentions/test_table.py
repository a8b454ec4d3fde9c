"""The table of mentions: look-ups by place, and members of enumerations."""

from __future__ import annotations

import pytest

from undersigned.extraction.mentions.table import Kind, Mention, Mentions

TEXT = "The Reef Bond, Kelp Fund (KF) and the Tide Union met Ada Quill in Saltgate."


def table_of(text: str, *names: str) -> Mentions:
    kinds = {"Ada Quill": Kind.PERSON, "Saltgate": Kind.PLACE}
    spans = [(name, text.index(name)) for name in names]
    return Mentions(
        text,
        [
            Mention(kind=kinds.get(name, Kind.ORGANIZATION), start=at, end=at + len(name), name=name)
            for name, at in spans
        ],
    )


@pytest.fixture
def table() -> Mentions:
    return table_of(TEXT, "Saltgate", "Ada Quill", "Tide Union", "Kelp Fund", "Reef Bond")


def test_mentions_stand_in_order_of_the_text(table: Mentions) -> None:
    assert [one.name for one in table] == ["Reef Bond", "Kelp Fund", "Tide Union", "Ada Quill", "Saltgate"]
    assert table[0].name == "Reef Bond"
    assert len(table) == 5


def test_between_gives_the_kinds_asked_for(table: Mentions) -> None:
    assert [one.name for one in table.between(15, len(TEXT), Kind.PERSON, Kind.PLACE)] == ["Ada Quill", "Saltgate"]
    assert table.between(6, 12) == ()


def test_at_allows_an_article_before_the_name(table: Mentions) -> None:
    assert table.at(0) == table[0] == table.at(4)
    assert table.at(TEXT.index("met")) is None


def test_neighbors_and_covering(table: Mentions) -> None:
    inside = TEXT.index("Fund")
    assert table.covering(inside) == table[1]
    assert table.covering(TEXT.index("(")) is None
    assert table.following(inside) == table[2]
    assert table.preceding(table[1].start) == table[0]
    assert table.following(len(TEXT)) is None
    assert table.preceding(0) is None


def test_series_ends_where_no_conjunction_follows(table: Mentions) -> None:
    assert [one.name for one in table.series(0)] == ["Reef Bond", "Kelp Fund", "Tide Union"]
    assert [one.name for one in table.series(0, TEXT.index("Tide"))] == ["Reef Bond", "Kelp Fund"]
    assert table.series(TEXT.index("met")) == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("la Liga Faro, el Foro Marea (FM) y la Red Coral", ("Liga Faro", "Foro Marea", "Red Coral")),
        ("l’Alliance Phare, le Syndicat Mer et le collectif Corail", ("Alliance Phare", "Syndicat Mer", "Corail")),
        ("a Liga Farol, o Fórum Maré e a Rede Coral", ("Liga Farol", "Fórum Maré", "Rede Coral")),
        (
            "der Bund Licht, das Forum Flut sowie die Gruppe Riff",
            ("Bund Licht", "Forum Flut", "Gruppe Riff"),
        ),
        ("the Lamp League; the Tide Forum; and the Reef Network", ("Lamp League", "Tide Forum", "Reef Network")),
    ],
    ids=["es", "fr", "pt", "de", "en"],
)
def test_series_reads_conjunctions_and_articles_of_each_language(text: str, names: tuple[str, ...]) -> None:
    assert tuple(one.name for one in table_of(text, *names).series(0)) == names


def test_of_two_that_overlap_the_first_and_longer_one_stays() -> None:
    long = Mention(kind=Kind.ORGANIZATION, start=0, end=9, name="Reef Bond")
    short = Mention(kind=Kind.NAME, start=0, end=4, name="Reef")
    inner = Mention(kind=Kind.NAME, start=5, end=9, name="Bond")
    assert list(Mentions("Reef Bond", [inner, short, long])) == [long]
