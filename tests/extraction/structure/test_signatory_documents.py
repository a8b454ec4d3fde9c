from __future__ import annotations

import pytest

from undersigned.extraction import extract_facts
from undersigned.extraction.structure.signatory_documents import lists_signatories
from undersigned.model.document import Document
from undersigned.reading import read_text

NAMES = "Lantern League\nSaltgate Nurses' Union\nUnion of Ferry Crews, Merrow\nHeron Coast Alliance"
LETTER = (
    "We, the undersigned organizations, write to you because the harbor toll is unfair, and because nobody on the "
    "south coast was heard before it was drafted. We urge you to withdraw it before the summer."
)


def document_of(text: str, **metadata: str) -> Document:
    return read_text(text, language="en", metadata=metadata)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(NAMES, True, id="names"),
        pytest.param(f"Signatories to the letter on the toll\n\n{NAMES}", True, id="headed"),
        pytest.param(NAMES.replace("\n", ", ") * 3, True, id="run of names"),
        pytest.param(f"{LETTER}\n\n{NAMES}", False, id="letter"),
    ],
)
def test_lists_signatories(text: str, expected: bool) -> None:
    assert lists_signatories(document_of(text, signatories_of="toll")) is expected
    assert not lists_signatories(document_of(text))


def test_names_of_a_list_without_a_heading_are_signatories() -> None:
    facts = extract_facts(document_of(NAMES, signatories_of="toll"))
    assert facts.signatories_of == "toll"
    assert [issuer.name for issuer in facts.issuers][:2] == ["Lantern League", "Saltgate Nurses' Union"]
    assert {issuer.role.value for issuer in facts.issuers} == {"signatory"}
    assert len(facts.issuers) == 4


def test_letter_that_its_name_calls_a_list_is_none() -> None:
    facts = extract_facts(
        document_of(f"Open letter on the toll\n\n{LETTER}\n\nSigned by:\n\n{NAMES}", signatories_of="")
    )
    assert facts.signatories_of is None
    assert facts.recommendations
