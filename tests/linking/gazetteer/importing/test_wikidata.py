"""Saved answers of the query service of Wikidata, in all forms in which its page saves them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from undersigned.errors import GazetteerError
from undersigned.linking.gazetteer import Scheme
from undersigned.linking.gazetteer.importing import import_wikidata, wikidata
from undersigned.names.verdicts import Relation

WD = "http://www.wikidata.org/entity/"
NAMES = (
    ("Q999999991", "Lantern League", "en", "preferred"),
    ("Q999999991", "Liga del Farol", "es", "preferred"),
    ("Q999999991", "LLG", "", "acronym"),
    ("Q999999992", 'The "Cove" Lanterns', "en", "preferred"),
)


def verbose(item: str, name: str, language: str, kind: str) -> dict[str, Any]:
    """Return a row as terms."""
    tag = {"xml:lang": language} if language else {}
    return {
        "organization": {"type": "uri", "value": WD + item},
        "name": {"type": "literal", "value": name, **tag},
        "kind": {"type": "literal", "value": kind},
    }


def plain(item: str, name: str, language: str, kind: str) -> dict[str, str]:
    """Return a row as texts."""
    return {"item": WD + item, "itemLabel": name, "language": language, "kind": kind}


def tsv_term(name: str, language: str) -> str:
    """Return a literal as verbose TSV has it."""
    return '"' + name.replace('"', '\\"') + '"' + (f"@{language}" if language else "")


FORMS = {
    "standard.json": json.dumps({"head": {"vars": []}, "results": {"bindings": [verbose(*row) for row in NAMES]}}),
    "verbose.json": json.dumps([verbose(*row) for row in NAMES]),
    "simple.json": json.dumps([plain(*row) for row in NAMES]),
    "answer.csv": "item,itemLabel,language,kind\r\n"
    + "".join(f'{WD}{item},"{name.replace(chr(34), chr(34) * 2)}",{tag},{kind}\r\n' for item, name, tag, kind in NAMES),
    "verbose.tsv": "?organization\t?name\t?kind\n"
    + "".join(f'<{WD}{item}>\t{tsv_term(name, tag)}\t"{kind}"\n' for item, name, tag, kind in NAMES),
    "simple.tsv": "item\titemLabel\tlanguage\tkind\n" + "".join(f"{WD}{a}\t{b}\t{c}\t{d}\n" for a, b, c, d in NAMES),
}


@pytest.mark.parametrize("name", FORMS)
def test_all_forms_give_the_same(tmp_path: Path, everything, name: str):
    path = tmp_path / name
    path.write_text(FORMS[name], encoding="utf-8")
    imported = import_wikidata(path, everything)
    assert imported.complaints == ()
    assert [(row.kind.value, row.name, row.language, row.wikidata) for row in imported.rows] == [
        ("preferred", "Lantern League", "en", "Q999999991"),
        ("preferred", "Liga del Farol", "es", ""),
        ("acronym", "LLG", "", ""),
        ("preferred", 'The "Cove" Lanterns', "en", "Q999999992"),
    ]


def test_facts_and_larger_bodies_are_read(tmp_path: Path, everything, reload):
    rows = [
        plain("Q999999991", "Lantern League", "en", "")
        | {"country": "IS", "ror": "0aaaaaa42", "isni": "0000 0001 2345 6789", "itemAltLabel": "LLG, Lamp League"},
        plain("Q999999992", "Cove", "en", "") | {"chapter_of": WD + "Q999999991", "country": "Iceland"},
        plain("Q999999993", "Q999999993", "en", ""),
    ]
    path = tmp_path / "answer.json"
    path.write_text(json.dumps(rows), encoding="utf-8")
    imported = import_wikidata(path, everything)
    known = reload(imported)
    league, cove = (known.identified(Scheme.WIKIDATA, f"Q99999999{number}") for number in (1, 2))
    assert league is not None
    assert cove is not None
    assert (league.country, cove.country) == ("IS", None)
    assert league.identifiers[Scheme.ROR] == "0aaaaaa42"
    assert [name.text for name in league.names] == ["Lantern League", "LLG", "Lamp League"]
    assert known.relation(cove.slug, league.slug) is Relation.CHAPTER_OF
    assert imported.complaints == (f"answer.json row 3: {WD}Q999999993 has no name; it is left out",)


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ({"ror": "0aaaaaa41"}, "ror: the check digits of '0aaaaaa41' are wrong"),
        ({"kind": "nickname"}, "unknown kind 'nickname'; the name is taken as an alias"),
        ({"item": ""}, "no organization; the line is left out"),
    ],
)
def test_wrong_cells_are_told(tmp_path: Path, everything, row: dict[str, str], complaint: str):
    path = tmp_path / "answer.json"
    path.write_text(json.dumps([plain("Q999999991", "Lantern League", "en", "") | row]), encoding="utf-8")
    complaints = import_wikidata(path, everything).complaints
    assert len(complaints) == 1
    assert complaint in complaints[0]


def test_several_identifiers_of_one_register_are_left_out(tmp_path: Path, everything):
    path = tmp_path / "answer.json"
    rows = [plain("Q999999991", "League", "en", "") | {"ror": ror} for ror in ("0aaaaaa42", "0bbbbbb17")]
    path.write_text(json.dumps(rows), encoding="utf-8")
    imported = import_wikidata(path, everything)
    assert [row.ror for row in imported.rows] == [""]
    assert "has several of ror; which one is right is not known" in imported.complaints[0]


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("a.xml", "<x/>", r"unknown ending; save the answer as .csv, .json, .tsv"),
        ("a.json", '[{"item": ', "no answer of a query"),
        ("a.json", "[" * 200_000, "no answer of a query"),
        ("a.json", "7", "no answer of a query"),
        ("a.json", '{"results": 7}', "no answer of a query"),
        ("a.json", "[]", "no organizations with names among no variables"),
        ("a.json", '[{"item": 7, "itemLabel": "x"}]', "row 1: a cell has another form"),
        ("a.json", '[{"item": {"type": "uri"}, "itemLabel": "x"}]', "row 1: a cell has another form"),
        ("a.csv", "human,humanLabel\n", "no organizations with names among human, humanLabel; select"),
        ("a.csv", 'item,itemLabel\n"x,y', "line 1: unexpected end of data"),
        ("a.tsv", "?item\t?itemLabel\n<x>\n", "line 2: 1 columns of 2; the file is cut off"),
        ("a.tsv", "", "no organizations with names"),
    ],
)
def test_wrong_files_are_refused(tmp_path: Path, everything, name: str, content: str, fault: str):
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(GazetteerError, match=fault):
        import_wikidata(tmp_path / name, everything)


def test_a_huge_json_is_refused(tmp_path: Path, everything, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(wikidata, "LARGEST_JSON", 10)
    (tmp_path / "a.json").write_text(FORMS["simple.json"], encoding="utf-8")
    with pytest.raises(GazetteerError, match="ask for fewer, or save CSV"):
        import_wikidata(tmp_path / "a.json", everything)
