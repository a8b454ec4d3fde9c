"""The ROR data dump: real form, invented organizations."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from undersigned.errors import GazetteerError
from undersigned.linking.gazetteer import Scheme, load_gazetteer
from undersigned.linking.gazetteer.importing import Selection, import_ror, sources
from undersigned.names.verdicts import Relation

LEAGUE, NORTH, FORUM = "https://ror.org/0aaaaaa42", "https://ror.org/0bbbbbb17", "https://ror.org/0cccccc89"


def record(ror: str, name: str, **other: Any) -> dict[str, Any]:
    """Return a record in the form of schema version 2."""
    return {
        "id": ror,
        "names": [{"value": name, "lang": "en", "types": ["ror_display", "label"]}],
        "status": "active",
        "established": 1950,
        "domains": [],
        "types": ["nonprofit"],
        "external_ids": [],
        "links": [{"type": "website", "value": "https://lantern.example"}],
        "locations": [{"geonames_id": 1, "geonames_details": {"country_code": "IS", "name": "Port Merrow"}}],
        "relationships": [],
        "admin": {"created": {"date": "2020-01-01", "schema_version": "1.0"}},
        **other,
    }


def league() -> dict[str, Any]:
    """Return a record with all that is read."""
    return record(
        LEAGUE,
        "Lantern League",
        names=[
            {"value": "LLG", "lang": None, "types": ["acronym"]},
            {"value": "Lantern League", "lang": "en", "types": ["ror_display", "label"]},
            {"value": "Liga del Farol", "lang": "es", "types": ["label"]},
            {"value": "Lamp League", "lang": "en", "types": ["alias"]},
        ],
        external_ids=[
            {"type": "isni", "all": ["0000 0001 2345 6789"], "preferred": None},
            {"type": "wikidata", "all": ["Q999999991", "Q999999992"], "preferred": "Q999999992"},
            {"type": "fundref", "all": ["501100000000"], "preferred": None},
        ],
    )


@pytest.fixture
def dump(tmp_path: Path):
    """Return a writer of dumps."""

    def write(*records: Any, text: str | None = None) -> Path:
        path = tmp_path / "v2.0-ror-data.json"
        path.write_text(json.dumps(list(records), indent=1) if text is None else text, encoding="utf-8")
        return path

    return write


def test_records_become_rows(dump, everything, reload):
    child = record(NORTH, "Lantern League North", relationships=[{"type": "parent", "id": LEAGUE, "label": "x"}])
    imported = import_ror(dump(league(), child), everything)
    assert imported.complaints == ()
    known = reload(imported)
    found = known.identified(Scheme.ROR, "0aaaaaa42")
    assert found is not None
    assert found.slug == "lantern-league-ror-0aaaaaa42"
    assert (found.label, found.country, found.label_in("es")) == ("Lantern League", "IS", "Liga del Farol")
    assert found.identifiers == {
        Scheme.ROR: "0aaaaaa42",
        Scheme.ISNI: "0000000123456789",
        Scheme.WIKIDATA: "Q999999992",
    }
    assert {(name.text, name.kind.value) for name in found.names} >= {("LLG", "acronym"), ("Lamp League", "alias")}
    assert known.relation("lantern-league-north-ror-0bbbbbb17", found.slug) is Relation.CHAPTER_OF


def test_an_archive_is_read_like_its_file(dump, everything, tmp_path: Path):
    path = dump(league())
    packed = tmp_path / "ror.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("readme.txt", "x")
        archive.write(path, "v2.0-ror-data.json")
    assert import_ror(packed, everything).rows == import_ror(path, everything).rows


def test_records_over_the_edges_of_chunks_are_read(dump, everything, monkeypatch: pytest.MonkeyPatch):
    whole = import_ror(dump(league(), record(NORTH, "North"), record(FORUM, "Forum")), everything)
    monkeypatch.setattr(sources, "CHUNK", 37)
    assert import_ror(dump(league(), record(NORTH, "North"), record(FORUM, "Forum")), everything) == whole


def test_only_wanted_names_are_taken(dump):
    chosen = Selection.of_names(load_gazetteer(), ["the liga del farol"])
    imported = import_ror(dump(league(), record(NORTH, "Cove Lanterns")), chosen)
    assert {row.organization for row in imported.rows} == {"lantern-league-ror-0aaaaaa42"}


@pytest.mark.parametrize(
    ("records", "complaint"),
    [
        pytest.param([league(), league()], f"record 2: {LEAGUE} is there already", id="twice"),
        pytest.param(
            [league(), record(NORTH, "Other", external_ids=[{"type": "wikidata", "all": ["Q999999992"]}])],
            f"record 2: {NORTH} is there already, or one of its identifiers is",
            id="one identifier, two organizations",
        ),
        pytest.param(
            [record(LEAGUE, "A", external_ids=[{"type": "isni", "all": ["0000000123456780"]}])],
            "record 1: isni: the check digits of '0000000123456780' are wrong; a digit is mistyped; the identifier",
            id="check digits",
        ),
        pytest.param([record(LEAGUE, "A"), {"id": 7}], "record 2: id: input should be a valid string", id="types"),
        pytest.param([record(LEAGUE, "A"), "x"], "record 2: the record: input should be a valid dict", id="no record"),
        pytest.param([record(LEAGUE, "A"), record(NORTH, "B", names=[])], "has no name; it is left out", id="no name"),
        pytest.param(
            [
                record(LEAGUE, "A", relationships=[{"type": "parent", "id": NORTH}]),
                record(NORTH, "B", relationships=[{"type": "parent", "id": LEAGUE}]),
            ],
            "closes a circle; it is left out",
            id="circle",
        ),
    ],
)
def test_what_is_doubtful_is_left_out_and_told(dump, everything, reload, records: list[Any], complaint: str):
    imported = import_ror(dump(*records), everything)
    assert len(imported.complaints) == 1
    assert complaint in imported.complaints[0]
    reload(imported)


def test_withdrawn_records_and_unclear_identifiers_are_left_out(dump, everything):
    several = [{"type": "wikidata", "all": ["Q999999991", "Q999999992"], "preferred": None}]
    imported = import_ror(
        dump(record(LEAGUE, "A", external_ids=several), record(NORTH, "B", status="withdrawn")), everything
    )
    assert [(row.name, row.wikidata) for row in imported.rows] == [("A", "")]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        pytest.param('{"id": 1}', "no JSON list of records", id="an object"),
        pytest.param("", "no JSON list of records", id="empty"),
        pytest.param('[{"id": "x", "names": [{"val', "record 1: .* the file is cut off or broken", id="cut off"),
        pytest.param("[", "record 1: .* the file is cut off or broken", id="cut off at once"),
        pytest.param('[{"id": "x", "name": "A"}]', "names: field required; give a ROR data dump", id="version 1"),
        pytest.param("[1]", "give a ROR data dump of schema version 2", id="numbers"),
    ],
)
def test_wrong_files_are_refused(dump, everything, text: str, fault: str):
    with pytest.raises(GazetteerError, match=fault):
        import_ror(dump(text=text), everything)


def test_an_endless_record_is_refused(dump, everything, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sources, "CHUNK", 64)
    monkeypatch.setattr(sources, "LONGEST_RECORD", 256)
    with pytest.raises(GazetteerError, match=r"record 1: .* the file is cut off or broken"):
        import_ror(dump(text='[{"id": "' + "x" * 1_000 + '"}]'), everything)


def test_unreadable_files_are_named(tmp_path: Path, everything):
    (tmp_path / "latin.json").write_bytes(b'[{"id": "\xe9"}]')
    with zipfile.ZipFile(tmp_path / "empty.zip", "w") as archive:
        archive.writestr("readme.txt", "x")
    for name, fault in (
        ("latin.json", "byte 0xe9 is not UTF-8"),
        ("empty.zip", "no .json file in the archive"),
        ("none.json", "give a file that can be read"),
    ):
        with pytest.raises(GazetteerError, match=fault):
            import_ror(tmp_path / name, everything)
