from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from undersigned.discourse import (
    Aggregation,
    ClaimTable,
    Duplicates,
    MatrixRequest,
    Normalization,
    Scale,
    compute_matrix,
)
from undersigned.timeline import (
    Kernel,
    Moment,
    TimelineRequest,
    cut_by_calendar,
    dated_claims,
    parse_duration,
    project_window,
)

Make = Callable[..., ClaimTable]


def first_moment(table: ClaimTable, width: str, **options: object) -> Moment:
    request = TimelineRequest(**options)  # type: ignore[arg-type]
    return project_window(
        table, dated_claims(table), cut_by_calendar(table, width=parse_duration(width)).windows[0], request
    )


def test_a_window_without_a_kernel_is_the_matrix_of_its_claims(dated: Make) -> None:
    table = dated(
        [
            ("Lantern League", "toll", 1, "2021-01-01"),
            ("Lantern League", "toll", 1, "2021-01-02"),
            ("Brightsail", "toll", 1, "2021-01-09"),
            ("Brightsail", "ban", 0, "2021-01-09"),
            ("Lantern League", "ban", 1, "2021-01-09"),
            ("Quiet Bay", "ban", 1, "2021-02-01"),
        ]
    )
    moment = first_moment(table, "1m", normalization=Normalization.NO)
    assert (moment.claims, moment.actors, moment.concepts) == (5, 2, 2)
    assert moment.names == ("Brightsail", "Lantern League")
    assert moment.congruence.toarray().tolist() == [[0, 2], [2, 0]]
    assert moment.conflict.toarray().tolist() == [[0, 1], [1, 0]]
    assert moment.congruence_share == pytest.approx(2 / 3)
    assert moment.density == 1.0


@pytest.mark.parametrize("kernel", Kernel)
def test_pairs_of_claims_count_by_the_root_of_both_kernels(dated: Make, kernel: Kernel) -> None:
    # ten days from January 1: t = day 5.5, w = 10; u = 2 (3 - 5.5) / 10 = -0.5 and 2 (8 - 5.5) / 10 = 0.5, 2 * 4.5 / 10
    table = dated(
        [
            ("A", "X", 1, "2021-01-03"),
            ("B", "X", 1, "2021-01-08"),
            ("B", "X", 0, "2021-01-10"),
            ("A", "Y", 0, "2021-01-01"),
        ]
    )
    half, edge = {
        Kernel.NONE: (1, 1),
        Kernel.UNIFORM: (0.5, 0.5),
        Kernel.TRIANGULAR: (0.5, 0.1),
        Kernel.EPANECHNIKOV: (0.75 * 0.75, 0.75 * 0.19),
        Kernel.GAUSSIAN: (0.3520653268, 0.2660852499),
    }[kernel]
    plain = first_moment(table, "10d", kernel=kernel, normalization=Normalization.NO)
    assert plain.congruence[0, 1] == pytest.approx(half)
    assert plain.conflict[0, 1] == pytest.approx(math.sqrt(half * edge))
    average = first_moment(table, "10d", kernel=kernel, normalization=Normalization.AVERAGE)
    says = half + edge  # both actors: a sum of the kernel, not of its root
    assert average.congruence[0, 1] == pytest.approx(half / says)
    assert average.conflict[0, 1] == pytest.approx(math.sqrt(half * edge) / says)


def test_ordinal_stances_are_more_or_less_alike_under_a_kernel(dated: Make) -> None:
    table = dated(
        [("A", "X", -2, "2021-01-01"), ("B", "X", 1, "2021-01-05"), ("B", "Y", 1, "2021-01-09")],
        scale=Scale(least=-2, most=2),
    )  # t is January 5, w = 9: kappa = 1 - 8/9 and 1
    moment = first_moment(table, "9d", kernel=Kernel.TRIANGULAR, normalization=Normalization.NO)
    assert moment.congruence[0, 1] == pytest.approx(0.25 * math.sqrt(1 / 9))
    assert moment.conflict[0, 1] == pytest.approx(0.75 * math.sqrt(1 / 9))


@pytest.mark.parametrize("kernel", [Kernel.TRIANGULAR, Kernel.EPANECHNIKOV, Kernel.GAUSSIAN])
def test_a_mirrored_discourse_has_the_same_networks(dated: Make, kernel: Kernel) -> None:
    days = [1, 2, 4, 9, 10]
    says = [("A", "X", 1), ("B", "X", 1), ("C", "X", 0), ("A", "Y", 1), ("C", "Y", 1)]
    there = dated([(*claim, f"2021-01-{day:02}") for claim, day in zip(says, days, strict=True)])
    back = dated([(*claim, f"2021-01-{11 - day:02}") for claim, day in zip(says, days, strict=True)])
    one, other = (first_moment(table, "10d", kernel=kernel) for table in (there, back))
    assert np.allclose(one.congruence.toarray(), other.congruence.toarray())
    assert np.allclose(one.conflict.toarray(), other.conflict.toarray())


def test_a_gaussian_reaches_beyond_the_window(dated: Make) -> None:
    table = dated([("A", "X", 1, "2021-01-15"), ("B", "X", 1, "2021-02-02"), ("C", "X", 1, "2021")])
    moment = first_moment(table, "1m", kernel=Kernel.GAUSSIAN)
    assert (moment.claims, moment.actors, moment.names) == (1, 1, ("A", "B"))  # C's date is longer than the window
    assert moment.congruence[0, 1] > 0
    assert first_moment(table, "1m", kernel=Kernel.UNIFORM).names == ("A",)


def test_claims_far_out_under_a_gaussian_vanish_without_a_warning(dated: Make) -> None:
    moment = first_moment(
        dated([("A", "X", 1, "1021-01-15"), ("B", "X", 1, "2021-02-02")]), "1y", kernel=Kernel.GAUSSIAN
    )
    assert moment.names == ("A",)


def test_duplicates_count_once_within_a_window_and_the_earliest_stays(dated: Make) -> None:
    claims = [("A", "X", 1, "2021-01-05"), ("A", "X", 1, "2021-01-01"), ("B", "X", 1, "2021-01-05")]
    moment = first_moment(
        dated(claims),
        "9d",
        kernel=Kernel.TRIANGULAR,
        duplicates=Duplicates.ACROSS_RANGE,
        normalization=Normalization.NO,
    )
    assert moment.claims == 2
    assert moment.congruence[0, 1] == pytest.approx(math.sqrt(1 / 9))


def test_weights_of_claims_hold_under_a_kernel(dated: Make) -> None:
    table = dated([("A", "X", 1, "2021-01-01"), ("B", "X", 1, "2021-01-09")], weights=[0.5, 0.25])
    moment = first_moment(table, "9d", kernel=Kernel.UNIFORM, normalization=Normalization.NO)
    assert moment.congruence[0, 1] == pytest.approx(0.5 * 0.25 * 0.5)


@pytest.mark.parametrize("kernel", Kernel)
def test_one_actor_has_neither_density_nor_share(dated: Make, kernel: Kernel) -> None:
    moment = first_moment(dated([("A", "X", 1, "2021-01-01")]), "1y", kernel=kernel)
    assert (moment.names, moment.density, moment.congruence_share) == (("A",), None, None)


@pytest.mark.parametrize("kernel", Kernel)
def test_a_window_without_claims_is_empty(dated: Make, kernel: Kernel) -> None:
    table = dated([("A", "X", 1, "2021-01-01"), ("A", "X", 1, "2021-03-01")])
    windows = cut_by_calendar(table, width=parse_duration("1m"))
    moment = project_window(table, dated_claims(table), windows.windows[1], TimelineRequest(kernel=kernel))
    assert (moment.claims, moment.actors, moment.concepts) == (0, 0, 0)
    assert moment.congruence.sum() == 0


CLAIMS = st.lists(
    st.tuples(
        st.sampled_from("ABC"), st.sampled_from("XY"), st.integers(0, 1), st.integers(1, 28).map("2021-01-{:02}".format)
    ),
    min_size=1,
    max_size=20,
)


@settings(max_examples=25, deadline=None)
@given(claims=CLAIMS, kernel=st.sampled_from(Kernel), normalization=st.sampled_from(["no", "average", "jaccard"]))
def test_networks_are_symmetric_and_do_not_depend_on_order(
    dated: Make, claims: list[tuple[str, str, int, str]], kernel: Kernel, normalization: str
) -> None:
    table = dated(claims)
    options = {"kernel": kernel, "normalization": Normalization(normalization), "duplicates": Duplicates.WEEK}
    one = first_moment(table, "1m", **options)
    other = first_moment(table.select(reversed(range(len(claims)))), "1m", **options)
    assert np.allclose(one.congruence.toarray(), one.congruence.toarray().T)
    assert np.allclose(one.congruence.toarray(), other.congruence.toarray())
    assert np.allclose(one.conflict.toarray(), other.conflict.toarray())
    assert one.claims == other.claims


@settings(max_examples=30, deadline=None)
@given(claims=CLAIMS)
def test_one_window_over_all_is_the_matrix_of_all(dated: Make, claims: list[tuple[str, str, int, str]]) -> None:
    table = dated(claims)
    moment = first_moment(table, "1y", duplicates=Duplicates.INCLUDE)
    request = MatrixRequest(aggregation=Aggregation.CONGRUENCE, normalization=Normalization.AVERAGE)
    assert np.allclose(moment.congruence.toarray(), compute_matrix(table, request).matrix.toarray())
    uniform = first_moment(table, "1y", duplicates=Duplicates.INCLUDE, kernel=Kernel.UNIFORM)
    assert np.allclose(moment.congruence.toarray(), uniform.congruence.toarray())  # 1/2 above and below
