"""Claims from files of whatever kind."""

from __future__ import annotations

import warnings
import zipfile
from pathlib import Path

import pytest
from tests.exchange.dna_files import DAYS, HARBOR, replace_row, usual_file

from undersigned.discourse import BOOLEAN, MatrixRequest, Scale, compute_matrix
from undersigned.errors import ReadingError, ValidationError
from undersigned.exchange import dump_event_list, read_claim_file

STUDY = """<Project xmlns="urn:QDA-XML:project:1.0" name="Study">
  <CodeBook><Codes>
    <Code guid="00000000-0000-0000-0000-000000000001" name="Harbor toll" isCodable="true"/>
  </Codes></CodeBook>
  <Sources><TextSource guid="00000000-0000-0000-0000-000000000002" name="Letter">
    <PlainTextContent>We want no toll.</PlainTextContent>
    <PlainTextSelection guid="00000000-0000-0000-0000-000000000003" startPosition="0" endPosition="7">
      <Coding guid="00000000-0000-0000-0000-000000000004">
        <CodeRef targetGUID="00000000-0000-0000-0000-000000000001"/>
      </Coding>
    </PlainTextSelection>
  </TextSource></Sources>
</Project>"""
LIST = "organization,concept,stance,document,date\nLantern League,Harbor toll,1,a,2021\n"


@pytest.mark.parametrize("name", ["harbor.dna", "harbor.sqlite", "harbor"])
def test_dna_file_is_known_by_its_content(tmp_path: Path, name: str) -> None:
    found = read_claim_file(usual_file(HARBOR, DAYS).write(tmp_path / name))
    assert len(found.table) == 6
    assert found.notices == ()


@pytest.mark.parametrize("name", ["study.qdpx", "study.zip"])
def test_refi_qda_project_counts_its_codings_as_support(tmp_path: Path, name: str) -> None:
    with zipfile.ZipFile(tmp_path / name, "w") as archive:
        archive.writestr("project.qde", STUDY)
    found = read_claim_file(tmp_path / name)
    assert found.table.variable("code") == ("Harbor toll",)
    assert found.table.number("stance") == (1,)
    told = "'REFI-QDA coding' codes no stance: every claim counts as support; use the aggregation ignore"
    assert found.notices[-1] == told


@pytest.mark.parametrize("name", ["claims.csv", "CLAIMS.CSV", "claims.tsv", "claims.txt"])
def test_event_list_is_known_by_its_ending(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(LIST)
    assert read_claim_file(tmp_path / name).table.variable("organization") == ("Lantern League",)


def test_options_are_passed_on(tmp_path: Path) -> None:
    path = tmp_path / "claims.csv"
    path.write_text(LIST.replace("organization", "Who"))
    found = read_claim_file(path, mapping=["organization=Who"], scales={"stance": Scale(least=-1, most=1)})
    assert found.table.scales["stance"] == Scale(least=-1, most=1)
    dna = usual_file(HARBOR, DAYS).write(tmp_path / "harbor.dna")
    assert read_claim_file(dna, scales={"agreement": BOOLEAN}).table.scales["agreement"] == BOOLEAN
    assert len(read_claim_file(dna, claim_type="Annotation").table) == 0


def test_notices_of_file_and_table_are_both_told(tmp_path: Path) -> None:
    file = usual_file(HARBOR, DAYS, kind="integer")
    replace_row(file.rows["STATEMENTS"], 0, 2, 99)
    assert read_claim_file(file.write(tmp_path / "harbor.dna")).notices == (
        "claim 1: its document is not in the file; it is left out",
        "agreement: the scale is taken to be 0..1, as the values of the file; declare it by --scale",
    )


def test_options_that_a_file_cannot_have_are_refused(tmp_path: Path) -> None:
    (tmp_path / "claims.csv").write_text(LIST)
    with pytest.raises(ValidationError, match=r"claims\.csv: a CSV file has no types of claims"):
        read_claim_file(tmp_path / "claims.csv", claim_type="Annotation")
    dna = usual_file(HARBOR, DAYS).write(tmp_path / "harbor.dna")
    with pytest.raises(ValidationError, match=r"harbor\.dna: only the columns of a CSV file can be named"):
        read_claim_file(dna, mapping=["id=ID"])


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("claims.docx", b"text", r"the kind of the file is unknown; give a \.dna, \.csv"),
        ("claims", b"", "the kind of the file is unknown"),
        ("old.dna", b"<discourse/>", "this is XML, as DNA 1 wrote it"),
    ],
)
def test_other_files_are_refused(tmp_path: Path, name: str, content: bytes, told: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(ReadingError, match=rf"{name}: {told}"):
        read_claim_file(tmp_path / name)


def test_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match=r"none\.dna: cannot be opened: No such file"):
        read_claim_file(tmp_path / "none.dna")


def test_dna_file_written_as_a_list_gives_the_same_matrix(tmp_path: Path) -> None:
    table = read_claim_file(usual_file(HARBOR, DAYS).write(tmp_path / "harbor.dna")).table
    (tmp_path / "list.csv").write_text(dump_event_list(table))
    request = MatrixRequest(stance="agreement")
    there, back = compute_matrix(table, request), compute_matrix(read_claim_file(tmp_path / "list.csv").table, request)
    assert (there.rows, there.matrix.toarray().tolist()) == (back.rows, back.matrix.toarray().tolist())


def test_file_without_claims_makes_an_empty_network_without_warnings(tmp_path: Path) -> None:
    table = read_claim_file(usual_file(()).write(tmp_path / "none.dna")).table
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert compute_matrix(table, MatrixRequest(stance="agreement")).matrix.shape == (0, 0)
