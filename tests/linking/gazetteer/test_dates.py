"""Dates of facts: partial, ordered, inside a time."""

from __future__ import annotations

import pytest

from undersigned.linking.gazetteer.dates import check_span, is_partial_date, within


@pytest.mark.parametrize(
    ("text", "right"),
    [("1998", True), ("1998-05", True), ("1998-05-31", True), ("1998-13", False), ("1998-02-30", False), ("98", False)],
)
def test_partial_dates(text: str, right: bool):
    assert is_partial_date(text) is right


@pytest.mark.parametrize(
    ("day", "valid_from", "valid_to", "inside"),
    [
        pytest.param("2001-06-01", "2001", "2001", True, id="a year holds its days"),
        pytest.param("2001", "2001-06", "", True, id="a coarser day may be inside"),
        pytest.param("2000-12-31", "2001", "", False, id="before"),
        pytest.param("2002-01-01", "", "2001", False, id="after"),
        pytest.param("1850-01-01", "", "", True, id="no bounds"),
    ],
)
def test_within(day: str, valid_from: str, valid_to: str, inside: bool):
    assert within(day, valid_from, valid_to) is inside


@pytest.mark.parametrize(
    ("valid_from", "valid_to", "fault"),
    [("2002", "2001-05", "before it begins"), ("spring", "", "'spring' is no date"), ("", "2001-02-29", "is no date")],
)
def test_wrong_times_are_named(valid_from: str, valid_to: str, fault: str):
    with pytest.raises(ValueError, match=fault):
        check_span(valid_from, valid_to)


def test_right_times_pass():
    check_span("2001", "2001-05")
    check_span("", "")
