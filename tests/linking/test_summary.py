from __future__ import annotations

import pytest

from undersigned.linking import DocumentMentions, summarize
from undersigned.linking.summary import is_collective, is_network_name
from undersigned.model.facts import (
    About,
    Addressee,
    Facts,
    Issuer,
    OrganizationMention,
    Part,
    Person,
    Proposition,
    Quotation,
    Recommendation,
    Role,
    Stance,
)

PLACE = {"start": 0, "end": 1, "quote": "x", "sentence": (0, 1), "method": "test.rule/1", "confidence": 0.5}


def make_facts(**other: object) -> Facts:
    base = {
        "name": "a.txt",
        "sha256": "ab" * 32,
        "source": "a.txt",
        "media_type": "text/plain",
        "text": "x",
        "language": "en",
    }
    return Facts.model_validate(base | other)


def issuer(name: str, role: Role = Role.ISSUER, position: int = 1) -> Issuer:
    return Issuer(name=name, role=role, position=position, **PLACE)


def test_asks_belong_to_issuers_or_to_the_speakers_organization() -> None:
    facts = make_facts(
        issuers=[issuer("Lantern League"), issuer("Tide Watch", position=2), issuer("Harbor Post", Role.PUBLISHER, 3)],
        persons=[Person(name="Dalia Renn", affiliation="Tide Watch", part=Part.SPEAKER, **PLACE)],
        demands=[
            Recommendation(
                text="t",
                measure="harbor tolls",
                measure_stance=Stance.OPPOSE,
                parts=(Proposition(start=0, end=1, measure="night ferries", measure_stance=Stance.SUPPORT),),
                **PLACE,
            ),
            Recommendation(text="t", measure="a", measure_stance=Stance.SUPPORT, speaker="dalia renn", **PLACE),
            Recommendation(text="t", measure="b", measure_stance=Stance.SUPPORT, speaker="Olav Quist", **PLACE),
            Recommendation(text="t", measure="c", measure_stance=Stance.SUPPORT, speaker="the organizations", **PLACE),
            Recommendation(text="t", **PLACE),
        ],
    )
    asks = summarize(facts).asks
    told = [(ask.ordinal, ask.part, ask.measure, ask.asserting) for ask in asks]
    both = ("Lantern League", "Tide Watch")
    assert told == [
        (1, 0, "harbor tolls", both),
        (1, 1, "night ferries", both),
        (2, 0, "a", ("Tide Watch",)),
        (3, 0, "b", ("Olav Quist",)),
        (4, 0, "c", both),
    ]
    assert asks[0].measure_stance is Stance.OPPOSE


def test_names_of_all_kinds_are_kept_and_the_record_goes_to_json_and_back() -> None:
    facts = make_facts(
        date="2024-05-01",
        publisher="Harbor Post",
        issuers=[issuer("Lantern League")],
        abouts=[About(organization="Lantern League", description="A network of lamplighters in ports.", **PLACE)],
        quotes=[
            Quotation(text="q", speaker="Dalia Renn", affiliation="Tide Watch", **PLACE),
            Quotation(text="q", speaker="The groups", **PLACE),
        ],
        addressees=[Addressee(name="Port Minister", kind="office", **PLACE)],
        other_organizations=[OrganizationMention(name="Dock Bank", **PLACE)],
        demands=[Recommendation(text="t", addressee="Senate", **PLACE)],
    )
    record = summarize(facts)
    assert record.names() == (
        "Dalia Renn",
        "Dock Bank",
        "Harbor Post",
        "Lantern League",
        "Port Minister",
        "Senate",
        "Tide Watch",
    )
    assert [(addressee.name, addressee.kind) for addressee in record.addressees] == [
        ("Port Minister", "office"),
        ("Senate", None),
    ]
    assert record.abouts[0].standing
    assert "text" not in record.model_dump()
    assert DocumentMentions.model_validate_json(record.model_dump_json()) == record


@pytest.mark.parametrize(
    ("description", "standing"),
    [
        ("A network of lamplighters.", True),
        ("Is a broad coalition of ports.", True),
        ("Una red de mujeres de los puertos.", True),
        ("Es una plataforma ciudadana.", True),
        ("A charity that works with networks of sailors.", False),
        ("Fights for safe harbors since 1971. Later it joined a network.", False),
        ("A red lamp in each port.", False),
    ],
)
def test_standing_by_self_description(description: str, standing: bool) -> None:
    facts = make_facts(abouts=[About(organization="Lantern League", description=description, **PLACE)])
    assert summarize(facts).abouts[0].standing is standing


@pytest.mark.parametrize(
    ("name", "language", "expected"),
    [
        ("Harbor Network", "en", True),
        ("Alianza de Faroles", "es", True),
        ("Red Farolera de Mujeres", "en", True),
        ("Red Farolera", "es", True),
        ("Red Cross of Northland", "en", False),
        ("Red Lantern Society", "en", False),
        ("Lantern League", "en", False),
    ],
)
def test_is_network_name(name: str, language: str, expected: bool) -> None:
    assert is_network_name(name, language) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("the organizations", True),
        ("Las organizaciones firmantes", True),
        ("The groups", True),
        ("Lantern League", False),
        ("", True),
    ],
)
def test_is_collective(name: str, expected: bool) -> None:
    assert is_collective(name) is expected
