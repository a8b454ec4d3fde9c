"""Open questions of linking, those with the greatest effect on the graph first."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from undersigned.model.links import Question

__all__ = ["Questions"]

Asked = tuple[str, str, str]


@dataclass(slots=True)
class Questions:
    """Collects questions; one about the same two names by the same rule is kept once."""

    _asked: dict[Asked, Question] = field(default_factory=dict[Asked, Question])

    def ask(self, question: Question) -> None:
        """Note a question; asked twice, the greater number of releases counts."""
        key = (question.rule, question.subject, question.object)
        earlier = self._asked.get(key)
        if earlier is not None and earlier.releases > question.releases:
            question = replace(question, releases=earlier.releases)
        self._asked[key] = question

    def ordered(self) -> tuple[Question, ...]:
        """Return the questions by effect, then by alphabet."""
        return tuple(sorted(self._asked.values(), key=lambda question: (-question.effect, question.sentence)))
