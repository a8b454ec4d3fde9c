"""Long and strange input: every step of the structure stays linear and raises nothing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.growth import check_growth

from undersigned.extraction.draft import Draft
from undersigned.extraction.pipeline import PIPELINE
from undersigned.model.document import Block, BlockKind, Document, Span
from undersigned.reading import read_text

STEPS = (
    "lines/1",
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


def run_steps(document: Document) -> Draft:
    draft = Draft(document=document)
    for step in PIPELINE:
        if step.name in STEPS:
            setattr(draft, step.assigns, step.run(draft))
    return draft


@pytest.mark.parametrize(
    "unit",
    [
        "Lantern League, ",
        "Abc ",
        "(",
        "“",
        "A.",
        "Lantern League (LL) ",
        "1 2 2021 ",
        "a",
        "A",
        "letter by ",
        "X is a ",
        "a@",
        "and the ",
    ],
)
def test_time_of_steps_grows_with_one_long_line(unit: str) -> None:
    def make(characters: int) -> Document:
        text = unit * (characters // len(unit))
        return Document(
            name="x",
            source="x",
            text=text,
            blocks=(Block(kind=BlockKind.PARAGRAPH, span=Span(start=0, end=len(text))),),
            sha256="0" * 64,
            media_type="text/plain",
            language="en",
        )

    check_growth(run_steps, make, 40_000)


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            [
                "Lantern League",
                ",",
                " and ",
                "the ",
                "(LL)",
                "\n\n",
                "Signed by:",
                "urge ",
                ". ",
                "“Light!” said Mary Lund of ",
                "About ",
                ": ",
                "3 June 2021",
                "http://a.b",
            ]
        ),
        max_size=40,
    )
)
def test_steps_give_verbatim_spans_for_any_text(parts: list[str]) -> None:
    draft = run_steps(read_text("".join(parts), language="en"))
    text = draft.document.text
    for item in (
        *draft.issuers,
        *draft.abouts,
        *draft.contacts,
        *draft.links,
        *draft.related,
        *draft.other_organizations,
    ):
        assert text[item.start : item.end] == item.quote
    assert [issuer.position for issuer in draft.issuers] == list(range(1, len(draft.issuers) + 1))
