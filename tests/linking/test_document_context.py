from __future__ import annotations

import pytest

from undersigned.linking.document_context import is_generic
from undersigned.names.keys import parse_name


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Government", True),
        ("the Federal Government", True),
        ("Ministry of Health", True),
        ("Gobierno", True),
        ("Vice President", True),
        ("the Coalition", True),
        ("Our Movement", True),
        ("Government of Northland", False),
        ("Health Alliance", False),
        ("Constitutional Alliance", False),
        ("Congress", False),
        ("Lantern League", False),
        ("", False),
    ],
)
def test_is_generic(name: str, expected: bool) -> None:
    assert is_generic(parse_name(name).tokens if name else ()) is expected
