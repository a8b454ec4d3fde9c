"""How sure the figures of a workspace's networks are."""

from __future__ import annotations

from collections.abc import Iterator

from undersigned.model.links import Question
from undersigned.network import Grouping, Sensitivity, bootstrap_network, read_worlds, select_releases
from undersigned.reviewing import ReviewItem
from undersigned.workspace.kinds import parse_kind
from undersigned.workspace.network_kind import NetworkKind
from undersigned.workspace.review import load_queue
from undersigned.workspace.themes import find_theme
from undersigned.workspace.workspace import Workspace

__all__ = ["bootstrap"]


def bootstrap(  # noqa: PLR0913  what narrows the network, and what is drawn
    workspace: Workspace,
    kind: NetworkKind | str = NetworkKind.CO_ISSUING,
    *,
    replicates: int = 1000,
    seed: int = 1,
    since: str | None = None,
    until: str | None = None,
    theme: str | None = None,
    grouping: Grouping | None = None,
) -> Sensitivity:
    """Return intervals of the figures of a network under extraction confidence and the open questions of the build.

    Args:
        workspace: an open one.
        kind: which network, also by its name.
        replicates: how many worlds to draw.
        seed: of the draws; the same one gives the same result.
        since: first year, month or day.
        until: last year, month or day.
        theme: only releases about it or a narrower one; a label in any language, a slug or an IRI.
        grouping: whether coalitions give way to members and chapters to parents.

    Raises:
        WorkspaceError: an unknown kind or theme, or the questions of the build are missing.
        ValidationError: a bound is no date, or there is no replicate.
    """
    store = workspace.store.inner
    about = find_theme(store, theme) if theme is not None else None
    worlds = read_worlds(
        store,
        select_releases(store, since=since, until=until, theme=about),
        themes=parse_kind(kind) is NetworkKind.ORGANIZATION_THEME,
        grouping=grouping,
        questions=_open_questions(workspace),
    )
    return bootstrap_network(store, worlds, replicates=replicates, seed=seed)


def _open_questions(workspace: Workspace) -> Iterator[Question]:
    for item in load_queue(workspace.layout).items:
        yield Question(
            kind=item.kind,
            subject=item.subject,
            object=item.object,
            rule=item.rule,
            sentence=item.sentence,
            releases=item.releases,
            probability=probability_of(item),
        )


def probability_of(item: ReviewItem) -> float:
    """Return the probability of yes: the queue tells how open a question is, and the graph has the likelier answer."""
    openness = item.effect / item.releases if item.releases else 1.0
    return 1 - openness / 2 if item.joined else openness / 2
