"""RTF: lists, tables, links, and hostile files."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.growth import check_growth
from tests.reading.office import blocks
from tests.reading.office.blocks import shown

from undersigned.errors import ReadingError
from undersigned.model.document import Document
from undersigned.reading import Rejected, iter_documents, read_document

HEAD = r"{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0 Times;}{\f1\fcharset2 Symbol;}}"


def read(path: Path, body: str) -> Document:
    return blocks.read(path, (HEAD + body + "}").encode("latin-1"))


def test_paragraphs_lists_and_lines(tmp_path: Path) -> None:
    body = (
        r"\pard{\b A halt to the dam of the valley}\par\pard We ask for:\line three things\par"
        r"{\pntext\f1\'B7\tab}Bread\par{\listtext\u8226\'95\tab}Roses\par{\listtext\u-3913?\tab}Wine\par"
        r"\pard Then:\par{\listtext 1.\tab}Rivers\par"
    )
    assert shown(read(tmp_path / "a.rtf", body)) == [
        ("title", "", "A halt to the dam of the valley"),
        ("paragraph", "", "We ask for:\nthree things"),
        ("list item", "•", "Bread"),
        ("list item", "•", "Roses"),
        ("list item", "•", "Wine"),
        ("heading", "", "Then:"),
        ("list item", "1.", "Rivers"),
    ]


def test_characters_of_every_kind(tmp_path: Path) -> None:
    document = read(
        tmp_path / "a.rtf", r"Se\'f1al \ldblquote no\rdblquote  \u8212?\~a\{b\} {\v hidden}{\deleted gone}end"
    )
    assert document.text == "Señal “no” —\u00a0a{b} end"


def test_tables_give_rows_and_links_their_address(tmp_path: Path) -> None:
    body = (
        r'\pard Read {\field{\*\fldinst{HYPERLINK "https://red.example/a.pdf"}}{\fldrslt{\ul the letter}}} now.\par'
        r"\trowd Otter Trust\cell Merrow\cell\row\trowd Lantern League\cell Reed\cell\row"
        r"\pard And:\par\trowd Reed Bank\cell\cell\row\trowd\cell\cell\row"
    )
    document = read(tmp_path / "a.rtf", body)
    rows = [block for block in document.blocks if block.cells]
    assert [[cell.of(document.text) for cell in row.cells] for row in rows] == [
        ["Otter Trust", "Merrow"],
        ["Lantern League", "Reed"],
        ["Reed Bank", ""],
    ]
    assert rows[0].group == rows[1].group != rows[2].group
    assert [(link.href, link.span.of(document.text)) for link in document.links] == [
        ("https://red.example/a.pdf", "the letter")
    ]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"", "this is no RTF file", id="empty"),
        pytest.param(b"We ask.", "this is no RTF file", id="text"),
        pytest.param(b"PK\x03\x04", "this is no RTF file", id="docx"),
        pytest.param(b"{\\rtf1 \\u99999999? x}", "the RTF is broken", id="no character"),
        pytest.param(b"{\\rtf1 " + b"a" * 10_000_001, "above the limit of 10,000,000", id="too long"),
        pytest.param(b"{\\rtf1{\\fonttbl" + b"\\f1" * 50_000, "its table of fonts has no end", id="fonts without end"),
        pytest.param(b"{\\rtf1{\\pict " + b"00ff" * 3_000_000 + b"}}", "no visible text", id="a picture alone"),
    ],
)
def test_hostile_and_broken_files_are_named(data: bytes, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "a.rtf"
    path.write_bytes(data)
    with pytest.raises(ReadingError, match=rf"a\.rtf: .*{reason}"):
        list(read_document(path))


@pytest.mark.parametrize(
    ("head", "unit", "size"),
    [
        pytest.param("", r"{\b x", 25_000, id="groups"),
        pytest.param("", r"{\field{\*\fldinst{HYPERLINK ", 5_000, id="fields"),
        pytest.param("", r"\listtext", 25_000, id="list texts"),
        pytest.param("", r"{\pict{", 25_000, id="pictures"),
        pytest.param(r"{\fonttbl", r"\f1", 10_000, id="fonts"),
        pytest.param("", r"\'e9", 75_000, id="bytes"),
    ],
)
def test_time_of_reading_grows_with_the_file(head: str, unit: str, size: int, tmp_path: Path) -> None:
    def write(repeats: int) -> Path:
        path = tmp_path / f"{repeats}.rtf"
        path.write_bytes((r"{\rtf1 We ask. " + head + unit * repeats + "}}").encode("latin-1"))
        return path

    (found,) = iter_documents([write(size)])
    assert isinstance(found, Document) or found.reason
    check_growth(lambda path: list(iter_documents([path])), write, size)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    pieces=st.lists(
        st.sampled_from(
            [
                *("{", "}", r"\par ", r"\cell ", r"\row ", r"\'", r"\'e9", r"\u8226?", r"\u", r"\u-1?", "\\", "text "),
                *(
                    r"{\field{\*\fldinst{HYPERLINK " + '"a"}}{\\fldrslt b}}',
                    r"\pntext",
                    r"\f1",
                    r"\fonttbl",
                    r"\bin9",
                    "\n",
                ),
            ]
        ),
        max_size=30,
    )
)
def test_any_pieces_give_a_document_or_a_reason(pieces: list[str], tmp_path: Path) -> None:
    path = tmp_path / "a.rtf"
    path.write_bytes((HEAD + "".join(pieces)).encode("latin-1"))
    (found,) = iter_documents([path])
    if isinstance(found, Rejected):
        assert found.reason
        return
    for block in found.blocks:
        assert block.span.of(found.text).strip()
