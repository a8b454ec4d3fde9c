"""Plain text to blocks."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from undersigned.model.document import Block, BlockKind, Span
from undersigned.reading.plain import itemize, parse_plain

PROSE = "The valley feeds two towns, and the dam would drown both of them with the fields around."


def shape(text: str) -> list[tuple[str, str, str]]:
    return [(block.kind.value, block.marker, block.span.of(text)) for block in parse_plain(text)]


def items(text: str) -> list[tuple[str, int, str]]:
    found = [block for block in parse_plain(text) if block.kind is BlockKind.LIST_ITEM]
    return [(block.marker, block.level, block.span.of(text)) for block in found]


def test_paragraphs_stand_between_blank_lines() -> None:
    text = f"\n\n{PROSE}\n \n\t\nMedia contact\nAna Prado\n+99 555 0101\n"
    assert shape(text) == [("paragraph", "", PROSE), ("paragraph", "", "Media contact\nAna Prado\n+99 555 0101")]


@pytest.mark.parametrize("marker", ["•", "▪", "-", "–", "*", "·", "1.", "1)", "a)", "(a)", "(1)"])
def test_markers_of_items(marker: str) -> None:
    assert items(f"We ask for:\n\n  {marker} bread for all\n\n{PROSE}") == [(marker, 1, "bread for all")]


def test_a_bullet_needs_no_space_after_it() -> None:
    assert items("•bread\n•roses") == [("•", 1, "bread"), ("•", 1, "roses")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("-5 degrees at night", id="a number"),
        pytest.param("- - - - -", id="a rule"),
        pytest.param("21. April 2021", id="a date"),
        pytest.param("1. Mai 2021", id="the first of a month"),
        pytest.param("44. The court held so", id="a number out of sequence"),
        pytest.param("A. Prado, Red Valle", id="an initial"),
        pytest.param("b) is missing an a)", id="a letter out of sequence"),
        pytest.param("1.5 million signed", id="a decimal"),
        pytest.param("a. no marker", id="a letter with a full stop"),
    ],
)
def test_what_is_no_item(text: str) -> None:
    assert items(text) == []


def test_numbers_go_on_and_items_group() -> None:
    text = f"1. one\n2. two\n\n3. three\n\n{PROSE}\n\n4. four\n\n1. anew"
    assert [marker for marker, _, _ in items(text)] == ["1.", "2.", "3.", "4.", "1."]
    groups = [block.group for block in parse_plain(text) if block.kind is BlockKind.LIST_ITEM]
    assert groups == [1, 1, 1, 2, 2]


def test_levels_follow_indentation() -> None:
    assert items("- a\n  - b\n    - c\n  - d\n- e") == [
        ("-", 1, "a"),
        ("-", 2, "b"),
        ("-", 3, "c"),
        ("-", 2, "d"),
        ("-", 1, "e"),
    ]


def test_lines_that_go_on_belong_to_the_item() -> None:
    wrapped = "• " + "stop the dam on the river above the two towns until all are heard"
    assert items(f"{wrapped}\nAnd after") == [("•", 1, f"{wrapped[2:]}\nAnd after")]
    assert items("• stop the dam\n  And the road") == [("•", 1, "stop the dam\n  And the road")]
    assert items("• stop the dam\nand the road") == [("•", 1, "stop the dam\nand the road")]
    assert shape("• stop the dam.\nAnother line")[1] == ("paragraph", "", "Another line")


def test_a_dash_that_goes_on_a_sentence_is_no_item() -> None:
    text = "The members of the network met in the capital of the country for a week\n- and agreed on nothing"
    assert items(text) == []


def test_hashes_make_headings() -> None:
    text = f"## Why we write\n{PROSE}\n# Demands"
    assert shape(text) == [
        ("heading", "##", "Why we write"),
        ("paragraph", "", PROSE),
        ("heading", "#", "Demands"),
    ]
    assert [block.level for block in parse_plain(text)] == [2, 0, 1]


def test_the_title_stands_below_its_kicker_and_may_be_repeated() -> None:
    title = "Seven groups of the valley ask for a halt to the dam"
    text = f"Press Release\n\n{title}\n\nPress Release\n\n{title}\n\n{PROSE}"
    assert [kind for kind, _, _ in shape(text)] == ["heading", "title", "heading", "heading", "paragraph"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param(f"A halt to the dam\n\n{PROSE}", ["title", "paragraph"], id="a short first line"),
        pytest.param(f"We object.\n\n{PROSE}", ["paragraph", "paragraph"], id="a sentence is none"),
        pytest.param(f"{PROSE * 3}\n\n{PROSE}", ["paragraph", "paragraph"], id="a long line is none"),
        pytest.param("A halt to the dam", ["paragraph"], id="a single line is none"),
        pytest.param(f">>>>\n\n{PROSE}", ["paragraph", "paragraph"], id="no letters"),
        pytest.param(f"A halt\nto the dam\n\n{PROSE}", ["paragraph", "paragraph"], id="two lines"),
    ],
)
def test_titles(text: str, kinds: list[str]) -> None:
    assert [kind for kind, _, _ in shape(text)] == kinds


@pytest.mark.parametrize(
    ("line", "after", "kind"),
    [
        pytest.param("Background of the Case", PROSE, "heading", id="title case"),
        pytest.param("ABOUT RED VALLE", PROSE, "heading", id="capitals"),
        pytest.param("We therefore ask the governor to do this:", "• stop", "heading", id="leads into a list"),
        pytest.param("More background:", PROSE, "heading", id="a label"),
        pytest.param("We therefore write to the governor:", PROSE, "paragraph", id="leads into prose"),
        pytest.param("Ana Prado said:", f"“{PROSE}”", "paragraph", id="leads into a quotation"),
        pytest.param("Background of the case", PROSE, "paragraph", id="lower case"),
        pytest.param("June 3, 2021", PROSE, "paragraph", id="a date"),
        pytest.param("Red Valle", "Lago Network", "paragraph", id="a row of names"),
        pytest.param("Stop the Dam!", PROSE, "paragraph", id="a sentence"),
    ],
)
def test_headings(line: str, after: str, kind: str) -> None:
    text = f"{PROSE}\n\n{line}\n\n{after}\n\n{PROSE}"
    assert shape(text)[1][::2] == (kind, line)


def test_the_last_of_a_row_of_names_is_no_heading() -> None:
    text = f"{PROSE}\n\nRed Valle\n\nLago Network\n\n{PROSE}"
    assert {kind for kind, _, _ in shape(text)} == {"paragraph"}


def test_itemize_takes_pasted_lists_apart() -> None:
    text = "We ask:\n1. stop the dam\n2. hear us\n\n• bread\n\nRed Valle\nLago Network"
    spans = [(0, 34), (36, 43), (45, len(text))]
    blocks = [Block(kind=BlockKind.PARAGRAPH, span=Span(start=a, end=b), quoted=a == 36) for a, b in spans]
    found = itemize(text, blocks)
    assert [(block.kind.value, block.marker, block.span.of(text), block.quoted) for block in found] == [
        ("paragraph", "", "We ask:", False),
        ("list item", "1.", "stop the dam", False),
        ("list item", "2.", "hear us", False),
        ("list item", "•", "bread", True),
        ("paragraph", "", "Red Valle\nLago Network", False),
    ]


def test_itemize_leaves_lists_of_markup_alone() -> None:
    block = Block(kind=BlockKind.LIST_ITEM, span=Span(start=0, end=6), marker="•", level=2, group=4)
    assert itemize("1. one", [block]) == (block,)


LINES = st.lists(
    st.sampled_from(
        ["", " ", PROSE, "Red Valle", "- a", "  - b c", "• d", "1. e", "2) f", "# G", "H:", "*", "-", "a) i", "“J”"]
    )
    | st.text("ab1.-•*#) \t\u00a0\u2028é", max_size=8)
)


@given(LINES)
@example(["- \u20281"])
@example(["# \u2028a", "1. \u2028b"])
def test_blocks_cover_everything_but_markers(lines: list[str]) -> None:
    text = "\n".join(lines)
    before = 0
    for block in parse_plain(text):
        gap = text[before : block.span.start].strip()
        assert gap == block.marker
        assert block.span.start < block.span.end
        assert block.span.of(text) == block.span.of(text).strip()
        before = block.span.end
    assert not text[before:].strip()


@given(LINES)
def test_spans_do_not_change_the_text(lines: list[str]) -> None:
    text = "\n".join(lines)
    words = "".join(block.marker + block.span.of(text) for block in parse_plain(text))
    assert re.sub(r"\s", "", words) == re.sub(r"\s", "", text)
