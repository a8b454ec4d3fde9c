"""The helper itself: pieces of a release to a model, its proposals past the guard."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from undersigned.extraction.helping.helper import Suggestions
from undersigned.extraction.helping.llm.answers import SCHEMA, Answer, parse_answer
from undersigned.extraction.helping.llm.chat import Chat, ChatError
from undersigned.extraction.helping.llm.guard import Guard, UnfoundedError
from undersigned.model.document import Document
from undersigned.model.facts import Facts, Item

__all__ = ["LLMHelper", "load_llm_helper"]

VERSION = "1"
PIECE = 6_000
"""Characters of a piece; one block of the piece before is repeated, for speakers named there."""


def load_llm_helper(
    *,
    endpoint: str,
    model: str,
    key_env: str = "",
    timeout: float = 60.0,
    max_pieces: int = 12,
) -> LLMHelper:
    """Load the helper.

    Args:
        endpoint: base address of an OpenAI-compatible service, up to and with `/v1`.
        model: its name there.
        key_env: environment variable that holds the key, or "".
        timeout: seconds without a byte after which an answer is given up.
        max_pieces: pieces of one release that are asked about; the rest is left to the rules.

    Raises:
        HelperError: the address is none, or the variable of the key is not set.
    """
    chat = Chat(endpoint=endpoint, model=model, schema=SCHEMA, key_env=key_env, timeout=timeout)
    return LLMHelper(chat=chat, max_pieces=max_pieces)


@cache
def load_prompt() -> str:
    """Return the instruction to the model."""
    return (Path(__file__).parent / "prompt.txt").read_text(encoding="utf-8")


@dataclass(slots=True)
class Round:
    """What came of the proposals so far."""

    items: list[Item] = field(default_factory=list[Item])
    proposed: int = 0
    asked_again: int = 0
    rejected: Counter[str] = field(default_factory=Counter[str])

    def notes(self, model: str) -> tuple[str, ...]:
        """Return what a reader of the report should know."""
        if not self.proposed and not self.rejected:
            return ()
        head = f"model {model}: {self.proposed} proposed, {len(self.items)} borne out by the text"
        if self.asked_again:
            head += f", {self.asked_again} asked about again"
        return (head, *(f"rejected {count} times: {why}" for why, count in sorted(self.rejected.items())))


@dataclass(frozen=True, slots=True, kw_only=True)
class LLMHelper:
    """Suggests quotations and recommendations that a language model proposes and the text bears out.

    Args:
        chat: asks the model.
        max_pieces: pieces of one release that are asked about.
        name: of the helper.
    """

    chat: Chat
    max_pieces: int = 12
    name: str = "llm"

    @property
    def fingerprint(self) -> str:
        """Version, endpoint, model, prompt and limits: what decides the answers."""
        told = f"{load_prompt()} {SCHEMA} {PIECE} {self.max_pieces}"
        return f"{VERSION} {self.chat.endpoint} {self.chat.model} {hashlib.sha256(told.encode()).hexdigest()[:12]}"

    def suggest(self, document: Document, facts: Facts, /) -> Suggestions:
        """Suggest items that the rules did not find."""
        guard, done = Guard(document, facts), Round()
        for number, piece in enumerate(iter_pieces(document)):
            if number >= self.max_pieces:
                done.rejected["the release is longer than the pieces that are asked about"] += 1
                break
            try:
                self.read_piece(piece, guard, done)
            except ChatError as error:
                done.rejected[str(error)] += 1
        items = {(type(item), item.start): item for item in done.items}
        return Suggestions(items=tuple(items.values()), notes=done.notes(self.chat.model))

    def read_piece(self, piece: str, guard: Guard, done: Round) -> None:
        """Ask about one piece, and once again about what does not stand in the text."""
        messages = [
            {"role": "system", "content": load_prompt()},
            {"role": "user", "content": f"<<<RELEASE\n{piece}\nRELEASE>>>"},
        ]
        content = self.chat.ask(messages)
        answer, faults = parse_answer(content)
        wrong = judge(answer, guard, done)
        if not wrong and not faults:
            return
        done.asked_again += len(wrong)
        complaint = "\n".join([*wrong, *faults])
        again = [{"role": "assistant", "content": content}, {"role": "user", "content": f"Not so:\n{complaint}"}]
        second, left = parse_answer(self.chat.ask([*messages, *again]))
        done.rejected.update([*judge(second, guard, done), *left])


def judge(answer: Answer, guard: Guard, done: Round) -> list[str]:
    """Put what the text bears out into the round; return the reasons that a model may do better about."""
    again: list[str] = []
    for proposed in answer.proposals():
        done.proposed += 1
        try:
            done.items.append(guard.admit(proposed))
        except UnfoundedError as error:
            if error.retry:
                again.append(str(error))
            else:
                done.rejected[str(error)] += 1
    return again


def iter_pieces(document: Document) -> Iterator[str]:
    """Yield pieces of whole blocks; each but the first begins with the last block of the one before."""
    piece: list[str] = []
    for block in document.blocks:
        words = block.span.of(document.text)
        if piece and sum(map(len, piece)) + len(words) > PIECE:
            yield "\n\n".join(piece)
            piece = piece[-1:] if len(piece[-1]) + len(words) <= PIECE else []
        piece.append(words[:PIECE])
    if piece:
        yield "\n\n".join(piece)
