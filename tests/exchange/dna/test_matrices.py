"""All matrices of a `.dna` file against the formulas, written out in dictionaries."""

from __future__ import annotations

import itertools
import math
import random
import warnings
from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.exchange.dna_files import Said, usual_file

from undersigned.discourse import (
    Aggregation,
    ClaimTable,
    Duplicates,
    MatrixRequest,
    Mode,
    Normalization,
    compute_matrix,
)
from undersigned.exchange import read_claim_file

A, N, M = Aggregation, Normalization, Mode
SIGNED = (A.IGNORE, A.CONGRUENCE, A.CONFLICT, A.SUBTRACT)
ONE = [(M.ONEMODE, *pair) for pair in itertools.product(SIGNED, (N.NO, N.AVERAGE, N.JACCARD, N.COSINE))]
TWO = [(M.TWOMODE, *pair) for pair in itertools.product((A.IGNORE, A.SUBTRACT), (N.NO, N.ACTIVITY, N.PROMINENCE))]
ASKED = [(*told, scope) for told in (*ONE, *TWO, (M.TWOMODE, A.COMBINE, N.NO)) for scope in Duplicates]
Asked = tuple[Mode, Aggregation, Normalization, Duplicates]
Cell = tuple[str, str, int]
X = Counter[Cell]
Weights = dict[tuple[str, str], float]


def test_all_combinations_of_the_tool_are_asked() -> None:
    assert len(ASKED) == 138


def draw(kind: str, seed: int) -> tuple[list[Said], dict[int, str]]:
    """Return 150 claims in 25 documents of eight years; some have no organization or no concept."""
    chance = random.Random(seed)
    days = {at: date.fromordinal(chance.randint(730120, 733000)).isoformat() for at in range(1, 26)}
    days |= {1: "2004-12-31", 2: "2005-01-01", 3: "2005-01-03"}
    levels = (0, 1) if kind == "boolean" else (-2, -1, 0, 1, 2)
    said = [
        Said(
            organization=chance.choice(["", *(f"Guild {name}" for name in "abcdefg")]),
            concept=chance.choice(["", "Harbor toll", "Night market", "Tide wall", "Ferry fare"]),
            agreement=chance.choice(levels),
            document=chance.randint(1, 25),
        )
        for _ in range(150)
    ]
    return said, days


def count(said: list[Said], days: dict[int, str], scope: Duplicates) -> X:
    """Return X, the deduplicated claims by actor, concept and stance."""
    keys: set[tuple[Cell, object]] = set()
    found: X = Counter()
    for at, claim in enumerate(said):
        cell = (claim.organization, claim.concept, claim.agreement)
        day = date.fromisoformat(days[claim.document])
        place: object = {
            Duplicates.INCLUDE: at,
            Duplicates.DOCUMENT: claim.document,
            Duplicates.WEEK: tuple(day.isocalendar())[:2],
            Duplicates.MONTH: (day.year, day.month),
            Duplicates.YEAR: day.year,
            Duplicates.ACROSS_RANGE: 0,
        }[scope]
        if claim.organization and claim.concept and (cell, place) not in keys:
            keys.add((cell, place))
            found[cell] += 1
    return found


def one_mode(x: X, aggregation: Aggregation, normalization: Normalization, ends: tuple[int, int]) -> Weights:
    """Return the projection by its formulas."""
    actors = sorted({cell[0] for cell in x})
    concepts = {cell[1] for cell in x}
    levels = range(ends[0], ends[1] + 1)
    found = {}
    for one, other in itertools.product(actors, repeat=2):
        ignore = congruence = conflict = 0.0
        alone = alike = 0
        for concept in concepts:
            ignore += sum(x[one, concept, k] for k in levels) * sum(x[other, concept, k] for k in levels)
            for k, m in itertools.product(levels, repeat=2):
                apart = abs(k - m) / (ends[1] - ends[0])
                congruence += x[one, concept, k] * x[other, concept, m] * (1 - apart)
                conflict += x[one, concept, k] * x[other, concept, m] * apart
            for k in levels:
                mine, others = x[one, concept, k], x[other, concept, k]
                alone += mine * (others == 0) + others * (mine == 0)
                alike += mine * others
        weight = dict(zip(SIGNED, (ignore, congruence, conflict, congruence - conflict), strict=True))[aggregation]
        mine, others = (sum(number for cell, number in x.items() if cell[0] == actor) for actor in (one, other))
        by = {N.NO: 1, N.AVERAGE: (mine + others) / 2, N.JACCARD: alone + alike, N.COSINE: mine * others}[normalization]
        found[one, other] = 0.0 if one == other or by == 0 else weight / by
    return found


def two_mode(x: X, aggregation: Aggregation, normalization: Normalization, ends: tuple[int, int]) -> Weights:
    """Return the affiliation by its formulas."""
    levels = list(range(ends[0], ends[1] + 1))
    found = {}
    for actor, concept in itertools.product({cell[0] for cell in x}, {cell[1] for cell in x}):
        told = {k: x[actor, concept, k] for k in levels}
        signs = {0: -1, 1: 1} if ends == (0, 1) else {k: k for k in levels}
        weight = {
            A.IGNORE: sum(told.values()),
            A.SUBTRACT: sum(signs[k] * told[k] for k in levels),
            A.COMBINE: sum((told[k] > 0) * 2 ** (len(levels) - 1 - rank) for rank, k in enumerate(levels)),
        }[aggregation]
        activity = sum(number for cell, number in x.items() if cell[0] == actor)
        prominence = sum(number for cell, number in x.items() if cell[1] == concept)
        by = {N.NO: 1, N.ACTIVITY: activity, N.PROMINENCE: prominence}[normalization]
        found[actor, concept] = weight / by if by else 0.0
    return found


SAID = st.builds(
    Said,
    organization=st.sampled_from(["", "Lantern League", "Ferry Union", "lantern league"]),
    concept=st.sampled_from(["", "Harbor toll", "Night market"]),
    agreement=st.integers(0, 1),
    document=st.integers(1, 4),
)
DAYS = {1: "2009-12-31", 2: "2010-01-01", 3: "2010-12-31", 4: "2010-01-03"}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(said=st.lists(SAID, max_size=12), asked=st.sampled_from(ASKED))
def test_drawn_claims_give_the_matrices_of_the_formulas(tmp_path: Path, said: list[Said], asked: Asked) -> None:
    table = read_claim_file(usual_file(said, DAYS).write(tmp_path / "drawn.dna")).table
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        check(table, said, DAYS, (0, 1), asked)


@pytest.mark.parametrize("kind", ["boolean", "integer"])
def test_matrices_are_those_of_the_formulas(tmp_path: Path, kind: str) -> None:
    said, days = draw(kind, seed=7)
    table = read_claim_file(usual_file(said, days, kind=kind).write(tmp_path / "drawn.dna")).table
    ends = (0, 1) if kind == "boolean" else (-2, 2)
    for asked in ASKED:
        check(table, said, days, ends, asked)


def check(table: ClaimTable, said: list[Said], days: dict[int, str], ends: tuple[int, int], asked: Asked) -> None:
    mode, aggregation, normalization, scope = asked
    request = MatrixRequest(
        mode=mode, aggregation=aggregation, normalization=normalization, duplicates=scope, stance="agreement"
    )
    found = compute_matrix(table, request)
    compute = one_mode if mode is M.ONEMODE else two_mode
    expected = compute(count(said, days, scope), aggregation, normalization, ends)
    assert list(itertools.product(found.rows, found.columns)) == sorted(expected)
    cells: Iterable[float] = found.matrix.toarray().ravel().tolist()
    for (place, wanted), cell in zip(sorted(expected.items()), cells, strict=True):
        assert math.isclose(cell, wanted, abs_tol=1e-9), (*asked, place)
