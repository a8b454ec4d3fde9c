from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from undersigned.extraction import extract_facts
from undersigned.model.facts import Facts, Part
from undersigned.reading import read_document

SHARED = Path(__file__).parents[3] / "shared"
SEED = SHARED / "corpus" / "documents" / "seed.txt"
GOLD = SHARED / "gold" / "seed.json"

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not GOLD.exists(), reason=f"needs the shared corpus, {GOLD} is missing"),
]


@pytest.fixture(scope="module")
def seed() -> Facts:
    (document,) = read_document(SEED)
    return extract_facts(document)


@pytest.fixture(scope="module")
def gold() -> dict[str, Any]:
    return json.loads(GOLD.read_text(encoding="utf-8"))


def test_seed_has_its_quotations_with_speaker_role_and_body(seed: Facts, gold: dict[str, Any]) -> None:
    assert len(seed.quotations) == 2
    assert [(one.speaker, one.speaker_role, one.affiliation) for one in seed.quotations] == [
        (one["speaker"], one["speaker_role"], one["affiliation"]) for one in gold["quotes"]
    ]


@pytest.mark.parametrize("part", [Part.SPEAKER, Part.CONTACT])
def test_seed_has_its_persons_by_part(seed: Facts, gold: dict[str, Any], part: Part) -> None:
    wanted = sorted(one["name"] for one in gold["persons"] if one["part"] == part)
    assert len(wanted) == 2
    assert sorted(one.name for one in seed.persons if one.part is part) == wanted
