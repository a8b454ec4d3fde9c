"""The accuracy page: says what was measured on what, and names nothing."""

from __future__ import annotations

from pathlib import Path

from undersigned.evaluation import Measurement, evaluate, load_gold, load_predictions, measure, render_accuracy


def measured(gold_folder: Path, publisher: str = "Lantern League") -> Measurement:
    gold = load_gold(gold_folder)
    facts = load_predictions(gold, gold_folder.parent / "facts")
    return measure(evaluate(gold, facts, {"letter.txt": publisher}), samples=20, seed=3)


def test_tuning_figures_are_called_so_and_a_held_out_measurement_is_owed(gold_folder: Path) -> None:
    page = render_accuracy(measured(gold_folder))
    assert "1 document (1 en) by 1 publisher, annotated by hand" in page
    assert "**These are tuning figures.**" in page
    assert "A held-out measurement is owed" in page
    assert "| issuers and signatories | 0.500 | 0.500 | 0.500 | 0.500 – 0.500 | 2 |" in page
    assert "20 samples, seed 3" in page
    assert "self-descriptions" not in page, "gold holds none: there is no figure"


def test_held_out_figures_stand_apart(gold_folder: Path) -> None:
    page = render_accuracy(measured(gold_folder), measured(gold_folder, "Another publisher"))
    assert page.index("## Tuning documents") < page.index("## Held-out documents")
    assert "0 of their 1 publishers have tuning documents too" in page
    assert "is owed" not in page


def test_no_document_and_no_publisher_is_named(gold_folder: Path) -> None:
    page = render_accuracy(measured(gold_folder))
    assert "letter" not in page
    assert "Lantern League" not in page


def test_documents_without_facts_are_counted(gold_folder: Path) -> None:
    page = render_accuracy(measure(evaluate(load_gold(gold_folder), {}), samples=0, seed=1))
    assert "1 of them without facts" in page
