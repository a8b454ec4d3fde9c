"""Measure how names of organizations are blocked and classified: seconds and memory by number of names.

usage: names.py [NUMBER ...]

The names are made up from the words of the concept table, places and syllables, in five languages, from a fixed seed.
Prints for each number the seconds of processor time, these by n log n against the first number, and the peak memory.
"""

from __future__ import annotations

import argparse
import csv
import random
import resource
import time
from collections import Counter
from collections.abc import Iterator
from math import log

from undersigned.names import concepts, places
from undersigned.names.blocking import judge_names
from undersigned.names.parsing import parse_organization
from undersigned.names.verdicts import Answer

NUMBERS = (10_000, 50_000, 200_000)
SYLLABLES = ("ta", "ri", "mo", "ka", "len", "dor", "vi", "sa", "po", "nu", "gre", "ster", "hal")


def main() -> None:
    """Measure each number of names."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("numbers", nargs="*", type=int, default=NUMBERS, metavar="NUMBER")
    numbers: list[int] = parser.parse_args().numbers
    print("  names  seconds  relative to n log n     same  questions   MB")
    judge([*"TW"])  # loads the tables
    first = 0.0
    for number in numbers:
        names = list(iter_names(number))
        start = time.process_time()  # other work on the machine does not count
        verdicts = judge(names)
        seconds = time.process_time() - start
        cost = seconds / (number * log(number))
        first = first or cost
        same, asked = verdicts[Answer.SAME], sum(verdicts.values()) - verdicts[Answer.SAME]
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"{number:7,}  {seconds:7.1f}  {cost / first:19.2f}  {same:7,}  {asked:9,}  {peak:3,}")


def judge(names: list[str]) -> Counter[Answer]:
    """Return how many pairs of names got each answer."""
    return Counter(pair.verdict.answer for pair in judge_names([parse_organization(name) for name in names]))


def iter_names(number: int) -> Iterator[str]:
    """Yield made-up names, each once."""
    chance = random.Random(7)  # noqa: S311 - no secret
    with concepts.FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    with places.FILE.open(encoding="utf-8", newline="") as file:
        somewhere = [form for row in csv.DictReader(file, delimiter="\t") for form in row["forms"].split("; ")]
    by_class = {name: [row for row in rows if row["class"] == name] for name in ("topic", "kind")}
    seen: set[str] = set()
    while len(seen) < number:
        language = chance.choice(concepts.LANGUAGES)
        words = [_own(chance)] if chance.random() < 0.4 else []
        words += [_word(chance, by_class["topic"], language) for _ in range(chance.choice((1, 1, 2, 2, 3)))]
        words.append(_word(chance, by_class["kind"], language))
        words += [chance.choice(somewhere)] if chance.random() < 0.3 else []
        name = " ".join(filter(None, words)).title()
        if name not in seen:
            seen.add(name)
            yield name


def _own(chance: random.Random) -> str:
    return "".join(chance.choice(SYLLABLES) for _ in range(chance.randint(2, 4)))


def _word(chance: random.Random, rows: list[dict[str, str]], language: str) -> str:
    return chance.choice(rows)[language].split(";", maxsplit=1)[0].strip()


if __name__ == "__main__":
    main()
