"""PDF files to documents: layout, furniture, footnotes, links, what the file says of itself."""

import re

import pytest

from undersigned.model.document import BlockKind
from undersigned.reading import read_document

TITLE = "Harbor towns ask the minister to end the night toll"
PROSE = (
    "The undersigned towns of the Merrow coast ask the harbor minister to end the toll on ferries that sail by night, "
    "because nurses and fishing crews have no other way to get home after work and cannot pay it month after month."
)
LEFT = "Left words of the first column go down the page before anything on the other side is read by anyone at all. "
RIGHT = "Right words of the second column follow only then, whatever stands beside them at the same height of it. "


def texts(document, kind):
    return [block.span.of(document.text) for block in document.blocks if block.kind is kind]


def release(paper, **options):
    made = paper(**options)
    made.center(TITLE, size=18, bold=True, gap=10)
    made.paragraph(PROSE)
    return made


def test_lines_become_paragraphs_and_the_large_one_the_title(paper, read) -> None:
    made = release(paper)
    made.paragraph("What we ask", bold=True, gap=2)
    made.paragraph(PROSE)
    document = read(made.dump())
    assert document.media_type == "application/pdf"
    assert [(block.kind.value, block.span.of(document.text)) for block in document.blocks] == [
        ("title", TITLE),
        ("paragraph", PROSE),
        ("heading", "What we ask"),
        ("paragraph", PROSE),
    ]


def test_blocks_cover_all_but_white_space_and_markers(paper, read) -> None:
    made = release(paper)
    made.item("end the toll;")
    made.columns([["Kelp Watch", "Reef Guard"], ["Tide Union", "Gull Trust"]], [72, 320])
    document = read(made.dump())
    outside = list(document.text)
    for block in document.blocks:
        outside[block.span.start : block.span.end] = " " * (block.span.end - block.span.start)
    assert "".join(outside).split() == ["•"]


@pytest.mark.parametrize(
    ("indents", "gap"), [((0, 0), 8), ((18, 0), 0), ((0, 0), 0)], ids=["spaced", "indented", "by end of line"]
)
def test_paragraphs_are_parted(paper, read, indents, gap) -> None:
    made = release(paper)
    for _ in range(3):
        made.paragraph(PROSE, indents=indents, gap=gap)
    assert texts(read(made.dump()), BlockKind.PARAGRAPH) == [PROSE] * 4


@pytest.mark.parametrize("count", [2, 3])
def test_columns_are_read_one_after_the_other(paper, read, count) -> None:
    made = release(paper)
    top, width = made.sheet.y - 20, (468 - 18 * (count - 1)) / count
    for number in range(count):
        made.sheet.y = top - 4 * (number % 2)  # lines side by side need not be level
        made.paragraph((LEFT if number % 2 == 0 else RIGHT) * 4, x=72 + number * (width + 18), width=width, size=10)
    wanted = [PROSE, *((LEFT if number % 2 == 0 else RIGHT).strip() for number in range(count))]
    found = texts(read(made.dump()), BlockKind.PARAGRAPH)
    assert [re.sub(r"(.{30,}?)(?: \1)+$", r"\1", text) for text in found] == wanted


def test_a_heading_over_the_full_width_parts_columns(paper, read) -> None:
    made = paper()
    for name in ("First", "Second"):
        made.center(f"{name} part of what the towns of the coast have to say to all", size=16, gap=6)
        top = made.sheet.y
        made.paragraph(f"{name} left. " + LEFT * 3, width=220, size=10)
        bottom = made.sheet.y
        made.sheet.y = top
        made.paragraph(f"{name} right. " + RIGHT * 3, x=320, width=220, size=10)
        made.sheet.y = min(bottom, made.sheet.y) - 10
    starts = [text.split(". ")[0] for text in texts(read(made.dump()), BlockKind.PARAGRAPH)]
    assert starts == ["First left", "First right", "Second left", "Second right"]


def test_running_heads_and_feet_are_furniture_and_in_no_paragraph(paper, read) -> None:
    made = release(paper)
    while made.sheet.y > 110:
        made.paragraph(PROSE)
    while len(made.sheets) < 3:
        made.paragraph(PROSE)
    pages = made.sheets
    for number, sheet in enumerate(pages, start=1):
        made.sheets = [*[one for one in pages if one is not sheet], sheet]
        made.line("Merrow Coast Towns, press office", 72, 760, size=8)
        made.line(f"Page {number} of {len(pages)}", 280, 30, size=8)
    made.sheets = pages
    document = read(made.dump())
    assert set(texts(document, BlockKind.PARAGRAPH)) == {PROSE}
    assert texts(document, BlockKind.FURNITURE) == [
        text for number in (1, 2, 3) for text in ("Merrow Coast Towns, press office", f"Page {number} of 3")
    ]


def test_lists_keep_markers_and_depth(paper, read) -> None:
    made = release(paper)
    made.item("open the books of the toll company so that everyone can see where the money of the crews has gone to;")
    made.item("publish the contract;", marker="–", x=126)
    made.item("end the toll.")
    made.paragraph("And then:")
    for number in (1, 2, 3):
        made.item(f"step {number} of the plan;", marker=f"{number}.")
    items = [block for block in read(made.dump()).blocks if block.kind is BlockKind.LIST_ITEM]
    assert [(item.marker, item.level) for item in items] == [
        *[("•", 1), ("–", 2), ("•", 1)],
        *[("1.", 1), ("2.", 1), ("3.", 1)],
    ]
    assert len({item.group for item in items}) == 2


NAMES = (
    ["Kelp Watch Society", "Reef Guard Coalition of", "the Southern Shore", "Merrow Nurses Union", "Lantern League"],
    ["Tidelands Trust", "Gull Rescue Network", "Ferry Crews Council", "Brightsail Registry Forum", "Storm Petrel Fund"],
)


def test_signatories_in_columns_stay_lines(paper, read) -> None:
    made = release(paper)
    made.paragraph("Signed by:", bold=True)
    made.columns(NAMES, [72, 320])
    lines = read(made.dump()).text.split("Signed by:")[1].split("\n")
    assert [line for line in lines if line] == [
        *("Kelp Watch Society", "Reef Guard Coalition of the Southern Shore", "Merrow Nurses Union", "Lantern League"),
        *NAMES[1],
    ]


ROWS = [
    ("Organization", "Country"),
    ("Kelp Watch Society", "Orlandia"),
    ("Reef Guard Coalition", "Meriva"),
    ("Gull Rescue Network", "Meriva"),
    ("Tidelands Trust", "Orlandia"),
]


@pytest.mark.parametrize("ruled", [True, False], ids=["ruled", "by place"])
def test_tables_become_rows(paper, read, ruled) -> None:
    made = release(paper)
    for row in ROWS:
        if ruled:
            made.rule(y=made.sheet.y + 10)
        made.line(row[0], 72)
        made.line(row[1], 320)
        made.sheet.y -= 16
    document = read(made.dump())
    rows = [block for block in document.blocks if block.kind is BlockKind.TABLE_ROW]
    assert [tuple(cell.of(document.text) for cell in row.cells) for row in rows] == ROWS
    assert len({row.group for row in rows}) == 1


def test_footnotes_come_after_the_text(paper, read, maker) -> None:
    made = release(paper)
    made.line("The toll was raised in March", 72)
    made.line("1", 72 + maker.width_of("The toll was raised in March", 11), made.sheet.y + 4, size=6)
    made.sheet.y -= 20
    made.paragraph(PROSE)
    made.line("1", 72, 94, size=6)
    made.line("Harbor Act of Merrow, section 4.", 76, 90, size=8)
    made.turn_page()
    made.paragraph(PROSE)
    document = read(made.dump())
    assert texts(document, BlockKind.PARAGRAPH)[-1] == "¹Harbor Act of Merrow, section 4."
    assert "The toll was raised in March¹" in document.text


def test_links_span_the_words_that_they_lie_on(paper, read) -> None:
    made = release(paper)
    y = made.sheet.y
    made.line("Read the report of the towns today.", 72)
    made.link((72 + 40, y - 2, 72 + 92, y + 10), "https://towns.example/report")
    document = read(made.dump())
    assert [(link.href, link.span.of(document.text)) for link in document.links] == [
        ("https://towns.example/report", "report of")
    ]


def test_properties_are_weak_metadata(paper, read) -> None:
    properties = {"Title": "final_v3.doc", "Author": "Press office", "CreationDate": "D:20210304120000"}
    document = read(release(paper, properties=properties, language="en-US").dump())
    assert document.metadata == {
        "pdf_title": "final_v3.doc",
        "author": "Press office",
        "pdf_created": "2021-03-04",
        "lang": "en-US",
    }
    assert document.language == "en"


def test_turned_text_is_furniture(paper, read) -> None:
    made = release(paper)
    made.raw(b"DRAFT", "0.7 0.7 -0.7 0.7 200 300", size=60)
    document = read(made.dump())
    assert texts(document, BlockKind.FURNITURE) == ["DRAFT"]
    assert texts(document, BlockKind.PARAGRAPH) == [PROSE]


@pytest.mark.parametrize(
    ("matrix", "rotation"),
    [("0 1 -1 0 {down} 72", 90), ("-1 0 0 -1 540 {down}", 180), ("0 -1 1 0 {up} 700", 270)],
    ids=["quarter", "half", "three quarters"],
)
def test_turned_pages_are_read_upright(paper, read, matrix, rotation) -> None:
    made = paper()
    for number, line in enumerate(("The towns of the coast object to the", "toll that is taken by night.")):
        made.raw(line.encode(), matrix.format(down=100 + 14 * number, up=500 - 14 * number))
    made.sheet.rotation = rotation
    assert read(made.dump()).text == "The towns of the coast object to the toll that is taken by night."


def test_invisible_words_are_left_out_and_counted(paper, read) -> None:
    made = release(paper)
    made.raw(b"Hidden words", "1 0 0 1 72 200", mode=3)
    made.raw(b"Outside", "1 0 0 1 900 200")
    document = read(made.dump())
    assert "Hidden" not in document.text
    assert document.warnings == ("3 words are invisible or stand outside of their page; they were left out.",)


def test_letters_set_apart_are_drawn_together(paper, read) -> None:
    made = paper()
    for number, letter in enumerate("OPEN LETTER"):
        if letter != " ":
            made.line(letter, 72 + 16 * number, size=14)
    made.sheet.y -= 40
    made.paragraph(PROSE)
    assert "OPEN LETTER" in read(made.dump()).text


def test_what_is_said_beside_the_file_counts_more_than_its_own_properties(paper, tmp_path):
    page = paper()
    page.paragraph("The Lantern League asks the Harbor Minister to end the night ferry ban at once.")
    path = tmp_path / "a.pdf"
    path.write_bytes(page.dump())
    (tmp_path / "a.pdf.meta.json").write_text('{"url": "https://example.org/a.pdf", "date": "2024-05-06"}')
    (document,) = read_document(path)
    assert (document.metadata["url"], document.metadata["date"]) == ("https://example.org/a.pdf", "2024-05-06")
