"""Pairs of real names, measured only where the shared folder is there."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from undersigned.extraction import extract_facts
from undersigned.linking import DocumentMentions, link_corpus, summarize
from undersigned.linking.gazetteer import load_gazetteer
from undersigned.linking.mentions import IssuerMention
from undersigned.model.links import Linkage
from undersigned.names.comparison import classify
from undersigned.names.verdicts import Answer
from undersigned.reading import read_document, read_text

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


COMPANION = FILE.parents[1] / "corpus" / "companions" / "imumi-statements-digest.csv"


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        pytest.param(
            "Center for Justice and International Law", "Centro por la Justicia y el Derecho Inter", id="cejil"
        ),
        pytest.param("Red Jesuita Con Migrantes", "Red Jesuita con Migrantes", id="rjm"),
        pytest.param("Civil Society Articulating Group", "Grupo Articulador de la Sociedad Civil", id="group"),
    ],
)
def test_the_first_document_and_spanish_records_meet(meeting: Linkage, english: str, spanish: str) -> None:
    found = [
        {agent for (_, name), agent in meeting.names.items() if name.startswith(one)} for one in (english, spanish)
    ]
    assert len(found[0]) == 1
    assert found[0] == found[1]


@pytest.fixture(scope="module")
def meeting() -> Linkage:
    """Link the document that the project grew from with records in Spanish."""
    with COMPANION.open(encoding="utf-8", newline="") as file:
        texts = [row["content_es"] for row in csv.DictReader(file) if row["content_es"].strip()]
    documents = [*read_document(FILE.parents[1] / "corpus" / "documents" / "seed.txt")]
    documents += [read_text(text, name=f"record-{place}", language="es") for place, text in enumerate(texts)]
    return link_corpus((summarize(extract_facts(one)) for one in documents), knowledge=load_gazetteer())


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


def test_pairs_are_answered() -> None:
    """The figures that names must reach, on pairs of real organizations."""
    known = load_gazetteer()
    answers = [
        (
            pair["label"],
            classify(pair["name_a"], pair["name_b"], languages=(pair["lang_a"], pair["lang_b"]), knowledge=known),
        )
        for pair in rows()
    ]
    same = [label for label, verdict in answers if verdict.answer is Answer.SAME]
    review = sum(verdict.answer is Answer.REVIEW for _, verdict in answers)
    print(f"same {len(same)}, right {same.count('same')}, to review {review} of {len(answers)}")
    assert set(same) == {"same"}
    assert len(same) >= 0.85 * sum(label == "same" for label, _ in answers)
    assert review <= 0.15 * len(answers)
