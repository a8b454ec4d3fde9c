from __future__ import annotations

from collections.abc import Callable

import pytest

from undersigned.linking import DocumentMentions, link_corpus
from undersigned.linking.persons import split_title
from undersigned.model.facts import Part
from undersigned.model.links import AgentKind

Maker = Callable[..., DocumentMentions]


@pytest.mark.parametrize(
    ("name", "written", "office"),
    [
        ("Vice President Dalia Renn", "Dalia Renn", "Vice President"),
        ("VP Renn", "Renn", "VP"),
        ("Dr. Dalia Renn", "Dalia Renn", ""),
        ("la ministra Dalia Renn", "Dalia Renn", "ministra"),
        ("President of Northland", "President of Northland", ""),
        ("Dalia de Renn", "Dalia de Renn", ""),
        ("Minister", "Minister", ""),
        ("Dalia Renn, PhD, CEO", "Dalia Renn", ""),
        ("Dalia M. Renn MD", "Dalia M. Renn", ""),
        ("Deputy SG Renn", "Renn", "Deputy SG"),
        ("National Renn", "National Renn", ""),
    ],
)
def test_split_title(name: str, written: str, office: str) -> None:
    parted = split_title(name)
    assert (parted.written, parted.office) == (written, office)


@pytest.mark.parametrize(
    ("short", "expected"),
    [
        ("Renn", True),
        ("Ms. Renn", True),
        ("Dalia", True),
        ("Dalia Renn", True),
        ("Quist", False),
        ("Dalia Quist", False),
        ("Dalia Renn-Oak", False),
    ],
)
def test_short_name_is_the_full_one_of_its_document(document: Maker, short: str, expected: bool) -> None:
    record = document("a", persons=("Dalia M. Renn", short))
    names = link_corpus([record]).names
    assert (names[record.sha256, short] == "person/dalia-m-renn") is expected


def test_surname_of_two_persons_is_neither(document: Maker) -> None:
    record = document("a", persons=("Dalia Renn", "Oskar Renn", "Renn"))
    names = link_corpus([record]).names
    assert len({names[record.sha256, name] for name in record.names()}) == 3


def test_surname_alone_is_one_person_only_for_one_voice(document: Maker) -> None:
    records = [document("a", ("Tide Watch",), persons=("Renn",)), document("b", ("Dock Bank",), persons=("Renn",))]
    names = link_corpus(records).names
    assert names[records[0].sha256, "Renn"] != names[records[1].sha256, "Renn"]


def test_namesakes_are_one_and_asked(document: Maker) -> None:
    records = [
        document("a", persons=({"name": "Dalia Renn", "affiliation": "Tide Watch"},)),
        document("b", persons=({"name": "Dalia Renn", "affiliation": "Dock Bank"},)),
    ]
    linkage = link_corpus(records)
    assert {linkage.names[record.sha256, "Dalia Renn"] for record in records} == {"person/dalia-renn"}
    assert any(
        "“Dalia Renn” speaks for “Dock Bank”, “Tide Watch”" in question.sentence for question in linkage.questions
    )


@pytest.mark.parametrize(
    "addressee",
    [
        {"name": "Vice President Renn", "kind": "person"},
        {"name": "Vice President Renn"},
        {"name": "Dalia Renn", "kind": "person"},
    ],
)
def test_addressee_with_role_holds_an_office(document: Maker, addressee: dict[str, str]) -> None:
    person = {"name": "Dalia Renn", "role": "Vice President", "part": Part.ADDRESSEE}
    record = document("a", ("Tide Watch",), persons=(person,), addressees=(addressee,))
    linkage = link_corpus([record])
    assert linkage.names[record.sha256, addressee["name"]] == "person/dalia-renn"
    office = linkage.office_holders[record.sha256, "person/dalia-renn"]
    assert linkage.agents[office].kind is AgentKind.OFFICE
    assert linkage.agents[office].label == "Vice President"


def test_title_in_the_name_gives_the_office(document: Maker) -> None:
    record = document("a", ("Tide Watch",), addressees=({"name": "Minister Oskar Quist", "kind": "person"},))
    linkage = link_corpus([record])
    office = linkage.office_holders[record.sha256, "person/oskar-quist"]
    assert linkage.agents[office].label == "Minister"
    assert linkage.agents["person/oskar-quist"].label == "Oskar Quist"


def test_office_is_one_over_documents_for_one_holder(document: Maker) -> None:
    records = [
        document(name, (issuer,), addressees=({"name": f"President {holder}", "kind": "person"},))
        for name, issuer, holder in [
            ("a", "Tide Watch", "Dalia Renn"),
            ("b", "Dock Bank", "Dalia Renn"),
            ("c", "Dock Bank", "Olav Quist"),
        ]
    ]
    offices = {key[0]: office for key, office in link_corpus(records).office_holders.items()}
    assert offices[records[0].sha256] == offices[records[1].sha256]
    assert offices[records[0].sha256] != offices[records[2].sha256]


@pytest.mark.parametrize(
    ("addressee", "prefix"),
    [
        ({"name": "Minister for Tides of Northland", "kind": "office"}, "office/minister-for-tides-of-northland"),
        ({"name": "Minister", "kind": "office"}, "office/minister-"),
        ({"name": "Secretary General"}, "office/secretary-general-"),
        ({"name": "Senate", "kind": "organization"}, "org/senate-"),
        ({"name": "Dock Bank"}, "org/dock-bank"),
        ({"name": "President Renn and Members of the Senate"}, "org/"),
    ],
)
def test_kinds_of_addressees(document: Maker, addressee: dict[str, str], prefix: str) -> None:
    record = document("a", ("Tide Watch",), addressees=(addressee,))
    assert link_corpus([record]).names[record.sha256, addressee["name"]].startswith(prefix)


@pytest.mark.parametrize(
    ("speaker", "kind"),
    [("Tide Watch", "org"), ("TWN", "org"), ("Ferry Coalition", "org"), ("Dalia Renn", "person")],
)
def test_speaker_may_be_a_body(document: Maker, speaker: str, kind: str) -> None:
    record = document("a", ("Tide Watch",), persons=({"name": speaker, "part": Part.SPEAKER},))
    assert link_corpus([record]).names[record.sha256, speaker].startswith(f"{kind}/")
