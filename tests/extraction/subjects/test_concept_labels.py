from __future__ import annotations

from pathlib import Path

import pytest

from undersigned.errors import ResourceError
from undersigned.extraction.subjects.concept_labels import label_index, load_labels
from undersigned.text.phrases import words_of

SCHEME = """
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<https://example.org/peat> skos:prefLabel "Peat"@en , "Turba"@es ; skos:altLabel "bog soil"@en ; skos:notation "peat" .
"""


def test_labels_are_read_with_language_and_concept(tmp_path: Path) -> None:
    path = tmp_path / "scheme.ttl"
    path.write_text(SCHEME, encoding="utf-8")
    iri = "https://example.org/peat"
    assert load_labels(path) == (("Peat", "en", iri), ("Turba", "es", iri), ("bog soil", "en", iri))


def test_a_broken_scheme_is_named(tmp_path: Path) -> None:
    path = tmp_path / "scheme.ttl"
    path.write_text("<a> <b", encoding="utf-8")
    with pytest.raises(ResourceError, match=r"scheme\.ttl cannot be read as Turtle"):
        load_labels(path)


@pytest.mark.parametrize(("language", "found"), [("en", 0), ("es", 1), ("fr", 0), ("it", 0), ("nl", 1), (None, 1)])
def test_a_language_with_a_pack_sees_its_own_labels_only(language: str | None, found: int) -> None:
    index = label_index("themes.skos.ttl", language)
    assert len(list(index.find(words_of("derechos humanos")))) == found
