from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from undersigned.linking.neighbors import DOUBTFUL, SIMILAR, find_similar
from undersigned.linking.wording import Wording, parse_wording


def join(*measures: str) -> dict[str, str]:
    return dict(find_similar({measure: parse_wording(measure, "en") for measure in measures}, measures).leaders)


def test_a_word_more_in_a_long_wording_is_the_same_measure() -> None:
    leader = "independent public inquiry into harbor pilot licensing fraud"
    other = "full independent public inquiry into harbor pilot licensing fraud"
    assert join(leader, other) == {leader: leader, other: leader}


def test_short_wordings_and_other_names_stay_apart() -> None:
    measures = (
        "harbor tolls",
        "night harbor tolls",
        "independent public inquiry into harbor pilot licensing fraud of Northland",
        "independent public inquiry into harbor pilot licensing fraud of Southland",
    )
    assert join(*measures) == {measure: measure for measure in measures}


words = st.frozensets(st.sampled_from([f"w{number}" for number in range(9)]), min_size=1)


@given(st.lists(words, min_size=1, unique=True))
def test_prefixes_lose_no_pair(sets: list[frozenset[str]]) -> None:
    wordings = {" ".join(sorted(tokens)): Wording(tokens=tuple(sorted(tokens)), marks=frozenset()) for tokens in sets}
    found = find_similar(wordings, sorted(wordings)).leaders
    weights = _idf(wordings)
    leaders = [key for key, leader in found.items() if key == leader]
    for one in leaders:
        for other in leaders:
            if one < other:
                assert _cosine(wordings[one], wordings[other], weights) < SIMILAR + 1e-9
    assert all(found[leader] == leader for leader in found.values())


def _idf(wordings: dict[str, Wording]) -> dict[str, float]:
    from math import log  # noqa: PLC0415 - the oracle shares nothing with the module

    tokens = {token for wording in wordings.values() for token in wording.tokens}
    counts = {token: sum(token in wording.tokens for wording in wordings.values()) for token in tokens}
    return {token: log((1 + len(wordings)) / (1 + count)) + 1 for token, count in counts.items()}


def _cosine(one: Wording, other: Wording, weights: dict[str, float]) -> float:
    def norm(wording: Wording) -> float:
        return sum(weights[token] ** 2 for token in wording.tokens) ** 0.5

    return sum(weights[token] ** 2 for token in set(one.tokens) & set(other.tokens)) / (norm(one) * norm(other))


def test_what_is_near_but_not_near_enough_is_doubtful() -> None:
    leader, other = "harbor pilot inquiry board", "independent harbor pilot inquiry board"
    found = find_similar({key: parse_wording(key, "en") for key in (leader, other)}, (leader, other))
    (doubt,) = found.doubts
    assert (doubt.key, doubt.leader) == (other, leader)
    assert DOUBTFUL <= doubt.cosine < SIMILAR
