"""Measure how long a PDF of 30 pages takes to be read, and its facts to be found, in one process.

usage: formats.py [PDF ...] [--pages N] [--runs N]

Without files it makes one of N pages (30 unless told) of invented text, in one column and in two; the same bytes every
time. Prints pages, characters and the best of some runs for each.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from paper import Paper

from undersigned.extraction import extract_facts
from undersigned.reading import read_document

SENTENCES = (
    "The undersigned towns of the Merrow coast ask the harbor minister to end the toll on ferries that sail by night.",
    "“Nurses and fishing crews have no other way to get home,” said Ada Quill, director of the Lantern League.",
    "We urge Parliament to publish the accounts of the health fund every quarter and to hear the crews in person.",
    "Eight months after the first toll was collected, the number of ships that idle at berth has hardly fallen.",
)
MARGIN_LINE = "Merrow Coast Towns, press office"


def make(pages: int, columns: int) -> bytes:
    """Return a release of so many pages."""
    made = Paper(columns_a_page=columns)
    made.paragraph("Towns of the coast ask the minister to end the night toll", size=17, bold=True, gap=12)
    number = 0
    while len(made.sheets) <= pages:
        made.paragraph(" ".join(SENTENCES[(number + step) % len(SENTENCES)] for step in range(5)))
        number += 1
        if number % 9 == 0:
            made.item("end the toll now and open the books of the company that takes it;")
            made.item("pay for shore power at the inner basin.")
    made.sheets, made.column = made.sheets[:pages], 0
    every = made.sheets
    for count, sheet in enumerate(every, start=1):
        made.sheets = [sheet]
        made.line(MARGIN_LINE, y=765, size=8)
        made.line(f"Page {count} of {pages}", 280, 30, size=8)
    made.sheets = every
    return made.dump()


def measure(path: Path, runs: int) -> str:
    """Return the figures of a file in a line."""
    reading, finding = [], []
    characters = facts = 0
    for _ in range(runs):
        start = time.perf_counter()
        (document,) = read_document(path)
        read = time.perf_counter()
        found = extract_facts(document)
        reading.append(read - start)
        finding.append(time.perf_counter() - read)
        characters, facts = len(document.text), len(found.quotations) + len(found.recommendations)
    return (
        f"{characters:,} characters: {min(reading):.2f} s to a document, {min(finding):.2f} s to facts"
        f" ({facts} quotations and recommendations)"
    )


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=Path, nargs="*", help="PDF files to measure instead")
    parser.add_argument("--pages", type=int, default=30)
    parser.add_argument("--runs", type=int, default=3)
    arguments = parser.parse_args()
    for path in arguments.files:
        print(f"{path}: {measure(path, arguments.runs)}")
    if arguments.files:
        return 0
    with tempfile.TemporaryDirectory() as folder:
        for columns, label in ((1, "one column"), (2, "two columns")):
            path = Path(folder, f"{columns}.pdf")
            path.write_bytes(make(arguments.pages, columns))
            print(f"{arguments.pages} pages, {label}: {measure(path, arguments.runs)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
