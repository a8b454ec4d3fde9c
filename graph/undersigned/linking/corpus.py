"""Link a corpus: names to entities, asks to measures, recommendations to positions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from undersigned.linking.agents import build_agents, identify
from undersigned.linking.comparisons import compare_names, known_bodies
from undersigned.linking.decisions import Decision
from undersigned.linking.decisions.answered import is_answered, standing_answers
from undersigned.linking.decisions.unmatched import find_unmatched
from undersigned.linking.document_context import DocumentContext
from undersigned.linking.editions import find_editions
from undersigned.linking.gazetteer.offices import OfficeBook
from undersigned.linking.known_offices import hint_at_offices
from undersigned.linking.measures import link_measures
from undersigned.linking.memberships import add_members, find_memberships
from undersigned.linking.mention_graph import MentionGraph
from undersigned.linking.mentions import DocumentMentions
from undersigned.linking.merging import hint_at_issuers, merge_asks
from undersigned.linking.organizations import register_organizations
from undersigned.linking.persons import register_people
from undersigned.linking.positions import ask_about_both_sides, derive_positions
from undersigned.linking.questions import Questions
from undersigned.linking.releases import release_ids
from undersigned.linking.resolution import nodes_of, resolve
from undersigned.linking.resolved_decisions import settle, settle_measures
from undersigned.linking.scheme import load_scheme
from undersigned.linking.signatory_lists import ask_about_lists, find_lists, join_signatories
from undersigned.linking.suggestions import ask_about_agents, ask_about_names, ask_about_splits, decided_pairs
from undersigned.model.links import AgentKind, Linkage
from undersigned.names.keys import name_key
from undersigned.names.verdicts import NOBODY, Knowledge

__all__ = ["link_corpus"]

SHORTEST_DIGEST = 6
"""Digits of a SHA-256 that a decision's scope needs to mean one document."""


def link_corpus(
    mentions: Iterable[DocumentMentions],
    decisions: Iterable[Decision] = (),
    *,
    measures_scheme: Path | None = None,
    knowledge: Knowledge = NOBODY,
    offices: OfficeBook | None = None,
) -> Linkage:
    """Link the names and asks of a whole corpus.

    The result depends on the documents and decisions alone, not on their order.

    Args:
        mentions: one record a document; of records with one SHA-256 a single one counts.
        decisions: of `decisions.tsv`; they overrule everything else.
        measures_scheme: a SKOS file of the workspace beside the packaged scheme, or None.
        knowledge: of bodies beyond their names: a gazetteer.
        offices: known offices and their holders, or None.

    Returns:
        Entities, measures, positions, editions and open questions. Every name of the records has an agent.

    Raises:
        DecisionError: decisions contradict each other.
        ResourceError: a measures scheme cannot be read.
    """
    documents = _once(mentions)
    decided = tuple(decisions)
    rulings, answers = settle(decided), standing_answers(decided)
    questions = Questions()
    editions = find_editions(
        (document for document in documents if document.likeness.list_of is None),
        same=rulings.same,
        different=rulings.different,
    )
    editions = dict(sorted((editions | find_lists(documents, editions, same=rulings.same)).items()))
    ask_about_lists(documents, editions, questions)
    releases = release_ids(documents, editions)
    documents = join_signatories(documents, editions)
    register = _register(documents, decided)
    hint_at_issuers(register, editions)
    if offices is not None:
        hint_at_offices(register, offices)
    compared = compare_names(register, knowledge)
    clusters = resolve(register, rulings, compared, questions)
    bodies = known_bodies(register, knowledge)
    identified = {node for node, body in bodies.items() if knowledge.identifiers(body)}
    agents = build_agents(register, clusters, rulings, compared, identified=identified)
    agents = identify(agents, bodies, knowledge)
    memberships = find_memberships(register, agents, rulings, bodies, knowledge)
    agents = add_members(agents, register, memberships, documents)
    settled = decided_pairs(register, rulings)
    ask_about_agents(register, agents, rulings, settled, questions)
    ask_about_names(register, agents, compared, settled, questions)
    ask_about_splits(register, clusters, settled, questions)
    merged = merge_asks(documents, editions)
    measures = link_measures(
        ((document.sha256, ask) for document in merged for ask in document.asks),
        load_scheme(measures_scheme),
        rulings=settle_measures(decided),
        questions=questions,
    )
    files = {name_key(document.likeness.name) for document in documents}
    names = {key: agents.of_node[node] for key, node in sorted(register.names.items())}
    positions = derive_positions(merged, names=names, releases=releases, asks=measures.asks)
    ask_about_both_sides(merged, positions, asks=measures.asks, agents=agents.agents, questions=questions)
    return Linkage(
        agents=agents.agents,
        names=names,
        releases=releases,
        measures=measures.measures,
        asks=measures.asks,
        positions=positions,
        office_holders=_office_holders(register, agents.of_node),
        questions=tuple(one for one in questions.ordered() if not is_answered(one, answers)),
        editions=editions,
        memberships=memberships,
        unmatched=tuple(
            find_unmatched(
                decided,
                has_name=lambda ref: ref[0] in files or bool(nodes_of(register, ref)),
                measures=measures.measures.values(),
            )
        ),
    )


def _once(mentions: Iterable[DocumentMentions]) -> tuple[DocumentMentions, ...]:
    found: dict[str, DocumentMentions] = {}
    for record in mentions:
        other = found.get(record.sha256)
        if other is None or (other != record and record.model_dump_json() < other.model_dump_json()):
            found[record.sha256] = record
    return tuple(found[sha256] for sha256 in sorted(found))


def _register(documents: Iterable[DocumentMentions], decisions: tuple[Decision, ...]) -> MentionGraph:
    register = MentionGraph()
    scoped = [decision for decision in decisions if decision.scope]
    for document in documents:
        only = {name_key(decision.subject): decision.scope for decision in scoped if _applies(decision.scope, document)}
        context = DocumentContext(register=register, mentions=document, only=only)
        register_organizations(context)
        register_people(context)
        _note_company(context)
    return register


def _applies(scope: str, document: DocumentMentions) -> bool:
    if len(scope) >= SHORTEST_DIGEST and document.sha256.startswith(scope.lower()):
        return True
    first = document.publisher or next((issuer.name for issuer in document.issuers), "")
    return bool(first) and name_key(scope) == name_key(first)


def _note_company(context: DocumentContext) -> None:
    document = context.mentions
    names = [*(issuer.name for issuer in document.issuers), *(person.name for person in document.persons)]
    if document.publisher:
        names.append(document.publisher)
    context.register.neighbors[document.sha256] = frozenset(
        node for name in names if (node := context.resolved(name)) is not None
    )


def _office_holders(register: MentionGraph, of_node: Mapping[str, str]) -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for (sha256, person), office in sorted(register.offices.items()):
        if person.startswith(f"{AgentKind.PERSON}|"):
            found.setdefault((sha256, of_node[person]), of_node[office])
    return found
