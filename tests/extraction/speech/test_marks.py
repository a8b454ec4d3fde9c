from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.growth import check_growth

from undersigned.extraction.speech.marks import find_quoted
from undersigned.model.document import Span


def quoted(*paragraphs: str) -> list[str]:
    text = "\n\n".join(paragraphs)
    spans: list[Span] = []
    start = 0
    for paragraph in paragraphs:
        spans.append(Span(start=start, end=start + len(paragraph)))
        start += len(paragraph) + 2
    return [one.inner.of(text) for one in find_quoted(text, spans)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We are ready,” she said.", ["We are ready,"]),
        ('"We are ready," she said. "Come."', ["We are ready,", "Come."]),
        ("Sie sagte: „Wir sind bereit.“ Dann ging sie.", ["Wir sind bereit."]),
        ("Sie sagte: »Wir sind bereit.« Dann ging sie.", ["Wir sind bereit."]),
        ("Dijo: «Estamos listas».", ["Estamos listas"]),
        ("Elle a dit : « Nous sommes prêtes ».", ["Nous sommes prêtes"]),
        ("”We are ready,“ she said.", ["We are ready,"]),
        ("“We are ready,“ she said.", ["We are ready,"]),
        ("”We are ready,” she said.", ["We are ready,"]),
        ("“Call it a “plan” if you like,” she said.", ["Call it a “plan” if you like,"]),
        ('"Call it a "plan" if you like," she said.', ['Call it a "plan" if you like,']),
        ("(“We are ready”)", ["We are ready"]),
        ("*“We are ready”*", ["We are ready"]),
        ("‘We are ready to talk to the board,’ she said.", ["We are ready to talk to the board,"]),
        ("The board's plan and the members' vote", []),
        ("It’s the workers’ right to know what the ‘plan’ is.", []),
        ("‹ Nous sommes prêtes ›, dit-elle.", ["Nous sommes prêtes"]),
        ("›Wir sind bereit‹, sagte sie.", ["Wir sind bereit"]),
        ("«Dijo ‹sí, vamos› y se fue», contó.", ["Dijo ‹sí, vamos› y se fue"]),
        ("‚Wir sind bereit für alles, was kommt‘, sagte sie.", ["Wir sind bereit für alles, was kommt"]),
        ("She wrote「We are ready」and left.", ["We are ready"]),
        ('A 6" pipe was laid.', []),
        ("“” she said", []),
        ("no marks at all", []),
    ],
    ids=[
        "curly",
        "straight-twice",
        "german-low",
        "german-guillemets",
        "guillemets",
        "french-spaces",
        "reversed",
        "opened-twice",
        "closed-twice",
        "nested-curly",
        "nested-straight",
        "bracket",
        "emphasis",
        "single",
        "apostrophes",
        "curly-apostrophes",
        "single-guillemets",
        "german-single-guillemets",
        "nested-guillemets",
        "german-low-single",
        "corner-brackets",
        "inch",
        "empty",
        "none",
    ],
)
def test_marks_of_all_kinds(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_each_paragraph_of_a_long_quotation_opens_again() -> None:
    assert quoted("“First paragraph.", "“Second paragraph.”", "Other text.") == [
        "First paragraph.\n\n“Second paragraph."
    ]


def test_an_unclosed_quotation_ends_with_its_block() -> None:
    assert quoted("“First paragraph.", "Other text.", "“Third.”") == ["First paragraph.", "Third."]


def test_a_closing_mark_in_a_later_paragraph_ends_the_quotation() -> None:
    assert quoted("He said: “First paragraph.", "Second paragraph.” He left.") == [
        "First paragraph.\n\nSecond paragraph."
    ]


@given(st.text(alphabet="ab .,\"“”„«»‹›「」'’‘‚\n", max_size=80))
def test_stretches_lie_in_order_and_never_overlap(text: str) -> None:
    found = find_quoted(text, [Span(start=0, end=len(text))] if text else [])
    ends = [0]
    for one in found:
        assert ends[-1] <= one.outer.start <= one.inner.start < one.inner.end <= one.outer.end <= len(text)
        ends.append(one.outer.end)


@pytest.mark.parametrize(("unit", "repeats"), [('"', 10_000), ("“x ", 10_000), ("a", 500_000), ("'a ", 25_000)])
def test_time_grows_with_hostile_lines(unit: str, repeats: int) -> None:
    check_growth(lambda text: find_quoted(text, [Span(start=0, end=len(text))]), lambda size: unit * size, repeats)
