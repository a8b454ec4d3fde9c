"""The golden copy of GLEIF: real columns, invented entities."""

from __future__ import annotations

import csv
import zipfile
from pathlib import Path

import pytest

from undersigned.errors import GazetteerError
from undersigned.linking.gazetteer import Scheme
from undersigned.linking.gazetteer.importing import import_gleif
from undersigned.names.verdicts import Relation

LEAGUE, FORUM, COUNCIL = "LANTERN00LEAGUE0TE48", "HARBOR000FORUM00TE49", "TIDE00000COUNCIL0T98"
OTHER = "Entity.OtherEntityNames.OtherEntityName"
LEVEL_1 = (
    *("LEI", "Entity.LegalName", "Entity.LegalName.xmllang"),
    *(f"{OTHER}.1", f"{OTHER}.1.xmllang", f"{OTHER}.1.type", f"{OTHER}.2", f"{OTHER}.2.xmllang", f"{OTHER}.2.type"),
    *("Entity.LegalAddress.Country", "Entity.EntityStatus", "Registration.RegistrationStatus"),
)
LEVEL_2 = (
    *("Relationship.StartNode.NodeID", "Relationship.StartNode.NodeIDType"),
    *("Relationship.EndNode.NodeID", "Relationship.EndNode.NodeIDType"),
    *("Relationship.RelationshipType", "Relationship.RelationshipStatus"),
)
LEAGUE_ROW = {
    "LEI": LEAGUE,
    "Entity.LegalName": "LANTERN LEAGUE, INC.",
    "Entity.LegalName.xmllang": "en",
    f"{OTHER}.1": "Beacon League",
    f"{OTHER}.1.xmllang": "en",
    f"{OTHER}.1.type": "PREVIOUS_LEGAL_NAME",
    f"{OTHER}.2": "Liga del Farol",
    f"{OTHER}.2.xmllang": "es",
    f"{OTHER}.2.type": "ALTERNATIVE_LANGUAGE_LEGAL_NAME",
    "Entity.LegalAddress.Country": "IS",
    "Registration.RegistrationStatus": "ISSUED",
}


@pytest.fixture
def write(tmp_path: Path):
    """Return a writer of CSV files."""

    def make(name: str, columns: tuple[str, ...], *rows: dict[str, str]) -> Path:
        path = tmp_path / name
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns, quoting=csv.QUOTE_ALL)
            writer.writeheader()
            writer.writerows(rows)
        return path

    return make


def entity(lei: str, name: str, **other: str) -> dict[str, str]:
    """Return a line of level 1."""
    return {"LEI": lei, "Entity.LegalName": name, "Entity.LegalAddress.Country": "IS", **other}


def tie(part: str, whole: str, kind: str = "IS_DIRECTLY_CONSOLIDATED_BY", status: str = "ACTIVE") -> dict[str, str]:
    """Return a line of level 2."""
    return dict(zip(LEVEL_2, (part, "LEI", whole, "LEI", kind, status), strict=True))


def test_entities_become_rows(write, everything, reload):
    level_2 = write(
        "rr.csv",
        LEVEL_2,
        tie(FORUM, LEAGUE),
        tie(COUNCIL, LEAGUE, kind="IS_FUND-MANAGED_BY"),
        tie(LEAGUE, COUNCIL, status="INACTIVE"),
    )
    level_1 = write("lei2.csv", LEVEL_1, LEAGUE_ROW, entity(FORUM, "Forum"), entity(COUNCIL, "Council"))
    imported = import_gleif(level_1, everything, relationships=level_2)
    assert imported.complaints == ()
    known = reload(imported)
    found = known.identified(Scheme.LEI, LEAGUE)
    assert found is not None
    assert (found.label, found.country) == ("LANTERN LEAGUE, INC.", "IS")
    assert [(name.text, name.kind.value, name.language) for name in found.names[1:]] == [
        ("Beacon League", "former", "en"),
        ("Liga del Farol", "alias", "es"),
    ]
    forum, council = (known.identified(Scheme.LEI, lei) for lei in (FORUM, COUNCIL))
    assert forum is not None
    assert council is not None
    assert known.relation(forum.slug, found.slug) is Relation.CHAPTER_OF
    assert known.relation(council.slug, found.slug) is None
    assert known.relation(found.slug, council.slug) is None


def test_an_archive_is_read(write, everything, tmp_path: Path):
    path = write("lei2.csv", LEVEL_1, LEAGUE_ROW)
    packed = tmp_path / "lei2.csv.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(path, "lei2-golden-copy.csv")
    assert import_gleif(packed, everything).rows == import_gleif(path, everything).rows


def test_void_entities_are_left_out(write, everything):
    rows = [
        entity(LEAGUE, "A", **{"Registration.RegistrationStatus": "DUPLICATE"}),
        entity(FORUM, "B", **{"Registration.RegistrationStatus": "ANNULLED"}),
        entity(COUNCIL, "C", **{"Registration.RegistrationStatus": "LAPSED"}),
    ]
    assert [row.name for row in import_gleif(write("lei2.csv", LEVEL_1, *rows), everything).rows] == ["C"]


def test_a_wrong_lei_is_told(write, everything):
    imported = import_gleif(write("lei2.csv", LEVEL_1, entity(LEAGUE[:-1] + "7", "A"), entity("", "B")), everything)
    assert imported.rows == ()
    assert "lei2.csv line 2: lei: the check digits" in imported.complaints[0]
    assert imported.complaints[1:] == (
        "lei2.csv line 2: 'A' has no right LEI; it is left out",
        "lei2.csv line 3: 'B' has no right LEI; it is left out",
    )


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        pytest.param("LEI,Name\nx,y\n", "misses Entity.LegalName; give a CSV file of the golden", id="columns"),
        pytest.param("", "line 1: misses LEI", id="empty"),
        pytest.param(
            'LEI,Entity.LegalName,Entity.LegalAddress.Country\n"x,y',
            "unexpected end of data",
            id="cut",
        ),
        pytest.param(
            "LEI,Entity.LegalName,Entity.LegalAddress.Country\n" + "x" * 200_000, "field larger than", id="huge cell"
        ),
    ],
)
def test_wrong_files_are_refused(tmp_path: Path, everything, content: str, fault: str):
    path = tmp_path / "lei2.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(GazetteerError, match=fault):
        import_gleif(path, everything)
