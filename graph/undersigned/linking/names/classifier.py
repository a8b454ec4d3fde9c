"""Two names of organizations: the same body, a chapter, a member, different bodies, or a question for a person.

Ordered rules, the surest first; the first that answers decides, and each answer says which rule it was and why.
String similarity is no rule: names of different bodies are more alike than two names of one ("Commission" and "Court").
"""

from __future__ import annotations

from undersigned.linking.names import rules_of_acronyms, rules_of_concepts, rules_of_knowledge, rules_of_likeness
from undersigned.linking.names.pair import Pair, Rule, different, same
from undersigned.linking.names.parsing import OrganizationName, parse_organization
from undersigned.linking.names.verdicts import Knowledge, NoKnowledge, Verdict

__all__ = ["NOBODY", "RULES", "classify", "classify_parsed"]

NOBODY = NoKnowledge()


def classify(
    name_a: str,
    name_b: str,
    *,
    languages: tuple[str | None, str | None] = (None, None),
    knowledge: Knowledge = NOBODY,
) -> Verdict:
    """Tell what two names of organizations are to each other.

    Args:
        name_a: as written.
        name_b: as written.
        languages: of the texts that the names stand in, where known.
        knowledge: of bodies beyond their names: a gazetteer.

    Returns:
        The answer of the first rule that has one; never a join on likeness alone.

    Example:
        >>> classify("Red Pesquera", "Réseau de la pêche").answer
        <Answer.SAME: 'same'>
    """
    return classify_parsed(
        parse_organization(name_a, languages[0]), parse_organization(name_b, languages[1]), knowledge
    )


def classify_parsed(a: OrganizationName, b: OrganizationName, knowledge: Knowledge) -> Verdict:
    """Tell what two names of organizations are to each other, once they are taken apart."""
    pair = Pair(a, b, knowledge)
    for rule in RULES:
        verdict = rule(pair)
        if verdict is not None:
            return verdict
    return different("words.apart", "the names share too few concepts")


def _exact(pair: Pair) -> Verdict | None:
    if pair.a.key == pair.b.key or pair.a.written.strip() == pair.b.written.strip():
        return same("name.equal", "equal but for case, accents, punctuation, articles and legal form")
    return None


RULES: tuple[Rule, ...] = (
    rules_of_knowledge.KNOWN,
    _exact,
    rules_of_knowledge.KNOWN_CHAPTER,
    *rules_of_acronyms.RULES,
    *rules_of_concepts.RULES,
    rules_of_acronyms.OTHER_LETTERS,
    *rules_of_likeness.RULES,
)
"""In the order in which they are asked."""
