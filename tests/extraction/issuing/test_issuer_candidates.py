from __future__ import annotations

from dataclasses import replace

import pytest
from tests.growth import check_growth

from undersigned.extraction.issuing.issuer_candidates import Candidate, merge_candidates
from undersigned.extraction.issuing.name_entries import Entry
from undersigned.model.facts import Role
from undersigned.names.keys import name_tokens, parse_name
from undersigned.text.folding import fold


def candidate(name: str, start: int, acronym: str | None = None) -> Candidate:
    return Candidate(
        entry=Entry(start=start, end=start + len(name), name=name, acronym=acronym),
        rule="issuers.x",
        role=Role.SIGNATORY,
    )


@pytest.mark.parametrize(
    ("lists", "acronyms", "expected"),
    [
        pytest.param([["Lamp League", "lamp league"]], {}, [("Lamp League", None)], id="case"),
        pytest.param([["Lamp League", "LampLeague"]], {}, [("Lamp League", None)], id="blank"),
        pytest.param([["Lamp League"], ["LL"]], {"LL": "Lamp League"}, [("Lamp League", None)], id="explained"),
        pytest.param([["Electric Lamp Foundation"], ["ELF"]], {}, [("Electric Lamp Foundation", "ELF")], id="initials"),
        pytest.param([["Fundación Faro"], ["Faro"]], {}, [("Fundación Faro", None)], id="short-form-of-another-list"),
        pytest.param(
            [["Lamp League", "Lamp League Norland"]],
            {},
            [("Lamp League", None), ("Lamp League Norland", None)],
            id="chapters",
        ),
    ],
)
def test_merge_candidates_keeps_each_body_once(
    lists: list[list[str]], acronyms: dict[str, str], expected: list[tuple[str, str | None]]
) -> None:
    made = [[candidate(name, 100 * i + 10 * j) for j, name in enumerate(names)] for i, names in enumerate(lists)]
    merged = merge_candidates(made, acronyms)
    assert [(one.entry.name, one.entry.acronym) for one in merged] == expected


@pytest.mark.parametrize("role", [Role.SIGNATORY, Role.ISSUER])
@pytest.mark.parametrize("name", ["Harbor {} Society", "{} Harbor", "H{} (HL)"], ids=["first", "last", "acronym"])
def test_names_that_share_a_word_are_merged_in_proportion_to_their_number(name: str, role: Role) -> None:
    def make(count: int) -> list[list[Candidate]]:
        letters = str.maketrans("0123456789", "bdfgklmnrt")
        names = [name.format(f"A{str(number).translate(letters)}") for number in range(count)]
        return [[replace(candidate(one, 50 * place), role=role) for place, one in enumerate(names)]]

    def merge(lists: list[list[Candidate]]) -> None:
        for cached in (fold, name_tokens, parse_name):
            cached.cache_clear()
        merge_candidates(lists, {})

    check_growth(merge, make, 500)
