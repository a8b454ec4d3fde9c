"""CSV event lists: headings, values, and what is wrong with rows."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from undersigned.discourse import (
    BOOLEAN,
    Aggregation,
    ClaimTable,
    Duplicates,
    MatrixRequest,
    Mode,
    Normalization,
    Scale,
    compute_matrix,
)
from undersigned.errors import ReadingError, ValidationError
from undersigned.exchange import ClaimFile, dump_event_list, load_event_list, read_claim_file

VECTORS = Path(__file__).resolve().parents[3] / "shared" / "vectors" / "discourse"
PLAIN = "id,document,date,organization,concept,stance\n1,a,2021-06-03,Lantern League,Harbor toll,1\n"


def load(folder: Path, text: str | bytes, *mapping: str, **options: Scale) -> ClaimFile:
    path = folder / "claims.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return load_event_list(path, mapping=mapping, scales=options)


def columns(found: ClaimFile) -> dict[str, tuple[str, ...]]:
    return dict(found.table.variables)


def test_plain_list_is_read(tmp_path: Path) -> None:
    found = load(tmp_path, PLAIN)
    assert found == ClaimFile(
        table=ClaimTable(
            ids=("1",),
            documents=("a",),
            dates=("2021-06-03",),
            variables={"organization": ("Lantern League",), "concept": ("Harbor toll",)},
            numbers={"stance": (1,)},
            scales={"stance": BOOLEAN},
        )
    )


@pytest.mark.parametrize("delimiter", [",", ";", "\t"], ids=["comma", "semicolon", "tab"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["unix", "windows", "mac"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "mark"])
@pytest.mark.parametrize("first", ["", "sep=%\n"], ids=["headings", "sep"])
def test_delimiters_ends_and_marks_do_not_matter(
    tmp_path: Path, delimiter: str, end: str, mark: bytes, first: str
) -> None:
    text = (first + PLAIN).replace(",", delimiter).replace("%", delimiter).replace("\n", end)
    assert load(tmp_path, mark + text.encode()) == load(tmp_path, PLAIN)


def test_quoted_cells_hold_delimiters_marks_and_lines(tmp_path: Path) -> None:
    name = 'Lantern, "League"\nand Sons'
    text = PLAIN.replace("Lantern League", '"Lantern, ""League""\nand Sons"')
    assert columns(load(tmp_path, text))["organization"] == (name,)


def test_line_separators_of_unicode_part_no_rows(tmp_path: Path) -> None:
    text = PLAIN.replace("Lantern League", "Lantern\u2028League\x0b")
    assert columns(load(tmp_path, text))["organization"] == ("Lantern\u2028League",)


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("actor", "organization"),
        ("Organisation", "organization"),
        ("ORG", "organization"),
        ("Speaker", "person"),
        ("measure", "concept"),
        ("Issue ", "concept"),
    ],
)
def test_usual_headings_are_known_and_told(tmp_path: Path, heading: str, name: str) -> None:
    found = load(tmp_path, f"{heading},stance\nLantern League,1\n")
    assert columns(found) == {name: ("Lantern League",)}
    assert f"the column {heading.strip()!r} is the variable {name}" in found.notices


@pytest.mark.parametrize("heading", ["id", "Statement ID", "claim-id", "claim", "statement_id"])
def test_ids_are_known(tmp_path: Path, heading: str) -> None:
    assert load(tmp_path, PLAIN.replace("id,", f"{heading},", 1)) == load(tmp_path, PLAIN)


@pytest.mark.parametrize("heading", ["stance", "agreement", "qualifier", "Agreement"])
def test_stance_keeps_its_name(tmp_path: Path, heading: str) -> None:
    found = load(tmp_path, PLAIN.replace("stance", heading))
    assert dict(found.table.numbers) == {heading.lower(): (1,)}


def test_columns_are_named_by_the_user(tmp_path: Path) -> None:
    text = "Wer,Was,Wie,Wann,party\nLantern League,Harbor toll,oppose,2021,3\n"
    found = load(tmp_path, text, "organization=Wer", "concept = was", "stance=Wie", "date=Wann")
    assert columns(found) == {
        "organization": ("Lantern League",),
        "concept": ("Harbor toll",),
        "party": ("3",),
    }
    assert (found.table.dates, found.table.numbers["stance"]) == (("2021",), (0,))


@pytest.mark.parametrize(
    ("text", "mapping", "told"),
    [
        pytest.param(
            "a,b\n1,2\n", (), r"no column holds the stance; name it by --column stance=HEADING.*a, b", id="none"
        ),
        pytest.param(
            PLAIN, ("stance=Pos",), r"stance=Pos: there is no such heading; the headings are: id, doc", id="not there"
        ),
        pytest.param(PLAIN, ("stance",), r"'stance' names no column; write NAME=HEADING", id="no heading"),
        pytest.param(PLAIN, ("=id",), r"'=id' names no column", id="no name"),
        pytest.param(PLAIN, ("date=id", "date=date"), r"two columns are named for date: 'id' and 'date'", id="twice"),
        pytest.param("stance,a,a\n1,2,3\n", (), r"two columns have the heading 'a'", id="heading twice"),
    ],
)
def test_wrong_columns_are_told(tmp_path: Path, text: str, mapping: tuple[str, ...], told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        load(tmp_path, text, *mapping)


def test_second_column_of_a_name_is_kept_under_its_number(tmp_path: Path) -> None:
    found = load(tmp_path, "organization,stance,Organization,stance2\nA,1,B,5\n", "concept=Organization")
    assert columns(found) == {"organization": ("A",), "concept": ("B",), "stance2": ("5",)}
    found = load(tmp_path, "organization,Position,stance\nA,1,B\n", "stance=Position")
    assert columns(found) == {"organization": ("A",), "stance (column 3)": ("B",)}
    assert "another column is stance already: column 3 is the variable 'stance (column 3)'" in found.notices


def test_own_spelling_goes_before_another_one(tmp_path: Path) -> None:
    found = load(tmp_path, "Organization,organization,stance\nA,B,1\n")
    assert columns(found) == {"organization": ("B",), "Organization": ("A",)}


@pytest.mark.parametrize(
    ("written", "stance"),
    [("1", 1), ("0", 0), ("+1", 1), ("1.0", 1), (" yes", 1), ("No", 0), ("TRUE", 1), ("support", 1), ("Opposes", 0)],
)
def test_stances_as_people_write_them(tmp_path: Path, written: str, stance: int) -> None:
    found = load(tmp_path, f"organization,stance\nLantern League,{written}\n")
    assert found.table.numbers["stance"] == (stance,)
    assert found.table.scales["stance"] == BOOLEAN


@pytest.mark.parametrize("minus", ["-", "\u2212"])
def test_numbers_make_a_scale_that_is_told(tmp_path: Path, minus: str) -> None:
    found = load(tmp_path, f"organization,stance\nA,{minus}2\nB,1\n")
    assert found.table.scales["stance"] == Scale(least=-2, most=1)
    assert "stance: the scale is taken to be -2..1, as the values of the file; declare it by --scale" in found.notices


def test_scale_of_one_value_is_widened(tmp_path: Path) -> None:
    found = load(tmp_path, "organization,stance\nA,3\nB,3\n")
    assert found.table.scales["stance"] == Scale(least=3, most=4)
    assert any(
        notice.startswith("stance: all claims have the same value, the scale is taken") for notice in found.notices
    )


def test_declared_scale_is_taken_and_needs_no_notice(tmp_path: Path) -> None:
    found = load(
        tmp_path, "organization,document,date,stance\nA,a,2021,0\nB,a,2021,1\n", stance=Scale(least=-2, most=2)
    )
    assert found.table.scales["stance"] == Scale(least=-2, most=2)
    assert found.notices == ()
    with pytest.raises(ValidationError, match=r"claim 3 has the stance 2, outside 0\.\.1"):
        load(tmp_path, "organization,stance\nA,0\nB,2\n", stance=BOOLEAN)
    with pytest.raises(ValidationError, match="no stance is called 'mood'; the claims have: stance"):
        load(tmp_path, PLAIN, mood=BOOLEAN)


HEAD = "id,date,organization,concept,stance\n1,2021,A,x,1\n"


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        pytest.param(HEAD + "2,2021,A,x,maybe\n", 3, "'maybe' is no stance", id="stance of words"),
        pytest.param(HEAD + "2,2021,A,x,0.5\n", 3, "'0.5' is no stance", id="stance of a half"),
        pytest.param(HEAD + "2,2021,A,x,1e3\n", 3, "'1e3' is no stance", id="stance of a power"),
        pytest.param(HEAD + "2,2021,A,x,99999999999\n", 3, "'99999999999' is no stance", id="stance too long"),
        pytest.param(HEAD + "2,2021,A,x,٣\n", 3, "'٣' is no stance", id="stance in other digits"),
        pytest.param(HEAD + "2,2021,A,x,\n", 3, "the row has no stance", id="no stance"),
        pytest.param(HEAD + "2,2021,A,x\n", 3, "the row has no stance", id="short row"),
        pytest.param(HEAD + "\n\n2,2021-02-30,A,x,1\n", 5, "'2021-02-30' is no date", id="no such day"),
        pytest.param(HEAD + "2,2021-13,A,x,1\n", 3, "'2021-13' is no date", id="no such month"),
        pytest.param(HEAD + "2,0000,A,x,1\n", 3, "'0000' is no date", id="no such year"),
        pytest.param(HEAD + "2,3.6.2021,A,x,1\n", 3, "'3.6.2021' is no date", id="other form"),
        pytest.param(HEAD + '2,2021,"A\nB",x,1\n3,now,A,x,1\n', 5, "'now' is no date", id="behind two lines"),
        pytest.param(HEAD + "2,2021,A, Inc.,x,1\n", 3, "the row has 6 cells for 5 headings", id="comma in a name"),
        pytest.param(HEAD + "1,2021,A,x,1\n", 3, "the id '1' is that of line 2 already", id="id twice"),
        pytest.param(HEAD + '2,2021,"A,x,1\n', 3, "unexpected end of data; check the quotation marks", id="open quote"),
        pytest.param(HEAD + '2,2021,"A"B,x,1\n', 3, "check the quotation marks", id="mark within"),
        pytest.param(HEAD + "2,2021,A,x,oppose\n3,2021,A,x,-2\n", 3, "'oppose' stands", id="words and numbers"),
        pytest.param(HEAD.encode() + b"2,2021,\xc4rzte,x,1\n", 3, "the text is not UTF-8", id="latin"),
        pytest.param(HEAD + "2,2021,A\0,x,1\n", 3, "a NUL character", id="nul"),
    ],
)
def test_wrong_row_is_refused_with_its_line(tmp_path: Path, text: str | bytes, line: int, told: str) -> None:
    with pytest.raises(ReadingError, match=rf"claims\.csv, line \d+: .*{told}") as refused:
        load(tmp_path, text)
    assert f"claims.csv, line {line}: " in str(refused.value)


def test_wrong_weight_is_refused(tmp_path: Path) -> None:
    assert load(tmp_path, "organization,stance,weight\nA,1,0.25\n").table.weights == (0.25,)
    for weight in ("-1", "nan", "inf", "much"):
        with pytest.raises(ReadingError, match=rf"line 2: '{weight}' is no weight"):
            load(tmp_path, f"organization,stance,weight\nA,1,{weight}\n")


@pytest.mark.parametrize("content", [b"", b"\n \n", b"\xef\xbb\xbf", b"sep=;\n"], ids=["none", "blank", "mark", "sep"])
def test_empty_file_is_told(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(ReadingError, match=r"claims\.csv: the file is empty; its first row must hold the headings"):
        load(tmp_path, content)


def test_other_encoding_and_missing_file_are_told(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match=r"claims\.csv: the file is in UTF-16; save it as CSV in UTF-8"):
        load(tmp_path, PLAIN.encode("utf-16"))
    with pytest.raises(ReadingError, match=r"none\.csv: cannot be opened: No such file"):
        load_event_list(tmp_path / "none.csv")


def test_headings_alone_are_no_claims(tmp_path: Path) -> None:
    assert len(load(tmp_path, PLAIN.splitlines()[0]).table) == 0


def test_rows_without_actor_or_concept_are_left_out_and_counted(tmp_path: Path) -> None:
    text = "organization,person,concept,stance,document,date\nA,,x,1,a,\n,Ada Quill,x,1,a,\n, ,x,1,a,\nA,,,1,a,\n"
    found = load(tmp_path, text)
    assert found.table.ids == ("2", "3")
    assert found.notices == ("line 4, 5: no actor or no concept; it is left out",)


def test_names_that_r_writes_for_none_are_told(tmp_path: Path) -> None:
    found = load(tmp_path, "organization,concept,stance,document,date\nNA,x,1,a,NA\n")
    assert found.table.dates == (None,)
    assert found.notices == ("line 2: 'NA' counts as a name of the organization; empty the cell if it is none",)


def test_missing_document_and_date_are_told(tmp_path: Path) -> None:
    found = load(tmp_path, "organization,concept,stance\nA,x,1\nA,x,1\n")
    assert found.table.documents == ("2", "3")
    assert found.notices == (
        "no column names the document: every claim counts as one of its own document",
        "no column holds the date: all claims are undated",
    )


def test_rows_in_any_order_give_one_table(tmp_path: Path) -> None:
    head = "id,document,date,organization,concept,stance"
    rows = ("10,b,2021,A,x,1", "9,b,2021,B,x,0", "1,a,,A,y,1", "2,a,2022,A,y,1")
    found = load(tmp_path, "\n".join([head, *rows]))
    assert found.table.ids == ("1", "9", "10", "2")
    assert load(tmp_path, "\n".join([head, *reversed(rows)])) == found


DATES = st.sampled_from(["2021", "2021-06", "2021-06-03", None])
CELLS = st.text(alphabet=st.sampled_from("ab é;,\t\"'\n"), min_size=1, max_size=6).map(str.strip).filter(bool)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(CELLS, CELLS, st.integers(-2, 2), st.sampled_from(["2021", "2021-06", "2021-06-03", None])),
        max_size=6,
    )
)
def test_written_list_comes_back(tmp_path: Path, told: list[tuple[str, str, int, str | None]]) -> None:
    table = ClaimTable(
        ids=tuple(str(at) for at in range(len(told))),
        documents=("a",) * len(told),
        dates=tuple(day for *_, day in told),
        variables={"organization": tuple(row[0] for row in told), "concept": tuple(row[1] for row in told)},
        numbers={"stance": tuple(row[2] for row in told)},
        scales={"stance": Scale(least=-2, most=2)},
        weights=tuple(0.5 for _ in told),
    )
    found = load(tmp_path, dump_event_list(table), stance=Scale(least=-2, most=2)).table
    order = sorted(range(len(told)), key=lambda at: (table.dates[at] or "", at))
    assert found == table.select(order)


def test_names_of_iris_are_written_beside_them() -> None:
    table = ClaimTable(
        ids=("c",),
        documents=("d",),
        dates=(None,),
        variables={"organization": ("id:org/a",), "concept": ("Harbor toll",)},
        numbers={"stance": (1,)},
        scales={"stance": BOOLEAN},
        labels={"id:org/a": "Lantern League"},
    )
    assert dump_event_list(table).splitlines() == [
        "id,document,date,concept,organization,organization.label,stance",
        "c,d,,Harbor toll,id:org/a,Lantern League,1",
    ]


def test_cells_longer_than_the_default_are_read(tmp_path: Path) -> None:
    before = csv.field_size_limit()
    assert columns(load(tmp_path, PLAIN.replace("Lantern League", "L" * 200_000)))["organization"] == ("L" * 200_000,)
    assert csv.field_size_limit() == before


@pytest.mark.corpus
@pytest.mark.skipif(not VECTORS.is_dir(), reason="needs ../shared/vectors/discourse")
def test_list_of_the_vectors_gives_their_matrices() -> None:
    found = read_claim_file(VECTORS / "statements.csv")
    assert (len(found.table), found.table.scales["stance"]) == (40, Scale(least=-2, most=2))
    expected = json.loads((VECTORS / "expected.json").read_text("utf-8"))
    assert len(expected) == 23
    for key, wanted in expected.items():
        mode, aggregation, normalization, duplicates = key.split("|")
        request = MatrixRequest(
            mode=Mode(mode),
            aggregation=Aggregation(aggregation),
            normalization=Normalization(normalization),
            duplicates=Duplicates(duplicates),
        )
        matrix = compute_matrix(found.table, request)
        assert (list(matrix.rows), list(matrix.columns)) == (wanted["rows"], wanted["cols"])
        assert np.abs(matrix.matrix.toarray() - np.array(wanted["m"])).max() < 1e-9, key
