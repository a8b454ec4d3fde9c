from __future__ import annotations

from pathlib import Path

import pytest

from undersigned.errors import ResourceError
from undersigned.linking.scheme import load_scheme

TURTLE = """
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix m: <https://ports.example/measure/> .
m:harbor-tolls skos:prefLabel "Harbor tolls"@en, "Peajes portuarios"@es ; skos:altLabel "berth fee"@en, "shared"@en .
m:night-ferries skos:prefLabel "Ferris nocturnos"@es ; skos:altLabel "shared"@en .
"""


@pytest.fixture
def scheme_file(tmp_path: Path) -> Path:
    path = tmp_path / "measures.ttl"
    path.write_text(TURTLE, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("measure", "language", "expected"),
    [
        ("the harbor toll", "en", "https://ports.example/measure/harbor-tolls"),
        ("peajes portuarios", "es", "https://ports.example/measure/harbor-tolls"),
        ("harbor tolls policy", "en", "https://ports.example/measure/harbor-tolls"),
        ("berth fees", "en", "https://ports.example/measure/harbor-tolls"),
        ("harbor tolls for trucks", "en", None),
        ("shared", "en", None),
        ("policy", "en", None),
    ],
)
def test_find(scheme_file: Path, measure: str, language: str, expected: str | None) -> None:
    assert load_scheme(scheme_file).find(measure, language) == expected


def test_label_is_english_where_there_is_one(scheme_file: Path) -> None:
    labels = load_scheme(scheme_file).labels
    assert labels["https://ports.example/measure/harbor-tolls"] == ("Harbor tolls", "en")
    assert labels["https://ports.example/measure/night-ferries"] == ("Ferris nocturnos", "es")


def test_packaged_scheme_joins_languages() -> None:
    scheme = load_scheme()
    english = scheme.find("the TRIPS waiver", "en")
    assert english is not None
    assert english.startswith("https://w3id.org/undersigned/measure/")
    assert len(scheme.labels) >= 10


def test_broken_scheme_is_named(tmp_path: Path) -> None:
    path = tmp_path / "broken.ttl"
    path.write_text("<a> <b", encoding="utf-8")
    with pytest.raises(ResourceError, match=r"measures scheme .*broken\.ttl cannot be read as Turtle"):
        load_scheme(path)


def test_changed_file_is_read_anew(scheme_file: Path) -> None:
    assert load_scheme(scheme_file).find("lamp duty", "en") is None
    scheme_file.write_text(TURTLE.replace("berth fee", "lamp duty"), encoding="utf-8")
    assert load_scheme(scheme_file).find("lamp duty", "en") is not None
