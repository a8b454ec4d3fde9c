"""A difference in words."""

from __future__ import annotations

import pytest

from undersigned.diffing import Cause, CauseKind, Change, Difference, Event, Topic, to_markdown, to_text


def position(holder: str, stance: str = "oppose") -> Change:
    values = {"holder": (holder,), "measure": ("harbor toll",), "stance": (stance,)}
    return Change(
        topic=Topic.POSITION, event=Event.ADDED, iri=holder, label="harbor toll", release="release/a", after=values
    )


def test_no_difference_is_said():
    assert to_text(Difference()) == "no difference\n"
    assert to_markdown(Difference()) == "No difference.\n"


def test_holders_of_the_same_position_are_told_together():
    told = to_text(
        Difference(changes=(position("Lantern League"), position("Tide Watch"), position("Third", "support")))
    )
    assert told.splitlines() == [
        "Positions (2)",
        "  added    harbor toll: holder Lantern League, Tide Watch; stance oppose [release/a]",
        "  added    harbor toll: holder Third; stance support [release/a]",
    ]


@pytest.mark.parametrize(
    ("cause", "words"),
    [
        (
            Cause(kind=CauseKind.DECISION, text="“A” same “B”", iri="decision/a", author="Ada", date="2024", line=3),
            "because of decision “A” same “B” (Ada, 2024, line 3)",
        ),
        (
            Cause(kind=CauseKind.WITHDRAWN, text="“A” same “B”", iri="decision/a"),
            "because of withdrawn decision “A” same “B”",
        ),
        (Cause(kind=CauseKind.RULE, text="rule a/1 became a/2"), "because of rule a/1 became a/2"),
    ],
)
def test_causes_are_told_with_author_day_and_line(cause, words):
    change = Change(topic=Topic.ORGANIZATION, event=Event.ADDED, iri="org/a", label="A", causes=(cause,))
    assert to_text(Difference(changes=(change,))).splitlines()[-1].strip() == words
    assert words in to_markdown(Difference(changes=(change,)))


@pytest.mark.parametrize("label", ["\x1b[2Jboo", "a\u202eb", "line\nbreak", "x" * 10_000])
def test_names_cannot_steer_a_terminal_or_fill_it(label):
    change = Change(topic=Topic.ORGANIZATION, event=Event.ADDED, iri="org/a", label=label)
    lines = to_text(Difference(changes=(change,))).splitlines()
    assert len(lines) == 2
    assert all(line.isprintable() and len(line) < 200 for line in lines)


def test_markdown_shows_names_as_they_are():
    change = Change(topic=Topic.ORGANIZATION, event=Event.ADDED, iri="org/a", label="*A* [b](c) <script>")
    assert r"\*A\* \[b\](c) \<script\>" in to_markdown(Difference(changes=(change,)))


def test_a_value_that_is_new_or_gone_is_told_with_none():
    new = Change(
        topic=Topic.QUOTATION, event=Event.CHANGED, iri="a", label="Wait.", before={"role": ("chair",)}, after={}
    )
    gained = new.model_copy(update={"before": {}, "after": new.before})
    told = to_text(Difference(changes=(new, gained))).splitlines()
    assert told[1:] == ["  changed  Wait.: role chair → none", "  changed  Wait.: role none → chair"]
