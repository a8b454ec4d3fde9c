"""One invented release, written in every format that word processors and programs for mail use."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage
from html import escape

import docx

Piece = tuple[str, str]
"""Kind (`title`, `text`, `heading`, `bullet`, `number`) and words."""

RELEASE: list[Piece] = [
    ("title", "Twelve groups call on the ministry to stop the Marl Valley dam"),
    (
        "text",
        (
            "Port Merrow, 3 June 2021 – The Lantern League, the Reed Bank Network and the Otter Trust today asked the "
            "Ministry of Water to stop the Marl Valley dam."
        ),
    ),
    (
        "text",
        "“This dam would drown four villages and pay nobody for them,” said Ada Quill, director of the Lantern League.",
    ),
    ("heading", "Recommendations"),
    ("text", "The organizations call on the Ministry of Water to:"),
    ("bullet", "Stop the construction of the Marl Valley dam."),
    ("bullet", "Publish all reports on the safety of the dam."),
    ("bullet", "Compensate the families of the four villages."),
    (
        "text",
        (
            "“Nobody has ever asked the people who live there what they want,” said Tomas Reed, "
            "spokesperson of the Reed Bank Network."
        ),
    ),
    ("heading", "Signatories"),
    ("bullet", "Lantern League"),
    ("bullet", "Reed Bank Network"),
    ("bullet", "Otter Trust"),
    ("bullet", "Association of Marl Valley Farmers"),
    ("heading", "About the Lantern League"),
    ("text", "The Lantern League is a network of forty town committees that works for open rivers since 1998."),
]


def to_plain() -> str:
    lines = [f"• {words}" if kind == "bullet" else f"\n{words}\n" for kind, words in RELEASE]
    return "\n".join(lines).strip() + "\n"


def to_html() -> str:
    tags = {"title": "h1", "heading": "h2", "text": "p", "bullet": "li"}
    body = "".join(f"<{tags[kind]}>{escape(words)}</{tags[kind]}>" for kind, words in RELEASE)
    return body.replace("</p><li>", "</p><ul><li>").replace("</h2><li>", "</h2><ul><li>").replace("</li><", "</li>\n<")


def to_docx(*, styled: bool = True) -> bytes:
    document = docx.Document()
    styles = {"title": "Title", "heading": "Heading 1", "text": "Normal", "bullet": "List Bullet"}
    for kind, words in RELEASE:
        if styled or kind == "bullet":
            document.add_paragraph(words, style=styles[kind])
        else:
            document.add_paragraph().add_run(words).bold = kind in {"title", "heading"}
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


NAMES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xlink": "http://www.w3.org/1999/xlink",
}


def pack_odt(body: str, *, styles: str = "", pages: str = "", meta: str = "") -> bytes:
    """Return an ODT file of the XML of its text."""
    names = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in NAMES.items())
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr(
            "content.xml",
            f"<office:document-content {names}><office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        )
        if pages:
            package.writestr("styles.xml", f"<office:document-styles {names}>{pages}</office:document-styles>")
        if meta:
            package.writestr("meta.xml", f"<office:document-meta {names}>{meta}</office:document-meta>")
    return stream.getvalue()


def to_odt() -> bytes:
    parts = []
    for kind, words in RELEASE:
        shown = escape(words)
        if kind == "bullet":
            parts.append(f"<text:list-item><text:p>{shown}</text:p></text:list-item>")
        elif kind == "text":
            parts.append(f"<text:p>{shown}</text:p>")
        else:
            parts.append(f'<text:h text:outline-level="{1 if kind == "title" else 2}">{shown}</text:h>')
    body = "".join(parts)
    for end in ("</text:p>", "</text:h>"):
        body = body.replace(f"{end}<text:list-item>", f"{end}<text:list><text:list-item>")
    body = body.replace("</text:list-item><text:p>", "</text:list-item></text:list><text:p>")
    return pack_odt(body.replace("</text:list-item><text:h ", "</text:list-item></text:list><text:h "))


def to_rtf() -> bytes:
    lines = []
    for kind, words in RELEASE:
        shown = "".join(character if character.isascii() else f"\\u{ord(character)}?" for character in words)
        marker = "{\\pntext\\f1\\'B7\\tab}" if kind == "bullet" else ""
        lines.append(
            f"\\pard {marker}{{\\b {shown}}}\\par" if kind in {"title", "heading"} else f"\\pard {marker}{shown}\\par"
        )
    head = "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times;}{\\f1\\fcharset2 Symbol;}}\n"
    return (head + "\n".join(lines) + "}").encode("ascii")


def to_message(*, html: bool = False) -> bytes:
    message = EmailMessage()
    message["Subject"] = "[press] " + RELEASE[0][1]
    message["From"] = "Press office <press@lantern.example>"
    message["Date"] = "Thu, 3 Jun 2021 10:00:00 +0200"
    message.set_content(to_plain() + "\n-- \nSent from a small machine\n")
    if html:
        message.add_alternative(to_html(), subtype="html")
    return message.as_bytes()


def to_zip(name: str, data: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(name, data)
    return stream.getvalue()
