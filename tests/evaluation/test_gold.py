"""Gold files: what they may leave out, and what is said of broken ones."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from undersigned.errors import ValidationError
from undersigned.evaluation import Kind, Wanted, load_gold


def write(folder: Path, name: str, content: object) -> None:
    text = content if isinstance(content, str) else json.dumps(content)
    (folder / name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param("{", r"broken\.json: no JSON .*; correct the file", id="no JSON"),
        pytest.param("[]", r"broken\.json: .*the file = .* is wrong: Input should be an object", id="a list"),
        pytest.param({"title": "x"}, r"broken\.json: the key 'file' is missing", id="no file"),
        pytest.param({"file": "a", "qoutes": []}, "unknown key 'qoutes'; did you mean 'quotes'", id="typing error"),
        pytest.param({"file": "a", "zzzzzz": 1}, "unknown key 'zzzzzz'; leave it out", id="unknown key"),
        pytest.param(
            {"file": "a", "persons": [{"name": "Ada", "part": "singer"}]},
            r"persons\.0\.part = 'singer' is wrong: .*'speaker'",
            id="unknown part",
        ),
        pytest.param(
            {"file": "a", "demands": [{"starts_with": "…", "ends_with": "now"}]},
            r"demands\.0\.starts_with = '…' is wrong: .*at least one word",
            id="no words",
        ),
        pytest.param(
            {"file": "a", "quotes": [{"starts_with": "We"}]}, r"the key 'quotes\.0\.ends_with' is missing", id="half"
        ),
    ],
)
def test_a_broken_file_is_named_with_key_and_remedy(tmp_path: Path, content: object, message: str) -> None:
    write(tmp_path, "broken.json", content)
    with pytest.raises(ValidationError, match=message):
        load_gold(tmp_path)


def test_two_files_of_one_document_are_refused(tmp_path: Path) -> None:
    for name in ("a.json", "b.json"):
        write(tmp_path, name, {"file": "letter.txt"})
    with pytest.raises(ValidationError, match=r"b\.json: file = 'letter\.txt' is annotated in .*a\.json too"):
        load_gold(tmp_path)


def test_an_empty_folder_and_a_missing_one_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValidationError, match=r"holds no \.json file"):
        load_gold(tmp_path)
    with pytest.raises(ValidationError, match="cannot be read"):
        load_gold(tmp_path / "nowhere")


def test_left_out_is_not_empty(tmp_path: Path) -> None:
    write(tmp_path, "a.json", {"file": "a", "issuers": []})
    (document,) = load_gold(tmp_path)
    assert document.wanted(Kind.ISSUERS) == ()
    assert document.wanted(Kind.QUOTES) is None


def test_a_body_speaks_where_gold_names_no_person(gold_folder: Path, tmp_path: Path) -> None:
    quote = {"affiliation": "Lantern League", "starts_with": "We", "ends_with": "more"}
    write(gold_folder, "letter.json", {"file": "a", "quotes": [quote]})
    (document,) = load_gold(gold_folder)
    assert document.wanted(Kind.QUOTES) == (
        Wanted(starts_with="We", ends_with="more", fields={"speaker": "Lantern League"}),
    )


def test_the_examples_of_the_documentation_are_gold_of_samples() -> None:
    root = Path(__file__).parents[2]
    for document in load_gold(root / "docs" / "gold"):
        assert (root / "samples" / document.file).is_file()
