"""Messages: metadata, the body, attachments, and what is no message."""

from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.growth import check_growth

from undersigned.errors import ReadingError
from undersigned.model.document import BlockKind, Document
from undersigned.reading import Rejected, iter_documents, read_document

PROSE = "The undersigned organizations of the valley call on the government to stop the dam. "


def message(text: str = PROSE, **headers: str) -> EmailMessage:
    made = EmailMessage()
    for name, value in ({"Subject": "A halt to the dam"} | headers).items():
        made[name] = value
    made.set_content(text)
    return made


def outcome(path: Path, data: bytes) -> list[Document | Rejected]:
    path.write_bytes(data)
    return list(iter_documents([path]))


def document_of(path: Path, data: bytes) -> Document:
    path.write_bytes(data)
    (document,) = read_document(path)
    return document


def test_headers_become_metadata(tmp_path: Path) -> None:
    made = message(
        Subject="Fwd: [press] Señal – now",
        From="Ada Quill <ada@red.example>",
        Date="Thu, 3 Jun 2021 10:00:00 +0200",
    )
    document = document_of(tmp_path / "a.eml", made.as_bytes())
    assert document.metadata == {"title": "Señal – now", "date": "2021-06-03", "from": "Ada Quill <ada@red.example>"}
    assert (document.text.strip(), document.media_type) == (PROSE.strip(), "message/rfc822")


@pytest.mark.parametrize(
    ("raw", "title"),
    [
        pytest.param(b"=?utf-8?q?A_halt=0ABcc:_x?=", "A halt Bcc: x", id="a line break that is hidden"),
        pytest.param(b"=?nonsense?q?A_halt?=", "=?nonsense?q?A_halt?=", id="an unknown charset"),
        pytest.param("Señal así".encode(), "Señal así", id="UTF-8"),
        pytest.param("Señal así".encode("cp1252"), "Señal así", id="windows-1252"),
        pytest.param(b"Re: AW: Re[2]: A halt", "A halt", id="answers"),
        pytest.param(b"Re:", "Re:", id="nothing else"),
        pytest.param(b"A halt\n  to the dam", "A halt to the dam", id="folded"),
    ],
)
def test_subjects(raw: bytes, title: str, tmp_path: Path) -> None:
    document = document_of(tmp_path / "a.eml", b"Subject: " + raw + b"\n\n" + PROSE.encode())
    assert document.metadata == {"title": title}


@pytest.mark.parametrize(
    "date", ["", "yesterday", "Thu, 99 Jun 2021 10:00:00", "Thu, 3 Jun 99999999999 10:00:00 +0000"]
)
def test_a_date_that_is_none_is_left_out(date: str, tmp_path: Path) -> None:
    document = document_of(tmp_path / "a.eml", f"Date: {date}\n\n{PROSE}".encode())
    assert "date" not in document.metadata


def test_the_html_is_the_body_unless_the_text_says_more(tmp_path: Path) -> None:
    made = message()
    made.add_alternative(f"<p>{PROSE}</p><ul><li>Stop the dam</ul>", subtype="html")
    document = document_of(tmp_path / "a.eml", made.as_bytes())
    assert [block.kind for block in document.blocks] == [BlockKind.PARAGRAPH, BlockKind.LIST_ITEM]
    short = message(PROSE * 3)
    short.add_alternative("<p>Open this in a browser", subtype="html")
    assert document_of(tmp_path / "b.eml", short.as_bytes()).text.startswith(PROSE)


@pytest.mark.parametrize(
    ("label", "data", "warned"),
    [
        pytest.param("utf-8", "así “no”".encode("cp1252"), True, id="windows-1252 said to be UTF-8"),
        pytest.param("iso-8859-1", "así “no”".encode(), False, id="UTF-8 said to be Latin-1"),
        pytest.param("us-ascii", "así “no”".encode("cp1252"), False, id="windows-1252 said to be ASCII"),
        pytest.param("big5", "así “no”".encode("cp1252"), True, id="windows-1252 said to be Big5"),
        pytest.param("x-nonsense", "así “no”".encode(), False, id="no charset at all"),
    ],
)
def test_a_wrong_charset_is_guessed_again(label: str, data: bytes, warned: bool, tmp_path: Path) -> None:
    head = f"Subject: x\nContent-Type: text/plain; charset={label}\n\n".encode()
    document = document_of(tmp_path / "a.eml", head + data)
    assert document.text == "así “no”"
    assert bool(document.warnings) is warned


def test_flowed_lines_are_joined(tmp_path: Path) -> None:
    head = b"Content-Type: text/plain; format=flowed\n\n"
    document = document_of(tmp_path / "a.eml", head + b"We ask \nfor bread\nand roses.\n\n-- \nAda\n")
    assert document.text == "We ask for bread\nand roses.\n\n-- \nAda\n"


def test_attachments_are_read_as_further_documents(tmp_path: Path) -> None:
    made = message("Our letter is attached.")
    made.add_attachment("We object to the dam.", filename="../../letter.txt")
    made.add_attachment("We object to the road.", filename="letter.txt")
    made.add_attachment(b"x", maintype="application", subtype="msword", filename="old.doc")
    made.add_attachment(b"x", maintype="image", subtype="png", filename="logo.png")
    made.add_attachment(message("We ask for bread.", Subject="Bread"))
    path = tmp_path / "a.eml"
    body, first, second, inner = outcome(path, made.as_bytes())
    assert isinstance(body, Document)
    assert body.warnings == ("The attachment old.doc is of no known format and was not read.",)
    assert [each.source for each in (first, second, inner)] == [
        f"{path}!/letter.txt",
        f"{path}!/letter.txt#2",
        f"{path}!/part-6.eml",
    ]
    assert isinstance(inner, Document)
    assert (inner.metadata["title"], inner.text.strip()) == ("Bread", "We ask for bread.")


def test_a_message_that_only_carries_a_file_gives_the_file(tmp_path: Path) -> None:
    made = message("\n")
    made.add_attachment("We object to the dam.", filename="letter.txt")
    made.add_attachment("", filename="empty.txt")
    letter, empty = outcome(tmp_path / "a.eml", made.as_bytes())
    assert isinstance(letter, Document)
    assert isinstance(empty, Rejected)
    assert empty.reason == "the file is empty; nothing to read"


def nested_parts(depth: int) -> bytes:
    """Return a message of parts in parts."""
    return b"Subject: x\n" + b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(depth)
    )


def nested_messages(depth: int) -> bytes:
    """Return a message in a message in a message."""
    return b"Content-Type: message/rfc822\n\n" * depth


def long_header(repeats: int) -> bytes:
    """Return a message whose only header is long."""
    return b'Content-Type: multipart/mixed; boundary="' + b';"' * repeats + b"\n\nx"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"", "no message", id="empty"),
        pytest.param(b"We object to the dam.\n", "no message", id="no headers"),
        pytest.param(b"Subject: x\n\n", "no visible text", id="no body"),
        pytest.param(b"Subject: x\n\n" + bytes(range(32)) * 40, "binary", id="binary"),
        pytest.param(nested_parts(10_000), "10,000 parts that hold parts", id="nested"),
        pytest.param(nested_messages(10_000), "10,000 parts", id="messages in messages"),
        pytest.param(long_header(500_000), "more than 8,000 characters", id="header"),
    ],
)
def test_what_is_no_message_is_said(data: bytes, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    path.write_bytes(data)
    with pytest.raises(ReadingError, match=rf"a\.eml: .*{reason}"):
        list(read_document(path))


@pytest.mark.parametrize(("make", "size"), [(nested_parts, 10_000), (nested_messages, 10_000), (long_header, 500_000)])
def test_time_of_refusing_a_message_grows_with_its_size(
    make: Callable[[int], bytes], size: int, tmp_path: Path
) -> None:
    def write(repeats: int) -> Path:
        path = tmp_path / f"{repeats}.eml"
        path.write_bytes(make(repeats))
        return path

    check_growth(lambda path: list(iter_documents([path])), write, size)


def test_parts_nested_as_deep_as_is_allowed_are_read_or_named(tmp_path: Path) -> None:
    nested = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(190))
    (found,) = outcome(tmp_path / "a.eml", b"Subject: x\n" + nested + b"Content-Type: text/plain\n\nWe object.\n")
    assert isinstance(found, Document) or found.reason.startswith("no message, or a broken one")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    pieces=st.lists(
        st.sampled_from(
            [
                *(
                    "Subject: a\n",
                    "Date: b\n",
                    "MIME-Version: 1.0\n",
                    "Content-Type: text/html; charset=x\n",
                    "\n",
                    "--b\n",
                ),
                *("Content-Type: multipart/mixed; boundary=b\n", "Content-Type: message/rfc822\n", "--b--\n", "=?u?q?"),
                *(
                    "Content-Transfer-Encoding: base64\n",
                    "Content-Disposition: attachment; filename=a.txt\n",
                    "We ask.\n",
                ),
                *("Content-Type: ;;=\n", "> x\n", "From: a@b\n", "-- \n", "<p>a", "\x00", "é", "QUJD\n"),
            ]
        ),
        max_size=30,
    )
)
def test_any_pieces_give_documents_or_reasons(pieces: list[str], tmp_path: Path) -> None:
    for found in outcome(tmp_path / "a.eml", "".join(pieces).encode("latin-1")):
        if isinstance(found, Document):
            assert all(block.span.of(found.text).strip() for block in found.blocks)
        else:
            assert found.reason
