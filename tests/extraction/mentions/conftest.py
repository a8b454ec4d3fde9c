"""What the tests of mentions share: the table of a short text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from undersigned.extraction.draft import Draft
from undersigned.extraction.mentions.table import Mentions
from undersigned.extraction.pipeline import PIPELINE
from undersigned.reading import read_text


@pytest.fixture
def mentions_of() -> Callable[..., Mentions]:
    """Return a function that gives the mentions of a text."""

    def find(text: str, language: str = "en") -> Mentions:
        draft = Draft(document=read_text(text, language=language))
        for step in PIPELINE[: [step.assigns for step in PIPELINE].index("mentions") + 1]:
            setattr(draft, step.assigns, step.run(draft))
        return draft.mentions

    return find
