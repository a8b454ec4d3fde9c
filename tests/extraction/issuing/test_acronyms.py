"""Acronyms that a document explains beside the long name."""

from __future__ import annotations

import pytest

from undersigned.extraction.issuing.acronyms import find_acronyms
from undersigned.reading import read_text


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The Harbor Lamp League (HLL) spoke.", {"HLL": "Harbor Lamp League"}),
        ("es", "Habló la Asociación pro derechos del mar (APDM).", {"APDM": "Asociación pro derechos del mar"}),
        (
            "fr",
            "L’Association tarnoise de lutte contre la houle (ATLH) a parlé.",
            {"ATLH": "Association tarnoise de lutte contre la houle"},
        ),
        ("pt", "Falou a Rede popular de pescadores unidos (RPPU).", {"RPPU": "Rede popular de pescadores unidos"}),
        ("de", "Der Bund Küste und Meer (BKM) sprach.", {"BKM": "Bund Küste und Meer"}),
        ("fr", "Le comité dit que les marins ont raison (ATLH).", {}),
    ],
    ids=["en", "es", "fr", "pt", "de", "no-name"],
)
def test_long_names_may_go_on_in_small_letters(language: str, text: str, expected: dict[str, str]) -> None:
    assert find_acronyms(read_text(text, language=language)) == expected
