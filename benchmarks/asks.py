"""Measure how asks are linked to measures: seconds and memory by number of asks.

usage: asks.py [NUMBER ...]

The asks are made up from syllables and words around things, from a fixed seed; a third repeats an earlier thing in
other words. Prints for each number the seconds of processor time, these by the number of asks against the first
number, the measures found, the questions and the peak memory.
"""

from __future__ import annotations

import argparse
import random
import resource
import time
from collections.abc import Iterator
from hashlib import sha256

from undersigned.linking.measures import link_measures
from undersigned.linking.mentions import Ask
from undersigned.linking.questions import Questions
from undersigned.linking.scheme import load_scheme
from undersigned.model.facts import Stance

NUMBERS = (10_000, 50_000, 200_000)
SYLLABLES = ("ta", "ri", "mo", "ka", "len", "dor", "vi", "sa", "po", "nu", "gre", "ster", "hal")
FRAMES = ("{}", "the {}", "repeal of {}", "plans to end {}", "new {}", "{} in its current form", "{} for islanders")
HEADS = ("law", "tax", "treaty", "subsidies", "inquiry", "fund", "ban", "rights", "detention", "permits")
ASKS_OF_RELEASE = 4
VOCABULARY = 6_000


def main() -> None:
    """Measure each number of asks."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("numbers", nargs="*", type=int, default=NUMBERS, metavar="NUMBER")
    numbers: list[int] = parser.parse_args().numbers
    scheme = load_scheme()
    link_measures(iter_asks(10), scheme)  # loads the tables
    print("   asks  seconds  relative to n  measures  questions   MB")
    first = 0.0
    for number in numbers:
        asks = list(iter_asks(number))
        questions = Questions()
        start = time.process_time()  # other work on the machine does not count
        found = link_measures(asks, scheme, questions=questions)
        seconds = time.process_time() - start
        cost = seconds / number
        first = first or cost
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(
            f"{number:7,}  {seconds:7.1f}  {cost / first:13.2f}  {len(found.measures):8,}  "
            f"{len(questions.ordered()):9,}  {peak:3,}"
        )


def iter_asks(number: int) -> Iterator[tuple[str, Ask]]:
    """Yield made-up asks, four a release."""
    chance = random.Random(7)  # noqa: S311 - no secret
    words = ["".join(chance.choice(SYLLABLES) for _ in range(chance.randint(2, 4))) for _ in range(VOCABULARY)]
    things: list[str] = []
    for place in range(number):
        if not things or chance.random() < 2 / 3:
            some = [chance.choice(words) for _ in range(chance.choice((1, 2, 2, 3, 4)))]
            things.append(" ".join([*some, chance.choice(HEADS)]))
        digest = sha256(str(place // ASKS_OF_RELEASE).encode()).hexdigest()
        written = chance.choice(FRAMES).format(chance.choice(things))
        stance = chance.choice((Stance.SUPPORT, Stance.OPPOSE))
        yield (
            digest,
            Ask(ordinal=place % ASKS_OF_RELEASE + 1, part=0, measure=written, measure_stance=stance, language="en"),
        )


if __name__ == "__main__":
    main()
