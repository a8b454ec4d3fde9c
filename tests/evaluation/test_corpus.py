"""Where facts, publishers and languages of documents come from."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from undersigned.errors import ReadingError, ValidationError
from undersigned.evaluation import (
    GoldDocument,
    Kind,
    Prediction,
    evaluate,
    extract_predictions,
    load_gold,
    load_predictions,
    load_publishers,
)


def test_documents_are_extracted_from_the_first_folder_that_has_them(gold_folder: Path, tmp_path: Path) -> None:
    gold = load_gold(gold_folder)
    (found,) = extract_predictions(gold, [tmp_path / "nowhere", gold_folder]).values()
    assert found.found(Kind.DEMANDS)
    assert extract_predictions(gold, [tmp_path / "nowhere"]) == {}


def test_a_name_that_leaves_the_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValidationError, match="is no file name"):
        extract_predictions([GoldDocument(file="../secret.txt")], [tmp_path])


def test_a_document_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    with pytest.raises(ReadingError, match=r"a\.txt"):
        extract_predictions([GoldDocument(file="a.txt")], [tmp_path])


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param("[", r"letter\.txt\.json: the file is wrong", id="no JSON"),
        pytest.param('{"issuers": 5}', r"letter\.txt\.json: issuers is wrong", id="no list"),
        pytest.param('{"issuers": [{"confidence": 7}]}', r"issuers\.0\.confidence is wrong", id="no confidence"),
    ],
)
def test_facts_of_another_form_are_named_with_the_key(gold_folder: Path, content: str, message: str) -> None:
    folder = gold_folder.parent / "facts"
    (folder / "letter.txt.json").write_text(content)
    with pytest.raises(ValidationError, match=message):
        load_predictions(load_gold(gold_folder), folder)


@pytest.mark.parametrize(
    ("gold", "manifest", "facts", "expected"),
    [
        pytest.param("A", "B", "C", "A", id="gold says"),
        pytest.param(None, "B", "C", "B", id="manifest says"),
        pytest.param(None, "", "C", "C", id="document says"),
        pytest.param(None, "", None, "unknown", id="nobody says"),
    ],
)
def test_publisher(tmp_path: Path, gold: str | None, manifest: str, facts: str | None, expected: str) -> None:
    (tmp_path / "manifest.csv").write_text(f"file,publisher\na.txt,{manifest}\n", encoding="utf-8-sig")
    document = GoldDocument(file="a.txt", publisher=gold)
    scored = evaluate([document], {"a.txt": Prediction(publisher=facts)}, load_publishers([tmp_path / "x", tmp_path]))
    assert scored.documents[0].publisher == expected
    assert list(scored.grouped(lambda one: one.publisher)) == [expected]


def test_names_alone_and_records_are_read_alike() -> None:
    told = {"addressees": ["Harbor Minister", {"name": "Parliament"}], "abouts": [{"organization": "Lantern League"}]}
    found = Prediction.model_validate_json(json.dumps(told))
    assert [one.name for one in found.found(Kind.ADDRESSEES)] == ["Harbor Minister", "Parliament"]
    assert [one.name for one in found.found(Kind.ABOUTS)] == ["Lantern League"]
