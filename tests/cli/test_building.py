from __future__ import annotations

import json

import pytest

from undersigned.workspace import reading


def test_build_twice_reads_nothing_again_and_prints_json(run, sources, tmp_path):
    first = run("build", sources, "-w", tmp_path / "w", "--json")
    second = run("build", sources, "-w", tmp_path / "w", "--json")
    assert (first.code, second.code) == (0, 0)
    assert json.loads(first.out)["read"] == 1
    report = json.loads(second.out)
    assert (report["read"], report["unchanged"], report["found"]["organizations"]) == (0, 1, 2)


def test_build_names_page_turtle_and_report(run, sources, tmp_path):
    shown = run("build", sources, "-w", tmp_path / "my work")
    for place in ("pages/index.html", "exports/graph.ttl", "exports/graph.trig", "report.json"):
        assert (tmp_path / "my work" / place).is_file()
        assert str(tmp_path / "my work" / place) in shown.out
    assert f"-w '{tmp_path / 'my work'}'" in shown.out


def test_build_into_a_file_is_refused(run, sources):
    failed = run("build", sources, "-w", sources / "good.txt")
    assert failed.code == 2
    assert "cannot be used" in failed.err


def test_build_of_a_missing_source_is_a_finding(run, sources, tmp_path):
    shown = run("build", sources, tmp_path / "nothing.txt", "-w", tmp_path / "w")
    assert shown.code == 1
    assert "Rejected  nothing.txt: cannot be read" in shown.out


def test_extract_writes_a_file_a_document_and_renames_the_second_of_a_name(run, sources, tmp_path):
    (sources / "deeper").mkdir()
    (sources / "deeper" / "good.txt").write_text("Another letter\n\nThe Lantern League asks for lamps.\n")
    shown = run("extract", sources, "--out", tmp_path / "facts")
    assert (shown.code, shown.out) == (0, f"2 documents -> {tmp_path / 'facts'}\n")
    assert sorted(path.name for path in (tmp_path / "facts").iterdir()) == ["good.txt-2.json", "good.txt.json"]
    assert json.loads((tmp_path / "facts" / "good.txt.json").read_text())["title"]


def test_extract_says_what_it_could_not_read(run, sources, tmp_path):
    (sources / "empty.txt").touch()
    shown = run("extract", sources, "--out", tmp_path / "facts", "--json")
    assert shown.code == 1
    assert "empty.txt: the file is empty" in shown.err
    assert json.loads(shown.out)["written"] == 1


def test_extract_into_a_file_is_refused(run, sources):
    failed = run("extract", sources, "--out", sources / "good.txt")
    assert failed.code == 2
    assert "good.txt: File exists" in failed.err


def test_demo_builds_the_samples(run, tmp_path):
    shown = run("demo", tmp_path / "demo")
    assert shown.code == 0
    assert "pages/index.html" in shown.out
    assert (tmp_path / "demo" / "sources").is_dir()


@pytest.mark.parametrize("command", ["build", "extract"])
def test_a_document_beyond_its_limit_is_named_and_the_rest_is_done(run, tmp_path, monkeypatch, command):
    def run_away(document):
        while "nets" in document.text:
            pass
        return extract_facts(document)

    extract_facts = reading.extract_facts
    monkeypatch.setattr(reading, "extract_facts", run_away)
    sources = tmp_path / "sources"
    sources.mkdir()
    (sources / "a.txt").write_text("The Lantern League calls on the Harbor Minister to keep the lamps.")
    (sources / "b.txt").write_text("The Trawl Guild calls on the Harbor Minister to ban the nets.")
    target = ["-w", tmp_path / "w"] if command == "build" else ["--out", tmp_path / "facts"]
    shown = run(command, sources, *target, "--max-seconds", "0.5")
    assert shown.code == 1
    assert "b.txt: extraction took more than the limit of 0.5 seconds" in (shown.out + shown.err).replace("\n", " ")
    if command == "extract":
        assert [path.name for path in (tmp_path / "facts").iterdir()] == ["a.txt.json"]
