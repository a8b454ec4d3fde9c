"""Markdown by way of HTML."""

import pytest

from undersigned.model.document import BlockKind
from undersigned.reading.markdown import is_too_costly, render_markdown

SOURCE = """# Open letter

We *object*
to the **dam**, see [the plan](/plan.pdf "x").

> Quoted words

- one
- two
  1. inner

| Name | Country |
|---|---|
| Red Valle | Ruritania |
"""


def test_blocks_of_markdown() -> None:
    rendered = render_markdown(SOURCE)
    assert [(block.kind.value, block.marker, block.span.of(rendered.text)) for block in rendered.blocks] == [
        ("title", "", "Open letter"),
        ("paragraph", "", "We object to the dam, see the plan."),
        ("paragraph", "", "Quoted words"),
        ("list item", "•", "one"),
        ("list item", "•", "two"),
        ("list item", "1.", "inner"),
        ("table row", "", "Name\tCountry"),
        ("table row", "", "Red Valle\tRuritania"),
    ]
    assert [(link.span.of(rendered.text), link.href) for link in rendered.links] == [("the plan", "/plan.pdf")]
    assert rendered.blocks[2].quoted


@pytest.mark.parametrize(
    ("source", "text"),
    [
        pytest.param("Red Valle\nLago Network\nAsamblea", "Red Valle\nLago Network\nAsamblea", id="names on lines"),
        pytest.param("We object\nto the dam", "We object to the dam", id="a sentence over lines"),
        pytest.param("a\\\nb", "a\nb", id="hard break"),
        pytest.param("a &amp; b <b>c</b> <script>x</script>", "a & b c", id="inline HTML"),
        pytest.param("Red \\<script\\>", "Red <script>", id="escaped HTML"),
        pytest.param("<img696|center>", "<img696|center>", id="what is no HTML"),
        pytest.param("see http://a.example/x_y_z", "see http://a.example/x_y_z", id="bare address"),
        pytest.param(
            "Text\n{{< figure src='a_b_c' >}}\nmore", "Text\n\n{{< figure src='a_b_c' >}}\n\nmore", id="shortcode"
        ),
        pytest.param("{% include x %}\nText\n{: .lead}", "{% include x %}\n\nText\n\n{: .lead}", id="other templates"),
        pytest.param("by **{{< count >}} people**", "by {{< count >}} people", id="shortcode in a line"),
        pytest.param("Text[^1]", "Text[^1]", id="footnote"),
        pytest.param("", "", id="empty"),
    ],
)
def test_text_of_markdown(source: str, text: str) -> None:
    assert render_markdown(source).text == text


def test_wrapped_lines_are_joined() -> None:
    words = ("The members of the network met in the capital of Ruritania and agreed on Seven demands, " * 4).split()
    lines, line = [], ""
    for word in words:
        if len(line) + len(word) > 78:
            lines.append(line)
            line = ""
        line = f"{line} {word}".strip()
    source = "\n".join([*lines, line])
    assert "\n" in source
    assert "\n" not in render_markdown(source).text


def test_a_bold_line_over_a_paragraph_stands_alone() -> None:
    rendered = render_markdown("**¿Qué pedimos?**\nPedimos agua para el valle.")
    assert [block.emphasis for block in rendered.blocks] == [True, False]


def test_lists_nested_a_thousand_deep_lose_nothing() -> None:
    source = "".join(f"{'  ' * depth}- item {depth}\n" for depth in range(1_000))
    rendered = render_markdown(source)
    assert [block.span.of(rendered.text) for block in rendered.blocks] == [f"item {depth}" for depth in range(1_000)]
    assert {block.kind for block in rendered.blocks} == {BlockKind.LIST_ITEM}
    assert [block.level for block in rendered.blocks[:15]] == list(range(1, 16))


@pytest.mark.parametrize("mark", ["> ", ">", "- ", "* ", "1. ", "> - ", "\t- ", "  ", "\t"], ids=repr)
def test_deep_marks_on_one_line_lose_nothing(mark: str) -> None:
    assert "the end" in render_markdown("- a\n" + mark * 1_000 + "the end").text


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("[" * 3_000, id="brackets"),
        pytest.param("*a **b " * 3_000, id="emphasis"),
        pytest.param("`" * 20_000, id="backticks"),
        pytest.param("word " * 90_000, id="a line of a megabyte"),
        pytest.param("<a " * 20_000, id="open tags"),
    ],
)
def test_hostile_markdown_is_read(source: str) -> None:
    assert render_markdown(source + "\n\nThe end.").text.endswith("The end.")


@pytest.mark.parametrize(
    ("source", "costly"),
    [
        pytest.param("word " * 90_000, False, id="long"),
        pytest.param("word " * 110_000, True, id="too long"),
        pytest.param("[" * 10_001, True, id="too many brackets"),
        pytest.param("<a" * 50_001, True, id="too many tags"),
        pytest.param("a\n" * 5_002, True, id="too long a paragraph"),
        pytest.param("a\n\n" * 5_002, False, id="many paragraphs"),
    ],
)
def test_costly_markdown_is_known(source: str, costly: bool) -> None:
    assert is_too_costly(source) is costly


@pytest.mark.parametrize("line", ["3. Juni 2023", "14. Mai 2021 – Tarn", "1. März 2020:"])
def test_a_day_at_the_beginning_of_a_line_is_no_item(line: str) -> None:
    rendered = render_markdown(f"{line}\n\nWe object.")
    assert rendered.text.startswith(line)
    assert rendered.blocks[0].kind is not BlockKind.LIST_ITEM
