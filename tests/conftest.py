"""What all tests may share: the workspace of the sample releases, built once; decisions in short."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import undersigned
from undersigned.linking.decisions import Decision, Predicate
from undersigned.resources import find_resource

SETTINGS = ("decisions.tsv", "measures.skos.ttl")


def lay_out_samples(folder: Path) -> Path:
    """Copy the samples to a new workspace and return the folder of its sources."""
    samples = find_resource("samples")
    sources = folder / "sources"
    shutil.copytree(samples, sources, ignore=shutil.ignore_patterns("README*", *SETTINGS))
    for name in SETTINGS:
        shutil.copy(samples / name, folder / name)
    return sources


@pytest.fixture(scope="session")
def samples_workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[undersigned.Workspace]:
    """Return the workspace of the samples; tests read it only."""
    folder = tmp_path_factory.mktemp("samples") / "workspace"
    with undersigned.build(lay_out_samples(folder), workspace=folder) as built:
        yield built


@pytest.fixture
def decide() -> Callable[..., list[Decision]]:
    """Return a function that makes decisions of `(subject, predicate, object)`; "not chapter_of" withdraws."""

    def make(*told: tuple[str, str, str]) -> list[Decision]:
        return [
            Decision(
                line=line,
                subject=subject,
                predicate=Predicate(predicate.removeprefix("not ")),
                object=target,
                negated=predicate.startswith("not "),
            )
            for line, (subject, predicate, target) in enumerate(told, start=2)
        ]

    return make
