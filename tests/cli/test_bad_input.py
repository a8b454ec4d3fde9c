"""Bad input through the real command: a clear line or a right result, the rest built, nothing lost."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

LETTER = (
    "Open letter on {what}\n\n"
    "Port Merrow, 12 May 2022 – The Brightsail Guild asks the Harbor Minister to keep the {what}.\n"
)
ACCENTED = (
    "Carta abierta sobre la niñez\n\n"
    "Puerto Merrow, 12 de mayo de 2022 – La Asociación Ñandú pide al Ministerio protección.\n"
)


def report_of(workspace: Path) -> dict:
    return json.loads((workspace / "report.json").read_text(encoding="utf-8"))


def turtle_of(workspace: Path) -> str:
    return (workspace / "exports" / "graph.ttl").read_text(encoding="utf-8")


REJECTED = [
    pytest.param("empty.txt", b"", "the file is empty", id="empty file"),
    pytest.param("blank.txt", b" \n\t\n", "the file is empty", id="blank file"),
    pytest.param("binary.txt", bytes(range(256)) * 40, "binary bytes, not text", id="binary bytes"),
    pytest.param("office.md", b"PK\x03\x04" + b"x" * 100, "a ZIP archive or office file", id="zip"),
    pytest.param(
        "unmarked.txt", ACCENTED.encode("utf-16-le"), "UTF-16 needs its byte order mark", id="utf-16 unmarked"
    ),
    pytest.param(
        "hollow.html", b"<html><head><style>p{}</style></head><body></body></html>", "no visible text", id="hollow"
    ),
    pytest.param("broken.jsonl", b'{"text": ', "line 1", id="broken record"),
]


@pytest.mark.parametrize(("name", "content", "message"), REJECTED)
def test_what_cannot_be_read_is_named_and_the_rest_is_built(run, sources, tmp_path, name, content, message):
    (sources / name).write_bytes(content)
    shown = run("build", sources, "-w", tmp_path / "w")
    assert (shown.code, shown.err) == (1, "")
    line = next(line for line in shown.out.splitlines() if name in line)
    assert line.startswith("Rejected")
    assert message in line or message in json.dumps(report_of(tmp_path / "w")["rejected"])
    assert report_of(tmp_path / "w")["found"]["releases"] == 1


READ = [
    pytest.param("latin.txt", ACCENTED.encode("cp1252"), id="windows-1252"),
    pytest.param("little.txt", b"\xff\xfe" + ACCENTED.encode("utf-16-le"), id="utf-16-le with mark"),
    pytest.param("big.txt", b"\xfe\xff" + ACCENTED.encode("utf-16-be"), id="utf-16-be with mark"),
    pytest.param("bom.txt", b"\xef\xbb\xbf" + ACCENTED.encode(), id="utf-8 with mark"),
    pytest.param("bom.md", b"\xef\xbb\xbf---\nlang: es\n---\n\n# " + ACCENTED.encode(), id="mark before front matter"),
    pytest.param("open.html", b"<html><body><h1>" + ACCENTED.encode().replace(b"\n\n", b"<p><b>"), id="unclosed html"),
    pytest.param("crlf.txt", ACCENTED.replace("\n", "\r\n").encode(), id="windows line ends"),
]


@pytest.mark.parametrize(("name", "content"), READ)
def test_odd_encodings_and_markup_are_read(run, sources, tmp_path, name, content):
    (sources / name).write_bytes(content)
    shown = run("build", sources, "-w", tmp_path / "w")
    assert shown.code == 0, shown.out
    assert report_of(tmp_path / "w")["found"]["releases"] == 2
    assert "Carta abierta sobre la niñez" in turtle_of(tmp_path / "w")
    assert "\ufeff" not in turtle_of(tmp_path / "w")


def test_lists_1000_deep_are_read(run, sources, tmp_path):
    deep = "<ul><li>" * 1000 + "The Brightsail Guild asks for lamps." + "</li></ul>" * 1000
    (sources / "deep.html").write_text(f"<h1>Letter on lamps</h1>{deep}", encoding="utf-8")
    (sources / "deep.md").write_text("# Letter on nets\n\n" + "".join("  " * n + "- x\n" for n in range(1000)))
    shown = run("build", sources, "-w", tmp_path / "w")
    assert "extraction failed" not in shown.out
    assert report_of(tmp_path / "w")["found"]["releases"] == 3
    assert shown.code == 0


def test_a_folder_with_none_of_the_formats_is_named(run, sources, tmp_path):
    other = tmp_path / "pictures"
    other.mkdir()
    (other / "x.png").write_bytes(b"\x89PNG")
    shown = run("build", other, sources, "-w", tmp_path / "w")
    assert shown.code == 1
    assert "pictures: the folder holds no file of the formats" in shown.out
    assert report_of(tmp_path / "w")["found"]["releases"] == 1


def test_nothing_but_bad_input_still_gives_a_workspace(run, tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    shown = run("build", empty, "-w", tmp_path / "w")
    assert shown.code == 1
    assert (tmp_path / "w" / "pages" / "index.html").is_file()
    assert run("network", "co-issuing", "-w", tmp_path / "w").out == "0 nodes, 0 edges\n"


def test_a_folder_named_like_a_file_is_searched(run, sources, tmp_path):
    (sources / "folder.txt").mkdir()
    (sources / "folder.txt" / "inner.txt").write_text(LETTER.format(what="lamps"))
    shown = run("build", sources, "-w", tmp_path / "w")
    assert shown.code == 0
    assert report_of(tmp_path / "w")["found"]["releases"] == 2


def test_a_link_to_nowhere_is_named(run, sources, tmp_path):
    (sources / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    shown = run("build", sources, "-w", tmp_path / "w")
    assert shown.code == 1
    assert "gone.txt: cannot be read (No such file or directory)" in shown.out


def test_a_pipe_does_not_block(run, sources, tmp_path):
    os.mkfifo(sources / "pipe.txt")
    shown = run("build", sources, "-w", tmp_path / "w")
    assert shown.code == 1
    assert "pipe.txt: not a regular file" in shown.out


def test_an_unreadable_file_is_named(run, sources, tmp_path):
    closed = sources / "closed.txt"
    closed.write_text(LETTER.format(what="lamps"))
    closed.chmod(0)
    if os.access(closed, os.R_OK):
        pytest.skip("this user reads files without the right to")
    shown = run("build", sources, "-w", tmp_path / "w")
    assert shown.code == 1
    assert "closed.txt: cannot be read (Permission denied)" in shown.out


def test_equal_content_counts_once(run, sources, tmp_path):
    (sources / "copy.txt").write_bytes((sources / "good.txt").read_bytes())
    shown = run("build", sources, "-w", tmp_path / "w")
    assert shown.code == 1
    assert f"Twice     good.txt: same content as {sources / 'copy.txt'}; counted once" in shown.out
    assert report_of(tmp_path / "w")["found"]["releases"] == 1


def test_control_characters_and_direction_marks_do_no_harm(run, sources, tmp_path):
    text = LETTER.format(what="lamps").replace("Guild", "G\u202euild\x07").replace("Harbor", "\u200fHarbor\x1b[2J")
    (sources / "marks.txt").write_text(text, encoding="utf-8")
    (sources / "empty\x1b[2J\u202e.txt").touch()
    shown = run("build", sources, "-w", tmp_path / "w")
    assert shown.code == 1
    assert "\x1b" not in shown.out
    assert "\u202e" not in shown.out
    assert report_of(tmp_path / "w")["found"]["releases"] == 2
    assert "\x07" not in turtle_of(tmp_path / "w")
    page = (tmp_path / "w" / "pages" / "index.html").read_text(encoding="utf-8")
    assert "\x1b" not in page


def test_script_in_a_name_stays_text(run, sources, tmp_path):
    name = "Guild <script>alert(1)</script> of Lamps"
    (sources / "hostile.txt").write_text(
        f"Joint letter\n\nPort Merrow, 2 May 2022 – We ask the Harbor Minister to keep the lamps.\n\n"
        f'Signed:\n- {name}\n- Lantern League\n- Harbor Workers Union\n- "><img src=x onerror=alert(1)> Society\n',
        encoding="utf-8",
    )
    shown = run("build", sources, "-w", tmp_path / "w")
    assert shown.code == 0
    for page in sorted((tmp_path / "w" / "pages").glob("*.html")):
        text = page.read_text(encoding="utf-8")
        assert "<script>alert" not in text
        assert "<img src=x" not in text
    run("network", "co-issuing", "-w", tmp_path / "w", "-o", tmp_path / "n.html")
    assert "<script>alert" not in (tmp_path / "n.html").read_text(encoding="utf-8")


def test_names_of_files_that_are_no_text_are_read(run, sources, tmp_path):
    odd = os.fsdecode(b"odd-\xff.txt")
    try:
        (sources / odd).write_text(LETTER.format(what="lamps"))
    except OSError:
        pytest.skip("this file system takes names in UTF-8 only")
    shown = run("build", sources, "-w", tmp_path / "w")
    assert shown.code == 0, shown.out + shown.err
    assert report_of(tmp_path / "w")["found"]["releases"] == 2


def test_bad_input_loses_nothing_of_a_workspace(run, sources, tmp_path):
    assert run("build", sources, "-w", tmp_path / "w").code == 0
    before = turtle_of(tmp_path / "w")
    (sources / "good.txt").write_bytes(b"\x00\x01\x02" * 99)
    assert run("build", sources, "-w", tmp_path / "w").code == 1
    assert turtle_of(tmp_path / "w") == before


def build_apart(source: Path, workspace: Path) -> tuple[int, str, float]:
    """Build in a process of its own; return exit code, output and megabytes."""
    ran = subprocess.run(
        [sys.executable, "-c", "from undersigned.cli import main; main()", "build", source, "-w", workspace],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return ran.returncode, ran.stdout + ran.stderr, memory


@pytest.mark.slow
def test_one_line_of_2_mb_is_read(sources, tmp_path):
    line = "The Brightsail Guild asks the Harbor Minister to keep the lamps, and the boats wait at the pier. "
    (sources / "line.txt").write_text(line * (2_000_000 // len(line)), encoding="utf-8")
    code, shown, megabytes = build_apart(sources, tmp_path / "w")
    assert code in {0, 1}, shown
    assert report_of(tmp_path / "w")["found"]["releases"] >= 1
    assert megabytes < 1500


@pytest.mark.slow
def test_20_mb_of_text_give_a_clear_line_or_a_graph(sources, tmp_path):
    with (sources / "huge.txt").open("w", encoding="utf-8") as file:
        file.writelines(LETTER.format(what=f"lamps of pier {number}") + "\n" for number in range(155_000))
    assert (sources / "huge.txt").stat().st_size > 20_000_000
    code, shown, megabytes = build_apart(sources, tmp_path / "w")
    assert code in {0, 1}, shown
    assert report_of(tmp_path / "w")["found"]["releases"] >= 1
    if code:
        assert "huge.txt" in shown
        assert "limit" in shown
    assert megabytes < 1500
