"""Why facts changed, as far as two graphs say so: decisions, releases that came or went, versions of rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from undersigned.diffing.changes import Cause, CauseKind, Change, Event, Topic
from undersigned.diffing.comparison import Comparison, things_of
from undersigned.diffing.decisions import Lines, cause_of, changed_decisions
from undersigned.diffing.snapshot import Node, Snapshot
from undersigned.diffing.terms import AGENTS
from undersigned.linking.decisions import FACT, MEASURE
from undersigned.linking.decisions.facts import DIGITS
from undersigned.linking.wording import measure_key
from undersigned.mapping.namespaces import SKOS
from undersigned.names.keys import name_key
from undersigned.text.folding import fold
from undersigned.text.slugs import short_hash

__all__ = ["explain"]

SELF_EXPLAINED = frozenset({Topic.DECISION, Topic.RULE, Topic.RELEASE})
ENTITIES = frozenset({*AGENTS, Topic.MEASURE})
TIED = ENTITIES | {Topic.CHAPTER, Topic.MEMBER}
COMING = frozenset({Event.ADDED, Event.JOINED})
GOING = frozenset({Event.REMOVED, Event.LEFT})
MOST_RELEASES = 3
WORDS = ("text", "as written")

Verdict = tuple[Node, Cause]


def explain(changes: Iterable[Change], comparison: Comparison, lines: Lines) -> Iterator[Change]:
    """Yield changes with what caused them.

    Args:
        changes: without causes.
        comparison: of the graphs that they were found in.
        lines: of decisions in their files, as far as known.
    """
    reasons = Reasons(comparison, lines)
    for change in changes:
        causes = () if change.topic in SELF_EXPLAINED else tuple(reasons.of(change))
        yield change.model_copy(update={"causes": causes}) if causes else change


class Reasons:
    """What may have caused changes, by what it touches.

    Args:
        comparison: of two graphs.
        lines: of decisions.
    """

    def __init__(self, comparison: Comparison, lines: Lines) -> None:
        self._comparison = comparison
        self._by_subject: dict[str, list[Verdict]] = {}
        for node, added in changed_decisions(comparison):
            verdict = node, cause_of(node, added=added, lines=lines)
            self._by_subject.setdefault(key_of(node.one("subject")), []).append(verdict)
        self._uses = uses_of(comparison.before), uses_of(comparison.after)
        self._methods = methods_of(comparison.before), methods_of(comparison.after)
        self._origins = {both[1].iri: both[0] for pair in comparison.pairs if (both := pair.both) is not None}

    def of(self, change: Change) -> Iterator[Cause]:
        """Yield the causes of a change: decisions, else releases, else rules."""
        decided = [*self._decisions_on_things(change), *self._decisions_on_facts(change)]
        found = decided or [*self._releases(change)] or [*self._rules(change)]
        yield from sorted(set(found), key=lambda cause: (cause.date or "", cause.line or 0, cause.text))

    def _decisions_on_things(self, change: Change) -> Iterator[Cause]:
        before, after = self._comparison.before, self._comparison.after
        names = {name for iri in change.things for name in (*before.names(iri), *after.names(iri))}
        keys = {name_key(name) for name in names} | {key_of(MEASURE + name) for name in names}
        for key in sorted(keys):
            for decision, cause in self._by_subject.get(key, ()):
                if touches(decision, change, keys):
                    yield cause

    def _decisions_on_facts(self, change: Change) -> Iterator[Cause]:
        release = self._node(change.release or "")
        claim = self._node(change.iri)
        if release is None or claim is None:
            return
        for node in (claim, self._origins.get(claim.iri, claim)):
            for text in release.all("texts"):
                for words in (word for name in WORDS for word in node.all(name)):
                    yield from (cause for _, cause in self._by_subject.get(fact_key(text, words), ()))

    def _releases(self, change: Change) -> Iterator[Cause]:
        """Yield the releases that came or went with a fact: those that say it, or name a thing of it, if all did."""
        came = change.event not in GOING
        snapshot = self._comparison.after if came else self._comparison.before
        matched = self._comparison.things.back if came else self._comparison.things.forward
        sayings = [{change.release}] if change.release else []
        if change.topic in TIED and change.event in COMING | GOING:
            sayings = [self._uses[came].get(iri, set()) for iri in change.things]
        for saying in sayings:
            known = sorted(iri for iri in saying if iri in snapshot.nodes)
            if known and not any(iri in matched for iri in known):
                for iri in known[:MOST_RELEASES]:
                    verb = "came" if came else "went"
                    yield Cause(kind=CauseKind.RELEASE, text=f"release {verb}: {snapshot.title(iri)}", iri=iri)

    def _rules(self, change: Change) -> Iterator[Cause]:
        """Yield the rules that made a fact in another version, or that the other graph does not know."""
        node = self._node(change.iri)
        claims = [node.iri, *node.all("recommendations")] if node else []
        for iri in claims:
            old = self._origins.get(iri) or self._comparison.before.nodes.get(iri)
            new = self._comparison.after.nodes.get(iri)
            was, now = old.one("method") if old else "", new.one("method") if new else ""
            if was and now and was != now:
                yield Cause(kind=CauseKind.RULE, text=f"rule {was} became {now}")
            elif now and not was and now not in self._methods[0]:
                yield Cause(kind=CauseKind.RULE, text=f"rule {now} is new")
            elif was and not now and was not in self._methods[1]:
                yield Cause(kind=CauseKind.RULE, text=f"rule {was} is gone")

    def _node(self, iri: str) -> Node | None:
        return self._comparison.after.nodes.get(iri) or self._comparison.before.nodes.get(iri)


def key_of(written: str) -> str:
    """Return the key of the subject or object of a decision: of a name, of a wording of a measure, of a fact."""
    if written.startswith(FACT):
        return written.rpartition("/")[0].partition("/")[0] + "/" + written.rpartition("/")[2]
    if written.startswith(MEASURE):
        return MEASURE + measure_key(written.removeprefix(MEASURE), None)
    return name_key(written)


def fact_key(text: str, words: str) -> str:
    """Return the key of a decision on the fact that rests on words of a text."""
    return f"{FACT}{text.removeprefix('text/')[:DIGITS]}/{short_hash(fold(words), DIGITS)}"


def touches(decision: Node, change: Change, keys: set[str]) -> bool:
    """Tell whether a decision on one thing of a change is about the change: a label, or both names are in it."""
    if decision.one("property") == SKOS + "prefLabel":
        return change.topic in ENTITIES
    return key_of(decision.one("object")) in keys


def uses_of(snapshot: Snapshot) -> dict[str, set[str]]:
    """Return the releases that name each agent or measure."""
    found: dict[str, set[str]] = {}
    for node in snapshot.nodes.values():
        release = node.one("release")
        if release:
            for iri in things_of(node):
                found.setdefault(iri, set()).add(release)
    return found


def methods_of(snapshot: Snapshot) -> frozenset[str]:
    """Return the rules that made the claims of a graph, with their versions."""
    return frozenset(method for node in snapshot.nodes.values() for method in node.all("method"))
