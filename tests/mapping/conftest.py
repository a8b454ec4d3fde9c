from __future__ import annotations

import pytest

from undersigned.model.facts import (
    About,
    Addressee,
    CollectiveStatement,
    Contact,
    Event,
    Facts,
    Genre,
    Issuer,
    LinkedFile,
    Modality,
    OrganizationMention,
    Part,
    Person,
    Proposition,
    Quotation,
    Recommendation,
    RelatedRelease,
    Role,
    Stance,
    Theme,
)
from undersigned.model.links import Agent, AgentKind, Linkage, Measure, Position

SHA = "ab" * 32
TEXT = """Lantern League and Harbor Union on the Ferry Levy

Saltmarsh, June 3, 2021. Ahead of the Tide Summit, the organizations are concerned about rising fares.
“The levy must go,” said Ada Quill, director of the Lantern League.
We call on Minister Orla Fenn to end the Ferry Levy and to fund night boats for pupils.
The issues are related to fair transport and coastal jobs.
The Reef Institute counted the boats. Read the Fare Report.
About the Lantern League: a network of lamp keepers. Contact: Bo Reed, bo@lantern.example, +00 1
Similar: Night boats now
Published by Harbor Union
"""


def evidence(quote: str, sentence: str | None = None, rule: str = "invented.rule/1", confidence: float = 0.9) -> dict:
    start = TEXT.index(quote)
    around = TEXT.index(sentence or quote)
    return {
        "start": start,
        "end": start + len(quote),
        "quote": quote,
        "sentence": (around, around + len(sentence or quote)),
        "method": rule,
        "confidence": confidence,
    }


DEMAND = "We call on Minister Orla Fenn to end the Ferry Levy and to fund night boats for pupils."
SPOKEN = "“The levy must go,” said Ada Quill, director of the Lantern League."


@pytest.fixture(scope="session")
def facts() -> Facts:
    levy = TEXT.index("fund night boats")
    return Facts(
        name="ferry.txt",
        sha256=SHA,
        source="sources/ferry.txt",
        media_type="text/plain",
        text=TEXT,
        title="Lantern League and Harbor Union on the Ferry Levy",
        date="2021-06-03",
        language="en",
        place="Saltmarsh",
        genre=Genre.JOINT_STATEMENT,
        url="https://lantern.example/ferry",
        publisher="Harbor Union",
        claimed_count=2,
        issuers=(
            Issuer(name="Lantern League", role=Role.ISSUER, position=1, acronym="LL", **evidence("Lantern League")),
            Issuer(name="Harbor Union", role=Role.CO_ISSUER, position=2, **evidence("Harbor Union")),
            Issuer(name="Harbor Union", role=Role.PUBLISHER, position=3, **evidence("Published by Harbor Union")),
        ),
        persons=(
            Person(
                name="Ada Quill",
                role="director",
                affiliation="Lantern League",
                part=Part.SPEAKER,
                **evidence("Ada Quill", SPOKEN),
            ),
            Person(name="Orla Fenn", role="Minister", part=Part.ADDRESSEE, **evidence("Orla Fenn", DEMAND)),
        ),
        quotations=(
            Quotation(
                text="The levy must go,",
                speaker="Ada Quill",
                speaker_role="director",
                affiliation="Lantern League",
                speaker_as_written="Ada Quill",
                **evidence("“The levy must go,”", SPOKEN),
            ),
        ),
        recommendations=(
            Recommendation(
                text="The levy must go",
                addressee=None,
                stance=Stance.OPPOSE,
                action="go",
                measure="levy",
                measure_stance=Stance.OPPOSE,
                modality=Modality.URGE,
                speaker="Ada Quill",
                **evidence("The levy must go", SPOKEN),
            ),
            Recommendation(
                text=DEMAND,
                addressee="Orla Fenn",
                stance=Stance.OPPOSE,
                action="end",
                measure="Ferry Levy",
                measure_stance=Stance.OPPOSE,
                beneficiary="pupils",
                parts=(
                    Proposition(
                        start=levy,
                        end=levy + len("fund night boats"),
                        action="fund",
                        measure="night boats",
                        measure_stance=Stance.SUPPORT,
                    ),
                ),
                **evidence(DEMAND, confidence=0.5),
            ),
        ),
        statements=(
            CollectiveStatement(
                text="the organizations are concerned about rising fares.",
                **evidence("the organizations are concerned about rising fares."),
            ),
        ),
        themes=(
            Theme(
                label="fair transport",
                iri="https://w3id.org/undersigned/theme/transport",
                **evidence("fair transport"),
            ),
            Theme(label="coastal jobs", **evidence("coastal jobs")),
        ),
        addressees=(Addressee(name="Orla Fenn", kind="person", **evidence("Minister Orla Fenn", DEMAND)),),
        other_organizations=(OrganizationMention(name="Reef Institute", **evidence("Reef Institute")),),
        events=(Event(name="Tide Summit", relation="responds to", **evidence("Tide Summit")),),
        abouts=(
            About(
                organization="Lantern League",
                description="a network of lamp keepers.",
                flagged="Contact: Bo Reed",
                **evidence("a network of lamp keepers."),
            ),
        ),
        links=(LinkedFile(label="Fare Report", href="https://lantern.example/fares.pdf", **evidence("Fare Report")),),
        contacts=(Contact(name="Bo Reed", email="bo@lantern.example", phone="+00 1", **evidence("Bo Reed")),),
        related=(RelatedRelease(title="Night boats now", href="javascript:alert(1)", **evidence("Night boats now")),),
    )


@pytest.fixture(scope="session")
def linkage() -> Linkage:
    league, union = "org/lantern-league", "org/harbor-union"
    release = "release/2021-06-03-harbor-union-ababa"
    agents = (
        Agent(
            id=league,
            kind=AgentKind.ORGANIZATION,
            label="Lantern League",
            language="en",
            alternatives=(("Liga del Farol", "es"),),
            acronyms=("LL",),
            standing=True,
            members=(union,),
            replaces=("org/lamp-league",),
        ),
        Agent(id=union, kind=AgentKind.ORGANIZATION, label="Harbor Union", language="en", parent="org/dock-federation"),
        Agent(id="org/dock-federation", kind=AgentKind.ORGANIZATION, label="Dock Federation"),
        Agent(id="org/reef-institute", kind=AgentKind.ORGANIZATION, label="Reef Institute", language="en"),
        Agent(id="person/ada-quill", kind=AgentKind.PERSON, label="Ada Quill", language="en"),
        Agent(id="person/orla-fenn", kind=AgentKind.PERSON, label="Orla Fenn"),
        Agent(id="office/minister-of-harbors", kind=AgentKind.OFFICE, label="Minister of Harbors", language="en"),
    )
    named = {
        "Lantern League": league,
        "Harbor Union": union,
        "Reef Institute": "org/reef-institute",
        "Ada Quill": "person/ada-quill",
        "Orla Fenn": "person/orla-fenn",
    }
    return Linkage(
        agents={agent.id: agent for agent in agents},
        names={(SHA, name): agent for name, agent in named.items()},
        releases={SHA: release},
        measures={
            "measure/ferry-levy": Measure(
                id="measure/ferry-levy", label="Ferry Levy", language="en", alternatives=(("peaje del ferri", "es"),)
            )
        },
        asks={
            (SHA, 1, 0): ("measure/ferry-levy", Stance.OPPOSE),
            (SHA, 2, 0): ("measure/ferry-levy", Stance.OPPOSE),
            (SHA, 2, 1): ("https://w3id.org/undersigned/measure/night-boats", Stance.SUPPORT),
        },
        positions=(
            Position(
                id="position/harbor-union/night-boats/2021-06-03-harbor-union-ababa",
                holder=union,
                measure="https://w3id.org/undersigned/measure/night-boats",
                stance=None,
                date="2021-06-03",
                release=release,
                recommendations=((SHA, 2, 1),),
            ),
            Position(
                id="position/lantern-league/ferry-levy/2021-06-03-harbor-union-ababa",
                holder=league,
                measure="measure/ferry-levy",
                stance=Stance.OPPOSE,
                date="2021-06-03",
                release=release,
                recommendations=((SHA, 1, 0), (SHA, 2, 0)),
            ),
        ),
        office_holders={(SHA, "person/orla-fenn"): "office/minister-of-harbors"},
    )
