from __future__ import annotations

import pytest
from tests.growth import check_growth

from undersigned.text.places import LONG, first_place, iter_places


@pytest.mark.parametrize("long", [False, True], ids=["short", "long"])
@pytest.mark.parametrize(
    ("text", "name", "places"),
    [
        ("Ana Roe met Ana Lima.", "Ana", [0, 12]),
        ("Ana Roe met Ana Lima.", "Ana Lima", [12]),
        ("Roe and the Roes", "Roe", [0]),
        ("the Red Río (RR)", "(RR)", [12]),
        ("O’Neil spoke", "O’Neil", [0]),
        ("nobody", "Ana", []),
        ("nobody", "", []),
        ("a – b", "–", []),
    ],
)
def test_places_are_those_of_whole_words(text: str, name: str, places: list[int], long: bool) -> None:
    text += "\n" * LONG if long else ""
    assert list(iter_places(text, name)) == places
    assert first_place(text, name) == (places[0] if places else text.find(name))


def test_many_names_with_a_shared_word_are_found_in_the_time_of_the_text() -> None:
    def find_all(names: list[str]) -> None:
        text = "\n".join(names)
        assert all(first_place(text, name) >= 0 for name in names)

    check_growth(find_all, lambda count: [f"Ana R{number}" for number in range(count)], 2_000)
