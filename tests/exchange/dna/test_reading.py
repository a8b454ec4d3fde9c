"""What a `.dna` file holds, and what of it cannot be used."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.exchange.dna_files import DAYS, HARBOR, TABLES, DnaFile, Said, reordered, replace_row, seconds, usual_file

from undersigned.errors import ReadingError
from undersigned.exchange import ClaimType, CodedEntity, Coder, CodingVariable, Reading, VariableKind, load_dna


def read(file: DnaFile, folder: Path, *commands: str) -> Reading:
    return load_dna(file.write(folder / "harbor.dna", *commands))


def test_file_is_read_whole(tmp_path: Path) -> None:
    file = usual_file(HARBOR, DAYS)
    file.rows["REGEXES"] = [("toll", 255, 0, 0)]
    file.rows["ATTRIBUTEVARIABLES"] = [(1, 2, "type"), (2, 2, "notes")]
    file.rows["ATTRIBUTEVALUES"] = [(1, 5, 1, "network"), (2, 5, 2, "")]
    reading = read(file, tmp_path)
    project = reading.project
    assert reading.notices == ()
    assert [claim.id for claim in project.claims] == ["1", "2", "3", "4", "5", "6"]
    first = project.claims[0]
    assert (first.document, first.start, first.stop, first.coder, first.type) == ("1", 0, 10, "2", "DNA Statement")
    assert first.values == {
        "agreement": 1,
        "concept": "Harbor toll",
        "organization": "Lantern League",
        "person": "Ada Quill",
    }
    assert project.claims[1].values == {"agreement": 0, "concept": "Night market", "organization": "Lantern League"}
    assert project.coders[1] == Coder(id="2", name="Ada Quill", color="#0000ff")
    assert project.types[0] == ClaimType(
        label="Annotation", color="#d3d3d3", variables=(CodingVariable(name="note", kind=VariableKind.LONG_TEXT),)
    )
    league = CodedEntity(
        type="DNA Statement",
        variable="organization",
        value="Lantern League",
        color="#0a141e",
        attributes={"type": "network"},
    )
    assert league in project.entities
    assert project.type_called("DNA Statement").variables[2].attributes == ("notes", "type")
    document = project.documents[1]
    assert (document.date, document.time, document.author, document.kind) == ("2021-01-01", "", "Ada Quill", "article")
    assert project.settings["version"] == "3.0.11"
    assert project.patterns == {"toll": "#ff0000"}


def test_order_of_columns_and_case_of_names_do_not_matter(tmp_path: Path) -> None:
    file = usual_file(HARBOR, DAYS)
    assert read(reordered(file, list(TABLES)), tmp_path) == read(file, tmp_path)


def test_optional_tables_may_be_missing(tmp_path: Path) -> None:
    file = usual_file(HARBOR, DAYS)
    whole = read(file, tmp_path).project
    for name in ("CODERRELATIONS", "REGEXES", "VARIABLELINKS", "ATTRIBUTEVARIABLES", "ATTRIBUTEVALUES"):
        del file.tables[name]
    assert read(file, tmp_path).project == whole


def test_time_of_day_is_kept(tmp_path: Path) -> None:
    file = usual_file(HARBOR, DAYS)
    replace_row(file.rows["DOCUMENTS"], 0, 9, seconds("2020-12-31T23:59:59"))
    document = read(file, tmp_path).project.documents[0]
    assert (document.date, document.time) == ("2020-12-31", "23:59:59")


def test_dates_before_1970_are_days(tmp_path: Path) -> None:
    read_back = read(usual_file(HARBOR, {**DAYS, 1: "1954-03-01"}), tmp_path)
    assert read_back.project.documents[0].date == "1954-03-01"


def test_offsets_become_code_points(tmp_path: Path) -> None:
    file = usual_file([Said(organization="Lantern League", concept="Harbor toll", agreement=1)])
    replace_row(file.rows["DOCUMENTS"], 0, 2, "🏮🏮 We want no toll. 🏮")
    replace_row(file.rows["STATEMENTS"], 0, 3, 5)
    replace_row(file.rows["STATEMENTS"], 0, 4, 21)
    project = read(file, tmp_path).project
    claim = project.claims[0]
    assert project.documents[0].text[claim.start : claim.stop] == "We want no toll."


Change = Callable[[DnaFile], None]


def statement(cell: int, value: object) -> Change:
    return lambda file: replace_row(file.rows["STATEMENTS"], 2, cell, value)


def add(table: str, *row: object) -> Change:
    return lambda file: file.rows[table].append(row)


def change(table: str, at: int, cell: int, value: object) -> Change:
    return lambda file: replace_row(file.rows[table], at, cell, value)


LEFT_OUT: dict[str, tuple[Change, str]] = {
    "before the text": (statement(3, -1), "claim 3: its place is not in the text of its document; it is left out"),
    "behind the text": (statement(4, 61), "claim 3: its place is not in the text of its document"),
    "empty": (statement(4, 20), "claim 3: its place is not in the text of its document"),
    "turned": (statement(4, 12), "claim 3: its place is not in the text of its document"),
    "no offset": (statement(3, None), "claim 3: its place is not in the text"),
    "huge offset": (statement(4, 2**62), "claim 3: its place is not in the text"),
    "unknown document": (statement(2, 99), "claim 3: its document is not in the file; it is left out"),
    "no document": (statement(2, None), "claim 3: its document is not in the file"),
    "unknown type": (statement(1, 99), "claim 3: its type is not in the file; it is left out"),
    "boolean of two": (
        change("DATABOOLEAN", 2, 3, 2),
        "claim 3: it has the value 2 of agreement, which is neither 0 nor 1",
    ),
    "boolean of minus one": (change("DATABOOLEAN", 2, 3, -1), "claim 3: it has the value -1 of agreement"),
    "boolean of text": (
        change("DATABOOLEAN", 2, 3, "yes"),
        "claim 3: it has a value of agreement that is no whole number",
    ),
    "boolean of a half": (
        change("DATABOOLEAN", 2, 3, 0.5),
        "claim 3: it has a value of agreement that is no whole number",
    ),
    "two stances": (
        add("DATABOOLEAN", 99, 3, 4, 0),
        "claim 3: it has two different values of agreement; it is left out",
    ),
    "two concepts": (add("DATASHORTTEXT", 99, 3, 3, 7), "claim 3: it has two different values of concept"),
    "unknown entity": (
        change("DATASHORTTEXT", 7, 3, 99),
        "claim 3: it has a value of organization that is not in the file",
    ),
    "entity of another variable": (
        change("DATASHORTTEXT", 7, 3, 6),
        "claim 3: it has a value of organization that belongs to another variable",
    ),
}


@pytest.mark.parametrize(("harm", "told"), LEFT_OUT.values(), ids=LEFT_OUT)
def test_wrong_claim_is_left_out_and_told(tmp_path: Path, harm: Change, told: str) -> None:
    file = usual_file(HARBOR, DAYS)
    harm(file)
    reading = read(file, tmp_path)
    assert [claim.id for claim in reading.project.claims] == ["1", "2", "4", "5", "6"]
    assert any(notice.startswith(told) for notice in reading.notices), reading.notices


TOLD: dict[str, tuple[Change, str]] = {
    "unknown coder": (statement(5, 99), "claim 3: its coder is not in the file; it has none"),
    "no date": (change("DOCUMENTS", 0, 9, None), "document 1: it has no date within the years 1 to 9999"),
    "text for a date": (change("DOCUMENTS", 0, 9, "soon"), "document 1: it has no date"),
    "date of year 30 000": (change("DOCUMENTS", 0, 9, 10**12), "document 1: it has no date"),
    "date beyond all": (change("DOCUMENTS", 0, 9, 2**62), "document 1: it has no date"),
    "value of no claim": (add("DATABOOLEAN", 99, 99, 4, 1), "value in DATABOOLEAN 99: its claim is not in the file"),
    "value of another type": (
        add("DATALONGTEXT", 99, 3, 5, "well"),
        "value in DATALONGTEXT 99: its variable is none of its claim's type",
    ),
    "value in the wrong table": (add("DATAINTEGER", 99, 3, 4, 1), "value in DATAINTEGER 99: its variable is none"),
    "variable of no type": (add("VARIABLES", 9, "mood", "boolean", 99), "variable 9: its type of claims is not in"),
    "variable of no kind": (add("VARIABLES", 9, "mood", "emoji", 1), "variable 9: its kind 'emoji' is unknown"),
    "variable twice": (
        add("VARIABLES", 9, "person", "short text", 1),
        "variable 9: its name is empty or that of another",
    ),
    "type twice": (add("STATEMENTTYPES", 9, "DNA Statement", 0, 0, 0), "type 9: its name is empty or that of another"),
    "entity of no variable": (
        add("ENTITIES", 99, 9, "Tide Watch", 0, 0, 0, None),
        "entity 99: its variable is none of",
    ),
    "entity twice": (
        add("ENTITIES", 99, 2, "Lantern League", 0, 0, 0, None),
        "entity 99: another value of its variable",
    ),
    "attribute of another": (add("ATTRIBUTEVALUES", 1, 5, 7, "network"), "attribute value 1: its attribute is none of"),
    "part of itself": (change("ENTITIES", 4, 6, 5), "entity 5: it is part of itself; it stands by itself"),
    "part of nothing": (change("ENTITIES", 4, 6, 99), "entity 5: what it is part of is no value of the same variable"),
    "part of a concept": (change("ENTITIES", 4, 6, 6), "entity 5: what it is part of is no value of the same variable"),
    "broken text": (change("DOCUMENTS", 0, 1, b"H\xffrbor"), "DOCUMENTS Title of row 1: the text is not UTF-8"),
}


@pytest.mark.parametrize(("harm", "told"), TOLD.values(), ids=TOLD)
def test_odd_row_is_told_and_costs_no_claim(tmp_path: Path, harm: Change, told: str) -> None:
    file = usual_file(HARBOR, DAYS)
    harm(file)
    reading = read(file, tmp_path, "UPDATE DOCUMENTS SET Title = CAST(Title AS TEXT)")
    assert [claim.id for claim in reading.project.claims] == ["1", "2", "3", "4", "5", "6"]
    assert any(notice.startswith(told) for notice in reading.notices), reading.notices


def test_second_value_of_an_attribute_is_told(tmp_path: Path) -> None:
    file = usual_file(HARBOR, DAYS)
    file.rows["ATTRIBUTEVARIABLES"] = [(1, 2, "type")]
    file.rows["ATTRIBUTEVALUES"] = [(1, 5, 1, "network"), (2, 5, 1, "union"), (3, 99, 1, "guild")]
    reading = read(file, tmp_path)
    told = "attribute value 2: its entity has another value of the attribute; the first counts"
    assert reading.notices == (told,)
    assert next(one for one in reading.project.entities if one.attributes).attributes == {"type": "network"}


def test_numbers_may_be_written_as_texts_and_texts_as_numbers(tmp_path: Path) -> None:
    file = usual_file(HARBOR, DAYS)
    whole = read(file, tmp_path).project
    file.tables["STATEMENTS"] = file.tables["STATEMENTS"].replace("INTEGER", "TEXT")
    file.tables["DATABOOLEAN"] = file.tables["DATABOOLEAN"].replace("Value INTEGER", "Value REAL")
    assert read(file, tmp_path).project == whole
    file.tables["DOCUMENTS"] = file.tables["DOCUMENTS"].replace("Title TEXT", "Title INTEGER")
    replace_row(file.rows["DOCUMENTS"], 0, 1, 1984)
    assert read(file, tmp_path).project.documents[0].title == "1984"


@pytest.mark.parametrize("none", [None, 0, -1, ""])
def test_entities_that_are_part_of_nothing_need_no_notice(tmp_path: Path, none: object) -> None:
    file = usual_file(HARBOR, DAYS)
    for at in range(len(file.rows["ENTITIES"])):
        replace_row(file.rows["ENTITIES"], at, 6, none)
    assert read(file, tmp_path).notices == ()


def test_loops_of_parts_are_cut_and_the_rest_stays(tmp_path: Path) -> None:
    file = usual_file(HARBOR, DAYS)
    numbers = {row[2]: at for at, row in enumerate(file.rows["ENTITIES"]) if row[1] == 2}
    for part, whole in (
        ("Lantern League", "Ferry Union"),
        ("Ferry Union", "Lantern League"),
        ("Guild of Bakers", "Ferry Union"),
    ):
        replace_row(file.rows["ENTITIES"], numbers[part], 6, numbers[whole] + 1)
    parents = {one.value: one.parent for one in read(file, tmp_path).project.entities if one.variable == "organization"}
    assert parents == {"Lantern League": None, "Ferry Union": None, "Guild of Bakers": "Ferry Union"}


@pytest.mark.parametrize("name", ["", "  ", "\n", None], ids=repr)
def test_empty_name_is_no_value(tmp_path: Path, name: str | None) -> None:
    file = usual_file(HARBOR, DAYS)
    replace_row(file.rows["ENTITIES"], 4, 2, name)
    project = read(file, tmp_path).project
    assert "organization" not in project.claims[0].values
    assert "Lantern League" not in {one.value for one in project.entities}


@pytest.mark.parametrize("table", ["DOCUMENTS", "STATEMENTS", "ENTITIES"])
def test_two_rows_of_one_id_are_refused(tmp_path: Path, table: str) -> None:
    file = usual_file(HARBOR, DAYS)
    file.rows[table].append(file.rows[table][0])
    with pytest.raises(ReadingError, match=rf"harbor\.dna: the table {table} has two rows of the ID 1"):
        read(file, tmp_path)


def test_row_without_id_is_refused(tmp_path: Path) -> None:
    file = usual_file(HARBOR, DAYS)
    replace_row(file.rows["STATEMENTS"], 0, 0, None)
    with pytest.raises(ReadingError, match="the table STATEMENTS has a row without an ID"):
        read(file, tmp_path)


def test_missing_column_is_named(tmp_path: Path) -> None:
    file = usual_file(HARBOR, DAYS)
    file.tables["DATASHORTTEXT"] = file.tables["DATASHORTTEXT"].replace("Entity", "Thing")
    with pytest.raises(ReadingError, match="the table DATASHORTTEXT has no column Entity"):
        read(file, tmp_path)


def test_many_places_are_told_in_short(tmp_path: Path) -> None:
    file = usual_file(HARBOR * 3, DAYS)
    for at in range(14):
        replace_row(file.rows["STATEMENTS"], at, 2, 99)
    told = read(file, tmp_path).notices
    assert told == ("claim 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 4 more: its document is not in the file; it is left out",)
