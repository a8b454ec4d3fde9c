from __future__ import annotations

import pytest

from undersigned.linking.agents import name_language


@pytest.mark.parametrize(
    ("name", "language", "expected"),
    [
        ("Lantern League", "en", "en"),
        ("Red Farolera con Vecinos", "en", "es"),
        ("Liga de Faroles", "es", "es"),
        ("Liga de Faroles", "en", None),
        ("League of Lanterns", "es", "en"),
        ("Lantern League", None, None),
    ],
)
def test_name_language(name: str, language: str | None, expected: str | None) -> None:
    assert name_language(name, language) == expected
