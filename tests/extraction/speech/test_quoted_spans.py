from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.growth import check_growth

from undersigned.extraction import extract_facts
from undersigned.extraction.draft import Draft, Zone
from undersigned.extraction.speech.quotations import extract_quotations
from undersigned.extraction.speech.quoted_spans import extract_quoted_spans
from undersigned.model.document import BlockKind
from undersigned.model.facts import QuotedKind, QuotedSpan
from undersigned.reading import read_text

DraftMaker = Callable[..., Draft]

KINDS = [
    ("en", "The league published the report “How the harbor lost its river” on Monday.", "title"),
    ("en", "A workshop entitled “Rivers for all” was held.", "title"),
    ("en", "The “Rivers for all” campaign goes on.", "title"),
    ("en", "They met under the “Tidewater Compact” again.", "title"),
    ("en", "What is known as “Tidewater Compact” failed.", "title"),
    ("en", "Marchers held banners with “no dam without the people of the river” on them.", "slogan"),
    ("en", "They walked to the gate: “Give us back our river!”", "slogan"),
    ("en", "Posts with “#RiversForAll” were counted.", "slogan"),
    ("en", "The council passed the “Night Ferry Act” in May.", "law"),
    ("en", "Section “dams and other structures in rivers” was struck out.", "law"),
    ("en", "The so-called “experts” came late.", "scare"),
    ("en", "Their “partnership” ended.", "scare"),
    ("en", "Their ‘partnership’ ended.", "scare"),
    ("en", "It is the 'new normal' now.", "scare"),
    ("en", "They called it “an error,” and left.", "scare"),
    ("es", "La plataforma presentó el informe «Cómo el puerto perdió su río» el lunes.", "title"),
    ("es", "Marcharon bajo el lema «sin río no hay pueblo que viva».", "slogan"),
    ("es", "Se aprobó la «Ley de Aguas Libres» en mayo.", "law"),
    ("es", "Los supuestos «expertos» llegaron tarde.", "scare"),
    ("fr", "Le collectif a publié le rapport « Comment le port a perdu son fleuve ».", "title"),
    ("fr", "Ils défilaient derrière une banderole « pas de barrage sans le peuple du fleuve ».", "slogan"),
    ("fr", "La « Loi Fleuves Libres » est passée.", "law"),
    ("pt", "A rede lançou o relatório “Como o porto perdeu o rio”.", "title"),
    ("pt", "Marcharam sob o lema “sem rio não há povo que viva”.", "slogan"),
    ("pt", "Aprovou-se a “Lei das Águas Livres” em maio.", "law"),
    ("de", "Der Bund stellte den Bericht „Wie der Hafen seinen Fluss verlor“ vor.", "title"),
    ("de", "Sie zogen hinter dem Transparent „Kein Damm ohne das Volk vom Fluss“ her.", "slogan"),
    ("de", "Der Landtag nahm das „Freie-Flüsse-Gesetz“ an.", "law"),
    ("de", "Die sogenannten „Fachleute“ kamen spät.", "scare"),
]


def spans_of(draft: Draft) -> tuple[QuotedSpan, ...]:
    draft.quotations = extract_quotations(draft)
    return extract_quoted_spans(draft)


@pytest.mark.parametrize(("language", "text", "kind"), KINDS, ids=[f"{row[0]}-{row[1][:40]}" for row in KINDS])
def test_words_beside_and_form_tell_the_kind(draft_of: DraftMaker, language: str, text: str, kind: str) -> None:
    draft = draft_of(text, language=language)
    (found,) = spans_of(draft)
    assert found.kind is not None
    assert found.kind.value == kind
    assert text[found.start : found.end] == found.text == found.quote
    assert draft.quotations == ()


def test_speech_is_no_quoted_span_and_terms_inside_it_stay_in_it(draft_of: DraftMaker) -> None:
    draft = draft_of("“The so-called ‘experts’ came late to the river again,” said Ana Roe. Their “partnership” ended.")
    assert [one.text for one in spans_of(draft)] == ["partnership"]
    assert len(draft.quotations) == 1


def test_what_no_rule_can_tell_is_kept_without_a_kind(draft_of: DraftMaker) -> None:
    (found,) = spans_of(draft_of("“The river belongs to everyone who lives beside it,” said a volunteer."))
    assert (found.kind, found.method) == (None, "quoted.unclaimed/1")


def test_a_cited_clause_is_no_title_of_the_text_that_it_is_from(draft_of: DraftMaker) -> None:
    (found,) = spans_of(draft_of("The letter notes that “the river must be left to those who live beside it”."))
    assert found.kind is None


def test_the_kind_holds_through_a_list(draft_of: DraftMaker) -> None:
    found = spans_of(
        draft_of("They chanted the slogans “no dam here”, “free the river” and “let them pay the bill for it”.")
    )
    assert [one.kind for one in found] == [QuotedKind.SLOGAN] * 3


@pytest.mark.parametrize(
    "text",
    [
        "The workers' council and the '90s movement don't agree with the members' vote.",
        '<img src="https://lantern.example/river.png" alt="river">',
        "It’s the workers’ right, isn’t it?",
    ],
    ids=["apostrophes", "attributes", "curly-apostrophes"],
)
def test_other_marks_hold_nothing(draft_of: DraftMaker, text: str) -> None:
    assert spans_of(draft_of(text)) == ()


def test_marks_in_lists_of_names_are_parts_of_names(draft_of: DraftMaker) -> None:
    assert spans_of(draft_of((Zone.SIGNATORIES, BlockKind.LIST_ITEM, "Asociación “Río Libre”"))) == ()


@settings(deadline=None)
@given(st.text(alphabet="aB .,!\"“”‘’'«»#\n", max_size=60))
def test_spans_are_verbatim_and_share_nothing_with_quotations(text: str) -> None:
    facts = extract_facts(read_text("Ana Roe said: “" + text))
    speech = {place for one in facts.quotations for place in range(one.start, one.end)}
    for one in facts.quoted_spans:
        assert facts.text[one.start : one.end] == one.text != ""
        assert speech.isdisjoint(range(one.start, one.end))


def test_many_terms_take_linear_time(draft_of: DraftMaker) -> None:
    def make(repeats: int) -> Draft:
        return draft_of("the slogan “no dam” and the ‘plan’ " * repeats)

    assert len(extract_quoted_spans(make(2_500))) == 5_000
    check_growth(extract_quoted_spans, make, 1_000)
