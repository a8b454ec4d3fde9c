from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.growth import check_growth

from undersigned.extraction.draft import Draft
from undersigned.extraction.speech.paraphrases import extract_paraphrases
from undersigned.extraction.speech.quotations import extract_quotations
from undersigned.model.facts import Paraphrase

DraftMaker = Callable[..., Draft]

TOLD = [
    ("en", "Ana Roe said that {}.", "the river belongs to everyone", "that-clause", "Ana Roe"),
    ("en", "Ana Roe, chair of the Lantern League, told reporters that {}.", "the river belongs to everyone",
     "that-clause", "Ana Roe"),
    ("en", "On Monday Mayor Ana Roe warned again that {}.", "the river belongs to everyone", "that-clause", "Ana Roe"),
    ("en", "The Harbor Workers Union said on Monday that {}.", "the river belongs to everyone", "that-clause",
     "Harbor Workers Union"),
    ("en", "Ana Roe said {}.", "the river belongs to everyone", "bare-clause", "Ana Roe"),
    ("en", "According to Ana Roe, {}.", "the river belongs to everyone", "according-to", "Ana Roe"),
    ("en", "{}, according to Ana Roe of the League.", "The river belongs to everyone", "according-to", "Ana Roe"),
    ("es", "Ana Roe, portavoz de Faro Común, explicó que {}.", "el río es de todas", "that-clause", "Ana Roe"),
    ("es", "Según Ana Roe, {}.", "el río es de todas", "according-to", "Ana Roe"),
    ("pt", "Ana Roe, presidente da Rede Farol, afirmou que {}.", "o rio é de todos", "that-clause", "Ana Roe"),
    ("fr", "Ana Roe, présidente de Phare Vert, a déclaré que {}.", "le fleuve est à tout le monde", "that-clause",
     "Ana Roe"),
    ("fr", "Ana Roe a déclaré qu’{}.", "il faut rendre le fleuve", "that-clause", "Ana Roe"),
    ("de", "Ana Roe, Chefin vom Bund Hafen, erklärte, dass {}.", "der Fluss allen gehört", "that-clause", "Ana Roe"),
]  # fmt: skip


def paraphrases(draft: Draft) -> tuple[Paraphrase, ...]:
    draft.quotations = extract_quotations(draft)
    return extract_paraphrases(draft)


@pytest.mark.parametrize(
    ("language", "frame", "clause", "rule", "speaker"),
    TOLD,
    ids=[f"{row[0]}-{row[1][:45]}" for row in TOLD],
)
def test_indirect_speech_is_read_with_its_speaker(
    draft_of: DraftMaker, language: str, frame: str, clause: str, rule: str, speaker: str
) -> None:
    text = frame.format(clause)
    (found,) = paraphrases(draft_of(text, language=language))
    assert (found.text, found.speaker, found.method) == (clause, speaker, f"paraphrases.{rule}/1")
    assert text[found.start : found.end] == found.text == found.quote


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ana Roe did not say that the river belongs to everyone."),
        ("en", "A volunteer said that the river belongs to everyone."),
        ("en", "It was said that the river belongs to everyone."),
        ("en", "We said that the river belongs to everyone who lives here."),
        ("en", "Ana Roe repeated exaggerated claims that the river belongs to everyone."),
        ("en", "The report says that the river belongs to everyone."),
        ("en", "Ana Roe’s neighbor knows that the river belongs to everyone."),
        ("en", "Ana Roe, who said that the river belongs to everyone, left the hall."),
        ("en", "Ana Roe said, it was late in the evening."),
        ("en", "According to the law, the river belongs to everyone."),
        ("en", "Ana Roe said that “the river belongs to everyone who lives beside it”."),
        ("es", "Ana Roe denunció la frustración que generan los anuncios de planes."),
        ("es", "Ana Roe no dijo que el río es de todas."),
        ("en", "Ana Roe said that much."),
    ],
    ids=[
        "denied", "volunteer", "impersonal", "we", "noun", "report", "possessive", "relative", "comma", "law", "quoted",
        "object", "denied-es", "short",
    ],
)  # fmt: skip
def test_other_clauses_are_none(draft_of: DraftMaker, language: str, text: str) -> None:
    assert paraphrases(draft_of(text, language=language)) == ()


def test_surnames_and_pronouns_are_resolved_over_quotations(draft_of: DraftMaker) -> None:
    draft = draft_of(
        "“The river belongs to everyone who lives beside it,” said Ana Roe, chair of the Lantern League.",
        "She added that the council had never asked. Roe said that the council would hear from them again.",
    )
    found = paraphrases(draft)
    assert [(one.speaker, one.speaker_as_written) for one in found] == [("Ana Roe", "She"), ("Ana Roe", "Roe")]
    assert {(one.speaker_role, one.affiliation) for one in found} == {("chair", "Lantern League")}


def test_a_clause_in_a_clause_stays_in_it(draft_of: DraftMaker) -> None:
    (found,) = paraphrases(draft_of("Ana Roe said that Bo Reed had argued that the river belongs to everyone."))
    assert found.speaker == "Ana Roe"
    assert found.text.endswith("to everyone")


def test_the_only_issuer_speaks_as_the_organization(draft_of: DraftMaker) -> None:
    draft = draft_of("The coalition said that the river belongs to everyone.", issuers=["Lantern League"])
    (found,) = paraphrases(draft)
    assert (found.speaker, found.speaker_as_written) == ("Lantern League", "The coalition")


@pytest.mark.parametrize("line", ["Ana Roe said that ", "that ", "according to Ana Roe, "])
def test_long_lines_do_not_take_quadratic_time(draft_of: DraftMaker, line: str) -> None:
    check_growth(extract_paraphrases, lambda repeats: draft_of(line * repeats), 400)
