"""Claims that come, go or change in releases that both graphs have."""

from __future__ import annotations

import pytest
from tests.diffing.graphs import claim, decision, issuance, organization, recommendation, release

from undersigned.diffing import Event, Topic
from undersigned.text.folding import fold
from undersigned.text.slugs import short_hash

HOME = (
    release("a", "One")
    + organization("lantern-league", "Lantern League")
    + organization("tide-watch", "Tide Watch")
    + '<person/ada-quill> a foaf:Person ; skos:prefLabel "Ada Quill" .\n'
)
BOTH = HOME + issuance("a", "lantern", "lantern-league") + issuance("a", "tide", "tide-watch")
WORDS = "We have waited for two winters and cannot wait for a third one."
SAID = "und:speaker <person/ada-quill> ; und:onBehalfOf <org/lantern-league>"


def quotation(number: str, words: str, more: str = SAID, *, method: str = "rule.one/1") -> str:
    return claim("schema:Quotation", f"release/a/quotation/{number}", f'schema:text "{words}" ; {more}', method=method)


def ask(number: str, words: str, more: str = "und:assertedBy <org/lantern-league>") -> str:
    return recommendation(f"release/a/recommendation/{number}", words, more)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param(
            HOME + issuance("a", "lantern", "lantern-league"),
            BOTH,
            [(Topic.ISSUER, Event.JOINED, {}, {"agent": ("Tide Watch",), "role": ("issuer",)})],
            id="an issuer joined",
        ),
        pytest.param(
            BOTH,
            BOTH.replace("undc:role-issuer", "undc:role-signatory", 1),
            [(Topic.ISSUER, Event.CHANGED, {"role": ("issuer",)}, {"role": ("signatory",)})],
            id="an issuer signs",
        ),
        pytest.param(
            HOME + quotation("1-aaaaa", WORDS),
            HOME + quotation("4-aaaaa", WORDS),
            [],
            id="the same words under another number",
        ),
        pytest.param(
            HOME + quotation("1-aaaaa", WORDS),
            HOME + quotation("1-aaaaa", WORDS, "und:speaker <person/ada-quill> ; und:onBehalfOf <org/tide-watch>"),
            [
                (
                    Topic.QUOTATION,
                    Event.CHANGED,
                    {"on behalf of": ("Lantern League",)},
                    {"on behalf of": ("Tide Watch",)},
                )
            ],
            id="said for another one",
        ),
        pytest.param(
            HOME + quotation("1-aaaaa", WORDS),
            HOME + quotation("1-bbbbb", WORDS.replace("a third one", "another one")),
            [
                (
                    Topic.QUOTATION,
                    Event.CHANGED,
                    {"text": (WORDS,)},
                    {"text": (WORDS.replace("a third one", "another one"),)},
                )
            ],
            id="other words",
        ),
        pytest.param(
            HOME + ask("1-aaaaa", "End the toll.") + ask("2-bbbbb", "Open the night ferries to all crews."),
            HOME + ask("1-aaaaa", "Open the night ferries to all crews."),
            [
                (
                    Topic.RECOMMENDATION,
                    Event.REMOVED,
                    {"text": ("End the toll.",), "asked by": ("Lantern League",)},
                    {},
                )
            ],
            id="the first of two is gone, the second has its number",
        ),
        pytest.param(
            HOME + quotation("1-aaaaa", WORDS, SAID + " ; und:reviewStatus undc:status-unreviewed"),
            HOME + quotation("1-aaaaa", WORDS, SAID + " ; und:reviewStatus undc:status-confirmed"),
            [(Topic.QUOTATION, Event.CHANGED, {"review": ("unreviewed",)}, {"review": ("confirmed",)})],
            id="reviewed",
        ),
    ],
)
def test_claims_are_told_one_by_one(tell, before, after, expected):
    assert [(one.topic, one.event, one.before, one.after) for one in tell(before, after)] == expected


def test_two_claims_with_the_same_words_are_paired_in_order(tell):
    twice = HOME + quotation("1-aaaaa", WORDS) + quotation("2-aaaaa", WORDS)
    assert tell(twice, twice) == []
    (change,) = tell(twice, HOME + quotation("1-aaaaa", WORDS))
    assert (change.event, change.iri) == (Event.REMOVED, "release/a/quotation/2-aaaaa")


def test_another_version_of_a_rule_is_told_once_and_explains_its_changes(tell):
    before = HOME + quotation("1-aaaaa", WORDS) + quotation("2-bbbbb", "The harbor belongs to those who work in it.")
    after = HOME + quotation("1-aaaaa", WORDS, "und:speaker <person/ada-quill>", method="rule.one/2")
    after += quotation("2-bbbbb", "The harbor belongs to those who work in it.", method="rule.one/2")
    rule, change = tell(before, after)
    assert (rule.topic, rule.before, rule.after) == (
        Topic.RULE,
        {"method": ("rule.one/1",)},
        {"method": ("rule.one/2",), "claims": ("2",)},
    )
    assert [cause.text for cause in change.causes] == ["rule rule.one/1 became rule.one/2"]


@pytest.mark.parametrize(
    ("methods", "cause"),
    [(("rule.one/1", "rule.two/1"), "rule rule.two/1 is new"), (("rule.two/1", "rule.two/1"), None)],
    ids=["new", "known"],
)
def test_a_claim_of_a_rule_that_the_first_graph_does_not_know(tell, methods, cause):
    before = HOME + quotation("1-aaaaa", WORDS, method=methods[0])
    after = before + quotation("2-bbbbb", "The harbor belongs to those who work in it.", method=methods[1])
    (change,) = tell(before, after)
    assert [one.text for one in change.causes] == ([cause] if cause else [])


def test_a_decision_on_a_fact_explains_that_it_is_gone(tell):
    digits = "0123456789abcdef"
    home = HOME.replace("<text/a>", f"<text/{digits}>")
    subject = f"fact:{digits[:12]}/quotations/{short_hash(fold(WORDS), 12)}"
    after = home + decision("aa", subject, "und:reviewStatus", "rejected")
    (change,) = (one for one in tell(home + quotation("1-aaaaa", WORDS), after) if one.topic is Topic.QUOTATION)
    assert [(cause.kind, cause.author) for cause in change.causes] == [("decision", "Ada Quill")]
