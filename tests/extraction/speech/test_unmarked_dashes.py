from __future__ import annotations

from collections.abc import Callable

import pytest

from undersigned.extraction.draft import Draft
from undersigned.extraction.speech.quotations import extract_quotations

DraftMaker = Callable[..., Draft]
A = "Nobody asked us before they drew the line"


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("es", f"—{A} —dijo Ana Roe, portavoz de Faro Común.", "Ana Roe"),
        ("pt", f"— {A}, declarou Ana Roe, presidente da Rede Farol.", "Ana Roe"),
        ("fr", f"– {A}, a déclaré Ana Roe, présidente de Phare Vert.", "Ana Roe"),
        ("en", f"Two voices:\n— {A}, said Ana Roe.\n— Not me, said Bo Reed.", "Ana Roe"),
    ],
    ids=["es", "pt", "fr", "line"],
)
def test_a_dash_opens_speech_that_somebody_says(draft_of: DraftMaker, language: str, text: str, speaker: str) -> None:
    (found,) = extract_quotations(draft_of(text, language=language))
    assert (found.text, found.speaker) == (A, speaker)
    assert text[found.start : found.end] == found.text


@pytest.mark.parametrize(
    "text",
    [
        f"— {A} and went away.",
        f"We were there. — {A}, said Ana Roe.",
        "— Ana Roe, chair of the Lantern League",
        "—\n—",
    ],
    ids=["nobody", "inside-a-line", "credit", "empty"],
)
def test_other_dashes_open_nothing(draft_of: DraftMaker, text: str) -> None:
    assert extract_quotations(draft_of(text)) == ()


def test_a_dash_inside_quotation_marks_opens_nothing(draft_of: DraftMaker) -> None:
    (found,) = extract_quotations(draft_of(f"Ana Roe said: “{A}:\n— the river, said the elders, and more.”"))
    assert found.text.startswith(A)
    assert found.text.endswith("more.")
