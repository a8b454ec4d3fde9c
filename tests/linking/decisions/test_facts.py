from __future__ import annotations

import pytest

from undersigned.errors import DecisionError
from undersigned.linking.decisions import Decision, Predicate
from undersigned.linking.decisions.facts import FACT_KINDS, correctable, fact_id, judge, settle_facts
from undersigned.model.facts import Facts, Issuer, Item, Quotation, Recommendation, ReviewStatus, Role, Stance

SHA = "0f3a9c4be1d2" + "0" * 52
TEXT = "The Lantern League said: “End the ban now.”"
ITEM = {"sentence": (0, len(TEXT)), "method": "quotation.label/1", "confidence": 0.4}
QUOTE = Quotation(start=25, end=43, quote=TEXT[25:43], text="End the ban now.", speaker="Bo Reef", **ITEM)
ISSUER = Issuer(start=4, end=18, quote=TEXT[4:18], name="Lantern League", role=Role.ISSUER, position=1, **ITEM)
ASK = Recommendation(start=26, end=41, quote=TEXT[26:41], text="End the ban now", speaker="Bo Reef", **ITEM)
FACTS = Facts(
    name="a.txt",
    sha256=SHA,
    source="a.txt",
    media_type="text/plain",
    text=TEXT,
    issuers=(ISSUER,),
    quotations=(QUOTE,),
    recommendations=(ASK,),
)
QUOTED = fact_id(SHA, "quotes", QUOTE)
ISSUED = fact_id(SHA, "issuers", ISSUER)
ASKED = fact_id(SHA, "demands", ASK)


def decide(*told: tuple[str, str, str]) -> list[Decision]:
    return [
        Decision(line=line, subject=fact, predicate=Predicate(predicate), object=target, comment="seen")
        for line, (fact, predicate, target) in enumerate(told, start=2)
    ]


def test_kinds_are_the_keys_of_facts_files() -> None:
    assert {"issuers", "persons", "quotes", "demands", "addressees", "abouts"} <= FACT_KINDS.keys()
    assert all(issubclass(kind.item, Item) for kind in FACT_KINDS.values())


def test_id_depends_on_words_and_not_on_place_case_or_rule() -> None:
    moved = QUOTE.model_copy(
        update={"start": 125, "end": 143, "method": "quotation.new/3", "quote": "End the BAN,  now"}
    )
    assert fact_id(SHA, "quotes", moved) == QUOTED
    assert fact_id(SHA, "paraphrases", moved) != QUOTED
    assert QUOTED.startswith("fact:0f3a9c4be1d2/quotes/")


def test_facts_without_decisions_are_the_same_object() -> None:
    assert judge(FACTS, {}) is FACTS
    other = settle_facts(decide((QUOTED.replace("0f3a", "ffff"), "reject", "")))
    assert judge(FACTS, other) is FACTS


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ([], ReviewStatus.UNREVIEWED),
        ([(ISSUED, "accept", "")], ReviewStatus.CONFIRMED),
        ([(ISSUED, "reject", "")], ReviewStatus.REJECTED),
        ([(ISSUED, "reject", ""), (ISSUED, "accept", "")], ReviewStatus.CONFIRMED),
        ([(ISSUED, "correct", "name=Lantern Lodge")], ReviewStatus.CORRECTED),
        ([(ISSUED, "reject", ""), (ISSUED, "unsure", "")], ReviewStatus.UNREVIEWED),
        ([(ISSUED, "accept", ""), (ISSUED, "withdraw", "")], ReviewStatus.UNREVIEWED),
    ],
)
def test_the_last_word_counts(told: list[tuple[str, str, str]], status: ReviewStatus) -> None:
    assert judge(FACTS, settle_facts(decide(*told))).issuers[0].review is status


def test_corrections_of_several_fields_hold_together_until_accepted() -> None:
    both = [(ASKED, "correct", "stance=oppose"), (ASKED, "correct", "addressee = Harbor Minister")]
    asked = judge(FACTS, settle_facts(decide(*both))).recommendations[0]
    assert (asked.stance, asked.addressee) == (Stance.OPPOSE, "Harbor Minister")
    accepted = judge(FACTS, settle_facts(decide(*both, (ASKED, "accept", "")))).recommendations[0]
    assert (accepted.stance, accepted.addressee) == (None, None)


def test_an_empty_value_takes_an_optional_one_away() -> None:
    assert judge(FACTS, settle_facts(decide((QUOTED, "correct", "speaker=")))).quotations[0].speaker is None


def test_what_is_asked_in_a_quotation_goes_with_its_speaker() -> None:
    judged = judge(FACTS, settle_facts(decide((QUOTED, "correct", "speaker=Ada Quill"))))
    assert judged.quotations[0].speaker == judged.recommendations[0].speaker == "Ada Quill"
    assert judged.recommendations[0].review is ReviewStatus.UNREVIEWED


def test_review_never_reaches_a_facts_file() -> None:
    judged = judge(FACTS, settle_facts(decide((ISSUED, "accept", ""))))
    assert judged.to_json() == FACTS.to_json()


def test_evidence_cannot_be_corrected() -> None:
    assert not {"start", "end", "quote", "sentence", "method", "confidence", "review", "text"} & set(
        correctable("demands")
    )


@pytest.mark.parametrize(
    ("fact", "predicate", "target", "message"),
    [
        ("fact:short", "accept", "", r"line 2: 'fact:short' names no fact; expected fact:<12 digits"),
        (
            "fact:0f3a9c4be1d2/people/1a2b3c4d5e6f",
            "accept",
            "",
            r"names no fact; .* a kind of issuers, persons, quotes",
        ),
        (ISSUED, "correct", "Lantern Lodge", r"'Lantern Lodge' corrects nothing of issuers; expected field=value with"),
        (ISSUED, "correct", "start=0", r"'start=0' corrects nothing of issuers"),
        (ASKED, "correct", "stance=perhaps", r"'stance=perhaps': Input should be 'support' or 'oppose'"),
        (ISSUED, "correct", "role=", r"'role=': Input should be 'issuer'"),
    ],
)
def test_wrong_decisions_are_named(fact: str, predicate: str, target: str, message: str) -> None:
    with pytest.raises(DecisionError, match=message):
        settle_facts(decide((fact, predicate, target)))
