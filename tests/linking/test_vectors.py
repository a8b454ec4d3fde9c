"""Pairs of real names, measured only where the shared folder is there."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from undersigned.linking import DocumentMentions, link_corpus
from undersigned.linking.mentions import IssuerMention

FILE = Path(__file__).resolve().parents[3] / "shared" / "vectors" / "organization_names.csv"

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not FILE.exists(), reason="needs ../shared/vectors/organization_names.csv"),
]


def rows() -> list[dict[str, str]]:
    with FILE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def record(place: int, name: str, language: str) -> DocumentMentions:
    return DocumentMentions(sha256=f"{place:064x}", language=language, issuers=(IssuerMention(name=name),))


def joined(pair: dict[str, str], records: list[DocumentMentions]) -> bool:
    names = link_corpus(records).names
    return names[records[0].sha256, pair["name_a"]] == names[records[1].sha256, pair["name_b"]]


def pair_records(place: int, pair: dict[str, str]) -> list[DocumentMentions]:
    return [record(2 * place, pair["name_a"], pair["lang_a"]), record(2 * place + 1, pair["name_b"], pair["lang_b"])]


def test_pairs_alone() -> None:
    found = [(pair["label"], joined(pair, pair_records(place, pair))) for place, pair in enumerate(rows())]
    assert [label for label, one in found if one and label != "same"] == []


def test_all_names_in_one_corpus() -> None:
    pairs = rows()
    records = [pair_records(place, pair) for place, pair in enumerate(pairs)]
    names = link_corpus([one for two in records for one in two]).names
    wrong, right = [], 0
    for pair, (first, second) in zip(pairs, records, strict=True):
        if names[first.sha256, pair["name_a"]] == names[second.sha256, pair["name_b"]]:
            right += pair["label"] == "same"
            wrong += [] if pair["label"] == "same" else [pair]
    total = sum(pair["label"] == "same" for pair in pairs)
    print(f"automatic merges: {right} of {total} true pairs, {len(wrong)} false")
    assert wrong == []
    assert right >= 14
