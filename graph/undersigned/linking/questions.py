"""Open questions of linking: sentences for the report, those with the greatest effect on the graph first."""

from __future__ import annotations

from dataclasses import dataclass, field

__all__ = ["Questions"]


@dataclass(slots=True)
class Questions:
    """Collects questions with the number of documents that an answer would change."""

    _asked: dict[str, int] = field(default_factory=dict[str, int])

    def ask(self, sentence: str, effect: int) -> None:
        """Note a question; asked twice, the greater effect counts."""
        self._asked[sentence] = max(effect, self._asked.get(sentence, 0))

    def sentences(self) -> tuple[str, ...]:
        """Return the questions by effect, then by alphabet."""
        return tuple(sorted(self._asked, key=lambda sentence: (-self._asked[sentence], sentence)))
