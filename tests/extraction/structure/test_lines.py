"""Lines with their roles: the structure of a text before any of its words are read."""

from __future__ import annotations

from itertools import pairwise

from undersigned.extraction.draft import Draft, LineRole
from undersigned.extraction.pipeline import PIPELINE
from undersigned.reading import read_text


def structured(text: str, name: str = "release.md") -> Draft:
    draft = Draft(document=read_text(text, name=name))
    for step in PIPELINE[:2]:
        setattr(draft, step.assigns, step.run(draft))
    return draft


def test_lines_cover_the_text_once_and_in_order() -> None:
    draft = structured("# Save the reed\n\nThe Lantern League spoke.\n\n- Keep the reed.\n- Fund the mill.\n")
    spans = [line.span for line in draft.lines]
    assert [span.of(draft.document.text) for span in spans][-1] == "Fund the mill."
    assert all(one.end <= other.start for one, other in pairwise(spans))


def test_the_role_of_a_code_point_is_that_of_its_line() -> None:
    draft = structured("# Save the reed\n\nThe Lantern League spoke of the reed and of the mill on Monday evening.\n")
    text = draft.document.text
    assert draft.role_at(text.index("spoke")) is LineRole.TEXT
    assert draft.role_at(len(text) + 5) is None
