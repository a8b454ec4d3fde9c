from __future__ import annotations

from pathlib import Path

import pytest

from undersigned.errors import ResourceError
from undersigned.extraction.demands.cues import AskWords, CueKind, Reach, cue_index
from undersigned.languages import lexicon
from undersigned.languages.lexicon import load_lexicon, load_pack_file
from undersigned.text.phrases import words_of


@pytest.mark.parametrize(
    ("language", "form", "kind", "reach"),
    [
        ("en", "urged", CueKind.ASK, Reach.SUBJECT),
        ("en", "calling on", CueKind.ASK, Reach.SENTENCE),
        ("es", "exigimos", CueKind.ASK, Reach.NONE),
        ("es", "instan", CueKind.ASK, Reach.SUBJECT),
        ("es", "rechazamos", CueKind.POSITION, Reach.NONE),
        ("fr", "demandons", CueKind.ASK, Reach.NONE),
        ("de", "fordert", CueKind.ASK, Reach.SUBJECT),
        ("pt", "exigimos", CueKind.ASK, Reach.NONE),
        ("en", "ought to", CueKind.MODAL, Reach.NONE),
        ("es", "deberían", CueKind.MODAL, Reach.NONE),
    ],
)
def test_cues_know_how_near_their_subject_must_stand(language: str, form: str, kind: CueKind, reach: Reach) -> None:
    (hit,) = cue_index(language).find(words_of(form))
    assert (hit.value.kind, hit.value.reach) == (kind, reach)


@pytest.mark.parametrize("language", ["xx", None, "../en", "zh"])
def test_a_language_without_words_gets_english(language: str | None) -> None:
    assert load_lexicon(AskWords, language) == load_lexicon(AskWords, "en")


def test_a_broken_language_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "qq").mkdir()
    (tmp_path / "qq" / "asks.toml").write_text("[recommendations]\nmodals = 3\n", encoding="utf-8")
    monkeypatch.setattr(lexicon, "FOLDER", tmp_path)
    with pytest.raises(ResourceError, match=r"qq/asks\.toml, section \[recommendations\], does not give AskWords"):
        load_pack_file(AskWords, "qq")
