from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from undersigned.linking.clusters import Clusters

NODES = "abcdefgh"
pairs = st.lists(st.tuples(st.sampled_from(NODES), st.sampled_from(NODES)).filter(lambda pair: pair[0] != pair[1]))


def test_join_obeys_cannot_link_through_others() -> None:
    clusters = Clusters("abc")
    clusters.forbid("a", "c")
    assert clusters.join("a", "b")
    assert not clusters.join("b", "c")
    assert clusters.find("b") != clusters.find("c")


def test_listed_together_moves_with_joins() -> None:
    clusters = Clusters("abc")
    clusters.list_together("a", "letter")
    clusters.list_together("c", "letter")
    clusters.join("a", "b")
    assert clusters.listed_together("b", "c")
    assert not clusters.listed_together("a", "b")


@given(pairs, pairs)
def test_no_join_breaks_a_constraint(forbidden: list[tuple[str, str]], joins: list[tuple[str, str]]) -> None:
    clusters = Clusters(NODES)
    for one, other in forbidden:
        clusters.forbid(one, other)
    for one, other in joins:
        joined = clusters.join(one, other)
        assert joined == (clusters.find(one) == clusters.find(other))
    assert all(clusters.find(one) != clusters.find(other) for one, other in forbidden)
    members = clusters.members()
    assert sorted(node for group in members.values() for node in group) == list(NODES)
