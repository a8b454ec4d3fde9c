"""Fields of actors: hand-made claims, random congruence and conflict; no warning passes."""

from __future__ import annotations

import warnings
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def no_warnings() -> Iterator[None]:
    """Make each warning an error."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield
