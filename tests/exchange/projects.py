"""Coded projects, drawn at random and made by hand."""

from __future__ import annotations

from hypothesis import strategies as st

from undersigned.exchange import (
    ClaimType,
    CodedClaim,
    CodedDocument,
    CodedEntity,
    Coder,
    CodingProject,
    CodingVariable,
    VariableKind,
)

WORDS = st.text(alphabet=st.sampled_from("ab ÄÉ☂🏮'\"\n;,"), min_size=1, max_size=8).filter(lambda word: word.strip())
COLORS = st.sampled_from(["#000000", "#0a141e", "#ffffff"])
MOMENTS = st.sampled_from([("2021-06-03", ""), ("1954-03-01", "23:59:59"), (None, ""), ("0001-01-01", "")])
USUAL = ClaimType(
    label="DNA Statement",
    color="#efd033",
    variables=(
        CodingVariable(name="organization", kind=VariableKind.SHORT_TEXT, attributes=("notes", "type")),
        CodingVariable(name="concept", kind=VariableKind.SHORT_TEXT),
        CodingVariable(name="agreement", kind=VariableKind.BOOLEAN),
        CodingVariable(name="strength", kind=VariableKind.INTEGER),
        CodingVariable(name="remark", kind=VariableKind.LONG_TEXT),
    ),
)
ANNOTATION = ClaimType(label="Annotation", variables=(CodingVariable(name="note", kind=VariableKind.LONG_TEXT),))


@st.composite
def projects(draw: st.DrawFn) -> CodingProject:
    """Draw a project whose ids are numbers, and in which all have a coder."""
    coders = tuple(Coder(id=str(at), name=draw(WORDS), color=draw(COLORS)) for at in range(1, draw(st.integers(2, 4))))
    coder = st.sampled_from([one.id for one in coders])
    numbers = draw(st.lists(st.integers(1, 10**6), unique=True, min_size=1, max_size=3))
    documents = tuple(_document(draw, str(number), draw(coder)) for number in numbers)
    organizations = draw(st.lists(WORDS, unique=True, max_size=4))
    concepts = draw(st.lists(WORDS, unique=True, max_size=3))
    claims = tuple(
        _claim(draw, str(at), draw(st.sampled_from(documents)), draw(coder), (organizations, concepts))
        for at in draw(st.lists(st.integers(1, 10**6), unique=True, max_size=6))
    )
    return CodingProject(
        documents=documents,
        types=(USUAL, ANNOTATION),
        claims=claims,
        entities=(
            *(_organization(draw, name, organizations[:at]) for at, name in enumerate(organizations)),
            *(CodedEntity(type=USUAL.label, variable="concept", value=name, color=draw(COLORS)) for name in concepts),
        ),
        coders=coders,
        settings={"version": "3.0.11", **draw(st.dictionaries(st.sampled_from(["date", "popup"]), WORDS))},
        patterns=draw(st.dictionaries(WORDS, COLORS, max_size=2)),
    )


def _document(draw: st.DrawFn, number: str, coder: str) -> CodedDocument:
    day, clock = draw(MOMENTS)
    title, text, author = draw(WORDS), draw(WORDS), draw(st.sampled_from(["", "Ada Quill"]))
    return CodedDocument(
        id=number, title=title, text=text, author=author, kind="letter", date=day, time=clock, coder=coder
    )


def _organization(draw: st.DrawFn, name: str, before: list[str]) -> CodedEntity:
    return CodedEntity(
        type=USUAL.label,
        variable="organization",
        value=name,
        parent=draw(st.sampled_from([None, *before])),
        attributes=draw(st.dictionaries(st.sampled_from(["notes", "type"]), WORDS)),
    )


def _claim(
    draw: st.DrawFn, number: str, document: CodedDocument, coder: str, names: tuple[list[str], list[str]]
) -> CodedClaim:
    start = draw(st.integers(0, len(document.text) - 1))
    values: dict[str, str | int] = {}
    for variable, known in zip(("organization", "concept"), names, strict=True):
        if known and draw(st.booleans()):
            values[variable] = draw(st.sampled_from(known))
    if draw(st.booleans()):
        values |= {"agreement": draw(st.integers(0, 1)), "remark": draw(WORDS)}
    values["strength"] = draw(st.integers(-(2**31), 2**31 - 1))
    return CodedClaim(
        id=number,
        type=USUAL.label,
        document=document.id,
        start=start,
        stop=draw(st.integers(start + 1, len(document.text))),
        coder=coder,
        values=values,
    )
