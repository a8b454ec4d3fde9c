"""The same samples give the same bytes, whatever the folder and the seed of hashes."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from undersigned import Workspace
from undersigned.resources import find_resource

BUILD = """
import shutil, sys
from pathlib import Path
import undersigned
samples, folder = Path(sys.argv[1]), Path(sys.argv[2])
sources = folder / "sources"
shutil.copytree(samples, sources, ignore=shutil.ignore_patterns("README*", "*.tsv", "*.ttl"))
for name in ("decisions.tsv", "measures.skos.ttl"):
    shutil.copy(samples / name, folder / name)
undersigned.build(sources, workspace=folder).close()
"""
EXPORTS = ("graph.ttl", "graph.trig")


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.slow
@pytest.mark.parametrize("seed", ["1", "4242"])
def test_exports_have_the_same_bytes(samples_workspace: Workspace, tmp_path: Path, seed: str) -> None:
    folder = tmp_path / f"with a space {seed}"
    subprocess.run(
        [sys.executable, "-c", BUILD, str(find_resource("samples")), str(folder)],
        check=True,
        env={**os.environ, "PYTHONHASHSEED": seed},
        timeout=120,
    )
    for name in EXPORTS:
        assert digest(folder / "exports" / name) == digest(samples_workspace.exports / name)


def test_build_of_the_samples_is_clean(samples_workspace: Workspace) -> None:
    report = samples_workspace.report
    assert report.clean
    assert report.rejected == []
    assert report.duplicates == []
    assert report.violations == 0
    assert report.found.releases >= 26
    assert (report.found.first or "") < "2022"
    assert (report.found.last or "") >= "2024"
