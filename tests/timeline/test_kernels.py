from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.timeline import Kernel, kernel_values


@pytest.mark.parametrize(
    ("kernel", "expected"),
    [
        (Kernel.NONE, [0, 1, 1, 1, 1, 1, 0]),
        (Kernel.UNIFORM, [0, 0.5, 0.5, 0.5, 0.5, 0.5, 0]),
        (Kernel.TRIANGULAR, [0, 0, 0.75, 1, 0.5, 0, 0]),
        (Kernel.EPANECHNIKOV, [0, 0, 0.703125, 0.75, 0.5625, 0, 0]),
        (
            Kernel.GAUSSIAN,
            [0.1713685920, 0.2419707245, 0.3866681168, 0.3989422804, 0.3520653268, 0.2419707245, 0.0539909665],
        ),
    ],
)
def test_values_by_hand(kernel: Kernel, expected: list[float]) -> None:
    offsets = np.array([-1.3, -1.0, -0.25, 0.0, 0.5, 1.0, 2.0])
    assert kernel_values(kernel, offsets).tolist() == pytest.approx(expected, abs=1e-10)


@given(kernel=st.sampled_from(Kernel), offset=st.floats(-1e6, 1e6))
def test_kernels_are_symmetric_and_highest_in_the_middle(kernel: Kernel, offset: float) -> None:
    left, right, middle = kernel_values(kernel, np.array([-offset, offset, 0.0]))
    assert left == right
    assert 0 <= left <= middle <= 1


@pytest.mark.parametrize("kernel", [one for one in Kernel if one is not Kernel.NONE])
def test_kernels_integrate_to_one(kernel: Kernel) -> None:
    offsets = np.linspace(-8, 8, 160_001)
    assert math.isclose(float(np.trapezoid(kernel_values(kernel, offsets), offsets)), 1, abs_tol=1e-4)


@pytest.mark.parametrize("kernel", Kernel)
def test_no_claims_have_no_weights(kernel: Kernel) -> None:
    assert kernel_values(kernel, np.zeros(0)).shape == (0,)
