"""How processor time grows with the size of a text: a ratio of two sizes, so that no machine is too slow for a test."""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable
from typing import TypeVar

Made = TypeVar("Made")

FACTOR = 4
"""The larger text is so many times the smaller."""

EXPONENT = 1.5
"""Between n log n, about 1.1 at the sizes of tests, and a square."""


def processor_seconds(work: Callable[[], object]) -> float:
    """Return the processor time that some work takes, without the garbage collector and without a tracer.

    A tracer, such as that of coverage, keeps Python from extending a string in place: what is linear looks quadratic.
    """
    tracer = sys.gettrace()
    gc.collect()
    gc.disable()
    sys.settrace(None)
    try:
        start = time.process_time()
        work()
        return time.process_time() - start
    finally:
        sys.settrace(tracer)
        gc.enable()


def growth(
    work: Callable[[Made], object], make: Callable[[int], Made], size: int, *, factor: int = FACTOR, runs: int = 6
) -> float:
    """Return how many times the processor time of `size` is that of `factor` times the size.

    What is worked on is made outside of the measured time. A first run tells whether the ratio is that of a square;
    only then are both sizes measured again, as often as `runs`, and the least time of each counts.

    Args:
        work: what is measured.
        make: what is worked on, of some size.
        size: the smaller size; at it the work should take a few milliseconds at least.
        factor: from the smaller to the larger size.
        runs: at most so many a size.

    Returns:
        About `factor` where time is linear, and its square where it is quadratic.
    """
    small, large = make(size), make(size * factor)
    work(small)  # loads what is loaded once
    short = processor_seconds(lambda: work(small))
    long = processor_seconds(lambda: work(large))
    for _ in range(runs - 1):
        if long <= factor**EXPONENT * short:
            break
        short = min(short, processor_seconds(lambda: work(small)))
        long = min(long, processor_seconds(lambda: work(large)))
    return long / max(short, 1e-6)


def check_growth(
    work: Callable[[Made], object], make: Callable[[int], Made], size: int, *, factor: int = FACTOR, runs: int = 6
) -> None:
    """Fail where the processor time of some work grows faster than n log n (see `growth`)."""
    times = growth(work, make, size, factor=factor, runs=runs)
    limit = factor**EXPONENT
    assert times <= limit, f"{factor} times the size took {times:.1f} times as long; a square takes {factor**2} times"
