"""Verdicts, counts by rule, reliability and intervals."""

from __future__ import annotations

import json

import pytest

from undersigned.evaluation import (
    Evaluation,
    Found,
    GoldDocument,
    Kind,
    Prediction,
    Verdict,
    bootstrap_intervals,
    count_rules,
    dump_rules,
    evaluate,
    judge,
    measure,
    measure_reliability,
)


def verdict(confidence: float | None, right: bool, rule: str = "issuers.lead") -> Verdict:
    return Verdict(kind=Kind.ISSUERS, found=Found(name="x", method=f"{rule}/1", confidence=confidence), right=right)


def corpus(*found: list[str]) -> Evaluation:
    """Return documents whose gold is Alpha and Beta, with what was found in each."""
    names = [{"name": "Alpha Guild"}, {"name": "Beta Fund"}]
    gold = [GoldDocument.model_validate({"file": f"{n}", "issuers": names}) for n, _ in enumerate(found)]
    facts = {
        f"{n}": Prediction.model_validate(
            {"issuers": [{"name": name, "method": "issuers.lead/1", "confidence": 0.6} for name in one]}
        )
        for n, one in enumerate(found)
    }
    return evaluate(gold, facts)


def test_the_second_item_for_one_of_gold_is_wrong() -> None:
    (document,) = corpus(["Alpha Guild", "Alpha Guild", "Gamma Trust"]).documents
    assert [one.right for one in judge([document.compared])] == [True, False, False]


def test_rules_are_counted_without_their_version_and_written_sorted() -> None:
    counts = count_rules([verdict(0.5, True, "b.x"), verdict(0.5, False, "a.y"), verdict(0.5, False, "b.x")])
    assert counts == {"a.y": (0, 1), "b.x": (1, 2)}
    assert list(json.loads(dump_rules(counts))) == ["a.y", "b.x"]
    assert json.loads(dump_rules(counts))["b.x"] == {"right": 1, "total": 2}
    known = json.loads(dump_rules(counts, known=["a.z", "b.x"]))
    assert known["a.z"] == {"right": 0, "total": 0}
    assert known["b.x"] == {"right": 1, "total": 2}


def test_reliability_by_hand() -> None:
    found = measure_reliability([verdict(0.9, True), verdict(0.9, False), verdict(0.2, False), verdict(None, True)])
    assert found is not None
    assert found.count == 3
    assert found.brier == pytest.approx((0.01 + 0.81 + 0.04) / 3)
    assert found.calibration_error == pytest.approx((2 * 0.4 + 1 * 0.2) / 3)
    assert [(one.low, one.count, one.share_right) for one in found.bins] == [(0.2, 1, 0.0), (0.9, 2, 0.5)]


def test_full_confidence_falls_into_the_last_bin() -> None:
    found = measure_reliability([verdict(1.0, True)])
    assert found is not None
    assert [(one.low, one.high) for one in found.bins] == [(0.9, 1.0)]
    assert (found.brier, found.calibration_error) == (0, 0)


def test_no_confidence_no_reliability() -> None:
    assert measure_reliability([verdict(None, True)]) is None


def test_intervals_repeat_with_the_seed_and_hold_the_figure() -> None:
    scored = corpus(["Alpha Guild", "Beta Fund"], ["Alpha Guild"], ["Gamma Trust"], ["Beta Fund"], [])
    first = bootstrap_intervals(scored, samples=400, seed=1)
    assert first == bootstrap_intervals(scored, samples=400, seed=1)
    assert first != bootstrap_intervals(scored, samples=400, seed=2)
    low, high = first["issuers"]
    assert 0 <= low < scored.totals()["issuers"].f1 < high <= 1
    assert "quotes" not in first, "gold was not annotated for quotations"


def test_documents_that_are_alike_leave_no_room() -> None:
    scored = corpus(*[["Alpha Guild"]] * 4)
    assert bootstrap_intervals(scored, samples=50, seed=1)["issuers"] == pytest.approx((2 / 3, 2 / 3))


def test_no_samples_no_intervals() -> None:
    assert bootstrap_intervals(corpus(["Alpha Guild"]), samples=0, seed=1) == {}


def test_measure_says_what_confidence_its_counts_would_give() -> None:
    measured = measure(corpus(["Alpha Guild", "Beta Fund"], ["Gamma Trust"]), samples=0, seed=1)
    assert measured.rules == {"issuers.lead": (2, 3)}
    assert measured.confidence_of("issuers.lead") == pytest.approx(0.2077, abs=1e-4)
    assert measured.confidence_of("quotes.new") == 0
