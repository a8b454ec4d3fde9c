"""Scores of one document, and the same figures as the reference scorer where that is at hand."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from undersigned.evaluation import evaluate, extract_predictions, load_gold, load_predictions
from undersigned.evaluation.tally import Tally

SHARED = Path(__file__).parents[3] / "shared"


def test_scores_of_one_letter(gold_folder: Path) -> None:
    gold = load_gold(gold_folder)
    totals = evaluate(gold, load_predictions(gold, gold_folder.parent / "facts")).totals()
    assert {metric: (one.hits, one.found, one.gold) for metric, one in totals.items()} == {
        "title": (1, 1, 1),
        "date": (1, 1, 1),
        "language": (1, 1, 1),
        "issuers": (1, 2, 2),
        "issuer_count": (1, 1, 1),
        "persons": (1, 1, 1),
        "person_affiliation": (1, 1, 1),
        "quotes": (1, 1, 1),
        "quotes_strict": (1, 1, 1),
        "quote_speaker": (1, 1, 1),
        "demands": (1, 1, 1),
        "demands_strict": (0, 1, 1),
        "demand_stance": (0, 1, 1),
        "demand_addressee": (0, 0, 1),
        "addressees": (1, 1, 1),
        "abouts": (0, 0, 0),
        "other_organizations": (0, 0, 0),
        "grounded": (2, 2, 2),
    }


def test_a_document_without_facts_is_all_missed(gold_folder: Path) -> None:
    scored = evaluate(load_gold(gold_folder), {})
    assert scored.missing == ("letter.txt",)
    assert scored.totals()["issuers"] == Tally(0, 0, 2)


def test_a_key_that_was_not_annotated_is_not_scored(gold_folder: Path) -> None:
    (gold_folder / "letter.json").write_text('{"file": "letter.txt", "addressees": ["Harbor Minister"]}')
    gold = load_gold(gold_folder)
    totals = evaluate(gold, load_predictions(gold, gold_folder.parent / "facts")).totals()
    assert totals["issuers"] == Tally()
    assert totals["addressees"] == Tally(1, 1, 1)


@pytest.mark.corpus
@pytest.mark.skipif(not (SHARED / "eval").is_dir(), reason="needs the reference scorer in ../shared/eval")
@pytest.mark.parametrize("damage", ["as extracted", "every second item gone", "order turned", "text cut"])
def test_same_figures_as_the_reference_scorer(tmp_path: Path, damage: str) -> None:
    gold = load_gold(SHARED / "gold")
    facts = extract_predictions(gold, [SHARED / "corpus" / "documents"])
    for file, one in facts.items():
        told = one.model_dump(mode="json")
        for key, value in told.items():
            if isinstance(value, list):
                cut = value[::2] if damage == "every second item gone" else value
                told[key] = cut[::-1] if damage == "order turned" else cut
        if damage == "text cut":
            told["text"] = told["text"][: len(told["text"]) // 2]
        (tmp_path / f"{file}.json").write_text(json.dumps(told), encoding="utf-8")
    command = [sys.executable, SHARED / "eval" / "score.py", tmp_path, SHARED / "gold", "--json"]
    reference = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)["figures"]
    totals = evaluate(gold, load_predictions(gold, tmp_path)).totals()
    assert reference == {
        metric: {
            "precision": round(one.precision, 3),
            "recall": round(one.recall, 3),
            "f1": round(one.f1, 3),
            "gold": one.gold,
        }
        for metric, one in totals.items()
    }
