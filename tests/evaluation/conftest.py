"""Gold and facts of one invented letter."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

TEXT = (
    "The Lantern League and the Harbor Workers Union wrote today. "
    "“We have waited for two long winters and shall wait no more,” said Ada Quill of the Lantern League. "
    "We urge the Harbor Minister to end the night ferry ban before the summer begins."
)
GOLD = {
    "file": "letter.txt",
    "title": "Letter on the ferry",
    "date": "2021-06-03",
    "lang": "en",
    "issuers": [{"name": "Lantern League", "acronym": "LL"}, {"name": "Harbor Workers Union"}],
    "signatory_count": 2,
    "persons": [{"name": "Ada Quill", "affiliation": "Lantern League", "part": "speaker"}],
    "quotes": [{"speaker": "Ada Quill", "starts_with": "We have waited for", "ends_with": "shall wait no more"}],
    "demands": [
        {
            "starts_with": "We urge the Harbor",
            "ends_with": "before the summer begins",
            "addressee": "Harbor Minister",
            "stance": "oppose",
        }
    ],
    "addressees": ["Harbor Minister"],
    "about_sections": [],
    "mentions_of_other_orgs": [],
}
FACTS = {
    "text": TEXT,
    "title": "Letter on the Ferry",
    "date": "2021-06-03",
    "language": "en",
    "issuers": [
        {"name": "LL", "method": "issuers.lead/1", "confidence": 0.9},
        {"name": "Kelp Trust", "method": "issuers.lead/1", "confidence": 0.9},
    ],
    "persons": [{"name": "Ada Quill", "affiliation": "LL", "method": "persons.speaker/1", "confidence": 0.8}],
    "quotes": [{"text": "We have waited for two long winters and shall wait no more", "speaker": "Quill"}],
    "demands": [{"text": "We urge the Harbor Minister to end the night ferry ban", "stance": "support"}],
    "addressees": ["Harbor Minister"],
}


@pytest.fixture
def gold_folder(tmp_path: Path) -> Path:
    """Return a folder with one gold file, its document and facts of it."""
    folder = tmp_path / "gold"
    folder.mkdir()
    (folder / "letter.json").write_text(json.dumps(GOLD), encoding="utf-8")
    (folder / "letter.txt").write_text(TEXT, encoding="utf-8")
    facts = tmp_path / "facts"
    facts.mkdir()
    (facts / "letter.txt.json").write_text(json.dumps(FACTS), encoding="utf-8")
    return folder
