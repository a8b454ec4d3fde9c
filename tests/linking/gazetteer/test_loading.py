"""The gazetteer: packaged tables, tables of a user, what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from undersigned.errors import GazetteerError
from undersigned.linking.gazetteer import Gazetteer, Scheme, find_faults, load_gazetteer
from undersigned.linking.gazetteer.loading import TABLES
from undersigned.names.verdicts import Relation


def body(slug: str, name: str, kind: str = "preferred", **cells: str) -> dict[str, str]:
    """Return a line about a name."""
    return {"organization": slug, "kind": kind, "name": name, **cells}


def tie(part: str, kind: str, whole: str, **cells: str) -> dict[str, str]:
    """Return a line about a larger body."""
    return {"organization": part, "kind": kind, "parent": whole, **cells}


@pytest.fixture(scope="module")
def harbor(table) -> Gazetteer:
    """Return a gazetteer with a few invented organizations more."""
    return load_gazetteer(
        table(
            body("lantern-league", "Lantern League", language="en", country="IS", wikidata="Q999999999"),
            body("lantern-league", "Liga del Farol", language="es"),
            body("lantern-league", "LLG", "acronym"),
            body("lantern-league", "Beacon League", "former", valid_from="1950", valid_to="1999"),
            body("lantern-north", "Lantern League of Northland"),
            tie("lantern-north", "chapter_of", "lantern-league"),
            body("lantern-cove", "Cove Lanterns"),
            tie("lantern-cove", "chapter_of", "lantern-north"),
            tie("lantern-cove", "member_of", "harbor-forum", valid_from="2001", valid_to="2010-06"),
            body("harbor-forum", "Harbor Forum"),
            tie("harbor-forum", "member_of", "tide-council"),
            body("tide-council", "Tide Council"),
            body("other", "Lamp Guild"),
            body("other", "LLG", "acronym"),
        )
    )


@pytest.mark.parametrize(
    ("name", "slugs"),
    [
        pytest.param("the lantern LEAGUE, Inc.", {"lantern-league"}, id="by key"),
        pytest.param("Liga del Farol", {"lantern-league"}, id="translation"),
        pytest.param("Beacon League", {"lantern-league"}, id="former name"),
        pytest.param("LLG", {"lantern-league", "other"}, id="ambiguous acronym"),
        pytest.param("Nobody's Union", set(), id="unknown"),
        pytest.param("", set(), id="empty"),
    ],
)
def test_find_answers_all_bearers(harbor: Gazetteer, name: str, slugs: set[str]):
    assert harbor.find(name) == slugs


@pytest.mark.parametrize(
    ("part", "whole", "on", "relation"),
    [
        pytest.param("lantern-cove", "lantern-north", None, Relation.CHAPTER_OF, id="direct"),
        pytest.param("lantern-cove", "lantern-league", None, Relation.CHAPTER_OF, id="chapter over chapter"),
        pytest.param("lantern-cove", "harbor-forum", None, Relation.MEMBER_OF, id="member"),
        pytest.param("lantern-cove", "tide-council", None, Relation.MEMBER_OF, id="member over member"),
        pytest.param("lantern-cove", "harbor-forum", "2010-06-30", Relation.MEMBER_OF, id="within its time"),
        pytest.param("lantern-cove", "harbor-forum", "2010-07-01", None, id="after its time"),
        pytest.param("lantern-league", "lantern-north", None, None, id="not upside down"),
        pytest.param("lantern-cove", "lantern-cove", None, None, id="not itself"),
        pytest.param("nowhere", "lantern-cove", None, None, id="unknown"),
    ],
)
def test_relations_reach_over_others(
    harbor: Gazetteer, part: str, whole: str, on: str | None, relation: Relation | None
):
    assert harbor.relation(part, whole, on=on) is relation


def test_organizations_have_labels_and_identifiers(harbor: Gazetteer):
    league = harbor.identified(Scheme.WIKIDATA, "Q999999999")
    assert league is not None
    assert (league.slug, league.label, league.country) == ("lantern-league", "Lantern League", "IS")
    assert (league.label_in("es"), league.label_in("de")) == ("Liga del Farol", "Lantern League")
    assert harbor.organization("lantern-league") is league
    assert harbor.organization("nowhere") is None
    assert harbor.identified(Scheme.ROR, "03yrm5c26") is None


def test_larger_bodies_and_addresses_are_told_at_once(harbor: Gazetteer):
    assert harbor.wholes("lantern-cove") == {"lantern-north", "lantern-league", "harbor-forum", "tide-council"}
    assert harbor.wholes("nowhere") == frozenset()
    assert harbor.identifiers("lantern-league") == ("http://www.wikidata.org/entity/Q999999999",)
    assert harbor.identifiers("other") == harbor.identifiers("nowhere") == ()


def test_a_table_adds_names_to_a_packaged_organization(table):
    known = load_gazetteer(table(body("unhcr", "Flotilla of Refuge", "alias")))
    assert known.find("Flotilla of Refuge") == {"unhcr"}
    assert load_gazetteer().find("Flotilla of Refuge") == frozenset()


def test_a_folder_is_read_whole_and_a_missing_one_adds_nothing(table, tmp_path: Path):
    table(body("a-one", "Alder One"), folder=tmp_path, name="a.tsv")
    table(body("b-two", "Birch Two"), tie("b-two", "member_of", "a-one"), folder=tmp_path, name="b.tsv")
    known = load_gazetteer(tmp_path)
    assert known.relation("b-two", "a-one") is Relation.MEMBER_OF
    assert load_gazetteer(tmp_path / "none") is load_gazetteer()


TWO = (body("a", "Alder"), body("b", "Birch"))


@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        pytest.param(
            (body("a", "Alder", wikidata="Q9"), body("b", "Birch", wikidata="Q9")),
            r"mine.tsv line 3: wikidata Q9 of b is that of a at mine.tsv line 2; look it up",
            id="one identifier, two organizations",
        ),
        pytest.param(
            (body("a", "Alder", wikidata="Q8"), body("a", "Aliso", language="es", wikidata="Q9")),
            "a has the wikidata Q8 at mine.tsv line 2, here Q9; keep one",
            id="two identifiers, one organization",
        ),
        pytest.param(
            (body("x", "Rank Fund", wikidata="Q1065"),), "Q1065 of x is that of un at", id="that of a packaged one"
        ),
        pytest.param(
            (*TWO, tie("a", "member_of", "b"), tie("b", "chapter_of", "a")),
            "b chapter_of a closes a circle",
            id="circle",
        ),
        pytest.param((body("a", "Alder"), tie("a", "member_of", "a")), "closes a circle", id="itself"),
        pytest.param((body("a", "Alder"), tie("a", "member_of", "c")), "unknown parent 'c'; give it", id="parent"),
        pytest.param(
            (*TWO, tie("a", "member_of", "b"), tie("a", "chapter_of", "b")),
            r"a is chapter_of and member_of b \(mine.tsv line 4\); keep one",
            id="both",
        ),
        pytest.param(
            (body("a", "Alder", language="en"), body("a", "Elder", language="en")),
            "a has a preferred name in 'en' at mine.tsv line 2; make one of them an alias",
            id="two preferred names",
        ),
        pytest.param((body("a", "Alder", "alias"),), "a has no preferred name", id="no preferred name"),
        pytest.param(
            (body("a", "Alder"), body("a", "Alder", "alias")), "says of a what mine.tsv line 2 says", id="twice"
        ),
        pytest.param((body("a", "Alder", "nickname"),), "unknown kind 'nickname'; expected one of", id="kind"),
        pytest.param((body("A b", "Alder"),), "'A b' is no slug", id="slug"),
        pytest.param((body("a", ""),), "a name has 1 to 300 characters, this one 0", id="empty name"),
        pytest.param((body("a", "Alder", language="xx"),), "unknown language 'xx'", id="language"),
        pytest.param((body("a", "Alder", country="UK"),), "unknown country 'UK'", id="country"),
        pytest.param(
            (body("a", "Alder", ror="03yrm5c27"),), "check digits of '03yrm5c27' are wrong", id="check digits"
        ),
        pytest.param((body("a", "Alder", isni="0000 0001 2103 2683"),), "write 0000000121032683", id="plain form"),
        pytest.param((body("a", "Alder", valid_from="2002", valid_to="2001"),), "before it begins", id="dates"),
        pytest.param((body("a", "Alder", parent="b"),), "preferred takes no parent", id="parent of a name"),
        pytest.param((tie("a", "member_of", ""),), "member_of takes the slug of the larger body", id="no parent"),
        pytest.param(
            (body("a", "Alder"), body("a", "Elder", "alias", wikidata="Q9")),
            "identifiers stand on the preferred line, not on alias",
            id="identifier of an alias",
        ),
        pytest.param(("a\tpreferred\tAl",), "mine.tsv line 2: 3 columns where the header has 12", id="half a line"),
        pytest.param(("<<<<<<< mine",), "line 2: mark of a merge conflict", id="merge conflict"),
        pytest.param(("x" * 20_000,), "20,000 characters are no line of such a table", id="long line"),
    ],
)
def test_wrong_tables_are_refused(table, lines: tuple[dict[str, str] | str, ...], fault: str):
    path = table(*lines)
    with pytest.raises(GazetteerError, match=fault):
        load_gazetteer(path)


def test_all_faults_are_found_at_once(table):
    path = table(body("a", "Alder", "nickname"), body("b", "Birch", language="xx"), body("c", "Cedar"))
    faults = find_faults(path)
    assert [fault[:15] for fault in faults] == ["mine.tsv line 2", "mine.tsv line 3"]
    with pytest.raises(GazetteerError, match=r"and 1 more: undersigned gazetteer check lists them"):
        load_gazetteer(path)


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        pytest.param(b"name\tslug\n", "the header misses organization, kind; expected tab separated", id="columns"),
        pytest.param(b"organization\tkind\tname\tcolor\n", "the header has color", id="unknown column"),
        pytest.param(b"organization\tkind\tname\tname\n", "has a column twice", id="column twice"),
        pytest.param("organization\tkind\tname\na\tpreferred\té".encode("latin-1"), "line 2: byte 0xe9", id="latin-1"),
    ],
)
def test_wrong_files_are_refused(tmp_path: Path, content: bytes, fault: str):
    path = tmp_path / "mine.tsv"
    path.write_bytes(content)
    with pytest.raises(GazetteerError, match=fault):
        load_gazetteer(path)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path):
    with pytest.raises(GazetteerError, match=r"none.tsv: No such file or directory; give a table that can be read"):
        find_faults(tmp_path / "none.tsv")


def test_the_packaged_tables_are_right_and_broad():
    assert find_faults() == []
    known = load_gazetteer()
    assert len(known.organizations) >= 2_500
    assert len(known.by_key) >= 8_000


@pytest.mark.parametrize("path", sorted(TABLES.glob("*.tsv")), ids=lambda path: path.stem)
def test_packaged_tables_say_where_they_come_from_and_are_sorted(path: Path):
    lines = path.read_text(encoding="utf-8").splitlines()
    assert "CC0" in lines[1]
    organizations = [line.partition("\t")[0] for line in lines if not line.startswith("#")][1:]
    assert organizations == sorted(organizations)
    assert len(lines) <= 1_500


@pytest.mark.parametrize(
    ("names", "slug"),
    [
        pytest.param(("UNHCR", "ACNUR", "Haut Commissariat aux réfugiés"), "unhcr", id="translations"),
        pytest.param(("UnidosUS", "National Council of La Raza"), "unidosus", id="rename"),
        pytest.param(("Doctors Without Borders", "Ärzte ohne Grenzen", "Médicos Sem Fronteiras"), "msf", id="brand"),
        pytest.param(("Global Refuge", "Lutheran Immigration and Refugee Service"), "lirs", id="rename of 2024"),
    ],
)
def test_packaged_names_meet(names: tuple[str, ...], slug: str):
    assert {name: slug in load_gazetteer().find(name) for name in names} == dict.fromkeys(names, True)


@pytest.mark.parametrize(
    ("part", "whole", "relation"),
    [
        ("transparencia-por-colombia", "transparency-international", Relation.CHAPTER_OF),
        ("moms-demand-action", "everytown", Relation.CHAPTER_OF),
        ("dju", "dgb", Relation.MEMBER_OF),
        ("ver-di", "ituc", Relation.MEMBER_OF),
    ],
)
def test_packaged_relations(part: str, whole: str, relation: Relation):
    assert load_gazetteer().relation(part, whole) is relation
