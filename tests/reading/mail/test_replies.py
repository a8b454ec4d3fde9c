"""What programs for mail add around a text."""

import pytest

from undersigned.model.document import BlockKind
from undersigned.reading import read_text
from undersigned.reading.mail.replies import label_furniture

BODY = "The Lantern League objects to the dam.\n\nIt asks for a halt."


def kept(text: str, *, forward: bool = False) -> str:
    document = label_furniture(read_text(text), forward=forward)
    assert document.text == text
    for block in document.blocks:
        assert block.span.of(text) == block.span.of(text).strip() != ""
    return "\n\n".join(block.span.of(text) for block in document.blocks if block.kind is not BlockKind.FURNITURE)


@pytest.mark.parametrize(
    "added",
    [
        pytest.param("\n\n-- \nAda Quill\nPress office", id="signature"),
        pytest.param("\n\n_______________________\nTowns mailing list\nhttps://red.example", id="foot of a list"),
        pytest.param("\n\nOn Monday, Ada Quill wrote:\n> We ask\n>\n> for bread", id="answer"),
        pytest.param(
            "\n\nOn Mon, Jun 3, 2021 at 10:00,\nAda <a@red.example> wrote:\n> We ask", id="wrapped attribution"
        ),
        pytest.param("\n\nEl lunes Ada Quill escribió:\n\n> Pedimos pan", id="Spanish"),
        pytest.param("\n\nLe lundi Ada Quill a écrit :\n> Du pain", id="French"),
        pytest.param("\n\nAm Montag schrieb Ada Quill:\n> Brot", id="German"),
        pytest.param(
            "\n\n-----Original Message-----\nFrom: Ada\nSent: Monday\nSubject: Bread\n\nWe ask", id="original"
        ),
        pytest.param("\n\nVon: Ada\nGesendet: Montag\nAn: Liste\nBetreff: Brot\n\nWir fordern", id="headers alone"),
    ],
)
def test_what_stands_below_is_furniture(added: str) -> None:
    assert kept(BODY + added) == BODY


@pytest.mark.parametrize(
    "mark",
    [
        "---------- Forwarded message ---------\nFrom: Ada\nDate: Monday\nSubject: A halt\nTo: list",
        "From: Ada\nSubject: A halt",
    ],
)
def test_of_a_message_passed_on_the_inner_text_counts(mark: str) -> None:
    assert kept(f"For your information.\n\n{mark}\n\n{BODY}\n\n-- \nAda", forward=True) == BODY


def test_a_quoted_text_that_is_passed_on_is_kept() -> None:
    assert kept("> We ask\n> for bread", forward=True) == "> We ask\n> for bread"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("> We ask for bread", id="nothing but an answer"),
        pytest.param(BODY, id="nothing added"),
        pytest.param("From: the towns\n\n" + BODY, id="a line like a header"),
        pytest.param(
            BODY + "\n\n--\n" + "\n".join(f"Signed by number {number}" for number in range(20)), id="a long end"
        ),
        pytest.param(BODY + "\n\n--------------------\n\nAbout the League\n\nIt is a league.", id="a rule"),
    ],
)
def test_the_text_itself_stays(text: str) -> None:
    assert kept(text) == "\n\n".join(block.span.of(text) for block in read_text(text).blocks)
