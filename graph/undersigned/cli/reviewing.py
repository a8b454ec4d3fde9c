"""The command review: open questions of a workspace, answered in the terminal, from a file, or on a page."""

# ruff: noqa: PLC0415  what a command needs is imported when it runs: --help and wrong usage answer at once
from __future__ import annotations

import getpass
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from undersigned.cli import output
from undersigned.cli.options import JsonOption, WorkspaceOption, add_command
from undersigned.errors import DecisionError
from undersigned.workspace.folder import DEFAULT_FOLDER, Layout

if TYPE_CHECKING:
    from undersigned.model.links import QuestionKind
    from undersigned.reviewing import ReviewItem, Session

__all__ = ["register"]

KINDS = "identity, chapter, membership, measure or fact"
NEXT, UNDO, QUIT = "n", "z", "q"
ENDS = {"", "\x03", "\x04"}
DETAILS = {
    "x": "Why is it wrong? ",
    "e": "field=value: ",
    "d": "Publisher, or first digits of a document, that means another one: ",
}
"""Asked for in the terminal after a key; `d` only where one name is told apart."""


def register(app: typer.Typer) -> None:
    """Add the command of this module."""
    add_command(
        app,
        review,
        (
            "undersigned review --workspace migration",
            "undersigned review --kind identity --kind chapter --limit 50",
            "undersigned review --list --json > queue.json",
            "undersigned review --answers answers.tsv --author 'A. Quill'",
            "undersigned review --page",
            "undersigned review --agreement first.tsv second.tsv",
        ),
    )


def review(  # noqa: PLR0913  options of a command line
    *,
    workspace: WorkspaceOption = DEFAULT_FOLDER,
    show_list: Annotated[bool, typer.Option("--list", help="Print the open questions and leave.")] = False,
    answers: Annotated[
        Path | None,
        typer.Option(
            "--answers", metavar="FILE", help="Take answers (ID, tab, answer, tab, detail) or decisions from a file."
        ),
    ] = None,
    page: Annotated[bool, typer.Option("--page", help="Write pages/review.html anew, and say where it is.")] = False,
    agreement: Annotated[
        tuple[Path, Path] | None,
        typer.Option("--agreement", metavar="A.tsv B.tsv", help="Print how far two files of decisions agree."),
    ] = None,
    kind: Annotated[
        list[str] | None,
        typer.Option("--kind", metavar="KIND", help=f"Only questions of a kind: {KINDS}. Repeat for several."),
    ] = None,
    limit: Annotated[int | None, typer.Option(min=1, metavar="N", help="At most so many questions.")] = None,
    author: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who decides; the name of the account where none is given.")
    ] = None,
    json: JsonOption = False,
) -> None:
    """Answer the open questions of a build, those first that change most of the graph.

    Both names are shown in their sentences, with the rule that asks and what else an answer would merge. A key
    answers; each answer is written to decisions.tsv of the workspace at once, and the next build obeys it. Undo
    withdraws an answer by a new line.
    """
    if agreement is not None:
        say_agreement(*agreement, as_json=json)
        return
    session = open_session(Layout(workspace), author)
    items = session.pending([parse_kind(name) for name in kind or ()])[:limit]
    if show_list:
        say_queue(items, as_json=json)
    elif page:
        write_page(Layout(workspace), session)
    elif answers is not None:
        from undersigned.reviewing import apply_answers

        say_written(apply_answers(session, answers), session)
    else:
        say_written(converse(session, items), session)


def parse_kind(name: str) -> QuestionKind:
    """Return the kind of questions of a name."""
    from undersigned.model.links import QuestionKind

    try:
        return QuestionKind(name)
    except ValueError as error:
        raise typer.BadParameter(f"no questions are of the kind {name!r}; use {KINDS}") from error


def open_session(layout: Layout, author: str | None) -> Session:
    """Return a review of the workspace's queue."""
    from undersigned.reviewing import Reviewer, Session
    from undersigned.workspace.review import load_queue

    by = Reviewer(author=account() if author is None else author, date=date.today().isoformat())
    return Session(load_queue(layout), layout.decisions, by)


def account() -> str:
    """Return the name of the account, "" where the system has none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def say_queue(items: Sequence[ReviewItem], *, as_json: bool) -> None:
    """Print the open questions as a table or as JSON."""
    if as_json:
        output.say_json([item.model_dump(mode="json") for item in items])
        return
    room = output.width() - 40
    rows = [(item.id, item.kind.value, f"{item.effect:g}", output.cut(item.sentence, room)) for item in items]
    output.say_table(("id", "kind", "effect", "question"), rows)


def write_page(layout: Layout, session: Session) -> None:
    """Write the page of the queue."""
    from undersigned.workspace.review import write_review_page

    write_review_page(layout, session.queue, session.decisions)
    output.say(f"wrote {layout.review_page}")


def say_written(number: int, session: Session) -> None:
    """Say how many decisions were written, and what to do next."""
    noun = "decision" if number == 1 else "decisions"
    told = f"{number:,} {noun} written to {session.path}"
    output.say(f"{told}; the next build obeys them" if number else told)


def converse(session: Session, items: Sequence[ReviewItem]) -> int:
    """Ask one question after the other; return how many decisions were written."""
    from undersigned.cli.review_screen import say_item

    if not items:
        output.say("There are no open questions.")
    before = len(session.decisions)
    at = 0
    replies = read_replies()
    while at < len(items):
        item = items[at]
        say_item(item, number=at + 1, total=len(items))
        key, detail = next(replies, (QUIT, ""))
        if key == QUIT:
            break
        if key == NEXT:
            at += 1
        elif key == UNDO:
            at = undo(session, items, at)
        else:
            at += take(session, item, key, detail)
    return len(session.decisions) - before


def read_replies() -> Iterator[tuple[str, str]]:
    """Yield keys as they are pressed; without a terminal a line each, with a detail behind the key."""
    if sys.stdin.isatty():
        while (key := typer.getchar()) not in ENDS:
            yield key.lower(), ""
    else:
        for line in sys.stdin:
            key, _, detail = line.strip().partition(" ")
            yield key.lower(), detail.strip()


def undo(session: Session, items: Sequence[ReviewItem], at: int) -> int:
    """Withdraw the last answer, and return the place of its question."""
    undone = session.undo()
    if undone is None:
        output.say("Nothing to undo.")
        return at
    output.say(f"Withdrawn: {output.one_line(undone.sentence)}")
    return items.index(undone)


def take(session: Session, item: ReviewItem, key: str, detail: str) -> bool:
    """Note an answer; tell whether it could be, and say why not."""
    from undersigned.reviewing import parse_answer

    try:
        answer = parse_answer(key)
        if not detail and wants_detail(item, key) and sys.stdin.isatty():
            detail = input(DETAILS[key]).strip()
        session.answer(item, answer, detail=detail)
    except (DecisionError, EOFError) as error:
        output.say(f"Not taken: {output.one_line(str(error))}")
        return False
    return True


def wants_detail(item: ReviewItem, key: str) -> bool:
    """Tell whether a key is followed by words."""
    return key in DETAILS and (key != "d" or item.of_one_name)


def say_agreement(first: Path, second: Path, *, as_json: bool) -> None:
    """Print how far two files of decisions agree."""
    from undersigned.cli.review_screen import agreement_lines
    from undersigned.linking.decisions.loading import load_decisions
    from undersigned.reviewing import compare_reviewers

    for path in (first, second):
        if not path.is_file():
            raise DecisionError(f"{path}: no such file; give two files of decisions")
    found = compare_reviewers(load_decisions(first), load_decisions(second))
    labels = sorted({label for pair in found.confusion for label in pair})
    if as_json:
        figures = {"common": found.common, "only": found.only, "observed": found.observed}
        cells = [{"first": one, "second": other, "count": count} for (one, other), count in found.confusion.items()]
        output.say_json(figures | {"kappa": found.kappa, "alpha": found.alpha, "confusion": cells})
        return
    for line in agreement_lines(found):
        output.say(line)
    rows = [(label, *(str(found.confusion.get((label, other), 0)) for other in labels)) for label in labels]
    if rows:
        output.say_table((f"{first.name} \\ {second.name}", *labels), rows)
