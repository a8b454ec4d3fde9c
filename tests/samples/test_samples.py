"""What the folder of samples promises in its README."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from undersigned.reading import read_document
from undersigned.resources import find_resource

SAMPLES = find_resource("samples")
RELEASES = sorted(
    path for path in SAMPLES.iterdir() if path.suffix in {".txt", ".md", ".html"} and path.name != "README.md"
)
README = (SAMPLES / "README.md").read_text(encoding="utf-8")
ROWS = [line.split("|")[1:3] for line in README.splitlines() if line.startswith("| ") and "`" in line]


def raw(name: str) -> str:
    return (SAMPLES / name).read_bytes().decode("utf-8")


def test_releases_are_many_and_of_all_formats() -> None:
    assert len(RELEASES) >= 26
    assert min(Counter(path.suffix for path in RELEASES).values()) >= 7
    assert {path.name[:4] for path in RELEASES} == {"2021", "2022", "2023", "2024"}


@pytest.mark.parametrize("path", RELEASES, ids=lambda path: path.name)
def test_release_is_read_without_warnings(path: Path) -> None:
    (document,) = read_document(path)
    assert document.warnings == ()
    assert document.language in {"en", "es"}
    assert 100 <= len(document.text.split()) <= 700


def test_both_languages_occur() -> None:
    languages = Counter(document.language for path in RELEASES for document in read_document(path))
    assert languages["es"] >= 4
    assert languages["en"] >= 20


@pytest.mark.parametrize(("trap", "files"), ROWS, ids=[row[0].strip() for row in ROWS])
def test_trap_names_files_that_exist(trap: str, files: str) -> None:
    names = re.findall(r"`([^`]+)`", files)
    assert names, trap
    assert all((SAMPLES / name).is_file() for name in names)


@pytest.mark.parametrize(
    ("name", "pattern"),
    [
        (
            "2021-02-16-harbor-toll-recommendations.txt",
            r"(?s)(Press Release\n\n(Eight [^\n]+)\n\n)Press Release\n\n\2\n",
        ),
        ("2021-02-16-harbor-toll-recommendations.txt", r"Quiet Bay Initiative,, "),
        ("2021-02-16-harbor-toll-recommendations.txt", r"ask your government"),
        ("2021-09-15-nurses-night-crossing.txt", r"\r\n"),
        ("2021-09-15-nurses-night-crossing.txt", r"ﬁnds"),
        ("2021-09-15-nurses-night-crossing.txt", "\u00a0"),
        ("2022-03-10-open-letter-on-fares-and-tolls.txt", r"\nAssociation [^\n]+Schools\n   of "),
        ("2023-03-09-six-quiet-hours.html", r"”The numbers"),
        ("2023-06-15-tidelands-dredging.md", r"„Wer [^“]+“"),
        ("2023-09-07-fares-commission.html", r'lang="es"'),
        ("2024-03-12-statement-in-quotation-marks.txt", r'\n"We urge'),
        ("2024-05-02-open-waters-alliance.md", r"\[gallery [^\]]+\]"),
        ("2024-06-18-brightsail-registry.html", r"‘The traders’ and"),
    ],
)
def test_trap_is_still_in_the_file(name: str, pattern: str) -> None:
    assert re.search(pattern, raw(name))


def test_long_table_repeats_rows() -> None:
    names = re.findall(r"<td>\d+</td><td>([^<]+)</td>", raw("2021-06-10-night-ferry-letter.html"))
    assert len(names) == 48
    assert len(set(names)) == 45


def test_readme_says_that_all_is_invented() -> None:
    assert "**Everything here is invented**" in README
