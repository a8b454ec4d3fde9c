"""Offices and holders: who held what when, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from undersigned.errors import GazetteerError
from undersigned.linking.gazetteer.offices import OfficeBook, find_office_faults, load_offices

OFFICES = (
    "office\tname\tlanguage\tcountry\n"
    "harbor-minister\tHarbor Minister\ten\tIS\n"
    "harbor-minister\tMinistra de Puertos\tes\t\n"
)
PERSONS = "person\tname\nada-quill\tAda Quill\nada-quill\tAda M. Quill\nbo-tern\tBo Tern\n"
TERMS = (
    "office\tperson\tvalid_from\tvalid_to\n"
    "harbor-minister\tada-quill\t2001-03-01\t2005-05-31\n"
    "harbor-minister\tbo-tern\t2005-05-31\t2009\n"
    "harbor-minister\tada-quill\t2012-01-01\t\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return tables of an invented office."""
    for name, text in (("offices.tsv", OFFICES), ("persons.tsv", PERSONS), ("terms.tsv", TERMS)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def book(folder: Path) -> OfficeBook:
    """Return the packaged book with the invented office."""
    return load_offices(folder)


@pytest.mark.parametrize(
    ("office", "day", "holder"),
    [
        pytest.param("harbor-minister", "2001-03-01", "Ada Quill", id="first day"),
        pytest.param("Ministra de Puertos", "2003-01-01", "Ada Quill", id="by name"),
        pytest.param("harbor-minister", "2005-05-31", "Bo Tern", id="handover"),
        pytest.param("harbor-minister", "2009-12-31", "Bo Tern", id="coarse end"),
        pytest.param("harbor-minister", "2010-06-01", None, id="vacant"),
        pytest.param("harbor-minister", "2030-06-01", "Ada Quill", id="has not ended"),
        pytest.param("harbor-minister", "1999-06-01", None, id="before all"),
        pytest.param("minister of tides", "2003-01-01", None, id="unknown office"),
    ],
)
def test_holder_on(book: OfficeBook, office: str, day: str, holder: str | None):
    found = book.holder_on(office, day)
    assert (found.label if found else None) == holder


def test_a_name_of_several_offices_has_no_one_holder(folder: Path):
    table = folder / "offices.tsv"
    table.write_text(OFFICES + "tide-minister\tHarbor Minister\ten\tNO\n", encoding="utf-8")
    book = load_offices(folder)
    assert book.find_offices("the harbor minister") == {"harbor-minister", "tide-minister"}
    assert book.holder_on("Harbor Minister", "2003-01-01") is None


@pytest.mark.parametrize(
    ("person", "day", "offices"),
    [
        pytest.param("Ada M. Quill", "2003-01-01", ["Harbor Minister"], id="by another name"),
        pytest.param("ada-quill", None, ["Harbor Minister"], id="at any time, once"),
        pytest.param("Ada Quill", "2010-01-01", [], id="out of office"),
        pytest.param("Nobody", None, [], id="unknown"),
    ],
)
def test_offices_of(book: OfficeBook, person: str, day: str | None, offices: list[str]):
    assert [office.label for office in book.offices_of(person, day)] == offices


def test_offices_know_their_country(book: OfficeBook):
    assert book.offices["harbor-minister"].country == "IS"
    assert book.offices["un-secretary-general"].country is None


@pytest.mark.parametrize(
    ("name", "line", "fault"),
    [
        ("offices.tsv", "x\tX\txx\t", "unknown language 'xx'"),
        ("offices.tsv", "x\tX\ten\tUK", "unknown country 'UK'"),
        ("offices.tsv", "x\t\ten\t", "the name is empty"),
        ("persons.tsv", "x\t", "the name is empty"),
        ("terms.tsv", "x\tada-quill\t2001\t", "unknown office 'x'; give it a line in offices.tsv"),
        ("terms.tsv", "harbor-minister\tx\t2001\t", "unknown person 'x'; give them a line in persons.tsv"),
        ("terms.tsv", "harbor-minister\tada-quill\t\t", "valid_from is empty"),
        ("terms.tsv", "harbor-minister\tada-quill\t1999\t1998", "before it begins"),
        ("terms.tsv", "harbor-minister\tbo-tern\t2001-04-01\t2001-05-01", "begins before ada-quill ends"),
        ("terms.tsv", "harbor-minister\tbo-tern\t2013\t", r"begins before ada-quill ends \(terms.tsv line 4\)"),
        ("terms.tsv", "harbor-minister\tbo-tern", "2 columns where the header has 4"),
    ],
)
def test_wrong_lines_are_refused(folder: Path, name: str, line: str, fault: str):
    table = folder / name
    table.write_text(table.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")
    with pytest.raises(GazetteerError, match=fault):
        load_offices(folder)


def test_the_packaged_tables_are_right_and_broad():
    assert find_office_faults() == []
    book = load_offices()
    assert len(book.terms) >= 200
    assert load_offices(Path("nowhere")) is book


@pytest.mark.parametrize(
    ("office", "day", "holder"),
    [
        ("UN-Generalsekretär", "2010-05-01", "Ban Ki-moon"),
        ("Presidente de Guatemala", "2016-01-15", "Jimmy Morales"),
        ("us-president", "2025-01-20", "Donald Trump"),
        ("President of the European Commission", "2019-12-01", "Ursula von der Leyen"),
    ],
)
def test_packaged_terms(office: str, day: str, holder: str):
    found = load_offices().holder_on(office, day)
    assert found is not None
    assert found.label == holder
