"""A text a line."""

import json
from pathlib import Path

import pytest

from undersigned.errors import ReadingError
from undersigned.model.document import BlockKind, Document
from undersigned.reading import read_document
from undersigned.reading.origins import Origin
from undersigned.reading.records import read_records

TEXT = "A halt to the dam\n\nWe object to the dam on the river above our towns."


def iter_records(path: Path) -> list[Document | ReadingError]:
    return list(read_records(Origin.of_file(path), "application/jsonl"))


def write(path: Path, *records: object) -> Path:
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


def test_keys_become_name_and_metadata(tmp_path: Path) -> None:
    record = {
        "id": 7,
        "title": "A halt",
        "Date": "2021-06-03",
        "lang": "en",
        "text": TEXT,
        "tags": ["a", "b"],
        "n": None,
    }
    (document,) = iter_records(write(tmp_path / "a.jsonl", record))
    assert isinstance(document, Document)
    assert document.name == "7"
    assert document.source == f"{tmp_path / 'a.jsonl'}#1"
    assert document.text == TEXT
    assert document.language == "en"
    assert document.media_type == "application/jsonl"
    assert document.metadata == {"title": "A halt", "date": "2021-06-03", "lang": "en", "tags": "a\nb"}


def test_a_record_without_id_is_named_by_its_line(tmp_path: Path) -> None:
    (document,) = iter_records(write(tmp_path / "a.jsonl", {"text": TEXT}))
    assert isinstance(document, Document)
    assert document.name == "a.jsonl#1"


def test_html_in_a_record_is_read_as_such(tmp_path: Path) -> None:
    (document,) = iter_records(write(tmp_path / "a.jsonl", {"text": "<p>We <b>object</b></p><p>Now</p>"}))
    assert isinstance(document, Document)
    assert document.text == "We object\n\nNow"


@pytest.mark.parametrize("text", ["if a<b and c>d", "mail <ana@red.example>", "a <- b", "Red <script>x</script> y"])
def test_angle_brackets_alone_are_no_html(text: str, tmp_path: Path) -> None:
    (document,) = iter_records(write(tmp_path / "a.jsonl", {"text": text}))
    assert isinstance(document, Document)
    assert document.text == text


def test_a_title_of_the_record_decides_about_the_first_line(tmp_path: Path) -> None:
    for title, kind in (("Stop: a halt to the dam now", BlockKind.TITLE), ("Other words", BlockKind.PARAGRAPH)):
        (document,) = iter_records(write(tmp_path / "a.jsonl", {"text": TEXT, "title": title}))
        assert isinstance(document, Document)
        assert document.blocks[0].kind is kind


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        pytest.param(b'{"text": "cut', "not JSON", id="broken"),
        pytest.param(b"[1]", "expected a JSON object with a text; got list", id="list"),
        pytest.param(b'{"title": "x"}', 'nothing is named "text" or the like, only: title; name it', id="no text"),
        pytest.param(b'{"text": "  "}', 'the text ("text") holds no word', id="empty text"),
        pytest.param(b'{"text": 7}', 'the text ("text") holds no word', id="number"),
        pytest.param(b'{"text": "<p></p><script>x</script><p>"}', "no visible text", id="nothing visible"),
        pytest.param(b"\x00\x01\x02\x03", "binary", id="binary"),
        pytest.param(b"[" * 100_000, "not JSON", id="nested"),
        pytest.param(b'{"text": "a", "n": ' + b"1" * 5_000 + b"}", "not JSON", id="a huge number"),
    ],
)
def test_a_broken_line_is_named_and_the_rest_is_read(line: bytes, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    good = json.dumps({"text": TEXT}).encode()
    path.write_bytes(good + b"\n" + line + b"\n" + good + b"\n")
    found = list(iter_records(path))
    assert [type(each) for each in found] == [Document, ReadingError, Document]
    assert str(found[1]).startswith(f"{path}, line 2: ")
    assert reason in str(found[1])
    with pytest.raises(ReadingError, match="line 2"):
        list(read_document(path))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_marked_encodings(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    lines = [json.dumps({"id": name, "text": "Señal Ċ"}, ensure_ascii=False) for name in "ab"]
    path.write_text("\n".join(lines), encoding=encoding)
    found = list(iter_records(path))
    assert [(each.name, each.text) for each in found if isinstance(each, Document)] == [
        ("a", "Señal Ċ"),
        ("b", "Señal Ċ"),
    ]


def test_escapes_that_are_no_text_are_replaced_everywhere(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(rb'{"id": "x\ud800", "text": "a\u0000b \ud800 c", "title": "t\u0001"}')
    (document,) = iter_records(path)
    assert isinstance(document, Document)
    assert document.name == "x\ufffd"
    assert document.text == "a\ufffdb \ufffd c"
    assert document.metadata["title"] == "t\ufffd"
    assert "control characters" in document.warnings[0]


@pytest.mark.parametrize("content", [b"", b"\n \n"])
def test_an_empty_table_is_said(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(content)
    with pytest.raises(ReadingError, match=r"a\.jsonl: the file is empty"):
        list(iter_records(path))
