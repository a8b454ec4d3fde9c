"""A `.qdpx` file gives documents, claims with code, case, source and note, and codes with their hierarchy."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from undersigned.exchange import claims_of_project
from undersigned.exchange.coded_graph import map_project, project_of_graph
from undersigned.exchange.coding import Coder
from undersigned.exchange.refi_qda import load_refi_qda
from undersigned.store import open_store

from .conftest import LETTER, PROJECT, Maker, guid


def test_texts_are_documents(make: Maker) -> None:
    project = load_refi_qda(make()).project
    letter, note = project.documents
    assert (letter.id, letter.title, letter.text, letter.notes) == (guid(40), "A letter", LETTER, "by post")
    assert (letter.date, letter.coder) == ("2021-06-03", guid(1))
    assert (note.title, note.text, note.date) == ("A note", "Short.", None)


def test_codings_are_claims(make: Maker) -> None:
    project = load_refi_qda(make()).project
    found = [(one.start, one.stop, one.coder, dict(one.values)) for one in project.claims]
    assert [LETTER[start:stop] for start, stop, *_ in found] == [
        "Lantern League 🏮 objects.",
        "night ferry ban",
        LETTER,
    ]
    assert found == [
        (
            0,
            25,
            guid(2),
            {"code": "Measures > Other", "source": "A letter", "case": "Lantern League", "note": "first line\nwhy so?"},
        ),
        (31, 46, guid(1), {"code": "Night ferry ban", "source": "A letter", "case": "Harbor Union"}),
        (0, len(LETTER), "", {"code": "Moods > Other", "source": "A letter", "case": "Lantern League"}),
    ]
    assert {one.type for one in project.claims} == {"REFI-QDA coding"}
    assert [one.id for one in project.claims] == [guid(60), guid(61), guid(62)]


def test_codes_keep_hierarchy_color_and_description(make: Maker) -> None:
    entities = {
        (one.variable, one.value): (one.parent, one.color, dict(one.attributes))
        for one in load_refi_qda(make()).project.entities
    }
    assert entities == {
        ("code", "Measures"): (None, "#ffcc00", {"guid": guid(10)}),
        ("code", "Night ferry ban"): ("Measures", "#000000", {"guid": guid(11), "description": "closing at night"}),
        ("code", "Measures > Other"): ("Measures", "#000000", {"guid": guid(12)}),
        ("code", "Moods"): (None, "#000000", {"guid": guid(13)}),
        ("code", "Moods > Other"): ("Moods", "#000000", {"guid": guid(14)}),
        ("case", "Lantern League"): (None, "#000000", {"members": "40"}),
        ("case", "Harbor Union"): (None, "#000000", {}),
        ("source", "A letter"): (None, "#000000", {"date": "2021-06-03"}),
        ("source", "A note"): (None, "#000000", {}),
    }


def test_users_and_the_project_itself(make: Maker) -> None:
    reading = load_refi_qda(make())
    assert reading.project.coders == (Coder(id=guid(1), name="Odo Marsh"), Coder(id=guid(2), name="bq"))
    assert reading.project.settings == {
        "name": "Ferry study",
        "origin": "A program 1.0",
        "creationDateTime": "2021-07-01T10:00:00Z",
    }
    assert reading.notices == ()


def test_the_project_goes_through_the_graph(make: Maker) -> None:
    project = load_refi_qda(make()).project
    store = open_store()
    store.extend(map_project(project, "ferry"))
    assert project_of_graph(store, "ferry") == project


def test_codings_can_be_counted(make: Maker) -> None:
    table = claims_of_project(load_refi_qda(make()).project, "REFI-QDA coding").table
    assert table.variables["case"] == ("Lantern League", "Lantern League", "Harbor Union")
    assert table.variables["case.members"] == ("40", "40", "")


def test_several_cases_leave_the_case_empty(make: Maker) -> None:
    both = PROJECT.replace(f'<SelectionRef targetGUID="{guid(51)}"/>', f'<SourceRef targetGUID="{guid(40)}"/>')
    reading = load_refi_qda(make(both))
    assert all("case" not in one.values for one in reading.project.claims)
    assert reading.notices == (
        f"coding {guid(60)}, {guid(61)}, {guid(62)}: several cases stand behind it; its case is left empty",
    )


def test_a_case_of_a_code_counts_where_no_text_says_more(make: Maker) -> None:
    own = PROJECT.replace(f'<SourceRef targetGUID="{guid(40)}"/>', f'<CodeRef targetGUID="{guid(14)}"/>')
    cases = [one.values.get("case") for one in load_refi_qda(make(own)).project.claims]
    assert cases == [None, "Harbor Union", "Lantern League"]


def test_ids_are_given_where_a_program_writes_none_or_one_twice(make: Maker) -> None:
    bare = PROJECT.replace(f' guid="{guid(61)}"', "").replace(f'"{guid(62)}"', f'"{guid(60)}"')
    ids = [one.id for one in load_refi_qda(make(bare)).project.claims]
    assert sorted(ids) == sorted([guid(60), f"{guid(60)} 2", f"{guid(51)} {guid(11)}"])


def test_a_departure_from_the_standard_is_told_and_read(make: Maker) -> None:
    pytest.importorskip("pyrefiqda", reason="the extra coding is not installed")
    odd = PROJECT.replace("<Users>", "<Strange/><Users>", 1)
    reading = load_refi_qda(make(odd))
    assert len(reading.project.claims) == 3
    assert len(reading.notices) == 1
    assert "departs from the REFI-QDA standard" in reading.notices[0]
    assert "Strange" in reading.notices[0]


def test_reading_works_without_the_extra(make: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyrefiqda.models", None)
    reading = load_refi_qda(make(PROJECT.replace("<Users>", "<Strange/><Users>", 1)))
    assert (len(reading.project.claims), reading.notices) == (3, ())


def test_a_file_of_the_model_of_the_standard_is_read(tmp_path: Path) -> None:
    models = pytest.importorskip("pyrefiqda.models", reason="the extra coding is not installed")
    packing = pytest.importorskip("pyrefiqda.refiproject")
    code = models.ProjectCodeType(guid=guid(11), name="Ferry ban", is_codable=True)
    project = models.Project(
        name="study",
        users=models.UsersType(user=[models.UserType(guid=guid(1), name="Odo Marsh")]),
        code_book=models.ProjectCodeBookType(codes=models.ProjectCodesType(code=[code])),
        sources=models.SourcesType(
            text_source=[
                models.TextSourceType(
                    guid=guid(40),
                    name="letter",
                    plain_text_path="internal://letter.txt",
                    plain_text_selection=[
                        models.PlainTextSelectionType(
                            guid=guid(50),
                            start_position=4,
                            end_position=13,
                            coding=[
                                models.CodingType(
                                    guid=guid(60),
                                    creating_user=guid(1),
                                    code_ref=models.CodeRefType(target_guid=guid(11)),
                                )
                            ],
                        )
                    ],
                )
            ]
        ),
    )
    media = tmp_path / "media"
    media.mkdir()
    (media / "letter.txt").write_text("The ferry ban.", encoding="utf-8")
    path = tmp_path / "study.qdpx"
    packing.RefiProject.save(project, path, media)
    reading = load_refi_qda(path)
    (claim,) = reading.project.claims
    assert reading.project.documents[0].text[claim.start : claim.stop] == "ferry ban"
    assert (claim.values["code"], claim.coder, reading.notices) == ("Ferry ban", guid(1), ())
