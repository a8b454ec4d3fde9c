"""Facts of the sample releases against what a careful reader notes of them.

A file of `facts/` lists what must be found and, under `forbidden`, what must not. What is known to be missing stands
in `known_misses` as `[field, value, reason]`: these cases may fail, and show as XPASS when they no longer do.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from undersigned import Workspace

FOLDER = Path(__file__).parent / "facts"
GOLD: dict[str, dict[str, Any]] = {
    path.name.removesuffix(".json"): json.loads(path.read_text(encoding="utf-8"))
    for path in sorted(FOLDER.glob("*.json"))
}
Facts = dict[str, Any]


@pytest.fixture(scope="session")
def facts_by_name(samples_workspace: Workspace) -> dict[str, Facts]:
    found: dict[str, Facts] = {}
    for path in sorted(samples_workspace.layout.facts.glob("*.json")):
        facts = json.loads(path.read_text(encoding="utf-8"))
        if "sha256" in facts:
            found[Path(facts["name"]).name] = facts
    return found


def fold(text: str) -> str:
    """Return text with plain quotation marks and spaces, so that a case tells what matters alone."""
    for curly in "’‘":
        text = text.replace(curly, "'")
    return " ".join(text.split()).casefold()


def starts(text: str, wanted: str) -> bool:
    return any(fold(text).lstrip("\"“”„«'").startswith(fold(one).lstrip('"')) for one in wanted.split("|"))


def propositions(demand: Facts) -> Iterator[tuple[str, str | None]]:
    yield fold(demand["measure"] or ""), demand["measure_stance"]
    for part in demand["parts"]:
        yield fold(part["measure"]), part["measure_stance"]


def has_scalar(field: str) -> Callable[[Facts, Any], bool]:
    return lambda facts, wanted: facts[field] == wanted


def has_name(field: str, key: str = "name") -> Callable[[Facts, Any], bool]:
    return lambda facts, wanted: fold(wanted) in {fold(item[key] or "") for item in facts[field]}


def has_person(facts: Facts, wanted: str) -> bool:
    # An addressee may be told by the surname with the title.
    return any(fold(item["name"]).endswith(fold(wanted).split()[-1]) for item in facts["persons"])


def has_quotation(facts: Facts, wanted: list[str]) -> bool:
    text, speaker = wanted
    return any(
        fold(text) in fold(quotation["text"]) and fold(quotation["speaker"] or "") == fold(speaker)
        for quotation in facts["quotes"]
    )


def has_demand(facts: Facts, wanted: list[str | None]) -> bool:
    text, measure, stance = wanted
    for demand in facts["demands"]:
        if not starts(demand["text"], str(text)):
            continue
        if measure is None and stance in {None, demand["stance"]}:
            return True
        if measure is not None and (fold(measure), stance) in set(propositions(demand)):
            return True
    return False


def has_addressee(facts: Facts, wanted: list[str]) -> bool:
    text, addressee = wanted
    return any(
        starts(demand["text"], text) and fold(demand["addressee"] or "").endswith(fold(addressee))
        for demand in facts["demands"]
    )


def has_theme(facts: Facts, wanted: str) -> bool:
    return any((theme["iri"] or "").endswith(f"/{wanted}") for theme in facts["themes"])


def has_acronym(facts: Facts, wanted: list[str]) -> bool:
    return any(fold(item["name"]) == fold(wanted[0]) and item["acronym"] == wanted[1] for item in facts["issuers"])


def has_event(facts: Facts, wanted: str) -> bool:
    return any(wanted in event["name"] and event["relation"] == "responds to" for event in facts["events"])


def says_in_about(facts: Facts, wanted: str) -> bool:
    return any(fold(wanted) in fold(about["description"]) for about in facts["abouts"])


def takes_stance(facts: Facts, wanted: list[str | None]) -> bool:
    measure, stance = wanted
    return any(
        fold(str(measure)) in name and stance in {None, side}
        for demand in facts["demands"]
        for name, side in propositions(demand)
    )


CHECKS: dict[str, Callable[[Facts, Any], bool]] = {
    "title": has_scalar("title"),
    "date": has_scalar("date"),
    "language": has_scalar("language"),
    "place": has_scalar("place"),
    "claimed_count": has_scalar("claimed_count"),
    "issuer_count": lambda facts, wanted: len(facts["issuers"]) == wanted,
    "quote_count": lambda facts, wanted: len(facts["quotes"]) == wanted,
    "links": lambda facts, wanted: len(facts["links"]) == wanted,
    "issuers": has_name("issuers"),
    "persons": has_person,
    "quotes": has_quotation,
    "demands": has_demand,
    "asked": has_addressee,
    "themes": has_theme,
    "contacts": has_name("contacts"),
    "abouts": has_name("abouts", "organization"),
    "related": has_name("related", "title"),
    "events": has_event,
    "acronyms": has_acronym,
}
FORBIDDEN: dict[str, Callable[[Facts, Any], bool]] = {
    "issuers": has_name("issuers"),
    "speakers": has_name("quotes", "speaker"),
    "persons": lambda facts, wanted: fold(wanted) in {fold(item["name"]) for item in facts["persons"]},
    "descriptions": says_in_about,
    "demands": lambda facts, wanted: any(starts(item["text"], wanted) for item in facts["demands"]),
    "measures": lambda facts, wanted: any(
        fold(wanted) == name for demand in facts["demands"] for name, _ in propositions(demand)
    ),
    "stances": takes_stance,
    "other_organizations": has_name("other_organizations"),
}


def values_of(expected: Any) -> list[Any]:
    if isinstance(expected, dict):
        return [[key, value] for key, value in expected.items()]
    return expected if isinstance(expected, list) else [expected]


def iter_cases() -> Iterator[Any]:
    for name, gold in GOLD.items():
        misses = {(field, json.dumps(value)): reason for field, value, reason in gold.get("known_misses", [])}
        cases = [(field, value) for field in CHECKS if field in gold for value in values_of(gold[field])]
        cases += [(f"no {field}", value) for field, values in gold["forbidden"].items() for value in values]
        for field, value in cases:
            reason = misses.get((field, json.dumps(value)))
            marks = [pytest.mark.xfail(reason=reason, strict=False)] if reason else []
            yield pytest.param(name, field, value, marks=marks, id=f"{name}-{field}-{str(value)[:60]}")


@pytest.mark.parametrize(("name", "field", "value"), list(iter_cases()))
def test_facts_of_a_sample(facts_by_name: dict[str, Facts], name: str, field: str, value: object) -> None:
    facts = facts_by_name[name]
    if field.startswith("no "):
        assert not FORBIDDEN[field.removeprefix("no ")](facts, value)
    else:
        assert CHECKS[field](facts, value)


@pytest.mark.parametrize("name", GOLD)
def test_every_known_miss_names_an_expectation(name: str) -> None:
    gold = GOLD[name]
    for field, value, reason in gold.get("known_misses", []):
        expected = gold["forbidden"].get(field.removeprefix("no ")) if field.startswith("no ") else gold[field]
        assert value in values_of(expected)
        assert reason


def test_every_sample_has_golden_facts(facts_by_name: dict[str, Facts]) -> None:
    assert set(facts_by_name) == set(GOLD)


def test_evidence_of_all_facts_is_verbatim(facts_by_name: dict[str, Facts]) -> None:
    fields = (
        "issuers",
        "persons",
        "quotes",
        "demands",
        "themes",
        "abouts",
        "links",
        "contacts",
        "events",
        "addressees",
    )
    items = [(facts["text"], item) for facts in facts_by_name.values() for field in fields for item in facts[field]]
    assert items
    assert all(text[item["start"] : item["end"]] == item["quote"] for text, item in items)
