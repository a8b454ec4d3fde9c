"""What the structure of real releases must give; they stand beside a checkout and never in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from undersigned.extraction.draft import Draft
from undersigned.extraction.pipeline import PIPELINE
from undersigned.reading import read_document

DOCUMENTS = Path(__file__).parents[2] / "../shared/corpus/documents"
STEPS = (
    "zones/1",
    "header/1",
    "links/1",
    "related/1",
    "contacts/1",
    "abouts/1",
    "acronyms/1",
    "issuers/1",
    "organizations/1",
)
pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not DOCUMENTS.is_dir(), reason="../shared/corpus/documents is not beside this checkout"),
]


def draft_of(path: Path) -> Draft:
    draft = Draft(document=next(read_document(path)))
    for step in PIPELINE:
        if step.name in STEPS:
            setattr(draft, step.assigns, step.run(draft))
    return draft


def test_structure_of_the_seed() -> None:
    draft = draft_of(DOCUMENTS / "seed.txt")
    assert (draft.header.date, draft.header.place) == ("2021-06-03", "Guatemala")
    assert len(draft.issuers) == 9
    assert {issuer.acronym for issuer in draft.issuers} == {None, "CEJIL", "RJM"}
    assert [about.flagged is not None for about in draft.abouts] == [True] + [False] * 7
    assert [len(part) for part in (draft.contacts, draft.links, draft.related)] == [2, 2, 4]


@pytest.mark.slow
def test_structure_of_all_documents_is_grounded() -> None:
    for path in sorted(DOCUMENTS.iterdir()):
        if path.suffix in {".md", ".html", ".txt"}:
            draft = draft_of(path)
            text = draft.document.text
            for item in (*draft.issuers, *draft.abouts, *draft.contacts, *draft.other_organizations):
                assert text[item.start : item.end] == item.quote
