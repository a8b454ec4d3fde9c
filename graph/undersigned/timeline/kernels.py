"""Kernels: claims near the middle of a window count more than those at its edges."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from undersigned.timeline.requests import Kernel

__all__ = ["kernel_values"]


def kernel_values(kernel: Kernel, offsets: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the weights of claims.

    `none`: 1. With `u = 2 (gamma - t) / w`: `uniform` 1/2, `triangular` `1 - |u|`, `epanechnikov` `3/4 (1 - u^2)`, all
    four 0 for `|u| > 1`; `gaussian` the standard normal density `exp(-u^2 / 2) / sqrt(2 pi)`, nowhere 0. All are
    symmetric about 0, and but for `none` their integral is 1.

    Args:
        kernel: which one.
        offsets: `u` of each claim, without a unit: -1 and 1 are the edges of the window.

    Returns:
        Shape of `offsets`, 0 to 1.

    Example:
        >>> kernel_values(Kernel.EPANECHNIKOV, np.array([-1.0, -0.5, 0.0, 0.5, 2.0])).tolist()
        [0.0, 0.5625, 0.75, 0.5625, 0.0]

    Source: Silverman 1986, Density Estimation for Statistics and Data Analysis, table 3.1.
    """
    distance = np.abs(offsets)
    if kernel is Kernel.GAUSSIAN:
        return np.asarray(np.exp(-(distance**2) / 2) / math.sqrt(2 * math.pi), dtype=np.float64)
    if kernel is Kernel.TRIANGULAR:
        inside = 1 - distance
    elif kernel is Kernel.EPANECHNIKOV:
        inside = 0.75 * (1 - distance**2)
    else:
        inside = np.full(distance.shape, 1.0 if kernel is Kernel.NONE else 0.5)
    return np.where(distance > 1, 0.0, inside)
