"""From bodies to rows: known organizations, doubles, limits."""

from __future__ import annotations

import pytest

from undersigned.errors import GazetteerError
from undersigned.linking.gazetteer import Gazetteer, Scheme, load_gazetteer
from undersigned.linking.gazetteer.importing import assembly
from undersigned.linking.gazetteer.importing.assembly import Selection, assemble
from undersigned.linking.gazetteer.importing.bodies import Body, BodyName
from undersigned.linking.gazetteer.rows import Row, RowKind
from undersigned.linking.gazetteer.tsv import Faults
from undersigned.names.verdicts import Relation


@pytest.fixture(scope="module")
def known(table) -> Gazetteer:
    """Return a gazetteer with two invented organizations more."""
    path = table(
        {"organization": "lantern", "kind": "preferred", "name": "Lantern League", "language": "en", "country": "IS"}
        | {"wikidata": "Q999999991"},
        {"organization": "forum", "kind": "preferred", "name": "Harbor Forum", "country": "IS"},
        {"organization": "lantern", "kind": "member_of", "parent": "forum"},
    )
    return load_gazetteer(path)


def body(number: int, *names: BodyName | str, **other: object) -> Body:
    """Return a body; a name alone is a preferred one in English."""
    told = tuple((name, RowKind.PREFERRED, "en") if isinstance(name, str) else name for name in names)
    return Body(place=f"record {number}", id=f"x:{number}", names=told, **other)  # type: ignore[arg-type]


def run(known: Gazetteer, *bodies: Body) -> tuple[tuple[Row, ...], tuple[str, ...]]:
    """Return rows and complaints."""
    imported = assemble(bodies, Selection(known=known), Faults())
    return imported.rows, imported.complaints


def test_a_known_identifier_keeps_the_slug_and_adds_what_is_new(known: Gazetteer):
    identifiers = ((Scheme.WIKIDATA, "Q999999991"), (Scheme.ROR, "0aaaaaa42"))
    rows, complaints = run(
        known, body(1, "Lantern League, Inc.", ("LLG", RowKind.ACRONYM, ""), identifiers=identifiers)
    )
    assert complaints == ()
    assert rows == (
        Row(organization="lantern", kind=RowKind.PREFERRED, name="Lantern League", language="en", ror="0aaaaaa42"),
        Row(organization="lantern", kind=RowKind.ACRONYM, name="LLG"),
    )


@pytest.mark.parametrize(
    ("made", "slug"),
    [
        pytest.param(body(1, "Harbor Forum", country="IS"), "forum", id="name and seat"),
        pytest.param(body(1, "Harbor Forum", country="NO"), "harbor-forum-id-", id="another seat"),
        pytest.param(body(1, "Harbor Forum"), "harbor-forum-id-", id="no seat"),
        pytest.param(
            body(1, "Lantern League", country="IS", identifiers=((Scheme.WIKIDATA, "Q999999998"),)),
            "lantern-league-wikidata-q999999998",
            id="another identifier",
        ),
    ],
)
def test_a_name_alone_makes_no_known_organization(known: Gazetteer, made: Body, slug: str):
    rows, complaints = run(known, made)
    assert complaints == ()
    assert {row.organization[: len(slug)] for row in rows} <= {slug}


def test_a_body_that_may_be_two_known_ones_is_left_out(known: Gazetteer):
    identifiers = ((Scheme.WIKIDATA, "Q999999991"), (Scheme.WIKIDATA, "Q1065"))
    rows, complaints = run(known, body(1, "Lantern League", identifiers=identifiers))
    assert rows == ()
    assert complaints == ("record 1: x:1 may be lantern or un; it is left out",)


def test_names_are_tidied(known: Gazetteer):
    names = (
        ("  Tide \t Guild ", RowKind.ALIAS, "en-US"),
        ("Tide Guild", RowKind.ALIAS, "en"),
        ("x" * 400, RowKind.ALIAS, ""),
        ("Gilde", RowKind.FORMER, "xx"),
    )
    rows, complaints = run(known, body(1, *names, country="ZZ"), body(2, ("y" * 400, RowKind.PREFERRED, "")))
    assert [(row.kind.value, row.name, row.language, row.country) for row in rows] == [
        ("preferred", "Tide Guild", "en", ""),
        ("former", "Gilde", "", ""),
    ]
    assert complaints == ("record 2: x:2 has no name; it is left out",)


def test_ties_keep_to_what_is_known_and_to_what_was_taken(known: Gazetteer):
    lantern = body(1, "A", identifiers=((Scheme.WIKIDATA, "Q999999991"),), ties=((Relation.CHAPTER_OF, "x:2"),))
    forum = body(2, "Harbor Forum", country="IS", ties=((Relation.MEMBER_OF, "x:1"), (Relation.MEMBER_OF, "x:9")))
    cove = body(3, "Cove", ties=((Relation.CHAPTER_OF, "x:1"), (Relation.MEMBER_OF, "x:1")))
    rows, complaints = run(known, lantern, forum, cove)
    assert [(row.kind.value, row.parent) for row in rows if row.is_tie] == [("chapter_of", "lantern")]
    assert complaints == ("record 2: x:2 member_of x:1 closes a circle; it is left out",)


def test_too_many_bodies_are_refused(known: Gazetteer, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(assembly, "MOST_BODIES", 2)
    with pytest.raises(GazetteerError, match="record 3: more than 2 organizations; give the names that you look for"):
        run(known, *(body(number, f"Guild {number}") for number in range(1, 5)))


def test_the_order_of_records_does_not_matter_for_slugs(known: Gazetteer):
    made = [body(number, f"Guild {number}") for number in range(4)]
    assert run(known, *made) == run(known, *reversed(made))
