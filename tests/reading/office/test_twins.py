"""One release gives the same facts in every format."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.reading.office import releases

from undersigned.extraction import extract_facts
from undersigned.model.facts import Facts
from undersigned.reading import read_document


def table() -> bytes:
    stream = io.StringIO()
    csv.writer(stream).writerows([["Datum", "Volltext"], ["2021-06-03", releases.to_plain()]])
    return stream.getvalue().encode()


FORMATS: dict[str, tuple[str, Callable[[], bytes]]] = {
    "docx": ("a.docx", releases.to_docx),
    "docx without styles": ("a.docx", lambda: releases.to_docx(styled=False)),
    "odt": ("a.odt", releases.to_odt),
    "rtf": ("a.rtf", releases.to_rtf),
    "eml": ("a.eml", releases.to_message),
    "eml in html": ("a.eml", lambda: releases.to_message(html=True)),
    "mbox": ("a.mbox", lambda: b"From a@b.example Thu Jun  3 10:00:00 2021\n" + releases.to_message()),
    "html": ("a.html", lambda: releases.to_html().encode()),
    "csv": ("a.csv", table),
    "jsonl": ("a.jsonl", lambda: json.dumps({"text": releases.to_plain()}).encode()),
    "zip": ("a.zip", lambda: releases.to_zip("in/a.docx", releases.to_docx())),
}


def facts_of(path: Path, data: bytes) -> Facts:
    path.write_bytes(data)
    (document,) = read_document(path)
    return extract_facts(document)


def told(facts: Facts) -> dict[str, Any]:
    return {
        "title": facts.title,
        "date": facts.date,
        "issuers": [issuer.name for issuer in facts.issuers],
        "quotations": [(one.text, one.speaker, one.affiliation) for one in facts.quotations],
        "demands": [(one.text, one.addressee, one.measure, one.measure_stance) for one in facts.recommendations],
        "abouts": [about.organization for about in facts.abouts],
    }


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_a_release_gives_the_same_facts_in_every_format(form: str, tmp_path: Path) -> None:
    name, make = FORMATS[form]
    plain = told(facts_of(tmp_path / "a.txt", releases.to_plain().encode()))
    assert len(plain["issuers"]) == 4
    assert len(plain["quotations"]) == 2
    assert len(plain["demands"]) == 3
    assert told(facts_of(tmp_path / name, make())) == plain
