"""What all tests may share: the workspace of the sample releases, built once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import undersigned
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
