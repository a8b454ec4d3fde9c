"""HTML to text with blocks."""

import pytest

from undersigned.model.document import Block, BlockKind
from undersigned.reading.canvas import Rendered
from undersigned.reading.html import render_html

LONG = "The valley feeds two towns, and the dam would drown both of them together with the fields around. " * 2


def shape(rendered: Rendered) -> list[tuple[str, str]]:
    return [(block.kind.value, block.span.of(rendered.text)) for block in rendered.blocks]


def items(rendered: Rendered) -> list[tuple[str, int, str]]:
    found = [block for block in rendered.blocks if block.kind is BlockKind.LIST_ITEM]
    return [(block.marker, block.level, block.span.of(rendered.text)) for block in found]


def only(rendered: Rendered) -> Block:
    assert len(rendered.blocks) == 1
    return rendered.blocks[0]


def test_blocks_of_a_page() -> None:
    page = "<h1>Open letter</h1><h2>Why</h2><p>We object.<h1>Again</h1><div>End</div>"
    assert shape(render_html(page)) == [
        ("title", "Open letter"),
        ("heading", "Why"),
        ("paragraph", "We object."),
        ("heading", "Again"),
        ("paragraph", "End"),
    ]
    assert render_html(page).text == "Open letter\n\nWhy\n\nWe object.\n\nAgain\n\nEnd"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        pytest.param("<p>a\n  b\t c</p>", "a b c", id="white space collapses"),
        pytest.param("<p>a<br>b<br/> c</p>", "a\nb\nc", id="breaks are kept"),
        pytest.param("<p>a <br>b</p>", "a\nb", id="no space before a break"),
        pytest.param("<p>a<br><br>b</p>", "a\n\nb", id="two breaks end a paragraph"),
        pytest.param("<h1>a<br>b</h1>", "a b", id="a heading is one line"),
        pytest.param("<p>a <b>b</b> c</p>", "a b c", id="inline elements"),
        pytest.param("<pre>a\n  b</pre>", "a\n  b", id="preformatted"),
        pytest.param("<p>re&shy;port&nbsp;x &lt;script&gt;</p>", "re\u00adport\u00a0x <script>", id="entities"),
        pytest.param("<p>e&#769;t&eacute;</p>", "\u00e9t\u00e9", id="NFC after entities"),
        pytest.param("<p>a&#1;b&#x0;</p>", "a\ufffdb\ufffd", id="controls by entities"),
        pytest.param("<p>a</p><p>&nbsp;</p><p> </p><p>b</p>", "a\n\nb", id="empty paragraphs"),
        pytest.param("plain words", "plain words", id="no tags"),
        pytest.param("", "", id="empty"),
        pytest.param("<dl><dt>a<dd>b</dl>", "a\n\nb", id="definitions"),
        pytest.param("<p>a <img alt='a logo'> b</p>", "a b", id="no text of images"),
        pytest.param("<p>it <!-- not this --> is</p>", "it is", id="comments"),
    ],
)
def test_visible_text(source: str, text: str) -> None:
    assert render_html(source).text == text


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>x()</script>",
        "<style>p{}</style>",
        "<template><p>x</p></template>",
        "<noscript><p>x</p></noscript>",
        "<div hidden><p>x<br></div>",
        "<div style='display: none'><p>x</p><img></div>",
        "<svg><title>x</title><text>x</text></svg>",
    ],
)
def test_what_is_not_seen_is_no_text(hidden: str) -> None:
    rendered = render_html(f"<p>a</p>{hidden}<p>b</p>")
    assert rendered.text == "a\n\nb"
    assert rendered.metadata == {}


def test_script_in_a_name_is_text_only_where_it_is_escaped() -> None:
    page = "<ul><li>Red &lt;script&gt;alert(1)&lt;/script&gt;</li><li>Lago <script>alert(1)</script>Net</li></ul>"
    assert [words for _, _, words in items(render_html(page))] == ["Red <script>alert(1)</script>", "Lago Net"]


def test_lists_have_markers_levels_and_groups() -> None:
    page = """<ul><li>one<ul><li>inner</li></ul>rest</li><li><p>two</p><p>more</p></li></ul>
    <ol start=3><li>three<li>four<li value=9>nine</ol><ol type=a><li>first</ol>"""
    rendered = render_html(page)
    assert items(rendered) == [
        ("•", 1, "one"),
        ("•", 2, "inner"),
        ("", 1, "rest"),
        ("•", 1, "two"),
        ("", 1, "more"),
        ("3.", 1, "three"),
        ("4.", 1, "four"),
        ("9.", 1, "nine"),
        ("a.", 1, "first"),
    ]
    assert [block.group for block in rendered.blocks] == [1, 1, 1, 1, 1, 2, 2, 2, 3]
    assert rendered.text.startswith("one\ninner\nrest\ntwo\nmore\n\nthree\nfour")


def test_an_item_outside_of_a_list_is_an_item() -> None:
    assert items(render_html("<li>alone")) == [("•", 1, "alone")]


def test_table_rows_have_cells() -> None:
    rendered = render_html("<table><tr><th>No<th>Name<tr><td>1<td>Red Valle<br>Norte</table>")
    assert rendered.text == "No\tName\n1\tRed Valle\nNorte"
    assert [block.kind for block in rendered.blocks] == [BlockKind.TABLE_ROW] * 2
    assert [[cell.of(rendered.text) for cell in block.cells] for block in rendered.blocks] == [
        ["No", "Name"],
        ["1", "Red Valle\nNorte"],
    ]
    assert {block.group for block in rendered.blocks} == {1}


def test_empty_cells_keep_their_place() -> None:
    rendered = render_html("<table><tr><td></td><td>b</td><td> </td><td>d</td><td></td></table>")
    assert rendered.text == "b\t\td"
    assert [cell.of(rendered.text) for cell in only(rendered).cells] == ["", "b", "", "d", ""]


def test_a_column_of_names_is_a_table_and_a_frame_is_none() -> None:
    names = render_html("<table><tr><td>Red Valle<tr><td>Lago Network</table>")
    assert shape(names) == [("table row", "Red Valle"), ("table row", "Lago Network")]
    frame = render_html(f"<table><tr><td>Home</td><td><p>{LONG}</p><p>{LONG}<a href=u>more</a></p>x</td></table>y")
    assert [kind for kind, _ in shape(frame)] == ["paragraph"] * 5
    assert [(link.span.of(frame.text), link.href) for link in frame.links] == [("more", "u")]


def test_a_table_inside_a_cell_makes_the_outer_one_a_frame() -> None:
    rendered = render_html("<table><tr><td>menu<td><h2>Signed</h2><table><tr><td>1<td>Red Valle</table>end</table>")
    assert shape(rendered) == [
        ("paragraph", "menu"),
        ("heading", "Signed"),
        ("table row", "1\tRed Valle"),
        ("paragraph", "end"),
    ]


@pytest.mark.parametrize(
    ("source", "links"),
    [
        pytest.param("<p>see <a href='/a b.pdf'> the text </a>.", [("the text", "/a b.pdf")], id="as written"),
        pytest.param("<p><a name=x>no address</a> <a href=''>none</a>", [], id="no address"),
        pytest.param("<a href=u><img></a>", [], id="no words"),
        pytest.param("<a href=u><h2>Head</h2><p>Text</p></a>", [("Head", "u"), ("Text", "u")], id="over blocks"),
        pytest.param("<table><tr><td>a<td><a href=u>b</a></table>", [("b", "u")], id="in a cell"),
        pytest.param("<p>e&#769;e&#769; <a href=u>o&#769;x</a>", [("óx", "u")], id="after NFC"),
        pytest.param("<p><a href=u>a<a href=v>b</a>", [("a", "u"), ("b", "v")], id="unclosed"),
    ],
)
def test_links(source: str, links: list[tuple[str, str]]) -> None:
    rendered = render_html(source)
    assert [(link.span.of(rendered.text), link.href) for link in rendered.links] == links


@pytest.mark.parametrize(
    ("source", "emphasis"),
    [
        pytest.param("<p><b>Our demands</b></p>", True, id="bold"),
        pytest.param("<p><strong>Our demands</strong>:</p>", True, id="bold but the colon"),
        pytest.param("<p><u>Our</u> <b>demands</b></p>", True, id="underlined and bold"),
        pytest.param("<p><span style='font-weight:700'>Our demands</span></p>", True, id="by style"),
        pytest.param("<p><b>Our</b> demands</p>", False, id="in part"),
        pytest.param("<h2><b>Our demands</b></h2>", False, id="a heading has no need of it"),
    ],
)
def test_emphasis(source: str, emphasis: bool) -> None:
    assert only(render_html(source)).emphasis is emphasis


@pytest.mark.parametrize("source", ["<p><b>Why?</b><br>Because.</p>", "<p><b>Why?</b>\nBecause.</p>"])
def test_a_bold_line_above_its_paragraph_is_a_block(source: str) -> None:
    rendered = render_html(source)
    assert [(block.span.of(rendered.text), block.emphasis) for block in rendered.blocks] == [
        ("Why?", True),
        ("Because.", False),
    ]


def test_quoted_blocks() -> None:
    rendered = render_html("<p>a</p><blockquote><p>b</p><ul><li>c</ul></blockquote>d")
    assert [block.quoted for block in rendered.blocks] == [False, True, True, False]


def test_unclosed_markup_is_read() -> None:
    rendered = render_html("<div><p>a<p><b>b<ul><li>c<li><a href=u>d<table><tr><td>e<td>f")
    assert rendered.text.split() == ["a", "b", "c", "d", "e", "f"]


@pytest.mark.parametrize("source", ["<p>a</p><script>x", "<p>a</p><!-- x", "<p>a</p><style>x", "<p>a</p><a href='x"])
def test_unclosed_invisible_markup_hides_the_rest(source: str) -> None:
    assert render_html(source).text == "a"


def test_lists_nested_a_thousand_deep() -> None:
    rendered = render_html("".join(f"<ul><li>item {number}" for number in range(1_000)))
    assert len(rendered.blocks) == 1_000
    assert rendered.blocks[-1].level == 1_000
    assert rendered.text.endswith("item 999")


def test_elements_nested_far_deeper() -> None:
    assert render_html("<div><b>" * 50_000 + "x").text == "x"


def test_stray_ends_do_no_harm() -> None:
    assert render_html("</td></tr></table></ul></li></a></b></blockquote></h1></pre><p>a").text == "a"
