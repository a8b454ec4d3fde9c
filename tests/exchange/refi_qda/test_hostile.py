"""Broken and hostile files: each is refused or told, and nothing is written to disk."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from undersigned.errors import ReadingError
from undersigned.exchange.refi_qda import load_refi_qda

from .conftest import LETTER, NAMESPACE, PROJECT, Maker, guid

BOMB = f"""<!DOCTYPE p [<!ENTITY a "{"x" * 99}"><!ENTITY b "&a;&a;&a;&a;">]>
<Project xmlns="{NAMESPACE}" name="&b;"/>"""
FOREIGN = f"""<!DOCTYPE p [<!ENTITY a SYSTEM "file:///etc/hostname">]><Project xmlns="{NAMESPACE}" name="&a;"/>"""


@pytest.mark.parametrize(
    ("project", "entry", "message"),
    [
        pytest.param(None, "project.qde", "expected one project.qde at the top of the file, found none", id="none"),
        pytest.param(PROJECT, "in/project.qde", "found none", id="in-a-folder"),
        pytest.param(PROJECT[:-20], "project.qde", "its XML is broken", id="cut"),
        pytest.param("", "project.qde", "its XML is broken", id="empty"),
        pytest.param(BOMB, "project.qde", "defines entities", id="bomb"),
        pytest.param(FOREIGN, "project.qde", "external entity", id="foreign-file"),
        pytest.param("<html/>", "project.qde", "its XML is html, not the Project", id="another-format"),
    ],
)
def test_a_file_without_a_sound_project_is_refused(make: Maker, project: str | None, entry: str, message: str) -> None:
    with pytest.raises(ReadingError, match=message):
        load_refi_qda(make(project, entry=entry))


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 cut", b"no zip at all" * 50], ids=["empty", "cut", "text"])
def test_what_is_no_zip_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.qdpx"
    path.write_bytes(content)
    with pytest.raises(ReadingError, match=r"broken\.qdpx: no ZIP file"):
        load_refi_qda(path)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match=r"lost\.qdpx: cannot be read"):
        load_refi_qda(tmp_path / "lost.qdpx")


def test_two_projects_in_one_file_are_refused(make: Maker) -> None:
    path = make(entry="one.qde")
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("two.qde", PROJECT)
    with pytest.raises(ReadingError, match=r"found one\.qde, two\.qde"):
        load_refi_qda(path)


def test_a_zip_bomb_is_refused(make: Maker) -> None:
    with pytest.raises(ReadingError, match="ZIP bomb"):
        load_refi_qda(make(sources={f"{guid(40)}.txt": b" " * 20_000_000}))


def test_a_text_that_is_no_utf8_is_refused(make: Maker) -> None:
    with pytest.raises(ReadingError, match=r"byte 4 is no UTF-8"):
        load_refi_qda(make(sources={f"{guid(40)}.txt": "señal".encode("utf-16-le") + b"\xff\xd8"}))


@pytest.mark.parametrize(
    "address",
    [
        "internal://lost.txt",
        "internal://../../etc/hostname",
        "/etc/hostname",
        "relative://a.txt",
        "file:///etc/hostname",
    ],
)
def test_a_text_that_the_file_does_not_hold_is_told(make: Maker, tmp_path: Path, address: str) -> None:
    reading = load_refi_qda(make(PROJECT.replace(f"internal://{guid(40)}.txt", address)))
    assert [one.title for one in reading.project.documents] == ["A note"]
    assert reading.project.claims == ()
    assert reading.notices == (
        "source A letter: the file does not hold its plain text; it is left out with its codings",
    )
    assert [path.name for path in tmp_path.iterdir()] == ["ferry study.qdpx"]


@pytest.mark.parametrize(
    ("old", "new", "notice"),
    [
        pytest.param('startPosition="31"', 'startPosition="-1"', "empty or not inside its text", id="before"),
        pytest.param('endPosition="46"', f'endPosition="{len(LETTER) + 1}"', "empty or not inside", id="behind"),
        pytest.param('endPosition="46"', 'endPosition="31"', "empty or not inside its text", id="empty"),
        pytest.param('endPosition="46"', 'endPosition="far"', "its positions are no numbers", id="no-number"),
        pytest.param('startPosition="31" ', "", "its positions are no numbers", id="missing"),
    ],
)
def test_a_span_outside_its_text_is_left_out_and_told(make: Maker, old: str, new: str, notice: str) -> None:
    reading = load_refi_qda(make(PROJECT.replace(old, new, 1)))
    assert [one.id for one in reading.project.claims] == [guid(60), guid(62)]
    assert any(one.startswith(f"selection {guid(51)}: ") and notice in one for one in reading.notices)


def test_a_coding_of_no_code_is_told(make: Maker) -> None:
    lost = PROJECT.replace(f'<CodeRef targetGUID="{guid(11)}"/>', f'<CodeRef targetGUID="{guid(99)}"/>')
    reading = load_refi_qda(make(lost))
    assert len(reading.project.claims) == 2
    assert reading.notices == (f"coding {guid(61)}: the code that it names is not in the code book; it is left out",)


def test_pictures_and_sets_are_told(make: Maker) -> None:
    more = PROJECT.replace(
        "</Sources>",
        f'<PictureSource guid="{guid(80)}" name="A map"/></Sources>',
    ).replace("</Project>", f'<Sets><Set guid="{guid(90)}" name="s"/></Sets></Project>')
    assert load_refi_qda(make(more)).notices == (
        "picture A map: it is no text; it is left out",
        "sets: 1 left out; a coding project has no place for them",
    )


def test_a_pdf_is_read_by_its_text(make: Maker) -> None:
    pdf = PROJECT.replace(
        "</Sources>",
        f'<PDFSource guid="{guid(80)}" name="Report"><Representation guid="{guid(81)}" name="Report">'
        f'<PlainTextContent>Toll report</PlainTextContent><PlainTextSelection guid="{guid(82)}" startPosition="0" '
        f'endPosition="4"><Coding guid="{guid(83)}"><CodeRef targetGUID="{guid(11)}"/></Coding></PlainTextSelection>'
        "</Representation></PDFSource></Sources>",
    )
    project = load_refi_qda(make(pdf)).project
    assert (project.documents[-1].title, project.documents[-1].kind) == ("Report", "PDF")
    assert (project.claims[-1].document, project.claims[-1].stop) == (guid(80), 4)


def test_a_deep_code_book_is_read(make: Maker) -> None:
    deep = "".join(f'<Code guid="c{number}" name="c{number}" isCodable="true">' for number in range(150))
    project = load_refi_qda(make(PROJECT.replace("</Codes>", f"{deep}{'</Code>' * 150}</Codes>"))).project
    assert {one.value: one.parent for one in project.entities}["c149"] == "c148"


def test_names_of_codes_are_told_apart(make: Maker) -> None:
    odd = "".join(
        f'<Code guid="{one}" name="{name}" isCodable="true"/>'
        for one, name in (("x1", "Moods > Other"), ("x2", "same"), ("x3", "same"), ("x4", ""))
    )
    values = [one.value for one in load_refi_qda(make(PROJECT.replace("</Codes>", f"{odd}</Codes>"))).project.entities]
    assert len(values) == len(set(values))
    assert {"Moods > Other", "same (x2)", "same (x3)", "x4"} <= set(values)


def test_sources_without_an_id_of_their_own_are_left_out(make: Maker) -> None:
    twice = PROJECT.replace(f'guid="{guid(41)}"', f'guid="{guid(40)}"').replace(
        "</Sources>", '<TextSource name="bare"><PlainTextContent>x</PlainTextContent></TextSource></Sources>'
    )
    reading = load_refi_qda(make(twice))
    assert [one.title for one in reading.project.documents] == ["A letter"]
    assert reading.notices[-1] == "source A note, bare: it has no id of its own; it is left out"


@pytest.mark.parametrize("value", ["2021-13-40", "June", "2021"])
def test_a_date_that_is_no_day_is_none(make: Maker, value: str) -> None:
    project = load_refi_qda(make(PROJECT.replace("2021-06-03", value))).project
    assert project.documents[0].date is None


def test_a_coded_source_without_a_word_is_told(make: Maker) -> None:
    reading = load_refi_qda(make(sources={f"{guid(40)}.txt": b""}))
    assert reading.project.claims == ()
    assert f"coding {guid(62)}: its text is empty; it is left out" in reading.notices


def test_a_case_without_a_name_is_nobody(make: Maker) -> None:
    project = load_refi_qda(make(PROJECT.replace("<Cases>", "<Cases><Case/>"))).project
    assert sorted(one.value for one in project.entities if one.variable == "case") == ["Harbor Union", "Lantern League"]


def test_too_many_members_are_refused(make: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("undersigned.exchange.refi_qda.archive.MAX_MEMBERS", 1)
    with pytest.raises(ReadingError, match="2 members are more than the limit of 1"):
        load_refi_qda(make())
