from __future__ import annotations

import pytest

from undersigned.discourse import parse_condition
from undersigned.errors import ValidationError
from undersigned.network import ClaimFilters, filters_of


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("mood=good", "no 'mood' to choose by; use one of theme, language", id="name"),
        pytest.param("role=boss", "no role is called 'boss'; use one of issuer", id="role"),
        pytest.param("role!=boss", "no role is called 'boss'", id="role left out"),
        pytest.param("genre=poem", "no genre is called 'poem'; use one of press-release", id="genre"),
        pytest.param("review=rejected", "no review is called 'rejected'; use one of unreviewed", id="review"),
        pytest.param("language>=en", "language is compared by = and != alone", id="operator"),
        pytest.param("confidence=1", "confidence is compared by >= alone", id="confidence is"),
        pytest.param("confidence>=high", "'high' is no number; write confidence>=0.8", id="confidence word"),
        pytest.param("confidence>=2", "lies outside 0..1", id="confidence outside"),
    ],
)
def test_wrong_conditions_are_told(text, message):
    with pytest.raises(ValidationError, match=message):
        filters_of([parse_condition(text)])


def test_wrong_filters_are_told():
    with pytest.raises(ValidationError, match="since='soon' is not a date"):
        ClaimFilters(since="soon")
    with pytest.raises(ValidationError, match="no 'mood' to choose by"):
        ClaimFilters(without={"mood": ("good",)})


def test_conditions_of_one_name_are_alternatives_and_exclusions_add_up():
    texts = ("language=en", "language=ES", "role!=signatory", "role!=endorser", "confidence>=0.2", "confidence>=0.7")
    filters = filters_of(map(parse_condition, texts), since="2021", until="2022")
    assert filters.wanted("language") == ("en", "es")
    assert filters.unwanted("role") == ("signatory", "endorser")
    assert (filters.min_confidence, filters.since, filters.until) == (0.7, "2021", "2022")
    assert filters.admits("language", "Es")
    assert not filters.admits("language", "fr")
    assert not filters.admits("role", "signatory")
    assert filters.asks_for("role")
    assert not filters.asks_for("theme", "kind")
