"""ODT: lists, tables, notes, tracked changes, and hostile files."""

import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from tests.reading.office import releases
from tests.reading.office.blocks import read, shown

from undersigned.errors import ReadingError

LISTS = (
    '<text:list-style style:name="L1">'
    '<text:list-level-style-number text:level="1" style:num-format="a" style:num-suffix=")"/>'
    '<text:list-level-style-bullet text:level="2" text:bullet-char="–"/>'
    '<text:list-level-style-bullet text:level="3" text:bullet-char="&#xF0B7;"/></text:list-style>'
    '<style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="T2"><style:text-properties text:display="none"/></style:style>'
)


def item(words: str, inner: str = "") -> str:
    return f"<text:list-item><text:p>{words}</text:p>{inner}</text:list-item>"


def test_headings_and_lists(tmp_path: Path) -> None:
    inner = f"<text:list>{item('Sub', '<text:list>' + item('Deep') + '</text:list>')}</text:list>"
    body = (
        '<text:h text:outline-level="1">A halt</text:h><text:h text:outline-level="2">What we ask</text:h>'
        f'<text:list text:style-name="L1">{item("Bread", inner)}{item("Roses<text:line-break/>and wine")}</text:list>'
        '<text:p text:style-name="P1">End.</text:p>'
    )
    document = read(tmp_path / "a.odt", releases.pack_odt(body, styles=LISTS))
    assert shown(document) == [
        ("title", "", "A halt"),
        ("heading", "", "What we ask"),
        ("list item", "a)", "Bread"),
        ("list item", "–", "Sub"),
        ("list item", "•", "Deep"),
        ("list item", "b)", "Roses\nand wine"),
        ("paragraph", "", "End."),
    ]
    assert [block.level for block in document.blocks[2:6]] == [1, 2, 3, 1]


@pytest.mark.parametrize(
    ("xml", "words"),
    [
        pytest.param("<text:span text:style-name='T1'> now</text:span>.", "We ask now.", id="span"),
        pytest.param("<text:span text:style-name='T2'>hidden</text:span>", "We ask", id="hidden"),
        pytest.param("<text:s text:c='900000000'/>now", "We ask now", id="spaces"),
        pytest.param("<text:tab/>now", "We ask\tnow", id="tab"),
        pytest.param("<office:annotation><text:p>gone</text:p></office:annotation>", "We ask", id="comment"),
        pytest.param("<text:change-start text:change-id='c'/> now<text:change-end/>", "We ask now", id="inserted"),
    ],
)
def test_what_a_reader_sees_is_kept(xml: str, words: str, tmp_path: Path) -> None:
    deletion = "<text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region>"
    deleted = f"<text:tracked-changes>{deletion}</text:tracked-changes>"
    data = releases.pack_odt(f"{deleted}<text:p>We ask{xml}</text:p>", styles=LISTS)
    assert read(tmp_path / "a.odt", data).text == words


def test_links_notes_boxes_tables_and_feet(tmp_path: Path) -> None:
    body = "<text:note-body><text:p>A note.</text:p></text:note-body>"
    note = f"<text:note><text:note-citation>1</text:note-citation>{body}</text:note>"
    box = "<draw:frame><draw:text-box><text:p>In a box.</text:p></draw:text-box></draw:frame>"
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    row = f"<table:table-row>{cell}{cell}</table:table-row>"
    table = f"<table:table>{row.format('Otter Trust', 'Merrow')}{row.format('Lantern League', 'Reed')}</table:table>"
    link = '<text:a xlink:href="https://red.example">letter</text:a>'
    data = releases.pack_odt(
        f'<text:h text:outline-level="1">A halt</text:h><text:p>Read the {link}{note} now.{box}</text:p>{table}',
        pages="<style:master-page><style:footer><text:p>Page 1</text:p></style:footer></style:master-page>",
        meta="<office:meta><dc:title>a  HALT</dc:title><dc:creator>Ada Quill</dc:creator></office:meta>",
    )
    document = read(tmp_path / "a.odt", data)
    assert shown(document) == [
        ("title", "", "A halt"),
        ("paragraph", "", "Read the letter now."),
        ("paragraph", "", "In a box."),
        ("table row", "", "Otter Trust\tMerrow"),
        ("table row", "", "Lantern League\tReed"),
        ("paragraph", "", "A note."),
        ("furniture", "", "Page 1"),
    ]
    assert [(link.href, link.span.of(document.text)) for link in document.links] == [("https://red.example", "letter")]
    assert document.metadata == {"title": "a HALT", "author": "Ada Quill"}


def test_the_title_of_a_template_is_not_that_of_the_release(tmp_path: Path) -> None:
    meta = "<office:meta><dc:title>Letterhead 2019</dc:title></office:meta>"
    assert read(tmp_path / "a.odt", releases.pack_odt("<text:p>We ask.</text:p>", meta=meta)).metadata == {}


def package(**parts: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name, data)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(
            package(**{"content.xml": b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'}),
            "its XML defines entities",
            id="external entity",
        ),
        pytest.param(package(**{"content.xml": b"<x>" * 300}), "its XML is broken", id="nested"),
        pytest.param(package(**{"content.xml": b"<x>" + b"a" * 20_000_000}), "ZIP bomb", id="bomb"),
        pytest.param(package(**{"other.xml": b"<x/>"}), "it holds no content.xml", id="another package"),
        pytest.param(package(**{"content.xml": b"<x/>"}), "no visible text", id="nothing to see"),
        pytest.param(b"\xd0\xcf\x11\xe0", "an old office file", id="doc"),
    ],
)
def test_hostile_and_broken_files_are_named(data: bytes, reason: str, tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match=rf"a\.odt.*{reason}"):
        read(tmp_path / "a.odt", data)


def test_odt_is_read_without_the_library_of_docx() -> None:
    """The extra `[docx]` brings python-docx; ODT belongs to the core."""
    code = "import sys; sys.modules['docx'] = None; import undersigned.reading.office.opendocument"
    subprocess.run([sys.executable, "-c", code], check=True)
