"""Which column holds what."""

import pytest

from undersigned.errors import ReadingError
from undersigned.reading.columns import Column, check_columns, columns_mark, find_columns, usual_headings


@pytest.mark.parametrize(
    ("headings", "text", "title", "date"),
    [
        pytest.param(["id", "Title", "Full_Text", "Publish-Date"], "Full_Text", "Title", "Publish-Date", id="en"),
        pytest.param(["Título", "Fecha de publicación", "Cuerpo"], "Cuerpo", "Título", "Fecha de publicación", id="es"),
        pytest.param(["Titre", "Date de publication", "Texte"], "Texte", "Titre", "Date de publication", id="fr"),
        pytest.param(["Manchete", "Data", "Conteúdo"], "Conteúdo", "Manchete", "Data", id="pt"),
        pytest.param(["Überschrift", "Datum", "Volltext"], "Volltext", "Überschrift", "Datum", id="de"),
        pytest.param(["BODY", "text", "subject", "day"], "text", "subject", "day", id="the surer one counts"),
    ],
)
def test_usual_headings_are_known(headings: list[str], text: str, title: str, date: str) -> None:
    found = find_columns(headings, {})
    assert (found[Column.TEXT], found[Column.TITLE], found[Column.DATE]) == (text, title, date)


def test_what_the_user_says_counts_more() -> None:
    found = find_columns(["text", "Body", "Sent on"], {"text": "body", "date": "Sent on", "title": "not there"})
    assert found == {Column.TEXT: "Body", Column.DATE: "Sent on"}


def test_no_heading_stands_for_two_things() -> None:
    for usual in usual_headings().values():
        assert len(usual) == len(set(usual))
    every = [heading for usual in usual_headings().values() for heading in usual]
    assert sorted({heading for heading in every if every.count(heading) > 1}) == []


def test_an_unknown_name_of_a_column_is_said() -> None:
    assert check_columns({"text": "Body"}) == {"text": "Body"}
    with pytest.raises(ReadingError, match="column 'txt' is unknown; expected one of text, title, date"):
        check_columns({"txt": "Body"})


def test_the_mark_tells_columns_apart() -> None:
    assert columns_mark({}) == ""
    assert columns_mark({"text": "a"}) != columns_mark({"text": "b"})
    assert columns_mark({"text": "a", "date": "b"}) == columns_mark({"date": "b", "text": "a"})
