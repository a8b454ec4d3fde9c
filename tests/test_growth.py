"""The measure of growth itself: a square is told from what is linear."""

from __future__ import annotations

import sys

import pytest
from tests.growth import check_growth, processor_seconds


def make_numbers(size: int) -> list[int]:
    return list(range(size))


def test_sums_and_sorting_grow_as_they_should() -> None:
    check_growth(sum, make_numbers, 200_000)
    check_growth(lambda numbers: sorted(numbers, key=lambda one: -one), make_numbers, 50_000)


def test_a_square_is_found() -> None:
    def pairs(numbers: list[int]) -> int:
        return sum(1 for one in numbers for other in numbers if one == other)

    with pytest.raises(AssertionError, match="4 times the size took"):
        check_growth(pairs, make_numbers, 300)


def test_a_tracer_is_put_aside_while_time_is_taken() -> None:
    def tracer(*_event: object) -> None:
        return None

    before = sys.gettrace()
    sys.settrace(tracer)
    seen: list[object] = []
    try:
        processor_seconds(lambda: seen.append(sys.gettrace()))
        assert sys.gettrace() is tracer
    finally:
        sys.settrace(before)
    assert seen == [None]
