"""Text and files to documents."""

import hashlib
import re
import sys
from importlib.abc import MetaPathFinder
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.growth import check_growth

from undersigned.errors import ReadingError
from undersigned.model.document import BlockKind, Document
from undersigned.reading import Rejected, iter_documents, read_document, read_text
from undersigned.reading.language import LANGUAGES

CORPUS = Path(__file__).parents[2] / "../shared/corpus/documents"
PROSE = "The undersigned organizations of the valley call on the government to stop the dam and to hear the towns. "
MARKDOWN = """---
title: "Carta abierta por el río"
date: 2021-06-03
lang: en
---
# Una carta abierta

Las organizaciones firmantes del valle exigimos al gobierno que detenga la presa y que escuche a los pueblos.
Las organizaciones firmantes exigen también que se publiquen todos los informes sobre la obra y sobre sus costes.

# Firmantes

- [Red Valle](https://red.example/)
"""


def read(path: Path, content: str | bytes) -> Document:
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    (document,) = read_document(path)
    return document


def test_markdown_file(tmp_path: Path) -> None:
    document = read(tmp_path / "carta.md", MARKDOWN)
    assert document.name == "carta.md"
    assert document.source == str(tmp_path / "carta.md")
    assert document.media_type == "text/markdown"
    assert document.sha256 == hashlib.sha256(MARKDOWN.encode()).hexdigest()
    assert document.metadata == {"title": "Carta abierta por el río", "date": "2021-06-03", "lang": "en"}
    assert document.language == "es"
    assert [block.kind.value for block in document.blocks] == ["title", "paragraph", "heading", "list item"]
    assert document.links[0].span.of(document.text) == "Red Valle"


def test_a_first_heading_that_is_not_the_title_is_a_heading(tmp_path: Path) -> None:
    document = read(tmp_path / "a.md", "---\ntitle: A halt to the dam\n---\n# In short\n\nWe object.")
    assert document.blocks[0].kind is BlockKind.HEADING


def test_html_file_with_front_matter(tmp_path: Path) -> None:
    document = read(tmp_path / "a.html", "---\ntitle: A halt\nfecha: 2021-06-03\n---\n<p>• We object</p><p>Now")
    assert document.metadata == {"title": "A halt", "fecha": "2021-06-03", "date": "2021-06-03"}
    assert [(block.kind.value, block.marker) for block in document.blocks] == [("list item", "•"), ("paragraph", "")]


def test_windows_1252_is_reported(tmp_path: Path) -> None:
    document = read(tmp_path / "a.txt", "“Señal” — así".encode("windows-1252"))
    assert document.text == "“Señal” — así"
    assert document.warnings == ("The text is not UTF-8; it was read as windows-1252.",)


def test_plain_text_is_kept_as_it_is(tmp_path: Path) -> None:
    text = "\n  A halt to the dam  \n\n\n• one\t\n\u200f\u05d0 end \n"
    document = read(tmp_path / "a.txt", text)
    assert document.text == text
    assert "invisible" in document.warnings[0]


def test_read_text() -> None:
    document = read_text(PROSE * 3, name="n", source="https://a.example/", language="es", metadata={"date": "2021"})
    assert (document.name, document.source, document.language) == ("n", "https://a.example/", "en")
    assert document.metadata == {"date": "2021", "lang": "es"}
    assert document.media_type == "text/plain"
    assert read_text("a\ud800").text == "a\ufffd"
    assert read_text("").blocks == ()


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        pytest.param("a.txt", b"", "empty", id="empty"),
        pytest.param("a.html", b"<p> </p><script>x</script>", "no visible text", id="nothing visible"),
        pytest.param("a.md", b"---\ntitle: x\n---\n", "no visible text", id="front matter only"),
        pytest.param("a.md", b"\x7fELF\x02\x01\x01" + bytes(40), "binary", id="binary"),
        pytest.param("a.xyz", b"PK\x03\x04", "unknown format .xyz", id="unknown format"),
        pytest.param("letter", b"text", r"unknown format \(no ending\)", id="no ending"),
    ],
)
def test_files_that_give_no_document(name: str, content: bytes, reason: str, tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match=rf"{name}: .*{reason}"):
        read(tmp_path / name, content)


@pytest.mark.parametrize(
    ("name", "library", "module", "extra"),
    [
        pytest.param("a.docx", "docx", "office.word", "docx", id="docx"),
        pytest.param("a.rtf", "striprtf", "office.rich_text", "rtf", id="rtf"),
    ],
)
def test_a_library_that_is_not_installed_is_named_with_its_extra(
    name: str, library: str, module: str, extra: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for known in list(sys.modules):
        if known.partition(".")[0] == library:
            monkeypatch.delitem(sys.modules, known)
    monkeypatch.delitem(sys.modules, f"undersigned.reading.{module}", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Missing(library), *sys.meta_path])
    with pytest.raises(
        ReadingError, match=rf"{name}: .* {library}.*install it by pip install 'undersigned\[{extra}\]'"
    ):
        read(tmp_path / name, b"x")


class Missing(MetaPathFinder):
    """Says that a library is not installed."""

    def __init__(self, library: str) -> None:
        self.library = library

    def find_spec(self, fullname: str, *_: object) -> None:
        if fullname.partition(".")[0] == self.library:
            raise ModuleNotFoundError(f"No module named {fullname!r}", name=fullname)


@pytest.mark.parametrize(
    ("name", "head", "unit", "size"),
    [
        pytest.param("a.txt", "", PROSE + "\n\n", 200_000, id="text"),
        pytest.param("a.md", "", PROSE + "\n\n", 200_000, id="Markdown"),
        pytest.param("a.txt", "", "word ", 1_000_000, id="a line"),
        pytest.param("a.txt", "", "w", 1_000_000, id="a word"),
        pytest.param("a.html", "<p>", "word ", 1_000_000, id="a line of HTML"),
        pytest.param("a.md", "", "[", 400_000, id="brackets"),
        pytest.param("a.txt", "x", "\n- ", 60_000, id="bullets"),
    ],
)
def test_time_of_reading_grows_with_the_text(name: str, head: str, unit: str, size: int, tmp_path: Path) -> None:
    def make(characters: int) -> Path:
        path = tmp_path / f"{characters}-{name}"
        path.write_text(head + unit * (characters // len(unit) + 1), encoding="utf-8")
        return path

    def blocks_of(path: Path) -> int:
        return sum(len(document.blocks) for document in read_document(path))

    assert blocks_of(make(100)) > 0
    check_growth(blocks_of, make, size)


PIECES = st.sampled_from(
    [
        *(
            "<p>",
            "</p>",
            "<ul>",
            "<li>",
            "</ul>",
            "<ol start=3>",
            "<table>",
            "<tr>",
            "<td>",
            "</td>",
            "</table>",
            "<br>",
        ),
        *("<h1>", "</h1>", "<b>", "</b>", "<a href='u v'>", "</a>", "<blockquote>", "<pre>", "<script>", "</script>"),
        *(
            "<!--",
            "-->",
            "&nbsp;",
            "&#1;",
            "e&#769;",
            "<div hidden>",
            "</div>",
            "<",
            "text ",
            "Red\n",
            "1. a\n",
            "\n\n",
        ),
        *("- b\n", "**c**", "| d | e |\n|---|---|\n| f | |\n", "> ", "{{< x >}}\n", "---\n", "# g\n", "\u0301"),
        *("\u200f", "\u2022", " h"),
    ]
)


def check(document: Document) -> None:
    before = 0
    for block in document.blocks:
        span = block.span
        assert before <= span.start < span.end <= len(document.text)
        assert document.text[before : span.start].strip() in {"", block.marker}
        assert span.of(document.text).strip() == span.of(document.text)
        for cell in block.cells:
            assert span.covers(cell)
        before = span.end
    assert not document.text[before:].strip()
    for link in document.links:
        assert 0 <= link.span.start < link.span.end <= len(document.text)
    document.text.encode("utf-8")


@pytest.mark.parametrize("ending", ["txt", "md", "html"])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(pieces=st.lists(PIECES, max_size=40))
def test_whatever_is_read_is_covered_by_blocks(ending: str, pieces: list[str], tmp_path: Path) -> None:
    path = tmp_path / f"a.{ending}"
    path.write_text("".join(pieces), encoding="utf-8")
    for found in iter_documents([path]):
        if isinstance(found, Document):
            check(found)
            assert list(read_document(path)) == [found]
        else:
            assert re.search("empty|visible|binary", found.reason)


@given(st.binary(max_size=300))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_bytes_give_a_document_or_a_reason(tmp_path: Path, data: bytes) -> None:
    for ending in ("txt", "md", "html", "jsonl"):
        path = tmp_path / f"a.{ending}"
        path.write_bytes(data)
        for found in iter_documents([path]):
            if isinstance(found, Document):
                check(found)
            else:
                assert found.reason


@pytest.mark.corpus
@pytest.mark.skipif(not CORPUS.is_dir(), reason="../shared/corpus is not here")
def test_the_real_documents_are_read_without_rejection() -> None:
    found = list(iter_documents([CORPUS]))
    assert not [each for each in found if isinstance(each, Rejected) and not each.harmless]
    for document in found:
        if isinstance(document, Rejected):
            continue
        check(document)
        assert document.language in LANGUAGES
