from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence

import pytest

from undersigned.extraction import draft
from undersigned.extraction.draft import Draft, Zone, ZonedBlock
from undersigned.extraction.rules import confidence_of, load_counts
from undersigned.extraction.structure.lines import read_lines
from undersigned.model.document import Block, BlockKind, Document, Span
from undersigned.model.facts import Issuer, Role
from undersigned.text.sentences import split_sentences

DraftMaker = Callable[..., Draft]
INVENTED = ".test"
"""How names of rules end that a test invents."""
Part = tuple[Zone, BlockKind, str]


@pytest.fixture(scope="session", autouse=True)
def each_rule_that_finds_something_has_an_entry() -> Iterator[None]:
    """Holds, behind all tests of the extraction, that `rules.json` has an entry for each rule that made an item."""
    seen = set[str]()

    def noted(rule: str) -> float:
        seen.add(rule)
        return confidence_of(rule)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(draft, "confidence_of", noted)
        yield
    missing = sorted(rule for rule in seen - load_counts().keys() if not rule.endswith(INVENTED))
    assert not missing, f"enter these rules in rules.json, with 0 of 0 until they are measured: {', '.join(missing)}"


@pytest.fixture
def draft_of() -> DraftMaker:
    """Makes a draft of blocks given as `(zone, kind, text)` or as text alone (a paragraph of the body)."""

    def make(*parts: str | Part, language: str = "en", issuers: Sequence[str] = ()) -> Draft:
        rows = [(Zone.BODY, BlockKind.PARAGRAPH, part) if isinstance(part, str) else part for part in parts]
        text = "\n\n".join(row[2] for row in rows)
        zoned: list[ZonedBlock] = []
        start = 0
        for zone, kind, words in rows:
            span = Span(start=start, end=start + len(words))
            sentences = split_sentences(text, span.start, span.end, language)
            group = 1 if kind is BlockKind.LIST_ITEM else 0
            zoned.append(ZonedBlock(block=Block(kind=kind, span=span, group=group), zone=zone, sentences=sentences))
            start = span.end + 2
        document = Document(
            name="text",
            source="",
            text=text,
            blocks=tuple(one.block for one in zoned),
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            media_type="text/plain",
            language=language,
        )
        made = Draft(document=document, blocks=tuple(zoned))
        made.lines = read_lines(made, made.blocks)
        made.issuers = tuple(
            Issuer(
                **made.evidence(max(text.find(name), 0), max(text.find(name), 0) + len(name), "issuers.test"),
                name=name,
                role=Role.ISSUER,
                position=number,
            )
            for number, name in enumerate(issuers, 1)
        )
        return made

    return make
