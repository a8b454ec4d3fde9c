from __future__ import annotations

import pytest

from undersigned.linking.measure_coreference import find_restated, head_of, name_thing


def restated(*wordings: str, language: str = "en") -> set[tuple[str, str]]:
    return {
        (min(pair), max(pair))
        for pair in find_restated([name_thing(written, written, language) for written in wordings])
    }


@pytest.mark.parametrize(
    ("wordings", "language"),
    [
        pytest.param(("harbor toll law", "new harbor toll law for trucks"), "en", id="fewer words"),
        pytest.param(("bill", "Harbor Toll Act"), "en", id="the bill for the act"),
        pytest.param(("waiver", "berth fee waiver"), "en", id="the same noun alone"),
        pytest.param(("order", "notification"), "en", id="two words for one act"),
        pytest.param(("ley", "Ley de Peaje Portuario"), "es", id="Spanish"),
        pytest.param(("peaje portuario", "peaje portuario de verano"), "es", id="Spanish head first"),
    ],
)
def test_one_thing_in_fewer_words(wordings: tuple[str, str], language: str) -> None:
    assert restated(*wordings, language=language) == {(min(wordings), max(wordings))}


@pytest.mark.parametrize(
    "wordings",
    [
        pytest.param(("harbor toll law", "harbor toll law of Northland"), id="another place"),
        pytest.param(("night ferries", "night ferries inspection"), id="another head"),
        pytest.param(("tolls", "ferries"), id="two nouns"),
        pytest.param(("bill", "Harbor Toll Act", "Night Ferry Act"), id="two acts may be meant"),
        pytest.param(("harbor tolls",), id="one thing"),
        pytest.param((), id="nothing"),
    ],
)
def test_two_things(wordings: tuple[str, ...]) -> None:
    assert restated(*wordings) == set()


def test_a_long_list_is_compared_in_part() -> None:
    things = [f"harbor toll number{place}" for place in range(400)]
    assert restated(*things) == set()


@pytest.mark.parametrize(("written", "head"), [("the", ""), ("", ""), ("all of them", "them"), ("§", "")])
def test_head_of_little(written: str, head: str) -> None:
    assert head_of(written, "en") == head
