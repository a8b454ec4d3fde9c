from __future__ import annotations

from pathlib import Path

from undersigned.extraction import extract_facts
from undersigned.extraction.speech.unmarked import with_quoted_blocks
from undersigned.model.document import Block, BlockKind, Span
from undersigned.model.facts import Facts
from undersigned.reading import read_document

A = "The river belongs to everyone who lives beside it."


def facts_of(folder: Path, text: str) -> Facts:
    path = folder / "release.md"
    path.write_text(text, encoding="utf-8")
    (document,) = read_document(path)
    return extract_facts(document)


def test_a_quoted_block_needs_no_marks_behind_a_colon(tmp_path: Path) -> None:
    (found,) = facts_of(tmp_path, f"# News\n\nAna Roe, who lives in Lune, said:\n\n> {A}\n\nThen she left.").quotations
    assert (found.text, found.speaker) == (A, "Ana Roe")


def test_a_credit_below_a_quoted_block_wins_over_the_speaker_above(tmp_path: Path) -> None:
    text = f"# News\n\n“We will come back every week,” said Luis Poe.\n\n> {A}\n>\n> — Ana Roe, Chair, Harbor Watch\n"
    found = facts_of(tmp_path, text).quotations
    assert [(one.speaker, one.speaker_role, one.affiliation) for one in found][-1] == (
        "Ana Roe",
        "Chair",
        "Harbor Watch",
    )
    assert found[-1].text == A


def test_a_quoted_block_that_nobody_says_is_no_quotation(tmp_path: Path) -> None:
    assert facts_of(tmp_path, f"# News\n\nThe treaty was signed in spring.\n\n> {A}\n").quotations == ()


def test_blocks_with_marks_and_credits_are_left_alone() -> None:
    text = "“Words in marks.”\n\n— Ana Roe"
    blocks = [
        Block(kind=BlockKind.PARAGRAPH, span=Span(start=0, end=17), quoted=True),
        Block(kind=BlockKind.PARAGRAPH, span=Span(start=19, end=len(text)), quoted=True),
    ]
    assert with_quoted_blocks(text, blocks, ()) == ()


def test_the_credit_on_the_last_line_is_no_speech() -> None:
    text = f"{A}\n— Ana Roe"
    blocks = [Block(kind=BlockKind.PARAGRAPH, span=Span(start=0, end=len(text)), quoted=True)]
    assert [one.inner.of(text) for one in with_quoted_blocks(text, blocks, ())] == [A]
