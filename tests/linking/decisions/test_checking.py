from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from undersigned.linking.decisions import Decision, Predicate, Ref
from undersigned.linking.decisions.checking import Groups

pairs = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=15)


def ref(number: int) -> Ref:
    return f"league{number}", ""


def groups(told: list[tuple[int, int]]) -> Groups:
    decisions = [
        Decision(line=line, subject=f"League {one}", predicate=Predicate.SAME, object=f"League {other}")
        for line, (one, other) in enumerate(told, start=2)
    ]
    return Groups((decision.question, decision) for decision in decisions)


@given(pairs)
def test_one_leader_where_lines_lead_from_one_to_the_other(told: list[tuple[int, int]]) -> None:
    found = groups(told)
    for one in range(10):
        assert found.leader(ref(one)) <= ref(one)
        for other in range(10):
            chain = found.chain(ref(one), ref(other))
            assert (chain is None) == (found.leader(ref(one)) != found.leader(ref(other)))
            for line in chain or ():
                assert found.leader(ref(told[line - 2][0])) == found.leader(ref(one))


def test_the_shortest_way_is_told() -> None:
    found = groups([(1, 2), (2, 3), (3, 4), (1, 4)])
    assert found.chain(ref(1), ref(4)) == [5]
    assert sorted(found.chain(ref(1), ref(3)) or ()) in ([2, 3], [4, 5])
    assert found.chain(ref(1), ref(9)) is None


def test_many_lines_about_one_body_cost_little() -> None:
    found = groups([(0, number) for number in range(1, 3000)])
    assert {found.leader(ref(number)) for number in range(3000)} == {ref(0)}
