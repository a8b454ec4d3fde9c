"""Archives of lists."""

import tracemalloc
from pathlib import Path

import pytest

from undersigned.errors import ReadingError
from undersigned.model.document import Document
from undersigned.reading import Rejected, iter_documents, read_document
from undersigned.reading.mail import mailboxes

FIRST = "From ada at quill.example  Thu Jun  3 10:00:00 2021\nSubject: A halt\nDate: Thu, 3 Jun 2021 10:00:00 +0200\n\n"


def found(path: Path, content: str) -> list[Document | Rejected]:
    path.write_text(content, encoding="utf-8")
    return list(iter_documents([path]))


def test_each_message_is_a_document(tmp_path: Path) -> None:
    path = tmp_path / "a.mbox"
    content = FIRST + "We object.\n\n>From the towns.\nFrom here on we ask.\n\n" + FIRST + "We ask.\n"
    first, second = found(path, content)
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert (first.name, first.source, first.media_type) == ("a.mbox#1", f"{path}#1", "application/mbox")
    assert first.text.strip() == "We object.\n\nFrom the towns.\nFrom here on we ask."
    assert second.metadata == {"title": "A halt", "date": "2021-06-03"}


def test_a_broken_message_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.mbox"
    first, broken, third = found(path, FIRST + "We ask.\n\n" + FIRST + "\n\n" + FIRST + "We object.\n")
    assert isinstance(first, Document)
    assert isinstance(third, Document)
    assert broken == Rejected(source=f"{path}#2", reason="it holds no visible text; nothing to read")


def test_a_message_above_the_limit_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mailboxes, "MAX_BYTES", 500)
    large, second = found(tmp_path / "a.mbox", FIRST + "We ask.\n" * 500 + "\n" + FIRST + "We object.\n")
    assert isinstance(large, Rejected)
    assert "the message has more bytes than the limit of 500" in large.reason
    assert isinstance(second, Document)


@pytest.mark.parametrize("content", ["", "We object.\n", "Subject: x\n\nWe object.\n"])
def test_what_is_no_archive_is_said(content: str, tmp_path: Path) -> None:
    path = tmp_path / "a.mbox"
    path.write_text(content)
    with pytest.raises(ReadingError, match=r"a\.mbox: no archive of mail; expected lines"):
        list(read_document(path))


def test_memory_does_not_grow_with_the_number_of_messages(tmp_path: Path) -> None:
    path = tmp_path / "a.mbox"
    path.write_text("".join(f"{FIRST}{number} " + "We object to it. " * 300 + "\n\n" for number in range(400)))
    list(iter_documents([path]))
    tracemalloc.start()
    peaks = []
    for number, _ in enumerate(iter_documents([path])):
        if number in {100, 399}:
            peaks.append(tracemalloc.get_traced_memory()[1])
    tracemalloc.stop()
    assert peaks[1] - peaks[0] < 400_000  # 300 texts of 5 kB would be 1.5 MB
