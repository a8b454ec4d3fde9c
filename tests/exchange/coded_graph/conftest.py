"""An invented coding project: three claims of two coders in two documents, with all that a project can hold."""

from __future__ import annotations

import pytest

from undersigned.exchange.coding import (
    ClaimType,
    CodedClaim,
    CodedDocument,
    CodedEntity,
    Coder,
    CodingProject,
    CodingVariable,
    VariableKind,
)

LETTER = "Lantern League objects. The night ferry ban must end, Ada Quill wrote.\nHarbor Union agreed."
SPEECH = "We welcome the night ferry ban."


def span(text: str, words: str) -> dict[str, int]:
    start = text.index(words)
    return {"start": start, "stop": start + len(words)}


@pytest.fixture
def project() -> CodingProject:
    usual = ClaimType(
        label="DNA Statement",
        color="#ffff00",
        variables=(
            CodingVariable(name="person", kind=VariableKind.SHORT_TEXT),
            CodingVariable(name="organization", kind=VariableKind.SHORT_TEXT, attributes=("type", "notes")),
            CodingVariable(name="concept", kind=VariableKind.SHORT_TEXT),
            CodingVariable(name="agreement", kind=VariableKind.BOOLEAN),
        ),
    )
    remark = ClaimType(label="Remark", variables=(CodingVariable(name="words / more", kind=VariableKind.LONG_TEXT),))
    return CodingProject(
        documents=(
            CodedDocument(
                id="1",
                title="A letter",
                text=LETTER,
                author="Ada Quill",
                source="The Beacon",
                section="Opinion",
                notes="read twice",
                kind="letter",
                date="2021-06-03",
                time="10:20:30",
                coder="1",
            ),
            CodedDocument(id="2", title="", text=SPEECH),
        ),
        types=(usual, remark),
        claims=(
            CodedClaim(
                id="7",
                type="DNA Statement",
                document="1",
                coder="1",
                values={
                    "person": "Ada Quill",
                    "organization": "Lantern League",
                    "concept": "night ferry ban",
                    "agreement": 0,
                },
                **span(LETTER, "night ferry ban must end"),
            ),
            CodedClaim(
                id="10",
                type="DNA Statement",
                document="2",
                coder="99",
                values={"organization": "Harbor Union", "concept": "night ferry ban", "agreement": 1},
                **span(SPEECH, "welcome"),
            ),
            CodedClaim(
                id="11",
                type="Remark",
                document="1",
                values={"words / more": "long\ntext"},
                **span(LETTER, "wrote.\nHarbor Union"),
            ),
        ),
        entities=(
            CodedEntity(type="DNA Statement", variable="organization", value="Unions", color="#123456"),
            CodedEntity(
                type="DNA Statement",
                variable="organization",
                value="Harbor Union",
                parent="Unions",
                attributes={"type": "union", "notes": ""},
            ),
        ),
        coders=(Coder(id="1", name="Odo Marsh", color="#1f77b4"), Coder(id="2", name="")),
        settings={"version": "3.0", "a/b": ""},
        patterns={"ferr(y|ies)": "#00ff00"},
    )
