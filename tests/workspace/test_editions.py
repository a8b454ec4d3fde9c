"""A release in two files and two languages is one release of the graph, whatever comes, goes or is read first."""

from __future__ import annotations

from pathlib import Path

import pytest

import undersigned
from undersigned.workspace import BuildReport

ENGLISH = """Joint statement on the Harbor Toll Act

Port Merrow, 3 June 2021 – More than 40 organizations, among them the Lantern League (LL) and the Kelp Trust, \
oppose the Harbor Toll Act (HTA), which costs 1,250 boats of Port Merrow and Saltgate 37 crowns a day since 2019.

We call on the Merrow Parliament to repeal the Harbor Toll Act before 15 September 2021.

“Of 412 crews in Saltgate, 96 have given up, and the Merrow Parliament knows it,” said Ada Quill, director of the \
Lantern League.

Signed:
- Lantern League
- Kelp Trust
- Tern Society
"""
SPANISH = """Declaración conjunta sobre la Harbor Toll Act

Port Merrow, 3 de junio de 2021 – Más de 40 organizaciones, entre ellas la Lantern League (LL) y el Kelp Trust, \
rechazan la Harbor Toll Act (HTA), que cuesta a 1.250 barcos de Port Merrow y Saltgate 37 coronas al día desde 2019.

Pedimos al Merrow Parliament que derogue la Harbor Toll Act antes del 15 de septiembre de 2021.

“De 412 tripulaciones en Saltgate, 96 han abandonado, y el Merrow Parliament lo sabe”, dijo Ada Quill, directora de la \
Lantern League.

Firmantes:
- Lantern League
- Kelp Trust
- Tern Society
"""


def write_html(text: str) -> str:
    """Return a page of a text: its paragraphs, and its list."""
    body, listed = text.split("Signed:\n")
    paragraphs = "".join(f"<p>{part}</p>\n" for part in [*body.strip().split("\n\n"), "Signed:"])
    items = "".join(f"<li>{line.removeprefix('- ')}</li>" for line in listed.splitlines())
    return f"<html><body><article>{paragraphs}<ul>{items}</ul></article></body></html>"


PREFIXES = """PREFIX und: <https://w3id.org/undersigned/ontology#>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX schema: <https://schema.org/>
"""
FILES = {
    "toll.txt": ENGLISH,
    "toll.html": write_html(ENGLISH),
    "toll-es.txt": SPANISH,
}
LETTER, NAMES = "toll.txt", "toll-signatories.csv"
LISTED = "Organization,Country\nHeron Coast Alliance,Merrow\nLantern League,Merrow\nUnion of Ferry Crews,\n"


def write(folder: Path, *names: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / name).write_text(FILES[name], encoding="utf-8")
    return folder


def build(folder: Path, workspace: Path) -> tuple[bytes, BuildReport]:
    with undersigned.build(folder, workspace=workspace) as built:
        return (built.exports / "graph.trig").read_bytes(), built.report


def test_editions_count_once_and_keep_their_texts(tmp_path: Path) -> None:
    folder = write(tmp_path / "sources", "toll.txt", "toll-es.txt")
    with undersigned.build(folder, workspace=tmp_path / "w") as built:
        assert built.report.violations == 0
        assert built.report.found.releases == 1
        assert [item.source for item in built.report.editions] == ["toll-es.txt"]
        assert "translation" in built.report.editions[0].reason
        assert [item.reason for item in built.report.counts] == ["claimed 40, listed 3"]
        texts = built.query(PREFIXES + "SELECT ?text WHERE { ?release und:text ?text }")
        quotations = built.query(
            PREFIXES + "SELECT ?text WHERE { ?said a schema:Quotation ; und:evidence [ oa:hasSource ?text ] }"
        )
        assert (len(texts.rows), len(quotations.rows)) == (2, 2)
        assert built.report.found.quotations == 1


@pytest.mark.parametrize("gone", ["toll.txt", "toll-es.txt"])
def test_removing_an_edition_restores_the_graph_of_the_other(tmp_path: Path, gone: str) -> None:
    (kept,) = {"toll.txt", "toll-es.txt"} - {gone}
    alone, _ = build(write(tmp_path / "one", kept), tmp_path / "w1")
    both = write(tmp_path / "two", kept, gone)
    build(both, tmp_path / "w2")
    (both / gone).unlink()
    graph, report = build(both, tmp_path / "w2")
    assert graph == alone
    assert report.editions == []


@pytest.mark.parametrize("first", sorted(FILES))
def test_builds_in_any_order_equal_one_build(tmp_path: Path, first: str) -> None:
    whole, report = build(write(tmp_path / "all", *FILES), tmp_path / "w1")
    assert report.found.releases == 1
    assert len(report.editions) == 2
    folder = write(tmp_path / "by-and-by", first)
    for name in sorted(FILES, reverse=True):
        build(write(folder, name), tmp_path / "w2")
    graph, again = build(folder, tmp_path / "w2")
    assert graph == whole
    assert again.editions == report.editions


def test_list_of_signatories_in_a_second_file_is_joined_to_its_letter(tmp_path: Path) -> None:
    alone, _ = build(write(tmp_path / "one", LETTER), tmp_path / "w1")
    folder = write(tmp_path / "two", LETTER)
    (folder / NAMES).write_text(LISTED, encoding="utf-8")
    graph, report = build(folder, tmp_path / "w2")
    assert report.found.releases == 1
    assert [(item.source, item.reason.partition(":")[0]) for item in report.editions] == [
        (NAMES, f"edition of {LETTER}")
    ]
    assert [item.reason for item in report.counts] == ["claimed 40, listed 5"]
    assert b"position/union-of-ferry-crews/harbor-toll-act" in graph
    assert report.violations == 0
    (folder / NAMES).unlink()
    assert build(folder, tmp_path / "w2")[0] == alone


def test_what_is_said_beside_a_file_counts_when_it_is_said_later(tmp_path: Path) -> None:
    folder = write(tmp_path / "sources", LETTER)
    (folder / "other.txt").write_text("Kelp report\n\nWe, the Kelp Trust, ask Parliament to act.", encoding="utf-8")
    names = folder / "signatories.csv"
    names.write_text(LISTED, encoding="utf-8")
    assert build(folder, tmp_path / "w")[1].editions == []
    (folder / "signatories.csv.meta.json").write_text(f'{{"signatories_of": "{LETTER}"}}', encoding="utf-8")
    graph, report = build(folder, tmp_path / "w")
    assert [item.source for item in report.editions] == ["signatories.csv"]
    assert graph == build(folder, tmp_path / "fresh")[0]
