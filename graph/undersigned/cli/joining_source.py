"""Where the commands of joint statements take signatures from: a coded file, or the graph of a workspace."""

# ruff: noqa: PLC0415  what a command needs is imported when it runs: --help and wrong usage answer at once
from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from undersigned.cli.claims_source import ClaimChoice, claims_of
from undersigned.errors import ValidationError

if TYPE_CHECKING:
    from undersigned.joint import SignatureTable

__all__ = ["ExpandOption", "RollUpOption", "SignatureChoice", "ThemeOption", "signatures_of"]

ThemeOption = Annotated[
    str | None, typer.Option("--theme", help="In a graph: only releases about this theme, its name, slug or IRI.")
]
ExpandOption = Annotated[
    bool,
    typer.Option("--expand-coalitions", help="In a graph: members stand for a coalition, those of the day."),
]
RollUpOption = Annotated[
    bool, typer.Option("--roll-up", help="In a graph: chapters count as the body that they are a chapter of.")
]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureChoice:
    """Which signatures a command works on.

    Args:
        claims: rows, period, conditions, grouping.
        theme: of releases of a graph, or None.
    """

    claims: ClaimChoice
    theme: str | None = None


def signatures_of(source: Path | None, workspace: Path, choice: SignatureChoice) -> SignatureTable:
    """Return who signed what: who has a claim in a document of a file, or who issued a release of a workspace.

    Raises:
        UndersignedError: the file or the workspace cannot be read, or an option is for the other one.
    """
    from undersigned.joint import signatures_of_claims

    _refuse_options_of_the_other(source, choice)
    if source is None:
        return _signatures_of_workspace(workspace, choice)
    return signatures_of_claims(claims_of(source, workspace, choice.claims), rows=choice.claims.rows)


def _signatures_of_workspace(workspace: Path, choice: SignatureChoice) -> SignatureTable:
    """Return who issued which release of the graph of a workspace, with their names."""
    from undersigned.joint import signatures_of_incidence
    from undersigned.network import Grouping, NodeKind, select_releases
    from undersigned.network.entities import describe_entities
    from undersigned.network.incidence import find_themes, read_incidence
    from undersigned.network.quads import texts_by_subject
    from undersigned.network.stand_ins import read_stand_ins
    from undersigned.network.terms import SCHEMA, UND
    from undersigned.workspace.workspace import open_workspace

    asked = choice.claims
    with open_workspace(workspace) as opened:
        store = opened.store.inner
        releases = select_releases(store, since=asked.since, until=asked.until)
        if choice.theme is not None:
            themes = find_themes(store, choice.theme)
            about = {release for theme in themes for release in select_releases(store, theme=theme)}
            releases = {release: date for release, date in releases.items() if release in about}
        stand_ins = read_stand_ins(store, Grouping(expand=asked.expand, roll_up=asked.roll_up))
        found = read_incidence(store, UND["issuedBy"], releases, stand_ins)
        described = describe_entities(store, found.entities, NodeKind.ORGANIZATION)
        titles = texts_by_subject(store, SCHEMA["name"])
    labels = {entity: label for entity, (label, _) in described.items()}
    return signatures_of_incidence(found, {**labels, **{one: titles[one] for one in found.releases if titles.get(one)}})


def _refuse_options_of_the_other(source: Path | None, choice: SignatureChoice) -> None:
    asked = choice.claims
    if source is None and asked.where:
        raise ValidationError("--where is for coded files; in a workspace use --theme, --since and --until")
    if source is None and asked.mapping:
        raise ValidationError("--column is for CSV files; leave it out for a workspace")
    if source is None and asked.rows != "organization":
        raise ValidationError(f"--rows {asked.rows} is for coded files; in a workspace organizations issue releases")
    if source is not None and (choice.theme or asked.expand or asked.roll_up):
        raise ValidationError("--theme, --expand-coalitions and --roll-up are for workspaces; in a file use --where")
