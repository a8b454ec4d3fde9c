"""Rows: written and read again they are the same, whatever the names."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from undersigned.linking.gazetteer import load_gazetteer
from undersigned.linking.gazetteer.identifiers import Scheme
from undersigned.linking.gazetteer.rows import COLUMNS, Row, RowKind, dump_rows, read_rows
from undersigned.linking.gazetteer.tsv import Faults

NAMES = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=40) | st.sampled_from(
    ["Señal & Faro", "#Lanterns", "“Quoted”", "联盟"]
)
KINDS = st.sampled_from([RowKind.PREFERRED, RowKind.ALIAS, RowKind.FORMER, RowKind.ACRONYM])
NAMED = st.builds(
    Row,
    organization=st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)?", fullmatch=True),
    kind=KINDS,
    name=NAMES,
    language=st.sampled_from(["", "en", "de"]),
    valid_from=st.sampled_from(["", "1998", "1998-05-31"]),
    valid_to=st.sampled_from(["", "2001-02"]),
)


@given(rows=st.lists(NAMED, max_size=8))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
def test_rows_are_read_as_they_were_written(tmp_path: Path, rows: list[Row]):
    path = tmp_path / "rows.tsv"
    path.write_text("".join(dump_rows(rows)), encoding="utf-8", newline="\n")
    faults = Faults()
    assert list(read_rows(path, faults)) == rows
    assert faults.found == []


def test_comments_empty_lines_and_carriage_returns_are_skipped(tmp_path: Path):
    path = tmp_path / "rows.tsv"
    header = "\t".join(COLUMNS)
    path.write_bytes(f"\ufeff# a comment\r\n\r\n{header}\r\n".encode() + b"a\tpreferred\tAlder" + b"\t" * 9 + b"\r\n")
    assert list(read_rows(path, Faults())) == [Row(organization="a", kind=RowKind.PREFERRED, name="Alder")]


def test_columns_may_be_few_and_in_any_order(tmp_path: Path):
    path = tmp_path / "rows.tsv"
    path.write_text("name\torganization\tkind\n#OpenDoors\ta\tpreferred\n#\n# x\ty\n", encoding="utf-8")
    assert list(read_rows(path, Faults())) == [Row(organization="a", kind=RowKind.PREFERRED, name="#OpenDoors")]


def test_identifiers_are_those_that_are_there():
    row = Row(organization="a", kind=RowKind.PREFERRED, name="Alder", wikidata="Q42", lei="X")
    assert row.identifiers == ((Scheme.WIKIDATA, "Q42"), (Scheme.LEI, "X"))


def test_each_packaged_name_finds_its_organization():
    known = load_gazetteer()
    lost = [
        (slug, name.text)
        for slug, organization in known.organizations.items()
        for name in organization.names
        if slug not in known.find(name.text)
    ]
    assert lost == []
