from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.reading import read_document
from undersigned.reading.signatory_files import list_names, named_letter


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        pytest.param("toll-letter-signatories.csv", "toll-letter", id="en"),
        pytest.param("toll letter (list of signatories).pdf", "toll-letter", id="spaces"),
        pytest.param("2021_toll_signing_organisations.txt", "2021-toll", id="signing"),
        pytest.param("lista_firmantes_peaje.txt", "peaje", id="es"),
        pytest.param("peage-liste-des-signataires.html", "peage", id="fr"),
        pytest.param("portagem-assinaturas.md", "portagem", id="pt"),
        pytest.param("Maut-Unterzeichnende.docx", "Maut", id="de"),
        pytest.param("SIGNATORIES.txt", "", id="alone"),
    ],
)
def test_named_letter(name: str, letter: str) -> None:
    assert named_letter(name) == {"signatories_of": letter}


@pytest.mark.parametrize("name", ["toll-letter.html", "signed-letter.pdf", "co-signature.txt", "organisations.csv", ""])
def test_other_names_tell_no_letter(name: str) -> None:
    assert named_letter(name) == {}


@given(st.text(max_size=40))
def test_any_name_is_borne(name: str) -> None:
    assert set(named_letter(name)) <= {"signatories_of"}


def test_document_knows_what_its_name_tells(tmp_path: Path) -> None:
    path = tmp_path / "toll-signatories.txt"
    path.write_text("Signatories\n\nLantern League\nKelp Trust\n", encoding="utf-8")
    (document,) = read_document(path)
    assert document.metadata["signatories_of"] == "toll"


def test_sidecar_counts_more_than_the_name(tmp_path: Path) -> None:
    path = tmp_path / "toll-signatories.txt"
    path.write_text("Signatories\n\nLantern League\nKelp Trust\n", encoding="utf-8")
    (tmp_path / "toll-signatories.txt.meta.json").write_text('{"signatories_of": "letter.md"}', encoding="utf-8")
    (document,) = read_document(path)
    assert document.metadata["signatories_of"] == "letter.md"


def test_list_names_takes_the_column_of_organizations_before_that_of_names() -> None:
    rows = [["Ada Quill", "Lantern League", "Merrow"], ["Ines Vale", "Kelp Trust"], [], ["Bo", " "]]
    assert list_names(["Name", " Organisation ", "LAND"], rows) == ("Lantern League (Merrow)", "Kelp Trust")


def test_list_names_needs_a_heading_and_two_names() -> None:
    assert list_names(["Street"], [["Quay 1"], ["Quay 2"]]) == ()
    assert list_names(["Organization"], [["Lantern League"], ["Lantern League"]]) == ()
