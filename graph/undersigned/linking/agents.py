"""Clusters to agents: which name survives, what the agent is called, and its IRI.

The survivor of a cluster is the node that a decision prefers by its label, else the one that public registers know by
an identifier, else the one of the earliest document, else the first by alphabet; an acronym alone survives no name in
full. The label is the survivor's form with most uses.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from undersigned.linking.clusters import Clusters
from undersigned.linking.comparisons import Compared
from undersigned.linking.mention_graph import MentionGraph, Node
from undersigned.linking.persons import split_title
from undersigned.linking.resolution import nodes_of
from undersigned.linking.resolved_decisions import Rulings
from undersigned.model.links import Agent, AgentKind
from undersigned.names.keys import parse_name
from undersigned.names.verdicts import Answer, Knowledge
from undersigned.names.words import load_words
from undersigned.text.slugs import short_hash, slugify

__all__ = ["Agents", "build_agents", "identify", "name_language", "unique_ids"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agents:
    """All agents by id, and the agent id of each node."""

    agents: Mapping[str, Agent]
    of_node: Mapping[str, str]


def build_agents(
    register: MentionGraph,
    clusters: Clusters,
    rulings: Rulings,
    compared: Iterable[Compared] = (),
    *,
    identified: Collection[str] = (),
) -> Agents:
    """Make an agent of each cluster.

    Args:
        register: nodes of the corpus.
        clusters: nodes that denote one entity.
        rulings: labels and parents by decision.
        compared: parents that the gazetteer knows.
        identified: nodes that are a body with an identifier in public registers.
    """
    groups = {leader: _by_survival(register, members, identified) for leader, members in clusters.members().items()}
    groups = {leader: nodes for leader, nodes in groups.items() if nodes}
    preferred = _preferred_labels(register, clusters, rulings)
    labels = {leader: preferred.get(leader) or _label(nodes[0]) for leader, nodes in groups.items()}
    ids = unique_ids(
        {
            leader: (f"{nodes[0].kind}/{slugify(labels[leader])}", nodes[0].id, nodes[0].scoped)
            for leader, nodes in groups.items()
        }
    )
    tombstones = _tombstones(groups, ids)
    agents = [
        _agent(ids[leader], labels[leader], nodes, tombstones.get(leader, ())) for leader, nodes in groups.items()
    ]
    by_id = {agent.id: agent for agent in sorted(agents, key=lambda agent: agent.id)}
    of_node = {node.id: ids[leader] for leader, nodes in groups.items() for node in nodes}
    known = _with_known_parents(by_id, of_node, compared)
    return Agents(agents=_with_parents(known, of_node, register, rulings), of_node=of_node)


def identify(agents: Agents, bodies: Mapping[str, str], knowledge: Knowledge) -> Agents:
    """Add the identifiers of known bodies to the agents that are one of them.

    Args:
        agents: of the corpus.
        bodies: known body of nodes.
        knowledge: has the identifiers.
    """
    of_agent: dict[str, set[str]] = {}
    for node, body in bodies.items():
        of_agent.setdefault(agents.of_node[node], set()).add(body)
    found = dict(agents.agents)
    for agent, known in of_agent.items():
        if len(known) == 1:
            found[agent] = replace(found[agent], identifiers=knowledge.identifiers(next(iter(known))))
    return Agents(agents=found, of_node=agents.of_node)


def unique_ids(wanted: Mapping[str, tuple[str, str, bool]]) -> dict[str, str]:
    """Give each item an id of its own.

    Args:
        wanted: item to `(id, text that tells it from others, whether it always gets a tail)`.

    Returns:
        The ids. Items that want the same one all get a tail of their text's hash, so that no id changes its
        meaning when another document comes.
    """
    claims = Counter(wish for wish, _, _ in wanted.values())
    found: dict[str, str] = {}
    taken = {wish for wish, _, tail in wanted.values() if claims[wish] == 1 and not tail}
    for item, (wish, text, tail) in sorted(wanted.items(), key=lambda pair: (pair[1], pair[0])):
        if claims[wish] == 1 and not tail:
            found[item] = wish
            continue
        length = 5
        while f"{wish}-{short_hash(text, length)}" in taken and length < 64:
            length += 1
        found[item] = f"{wish}-{short_hash(text, length)}"
        taken.add(found[item])
    return found


def _by_survival(register: MentionGraph, members: list[str], identified: Collection[str]) -> list[Node]:
    nodes = [register.nodes[member] for member in members if register.nodes[member].names]
    return sorted(nodes, key=lambda node: (node.bare, node.id not in identified, node.first, node.key, node.id))


def _forms(node: Node) -> Counter[str]:
    forms: Counter[str] = Counter()
    for (name, _), count in node.names.items():
        forms[_form(name, node.kind)] += count
    return forms


def _form(name: str, kind: AgentKind) -> str:
    """Return a name as a label: without acronym in parentheses, without titles of a person."""
    core = parse_name(name).core or name
    return (split_title(core).written or core) if kind is AgentKind.PERSON else core


def _label(node: Node) -> str:
    forms = _forms(node)
    firsts: dict[str, str] = {}
    for name, first in node.firsts.items():
        core = _form(name, node.kind)
        firsts[core] = min(first, firsts.get(core, first))
    bare = node.bare

    def rank(form: str) -> tuple[bool, bool, int, str, int, str]:
        shouted = form.isupper() and not bare
        # A surname alone, or a name cut after its article, is no label where there is a better one.
        short = form[:1].islower() or (node.kind is AgentKind.PERSON and " " not in form)
        return (shouted, short, -forms[form], firsts.get(form, ""), -len(form), form)

    return min(forms, key=rank)


def _preferred_labels(register: MentionGraph, clusters: Clusters, rulings: Rulings) -> dict[str, str]:
    found: dict[str, str] = {}
    for ref, label in rulings.labels.items():
        for node in nodes_of(register, ref):
            found.setdefault(clusters.find(node), label)
    return found


def _tombstones(groups: Mapping[str, list[Node]], ids: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Return the ids that nodes of a cluster would have alone; one that two clusters absorbed names neither."""
    living = set(ids.values())
    claims: dict[str, set[str]] = {}
    for leader, nodes in groups.items():
        for node in nodes:
            own = f"{node.kind}/{slugify(_label(node))}"
            if not node.scoped and own not in living:
                claims.setdefault(own, set()).add(leader)
    found: dict[str, list[str]] = {}
    for own, leaders in claims.items():
        if len(leaders) == 1:
            found.setdefault(next(iter(leaders)), []).append(own)
    return {leader: tuple(sorted(owns)) for leader, owns in found.items()}


def _agent(agent_id: str, label: str, nodes: list[Node], replaces: tuple[str, ...]) -> Agent:
    languages: dict[str, Counter[str | None]] = {}
    acronyms = {acronym for node in nodes for acronym in node.acronyms}
    for node in nodes:
        for (name, language), count in node.names.items():
            core = _form(name, node.kind)
            languages.setdefault(core, Counter())[language] += count
            if parse_name(name).acronym_like and node.kind is AgentKind.ORGANIZATION:
                acronyms.add(core[4:].strip() if core[:4].lower() == "the " else core)
    tagged = {core: name_language(core, _main(counts)) for core, counts in languages.items()}
    others = sorted(
        ((core, tag) for core, tag in tagged.items() if core != label and core not in acronyms),
        key=lambda pair: (pair[0], pair[1] or ""),
    )
    return Agent(
        id=agent_id,
        kind=nodes[0].kind,
        label=label,
        language=tagged.get(label, name_language(label, None)),
        alternatives=tuple(others),
        acronyms=tuple(sorted(acronyms - {label})),
        standing=any(node.standing for node in nodes),
        replaces=replaces,
    )


def _main(counts: Counter[str | None]) -> str | None:
    return min(counts, key=lambda language: (-counts[language], language or "~"))


def _with_known_parents(
    agents: dict[str, Agent], of_node: Mapping[str, str], compared: Iterable[Compared]
) -> dict[str, Agent]:
    """Add parents that the gazetteer knows; words alone give none."""
    found = dict(agents)
    wholes: dict[str, set[str]] = {}
    for pair in compared:
        part, whole = of_node[pair.first], of_node[pair.second]
        if pair.known and part != whole and pair.verdict.answer is Answer.CHAPTER_OF:
            wholes.setdefault(part, set()).add(whole)
    for part, above in wholes.items():
        # The nearest: one that no other of them is a chapter of.
        nearest = {whole for whole in above if not any(whole in wholes.get(other, ()) for other in above)}
        found[part] = replace(found[part], parent=min(nearest or above))
    return found


def _with_parents(
    agents: dict[str, Agent], of_node: Mapping[str, str], register: MentionGraph, rulings: Rulings
) -> dict[str, Agent]:
    """Add parents that decisions give; they overrule what is known."""
    found = dict(agents)
    for child, parent in rulings.parents.items():
        above = {of_node[node] for node in nodes_of(register, parent)}
        for below in sorted({of_node[node] for node in nodes_of(register, child)}):
            if len(above) == 1 and below not in above:
                found[below] = replace(found[below], parent=next(iter(above)))
    return found


def name_language(name: str, language: str | None) -> str | None:
    """Return the language of a name found in a document of a language.

    A name without function words goes with its document. One with function words of other languages alone is of that
    language, or of none where several could be meant.

    Args:
        name: as written.
        language: of the document, or None.

    Example:
        >>> name_language("Red Farolera con Vecinos", "en")
        'es'
    """
    by_language = load_words().function_words_by_language
    tokens = set(name.casefold().split())
    matches = {code: len(words & tokens) for code, words in by_language.items() if words & tokens}
    if not matches or language in matches:
        return language
    best = max(matches.values())
    leading = [code for code, count in matches.items() if count == best]
    return leading[0] if len(leading) == 1 else None
