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


BANS = """
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix m: <https://ports.example/measure/> .
m:horn-ban skos:prefLabel "Ban on fog horns"@en , "Prohibición de las bocinas de niebla"@es .
m:quay-waiver skos:prefLabel "Quay fee waiver"@en ; skos:altLabel "suspension of quay fees"@en .
m:quay-fee-pause skos:prefLabel "Pause on quay fees"@en .
"""


@pytest.mark.parametrize(
    ("measure", "language", "expected"),
    [
        pytest.param("ban on fog horns", "en", ("horn-ban", False), id="label"),
        pytest.param("attempts to adopt a ban on fog horns", "en", ("horn-ban", False), id="label behind acts"),
        pytest.param("the fog horns", "en", ("horn-ban", True), id="the thing banned"),
        pytest.param("prohibition of fog horns", "en", ("horn-ban", False), id="another word for the ban"),
        pytest.param("bocinas de niebla", "es", ("horn-ban", True), id="Spanish thing"),
        pytest.param("quay fees", "en", None, id="two concepts take it away"),
        pytest.param("horns", "en", None, id="another thing"),
    ],
)
def test_locate(tmp_path: Path, measure: str, language: str, expected: tuple[str, bool] | None) -> None:
    path = tmp_path / "bans.ttl"
    path.write_text(BANS, encoding="utf-8")
    found = load_scheme(path).locate(measure, language)
    assert (found and (found[0].rsplit("/", 1)[-1], found[1])) == expected


@pytest.mark.parametrize(
    ("wordings", "against"),
    [
        pytest.param((("repeal of Title 42", "en"), ("fin del Título 42", "es")), True, id="end of Title 42"),
        pytest.param((("killer robots", "en"), ("robots asesinos", "es")), True, id="killer robots"),
        pytest.param(
            (("death penalty", "en"), ("pena de morte", "pt"), ("Todesstrafe", "de")), False, id="five languages"
        ),
        pytest.param((("deep sea mining", "en"), ("minería submarina", "es")), False, id="sea floor"),
    ],
)
def test_packaged_scheme_joins_paraphrases(wordings: tuple[tuple[str, str], ...], against: bool) -> None:
    scheme = load_scheme()
    found = {scheme.locate(measure, language) for measure, language in wordings}
    (place,) = found
    assert place is not None
    assert place[1] is against
