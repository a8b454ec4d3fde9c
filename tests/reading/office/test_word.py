"""DOCX: lists, headings, tables, notes, tracked changes, and hostile files."""

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.reading.office.blocks import read, shown

from undersigned.errors import ReadingError
from undersigned.model.document import BlockKind, Document
from undersigned.reading import iter_documents

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


def saved(document: Any) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def of_body(path: Path, xml: str) -> list[tuple[str, str, str]]:
    """Return the blocks of a file whose body is some XML."""
    made = docx.Document()
    for element in parse_xml(f"<w:body {W}>{xml}</w:body>"):
        made.element.body.insert(len(made.element.body) - 1, element)
    return shown(read(path, saved(made)))


def rebuilt(change: Callable[[str, bytes], bytes | None], **added: bytes) -> bytes:
    """Return a DOCX file some of whose parts are changed; a part for which None is given is left out."""
    made = docx.Document()
    made.add_paragraph("We object to the dam.")
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(saved(made))) as before,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for name in before.namelist():
            data = change(name, before.read(name))
            if data is not None:
                after.writestr(name, data)
        for name, data in added.items():
            after.writestr(name, data)
    return stream.getvalue()


def test_styles_tell_title_headings_and_lists(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_paragraph("A halt to the dam", style="Title")
    made.add_paragraph("Towns ask for it", style="Subtitle")
    made.add_heading("What we ask", 2)
    made.add_paragraph("Bread", style="List Bullet")
    made.add_paragraph("")
    made.add_paragraph("Roses", style="List Bullet")
    made.add_paragraph("And then:")
    for words in ("First", "Second"):
        made.add_paragraph(words, style="List Number")
    made.add_paragraph("Rivers", style="List Bullet")
    document = read(tmp_path / "a.docx", saved(made))
    assert shown(document) == [
        ("title", "", "A halt to the dam"),
        ("heading", "", "Towns ask for it"),
        ("heading", "", "What we ask"),
        ("list item", "•", "Bread"),
        ("list item", "•", "Roses"),
        ("paragraph", "", "And then:"),
        ("list item", "1.", "First"),
        ("list item", "2.", "Second"),
        ("list item", "•", "Rivers"),
    ]
    groups = [block.group for block in document.blocks if block.kind is BlockKind.LIST_ITEM]
    assert groups == [1, 1, 2, 2, 3]


NUMBERING = f"""<w:numbering {W}>
<w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%3."/></w:lvl>
<w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl>
<w:lvl w:ilvl="4"><w:numFmt w:val="bullet"/><w:lvlText w:val="–"/></w:lvl>
<w:lvl w:ilvl="5"><w:numFmt w:val="none"/><w:lvlText w:val=""/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="0"/>
<w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num>
</w:numbering>"""


def test_markers_are_those_that_word_shows(tmp_path: Path) -> None:
    made = docx.Document()
    part = made.part.numbering_part
    part._element = parse_xml(NUMBERING)
    for key, level in ((1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1), (1, 3), (1, 4), (2, 0), (1, 0), (7, 0), (1, 5)):
        paragraph = made.add_paragraph(f"item {level}")
        numbering = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        numbering.get_or_add_numId().val = key
        numbering.get_or_add_ilvl().val = level
    document = read(tmp_path / "a.docx", saved(made))
    told = [(block.marker, block.level) for block in document.blocks]
    assert told == [
        *(("3)", 1), ("3.a", 2), ("3.b", 2), ("I.", 3), ("4)", 1), ("4.a", 2), ("•", 4), ("–", 5), ("9)", 1)),
        *(("5)", 1), ("", 0), ("", 0)),
    ]


@pytest.mark.parametrize(
    ("xml", "words"),
    [
        pytest.param("<w:del w:id='1'><w:r><w:delText>gone</w:delText></w:r></w:del>", "We ask.", id="deleted"),
        pytest.param("<w:ins w:id='1'><w:r><w:t> Now.</w:t></w:r></w:ins>", "We ask. Now.", id="inserted"),
        pytest.param("<w:moveFrom w:id='1'><w:r><w:t>gone</w:t></w:r></w:moveFrom>", "We ask.", id="moved away"),
        pytest.param("<w:moveTo w:id='1'><w:r><w:t> Now.</w:t></w:r></w:moveTo>", "We ask. Now.", id="moved here"),
        pytest.param("<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>", "We ask.", id="hidden"),
        pytest.param(
            "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t> Now.</w:t></w:r>", "We ask. Now.", id="not hidden"
        ),
        pytest.param("<w:r><w:t>co</w:t><w:softHyphen/><w:t>op</w:t></w:r>", "We ask.coop", id="soft hyphen"),
        pytest.param("<w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>op</w:t></w:r>", "We ask.co-op", id="hard hyphen"),
        pytest.param(
            "<w:r><w:br/><w:t>Now</w:t><w:tab/><w:t>here</w:t></w:r>", "We ask.\nNow\there", id="break and tab"
        ),
        pytest.param(
            "<w:sdt><w:sdtContent><w:r><w:t> Now.</w:t></w:r></w:sdtContent></w:sdt>", "We ask. Now.", id="control"
        ),
        pytest.param("<w:smartTag><w:r><w:t> Now.</w:t></w:r></w:smartTag>", "We ask. Now.", id="smart tag"),
    ],
)
def test_what_a_reader_sees_is_kept(xml: str, words: str, tmp_path: Path) -> None:
    body = f"<w:p><w:r><w:t>We ask.</w:t></w:r>{xml}</w:p>"
    assert of_body(tmp_path / "a.docx", body + "<w:p><w:r><w:t>End.</w:t></w:r></w:p>")[0][2] == words


def test_a_paragraph_whose_mark_was_deleted_goes_on_in_the_next(tmp_path: Path) -> None:
    body = "<w:p><w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr><w:r><w:t>We </w:t></w:r></w:p>"
    assert of_body(tmp_path / "a.docx", body + "<w:p><w:r><w:t>ask.</w:t></w:r></w:p>")[0][2] == "We ask."


def test_two_breaks_end_a_paragraph(tmp_path: Path) -> None:
    made = docx.Document()
    run = made.add_paragraph("We ask.").add_run()
    run.add_break(WD_BREAK.PAGE)
    run.add_break()
    run.add_break()
    run.add_text("We object.")
    assert [words for _, _, words in shown(read(tmp_path / "a.docx", saved(made)))] == ["We ask.", "We object."]


def test_links_are_kept_and_nothing_is_fetched(tmp_path: Path) -> None:
    made = docx.Document()
    key = made.part.relate_to("https://red.example/a.pdf", HYPERLINK, is_external=True)
    made.part.relate_to(
        "https://red.example/template.dotm", HYPERLINK.replace("hyperlink", "attachedTemplate"), is_external=True
    )
    paragraph = made.add_paragraph("Read ")
    relation = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    paragraph._p.append(
        parse_xml(f"<w:hyperlink {W} {relation} r:id='{key}'><w:r><w:t>the letter</w:t></w:r></w:hyperlink>")
    )
    paragraph._p.append(
        parse_xml(
            f"<w:fldSimple {W} w:instr=' HYPERLINK \"https://b.example\" '><w:r><w:t> here</w:t></w:r></w:fldSimple>"
        )
    )
    for piece in (
        "<w:fldChar w:fldCharType='begin'/>",
        "<w:instrText> HYPERLINK https://c.example </w:instrText>",
        "<w:fldChar w:fldCharType='separate'/><w:t> there</w:t><w:fldChar w:fldCharType='end'/><w:t> now</w:t>",
    ):
        paragraph._p.append(parse_xml(f"<w:r {W}>{piece}</w:r>"))
    document = read(tmp_path / "a.docx", saved(made))
    assert document.text == "Read the letter here there now"
    assert [(link.href, link.span.of(document.text)) for link in document.links] == [
        ("https://red.example/a.pdf", "the letter"),
        ("https://b.example", "here"),
        ("https://c.example", "there"),
    ]


def test_tables_give_rows_and_frames_give_paragraphs(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_paragraph("Signatories")
    names = made.add_table(2, 2)
    for cell, words in zip(
        names._cells, ("Lantern League", "Merrow", "Otter Trust", "Ada Quill\nDirector"), strict=True
    ):
        cell.text = words
    frame = made.add_table(1, 1)
    frame.cell(0, 0).text = "We object to the dam. " * 10
    document = read(tmp_path / "a.docx", saved(made))
    rows = [block for block in document.blocks if block.kind is BlockKind.TABLE_ROW]
    assert [[cell.of(document.text) for cell in row.cells] for row in rows] == [
        ["Lantern League", "Merrow"],
        ["Otter Trust", "Ada Quill\nDirector"],
    ]
    assert document.blocks[-1].kind is BlockKind.PARAGRAPH


def test_a_deleted_row_is_left_out(tmp_path: Path) -> None:
    rows = "".join(
        f"<w:tr>{mark}<w:tc><w:p><w:r><w:t>{name}</w:t></w:r></w:p></w:tc></w:tr>"
        for mark, name in (("<w:trPr><w:del w:id='1'/></w:trPr>", "Gone"), ("", "Otter Trust"))
    )
    found = of_body(tmp_path / "a.docx", f"<w:tbl>{rows}</w:tbl><w:p><w:r><w:t>End.</w:t></w:r></w:p>")
    assert [words for _, _, words in found] == ["Otter Trust", "End."]


def test_heads_feet_and_boxes_come_after_what_they_hang_on(tmp_path: Path) -> None:
    box = (
        "<w:p><w:r><w:t>Beside a box there are words.</w:t>"
        "<w:pict><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p>"
        "</w:txbxContent></w:pict></w:r></w:p>"
    )
    made = docx.Document()
    made.add_heading("A halt", 0)
    made.add_paragraph("We ask.")
    made.sections[0].header.paragraphs[0].text = "Lantern League, press office"
    made.sections[0].footer.paragraphs[0].text = "Page 1"
    for element in parse_xml(f"<w:body {W}>{box}</w:body>"):
        made.element.body.insert(1, element)
    assert shown(read(tmp_path / "a.docx", saved(made))) == [
        ("title", "", "A halt"),
        ("paragraph", "", "Beside a box there are words."),
        ("paragraph", "", "In a box."),
        ("paragraph", "", "We ask."),
        ("furniture", "", "Lantern League, press office"),
        ("furniture", "", "Page 1"),
    ]


NOTES = f"""<w:footnotes {W}><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:t>-</w:t></w:r></w:p></w:footnote>
<w:footnote w:id="1"><w:p><w:r><w:footnoteRef/><w:t>A note below.</w:t></w:r></w:p></w:footnote></w:footnotes>"""
NOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"


def with_notes(name: str, data: bytes) -> bytes:
    if name == "[Content_Types].xml":
        override = f'<Override PartName="/word/footnotes.xml" ContentType="{NOTES_TYPE}"/></Types>'
        return data.replace(b"</Types>", override.encode())
    if name == "word/_rels/document.xml.rels":
        kind = HYPERLINK.replace("hyperlink", "footnotes")
        relation = f'<Relationship Id="rId99" Type="{kind}" Target="footnotes.xml"/></Relationships>'
        return data.replace(b"</Relationships>", relation.encode())
    return data


def test_notes_stand_below_the_body(tmp_path: Path) -> None:
    document = read(tmp_path / "a.docx", rebuilt(with_notes, **{"word/footnotes.xml": NOTES.encode()}))
    assert document.text == "We object to the dam.\n\nA note below."


def test_bold_paragraphs_are_emphasized(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_heading("A halt", 0)
    made.add_paragraph().add_run("What we ask").bold = True
    made.add_paragraph("We ask.")
    assert [block.emphasis for block in read(tmp_path / "a.docx", saved(made)).blocks] == [False, True, False]


def test_the_title_of_a_template_is_not_that_of_the_release(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_heading("A halt to the dam", 0)
    made.add_paragraph("We ask.")
    made.core_properties.title = "Letterhead 2019"
    assert "title" not in read(tmp_path / "a.docx", saved(made)).metadata
    made.core_properties.title = "A halt  to the Dam"
    made.core_properties.author = "Ada Quill"
    metadata = read(tmp_path / "a.docx", saved(made)).metadata
    assert (metadata["title"], metadata["author"], "date" in metadata) == ("A halt to the Dam", "Ada Quill", False)


WHOLE = rebuilt(lambda _, data: data)
LAUGHS = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
FOREIGN = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


def headed(head: bytes) -> Callable[[str, bytes], bytes]:
    """Return a change that puts a document type above the text, and a use of its entity into it."""

    def change(name: str, data: bytes) -> bytes:
        if name != "word/document.xml":
            return data
        return re.sub(rb"<\?xml[^>]*\?>", head, data).replace(b"We object", b"&a; We object")

    return change


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(rebuilt(headed(LAUGHS)), "its XML defines entities", id="billion laughs"),
        pytest.param(rebuilt(headed(FOREIGN)), "its XML defines entities", id="external entity"),
        pytest.param(
            rebuilt(
                lambda name, data: headed(FOREIGN)(name, data).decode().encode("utf-16") if "document" in name else data
            ),
            "its XML",
            id="external entity in UTF-16",
        ),
        pytest.param(rebuilt(lambda _, data: data, **{"word/media/a.png": b"0" * 20_000_000}), "ZIP bomb", id="bomb"),
        pytest.param(
            rebuilt(lambda _, data: data, **{f"x{number}.bin": b"" for number in range(5_001)}),
            "more than the limit",
            id="parts",
        ),
        pytest.param(rebuilt(lambda name, data: None if "document" in name else data), "no DOCX file", id="no text"),
        pytest.param(
            rebuilt(lambda name, data: data[:-90] if "document" in name else data), "its XML is broken", id="cut"
        ),
        pytest.param(
            rebuilt(lambda name, data: data.replace(b"<w:p>", b"<w:p>" * 400) if "document" in name else data),
            "its XML is broken",
            id="nested",
        ),
        pytest.param(rebuilt(lambda _, data: data)[:900], "no ZIP file, or a broken one", id="truncated"),
        pytest.param(b"\xd0\xcf\x11\xe0" + bytes(600), "an old office file", id="doc"),
        pytest.param(b"%PDF-1.7", "a PDF file; rename it to .pdf", id="pdf"),
        pytest.param(b"{\\rtf1 x}", "an RTF file", id="rtf"),
        pytest.param(b"<html>", "an XML or HTML file", id="html"),
        pytest.param(b"", "something else, or damaged", id="empty"),
    ],
)
def test_hostile_and_broken_files_are_named(data: bytes, reason: str, tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match=rf"a\.docx.*{reason}"):
        read(tmp_path / "a.docx", data)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(places=st.lists(st.tuples(st.integers(0, 40_000), st.integers(0, 255)), min_size=1, max_size=8))
def test_any_damage_gives_a_document_or_a_reason(places: list[tuple[int, int]], tmp_path: Path) -> None:
    data = bytearray(WHOLE)
    for place, value in places:
        data[place % len(data)] = value
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    (found,) = iter_documents([path])
    assert isinstance(found, Document) or found.reason


def test_macros_are_ignored(tmp_path: Path) -> None:
    data = rebuilt(lambda _, part: part, **{"word/vbaProject.bin": b"Sub AutoOpen()"})
    assert read(tmp_path / "a.docx", data).text == "We object to the dam."
