"""The queue of a workspace: written by a build, taken up by a review."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic import ValidationError as PydanticError

from undersigned.errors import WorkspaceError
from undersigned.files import write_whole
from undersigned.linking.decisions import Decision
from undersigned.model.links import Linkage
from undersigned.reviewing import DoubtfulFacts, Queue, build_queue, open_questions, render_review_page
from undersigned.workspace.cache import FactsCache
from undersigned.workspace.folder import Layout

__all__ = ["load_queue", "write_review", "write_review_page"]


def write_review(
    layout: Layout, linkage: Linkage, cache: FactsCache, doubtful: DoubtfulFacts, decisions: Iterable[Decision]
) -> None:
    """Write the queue of a build, and its page.

    Args:
        layout: of the workspace.
        linkage: with the open questions.
        cache: facts of all documents.
        doubtful: facts that were doubted while they went by.
        decisions: that were obeyed; what they answer is not asked.
    """
    queue = build_queue(linkage, cache, doubtful.questions())
    write_whole(layout.review, (queue.model_dump_json(indent=1), "\n"))
    write_review_page(layout, queue, decisions)


def write_review_page(layout: Layout, queue: Queue, decisions: Iterable[Decision]) -> None:
    """Write the page of the questions that no decision answers."""
    page = render_review_page(open_questions(queue, decisions), left_out=queue.left_out)
    write_whole(layout.review_page, (page,))


def load_queue(layout: Layout) -> Queue:
    """Load the queue of the last build.

    Raises:
        WorkspaceError: there is none, or it is broken.
    """
    try:
        return Queue.model_validate_json(layout.review.read_bytes())
    except (OSError, PydanticError) as error:
        raise WorkspaceError(
            f"queue {layout.review} is missing or broken; build the workspace {layout.root} again"
        ) from error
