"""All documents of a gold folder: facts given or extracted, scores, publisher and language of each."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import add
from pathlib import Path

from undersigned.errors import ReadingError, ValidationError
from undersigned.evaluation.comparison import Comparison, compare
from undersigned.evaluation.gold import GoldDocument
from undersigned.evaluation.prediction import Prediction, load_prediction, to_prediction
from undersigned.evaluation.scoring import score
from undersigned.evaluation.tally import METRICS, Tally
from undersigned.extraction import extract_facts
from undersigned.reading import read_document

__all__ = ["Evaluation", "ScoredDocument", "evaluate", "extract_predictions", "load_predictions", "load_publishers"]

UNKNOWN = "unknown"
MANIFEST = "manifest.csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoredDocument:
    """A document with its scores.

    Args:
        compared: gold and facts.
        tallies: by metric.
        publisher: "unknown" where nobody says.
        language: likewise.
        missing: no facts were given: all of gold counts as missed.
    """

    compared: Comparison
    tallies: Mapping[str, Tally]
    publisher: str
    language: str
    missing: bool

    @property
    def file(self) -> str:
        """Name of the document."""
        return self.compared.gold.file


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Scored documents in order of the gold files."""

    documents: tuple[ScoredDocument, ...]

    def totals(self) -> dict[str, Tally]:
        """Return the counts of each metric over all documents."""
        return {
            metric: reduce(add, (document.tallies.get(metric, Tally()) for document in self.documents), Tally())
            for metric in METRICS
        }

    def grouped(self, key: Callable[[ScoredDocument], str]) -> dict[str, Evaluation]:
        """Return the documents by what the key says of them, sorted."""
        groups: dict[str, list[ScoredDocument]] = {}
        for document in self.documents:
            groups.setdefault(key(document), []).append(document)
        return {name: Evaluation(tuple(members)) for name, members in sorted(groups.items())}

    @property
    def missing(self) -> tuple[str, ...]:
        """Documents without facts."""
        return tuple(document.file for document in self.documents if document.missing)


def evaluate(
    gold: Sequence[GoldDocument], predictions: Mapping[str, Prediction], publishers: Mapping[str, str] | None = None
) -> Evaluation:
    """Return the scores of each document.

    Args:
        gold: annotations.
        predictions: facts by the `file` of gold; what is not there counts as all missed.
        publishers: by `file`, where gold does not say.
    """
    return Evaluation(tuple(score_one(one, predictions.get(one.file), publishers or {}) for one in gold))


def score_one(gold: GoldDocument, prediction: Prediction | None, publishers: Mapping[str, str]) -> ScoredDocument:
    """Return the scores of one document."""
    facts = prediction or Prediction()
    compared = compare(gold, facts)
    return ScoredDocument(
        compared=compared,
        tallies=score(compared),
        publisher=gold.publisher or publishers.get(gold.file) or facts.publisher or UNKNOWN,
        language=gold.lang or facts.language or UNKNOWN,
        missing=prediction is None,
    )


def load_predictions(gold: Iterable[GoldDocument], folder: Path) -> dict[str, Prediction]:
    """Load the facts files of a folder, `<file of gold>.json` each; those that are not there are left out."""
    loaded = {one.file: load_prediction(folder / f"{one.file}.json") for one in gold}
    return {file: prediction for file, prediction in loaded.items() if prediction is not None}


def extract_predictions(gold: Iterable[GoldDocument], folders: Sequence[Path]) -> dict[str, Prediction]:
    """Read and extract the documents of gold; those that are in none of the folders are left out.

    Args:
        gold: annotations; `file` names the document.
        folders: searched in order.

    Raises:
        ReadingError: a document cannot be read.
    """
    found = {one.file: find_source(one.file, folders) for one in gold}
    return {file: extract_prediction(path) for file, path in found.items() if path is not None}


def find_source(file: str, folders: Sequence[Path]) -> Path | None:
    """Return the document of that name in the first folder that has it.

    Raises:
        ValidationError: the name leaves the folder.
    """
    if Path(file).name != file:
        raise ValidationError(f"gold file = {file!r} is no file name; expected a name without folders")
    return next((folder / file for folder in folders if (folder / file).is_file()), None)


def extract_prediction(path: Path) -> Prediction:
    """Read and extract one document."""
    first = next(read_document(path), None)
    if first is None:
        raise ReadingError(f"{path} holds no document; leave its gold file out")
    return to_prediction(extract_facts(first))


def load_publishers(folders: Iterable[Path]) -> dict[str, str]:
    """Load publishers by document from the `manifest.csv` of each folder that has one, columns `file`, `publisher`."""
    found = dict[str, str]()
    for folder in folders:
        path = folder / MANIFEST
        if path.is_file():
            with path.open(encoding="utf-8-sig", newline="") as file:
                for row in csv.DictReader(file):
                    found.setdefault(row.get("file") or "", row.get("publisher") or "")
    return found
