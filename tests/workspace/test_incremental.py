"""A second build reads only what changed, and gives the bytes that a build from nothing gives."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

import undersigned
from undersigned.errors import DecisionError, StoreError, UndersignedError
from undersigned.workspace import building, construction, reading

NEW = (
    "Open letter on lamps\n\n"
    "Port Merrow, 20 June 2021 – The Brightsail Guild asks the Harbor Minister to keep the lamps.\n"
)
HEADER = "subject_id\tpredicate_id\tobject_id\n"


def build(folder: Path, workspace: Path, *more: Path) -> undersigned.BuildReport:
    with undersigned.build([folder, *more], workspace=workspace) as built:
        return built.report


def test_unchanged_sources_are_not_read_and_nothing_is_written(sources, tmp_path, extracted, products):
    first = build(sources, tmp_path / "w")
    before = products(tmp_path / "w")
    times = [path.stat().st_mtime_ns for path in sorted((tmp_path / "w" / "exports").iterdir())]
    extracted.clear()
    second = build(sources, tmp_path / "w")
    assert (first.read, second.read, second.unchanged) == (3, 0, 3)
    assert extracted == []
    assert products(tmp_path / "w") == before
    assert [path.stat().st_mtime_ns for path in sorted((tmp_path / "w" / "exports").iterdir())] == times
    assert second.found == first.found
    assert second.doubtful == first.doubtful


def test_unchanged_builds_do_not_load_the_facts(sources, tmp_path, monkeypatch):
    build(sources, tmp_path / "w")
    monkeypatch.setattr("undersigned.workspace.cache.FactsCache.get", lambda *_: pytest.fail("facts were loaded"))
    assert build(sources, tmp_path / "w").unchanged == 3


@pytest.mark.parametrize("change", ["edited", "added", "removed", "renamed", "doubled"])
def test_incremental_builds_equal_builds_from_nothing(sources, tmp_path, extracted, products, change):
    build(sources, tmp_path / "w")
    extracted.clear()
    match change:
        case "edited":
            (sources / "b.md").write_text(NEW, encoding="utf-8")
        case "added":
            (sources / "d.txt").write_text(NEW, encoding="utf-8")
        case "removed":
            (sources / "b.md").unlink()
        case "renamed":
            (sources / "a.txt").rename(sources / "z.txt")
        case _:
            shutil.copy(sources / "c.txt", sources / "0.txt")
    report = build(sources, tmp_path / "w")
    assert len(extracted) == {"edited": 1, "added": 1, "removed": 0, "renamed": 1, "doubled": 1}[change]
    assert report.removed == (change in {"removed", "renamed"})
    assert len(report.duplicates) == (change == "doubled")
    build(sources, tmp_path / "fresh")
    assert products(tmp_path / "w") == products(tmp_path / "fresh")


def test_a_vanished_first_copy_leaves_the_second(sources, tmp_path, products):
    shutil.copy(sources / "c.txt", sources / "0.txt")
    assert len(build(sources, tmp_path / "w").duplicates) == 1
    (sources / "0.txt").unlink()
    report = build(sources, tmp_path / "w")
    assert report.duplicates == []
    build(sources, tmp_path / "fresh")
    assert products(tmp_path / "w") == products(tmp_path / "fresh")


def test_duplicates_are_told_again_by_an_unchanged_build(sources, tmp_path, extracted):
    shutil.copy(sources / "a.txt", sources / "copy.txt")
    first = build(sources, tmp_path / "w")
    extracted.clear()
    second = build(sources, tmp_path / "w")
    assert extracted == []
    assert first.duplicates == second.duplicates
    assert second.duplicates[0].reason == f"same content as {sources / 'a.txt'}; counted once"


@pytest.mark.parametrize("together", [True, False], ids=["one build", "one after the other"])
def test_the_order_of_sources_does_not_matter(sources, tmp_path, products, together):
    other = tmp_path / "more"
    other.mkdir()
    shutil.copy(sources / "c.txt", other / "same.txt")
    (other / "d.txt").write_text(NEW, encoding="utf-8")
    build(sources, tmp_path / "w", other)
    if together:
        build(other, tmp_path / "v", sources)
    else:
        build(other, tmp_path / "v")
        build(sources, tmp_path / "v")
    assert products(tmp_path / "w") == products(tmp_path / "v")


def test_sources_of_earlier_builds_stay(sources, tmp_path):
    build(sources / "a.txt", tmp_path / "w")
    report = build(sources / "b.md", tmp_path / "w")
    assert report.found.releases == 2


def test_an_unreadable_file_keeps_what_was_read_before(sources, tmp_path, products):
    build(sources, tmp_path / "w")
    before = products(tmp_path / "w")
    (sources / "b.md").write_bytes(b"%PDF-1.7 \x00\x01")
    report = build(sources, tmp_path / "w")
    assert [Path(item.source).name for item in report.rejected] == ["b.md"]
    assert report.found.releases == 3
    assert products(tmp_path / "w") == before
    assert build(sources, tmp_path / "w").rejected == report.rejected


def test_a_failing_extraction_is_reported_and_the_rest_is_built(sources, tmp_path, monkeypatch):
    original = reading.extract_facts

    def fail(document, **options):
        if document.name == "b.md":
            raise RecursionError("too deep")
        return original(document, **options)

    monkeypatch.setattr(reading, "extract_facts", fail)
    report = build(sources, tmp_path / "w")
    assert [item.reason for item in report.rejected] == ["extraction failed: RecursionError: too deep"]
    assert report.found.releases == 2


@pytest.mark.parametrize("stage", ["reading", "writing", "finishing"])
@pytest.mark.parametrize("earlier", [False, True], ids=["first build", "later build"])
def test_a_stopped_build_goes_on(sources, tmp_path, extracted, products, stage, earlier):
    if earlier:
        build(sources / "a.txt", tmp_path / "w")

    def stop(now: str, done: int, total: int) -> None:
        if now == stage and done >= 2:
            raise KeyboardInterrupt

    extracted.clear()
    with pytest.raises(KeyboardInterrupt):
        undersigned.build(sources, workspace=tmp_path / "w", progress=stop)
    done = list(extracted)
    extracted.clear()
    report = build(sources, tmp_path / "w")
    assert not set(done) & set(extracted)
    assert report.found.releases == 3
    build(sources, tmp_path / "fresh")
    assert products(tmp_path / "w") == products(tmp_path / "fresh")


def test_a_build_stopped_while_writing_is_not_taken_for_the_one_before(sources, tmp_path, products, monkeypatch):
    build(sources / "a.txt", tmp_path / "w")
    before = products(tmp_path / "w")

    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(construction, "write_products", stop)
        with pytest.raises(KeyboardInterrupt):
            undersigned.build(sources, workspace=tmp_path / "w")
    for name in ("b.md", "c.txt"):
        (sources / name).unlink()
    report = build(sources, tmp_path / "w")
    assert report.found.releases == 1
    assert products(tmp_path / "w") == before


def test_wrong_decisions_touch_nothing(sources, tmp_path, products):
    build(sources, tmp_path / "w")
    before = products(tmp_path / "w")
    (tmp_path / "w" / "decisions.tsv").write_text(HEADER + "Lantern League\tequals\tLL\n", encoding="utf-8")
    (sources / "d.txt").write_text(NEW, encoding="utf-8")
    with pytest.raises(DecisionError, match=r"decisions\.tsv.*2"):
        build(sources, tmp_path / "w")
    assert products(tmp_path / "w") == before
    assert len(list((tmp_path / "w" / "facts").glob("?????*.json"))) == 3 + 1  # and the manifest


def test_new_decisions_build_anew_without_reading(sources, tmp_path, extracted):
    first = build(sources, tmp_path / "w")
    extracted.clear()
    (tmp_path / "w" / "decisions.tsv").write_text(
        HEADER + "Kelp and Reef Trust\tsame\tStorm Petrel Society\n", encoding="utf-8"
    )
    second = build(sources, tmp_path / "w")
    assert extracted == []
    assert second.found.organizations == first.found.organizations - 1


def test_a_wrong_measures_scheme_loses_nothing(sources, tmp_path, products):
    build(sources, tmp_path / "w")
    before = products(tmp_path / "w")
    (tmp_path / "w" / "measures.skos.ttl").write_text("this is no turtle", encoding="utf-8")
    with pytest.raises(UndersignedError, match=r"measures\.skos\.ttl"):
        build(sources, tmp_path / "w")
    assert products(tmp_path / "w") == before


def test_a_workspace_in_use_is_refused(sources, tmp_path):
    with undersigned.build(sources, workspace=tmp_path / "w") as opened:
        assert len(opened.store) > 0
        with pytest.raises(StoreError, match="in use"):
            undersigned.build(sources, workspace=tmp_path / "w")


def test_lost_exports_are_written_again(sources, tmp_path, products):
    build(sources, tmp_path / "w")
    before = products(tmp_path / "w")
    shutil.rmtree(tmp_path / "w" / "exports")
    assert build(sources, tmp_path / "w").changed_releases == 0
    assert products(tmp_path / "w") == before


def test_a_broken_cache_is_read_anew(sources, tmp_path, extracted):
    build(sources, tmp_path / "w")
    extracted.clear()
    (tmp_path / "w" / "facts" / "manifest.json").write_text("{", encoding="utf-8")
    assert build(sources, tmp_path / "w").read == 3


def test_broken_facts_are_named_with_the_remedy(sources, tmp_path):
    build(sources, tmp_path / "w")
    broken = next(path for path in (tmp_path / "w" / "facts").glob("*.json") if path.stem != "manifest")
    broken.write_text("{", encoding="utf-8")
    (sources / "d.txt").write_text(NEW, encoding="utf-8")
    with pytest.raises(undersigned.UndersignedError, match=r"are broken; remove the folder .*facts and build again"):
        build(sources, tmp_path / "w")


def test_another_package_version_builds_anew(sources, tmp_path, monkeypatch):
    build(sources, tmp_path / "w")
    state = (tmp_path / "w" / "facts" / "built.txt").read_text()
    monkeypatch.setattr(building, "package_digest", lambda: "another")
    build(sources, tmp_path / "w")
    assert (tmp_path / "w" / "facts" / "built.txt").read_text() != state


def test_warnings_are_told_again_by_an_unchanged_build(sources, tmp_path):
    (sources / "e.txt").write_text(NEW.replace("lamps", "la\u200bmps"), encoding="utf-8")
    first = build(sources, tmp_path / "w")
    assert first.warnings
    assert build(sources, tmp_path / "w").warnings == first.warnings


def test_a_touched_file_gives_the_same_bytes(sources, tmp_path, products):
    build(sources, tmp_path / "w")
    before = products(tmp_path / "w")
    os.utime(sources / "a.txt", ns=(1, 1))
    assert build(sources, tmp_path / "w").read == 1
    assert products(tmp_path / "w") == before


def test_a_text_too_long_for_a_release_is_named(sources, tmp_path, monkeypatch):
    monkeypatch.setattr(reading, "LONGEST", 600)
    (sources / "b.md").write_text("word " * 200, encoding="utf-8")
    report = build(sources, tmp_path / "w")
    assert [item.source for item in report.rejected] == ["b.md"]
    assert report.rejected[0].reason.endswith(
        "characters are more than the limit of 600 for one release; split the file"
    )
    assert report.found.releases == 2
