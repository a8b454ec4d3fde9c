from __future__ import annotations

from pathlib import Path

import pytest

from undersigned.extraction import packs
from undersigned.extraction.packs import LEXICONS, lexicons_of, missing_parts
from undersigned.extraction.structure.dates import DateWords
from undersigned.languages import lexicon
from undersigned.languages.conjugation import CONJUGATORS
from undersigned.languages.lexicon import CONCERNS, LANGUAGES, Lexicon, load_pack_file

FOLDERS = sorted(path.name for path in Path(lexicon.__file__).parent.iterdir() if (path / "dates.toml").exists())


@pytest.mark.parametrize("language", LANGUAGES)
def test_pack_has_every_part(language: str) -> None:
    assert missing_parts(language) == ()


@pytest.mark.parametrize("language", FOLDERS)
def test_every_section_fits_its_record(language: str) -> None:
    for kind in lexicons_of(language):
        if kind.concern in lexicon.concerns_of(language):
            load_pack_file(kind, language)


@pytest.mark.parametrize("language", FOLDERS)
def test_no_section_stands_beside_the_records(language: str) -> None:
    assert lexicon.concerns_of(language) <= {kind.concern for kind in lexicons_of(language)}


def test_the_records_are_what_a_complete_pack_has_sections_for() -> None:
    verbs = {conjugator.verbs for conjugator in CONJUGATORS.values()}
    declared = {kind for kind in Lexicon.__subclasses__() if kind.__module__.startswith("undersigned.")}
    assert declared - verbs == set(LEXICONS)
    assert {kind.concern for kind in lexicons_of("en")} == CONCERNS


def copy_pack(folder: Path, *, without: str = "") -> None:
    for path in (Path(lexicon.__file__).parent / "es").glob("*.toml"):
        if path.stem != without:
            target = folder / "zz" / path.name
            target.parent.mkdir(exist_ok=True)
            target.write_bytes(path.read_bytes())


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    real = lexicon.FOLDER
    for model in packs.MODELS:
        (tmp_path / model).symlink_to(real / model)
    monkeypatch.setattr(lexicon, "FOLDER", tmp_path)
    load_pack_file.cache_clear()
    lexicon.read_file.cache_clear()
    return tmp_path


def test_a_missing_file_is_named(elsewhere: Path) -> None:
    copy_pack(elsewhere, without="headings")
    assert "zz/headings.toml: [zones] is missing" in missing_parts("zz")
    assert "zz/verbs.toml: the language has no line in CONJUGATORS" in missing_parts("zz")


def test_an_empty_list_is_named_with_its_key(elsewhere: Path) -> None:
    copy_pack(elsewhere)
    path = elsewhere / "zz" / "dates.toml"
    _, rest = path.read_text(encoding="utf-8").split("[events]", maxsplit=1)
    path.write_text(f"[dates]\njoints = []\nday_first = false\n[dates.months]\n[events]{rest}", encoding="utf-8")
    found = missing_parts("zz")
    assert found[:2] == ("zz/dates.toml: [dates] months is empty", "zz/dates.toml: [dates] joints is empty")


def test_switches_are_no_words() -> None:
    assert packs.needed_keys(DateWords) == ("months", "joints")
