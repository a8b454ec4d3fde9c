"""Tables of comma- or tab-separated values."""

from pathlib import Path

import pytest

from undersigned.errors import NoTextsError, ReadingError
from undersigned.model.document import Document
from undersigned.reading import Rejected, delimited, iter_documents, read_document

HEAD = "id,title,date,text,signatories\n"


def found(path: Path, content: str | bytes, **columns: str) -> list[Document | Rejected]:
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return list(iter_documents([path], columns=columns))


def documents(path: Path, content: str | bytes, **columns: str) -> list[Document]:
    return [each for each in found(path, content, **columns) if isinstance(each, Document)]


def test_a_row_is_a_document(tmp_path: Path) -> None:
    rows = HEAD + '7,A halt,2021-06-03,"A halt\n\nWe ""object"", all of us.",Red Valle; Blue Bank\n\n,,,We agree.,\n'
    first, second = documents(tmp_path / "a.csv", rows)
    assert (first.name, first.source) == ("7", f"{tmp_path / 'a.csv'}#1")
    assert first.metadata == {"title": "A halt", "date": "2021-06-03", "signatories": "Red Valle\nBlue Bank"}
    assert first.text == 'A halt\n\nWe "object", all of us.\n\nSignatories\n\nRed Valle\nBlue Bank'
    assert first.media_type == "text/csv"
    assert (second.name, second.text) == ("a.csv#2", "We agree.")


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("title;text\nA;We object, all of us.\n", id="semicolons"),
        pytest.param("title\ttext\nA\tWe object, all of us.\n", id="tabs"),
        pytest.param("sep=|\r\ntitle|text\r\nA|We object, all of us.\r\n", id="Excel's line"),
        pytest.param('\ufefftitle,text\nA,"We object, all of us."\n', id="byte order mark"),
        pytest.param('\n\ntitle,text\rA,"We object, all of us."\r', id="carriage returns"),
        pytest.param('title,text\nA,"We object, all of us."\n'.encode("utf-16"), id="UTF-16"),
        pytest.param('title,text,title\nA,"We object, all of us.",B\n', id="a heading twice"),
        pytest.param('title,text\nA,"We object, all of us.",surplus\n', id="too many values"),
    ],
)
def test_dialects(content: str | bytes, tmp_path: Path) -> None:
    (document,) = documents(tmp_path / "a.csv", content)
    assert (document.text, document.metadata["title"]) == ("We object, all of us.", "A")


def test_columns_are_taken_as_the_user_says(tmp_path: Path) -> None:
    content = "Release;Wann\nWe object.;2021-06-03\n"
    (document,) = documents(tmp_path / "a.csv", content, text="Release", date="Wann", title="Kopf")
    assert (document.text, document.metadata["date"]) == ("We object.", "2021-06-03")
    assert document.warnings == ('The table has no column "Kopf", which was given for title.',)


def test_windows_1252_is_told_once(tmp_path: Path) -> None:
    first, second = documents(tmp_path / "a.csv", "text\nasí\nallá\n".encode("cp1252"))
    assert (first.text, second.text) == ("así", "allá")
    assert first.warnings == ("The text is not UTF-8; it was read as windows-1252.",)
    assert second.warnings == ()


def test_a_row_without_text_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    first, empty, third = found(tmp_path / "a.csv", HEAD + '1,,,"We\nask",\n2,,,,\n3,,,We ask again,\n')
    assert isinstance(first, Document)
    assert isinstance(third, Document)
    assert empty == Rejected(
        source=f"{tmp_path / 'a.csv'}, line 4", reason='the text ("text") holds no word; nothing to read'
    )


def test_a_list_of_organizations_is_refused_but_harmless_in_a_folder(tmp_path: Path) -> None:
    path = tmp_path / "members.csv"
    (named,) = found(path, "Organization,Country\nLantern League,Merrow\n")
    assert isinstance(named, Rejected)
    assert "without a column of texts (it has Organization, Country)" in named.reason
    assert "--column text=NAME" in named.reason
    assert not named.harmless
    (searched,) = iter_documents([tmp_path])
    assert isinstance(searched, Rejected)
    assert searched.harmless
    with pytest.raises(
        NoTextsError, match="a list of organizations alone is read where its name says that it lists signat"
    ):
        list(read_document(path))


@pytest.mark.parametrize("name", ["toll-signatories.csv", "Firmantes_toll.csv"])
def test_a_table_that_its_name_calls_one_of_signatories_is_one_document(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    (document,) = found(
        path, "Nr;Organization;Country\n1;Lantern League;Merrow\n\n2;Kelp  Trust;\n3;Lantern League;Merrow\n"
    )
    assert isinstance(document, Document)
    assert document.name == name
    assert document.metadata["signatories_of"] == "toll"
    assert document.text.split("\n\n")[1] == "Lantern League (Merrow)\nKelp Trust"


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("Street,Zip\nQuay 1,1000\nQuay 2,1000\n", id="no names"),
        pytest.param("Organization\nLantern League\n", id="one name"),
        pytest.param("Organization\n", id="no row"),
    ],
)
def test_a_table_without_names_is_no_list_of_signatories(content: str, tmp_path: Path) -> None:
    (refused,) = found(tmp_path / "toll-signatories.csv", content)
    assert isinstance(refused, Rejected)
    assert "without a column of texts" in refused.reason


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(b"", "the file is empty", id="empty"),
        pytest.param(b"\n\n", "the file is empty", id="blank"),
        pytest.param(bytes(range(32)) * 40, "binary", id="binary"),
    ],
)
def test_what_is_no_table_is_said(content: bytes, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(content)
    with pytest.raises(ReadingError, match=reason):
        list(read_document(path))


def test_a_value_without_end_stops_the_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delimited, "LONGEST_VALUE", 1_000)
    first, stopped = found(tmp_path / "a.csv", HEAD + '1,,,We ask,\n2,,,"We ask\n' + "and ask\n" * 2_000)
    assert isinstance(first, Document)
    assert isinstance(stopped, Rejected)
    assert "what stands below cannot be read (field larger than field limit (1000))" in stopped.reason
    assert "a quotation mark may be missing" in stopped.reason


def test_binary_rows_stop_the_table(tmp_path: Path) -> None:
    first, stopped = found(tmp_path / "a.csv", HEAD.encode() + b"1,,,We ask,\n" * 60 + bytes(range(32)) * 40)[-2:]
    assert isinstance(first, Rejected)
    assert isinstance(stopped, Rejected)
    assert "binary" in stopped.reason
