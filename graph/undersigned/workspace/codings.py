"""Coding projects of a workspace: kept as JSON in `codings/`, and written to the graph by each build."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from pydantic import BaseModel, ConfigDict
from pydantic import ValidationError as PydanticError
from pyoxigraph import NamedNode

from undersigned.errors import WorkspaceError
from undersigned.exchange.coded_graph import map_project, read_known
from undersigned.exchange.coding import CodingProject
from undersigned.files import write_whole
from undersigned.mapping.iris import minter
from undersigned.mapping.vocabulary import PREF_LABEL
from undersigned.store import LocalStore
from undersigned.text.slugs import slugify
from undersigned.workspace.folder import Layout

__all__ = ["choose_project", "keep_project", "load_projects", "write_codings"]


class KeptProject(BaseModel):
    """A coding project as a workspace keeps it.

    Args:
        name: as given at its import; its slug is the name of the file.
        project: all of it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    name: str
    project: CodingProject


def keep_project(layout: Layout, name: str, project: CodingProject) -> bool:
    """Keep a project in the folder of codings; tell whether one of this name was there before.

    The same project gives the same bytes.

    Raises:
        WorkspaceError: it cannot be written.
    """
    path = layout.codings / f"{slugify(name)}.json"
    replaced = path.exists()
    try:
        write_whole(path, (canonical(KeptProject(name=name, project=project)),))
    except (OSError, ValueError) as error:
        raise WorkspaceError(
            f"coding project {path} cannot be kept: {error}; check the folder and its rights"
        ) from error
    return replaced


def canonical(kept: KeptProject) -> str:
    """Return a project as JSON, with what is told by name in the order of the names."""
    project = kept.project
    ordered = replace(
        project,
        claims=tuple(replace(claim, values=dict(sorted(claim.values.items()))) for claim in project.claims),
        entities=tuple(replace(one, attributes=dict(sorted(one.attributes.items()))) for one in project.entities),
        settings=dict(sorted(project.settings.items())),
        patterns=dict(sorted(project.patterns.items())),
    )
    return kept.model_copy(update={"project": ordered}).model_dump_json(indent=1) + "\n"


def load_projects(layout: Layout) -> Mapping[str, CodingProject]:
    """Return the projects of a workspace by name, sorted by their files.

    Raises:
        WorkspaceError: a file is broken.
    """
    found: dict[str, CodingProject] = {}
    for path in sorted(layout.codings.glob("*.json")):
        try:
            kept = KeptProject.model_validate_json(path.read_bytes())
        except (OSError, PydanticError, ValueError) as error:
            told = " ".join(str(error).split())[:120]
            raise WorkspaceError(
                f"coding project {path} is broken ({told}); import its file again, or remove it"
            ) from error
        found[kept.name] = kept.project
    return found


def choose_project(layout: Layout, name: str | None) -> CodingProject | None:
    """Return the project of a name, or the only one; None where there is none at all and no name is given.

    Raises:
        WorkspaceError: there is none of the name, or several and no name.
    """
    projects = load_projects(layout)
    if name is None and len(projects) <= 1:
        return next(iter(projects.values()), None)
    found = [project for kept, project in projects.items() if name is not None and slugify(kept) == slugify(name)]
    if not found:
        known = ", ".join(sorted(projects)) or "none"
        wanted = "several coding projects" if name is None else f"no coding project {name!r}"
        raise WorkspaceError(f"{wanted} in the workspace {layout.root}; name one by --coding: {known}")
    return found[0]


def write_codings(store: LocalStore, layout: Layout, *, base: str) -> tuple[str, ...]:
    """Make the store hold exactly the graphs of the workspace's coding projects.

    Names of agents and measures that graphs of releases know are theirs; of those that several projects alone name,
    the first project describes them.

    Args:
        store: holds the other graphs already, as they shall be.
        layout: of the workspace.
        base: IRI that the data stands below.

    Returns:
        Names of the projects, in the order of their files.

    Raises:
        WorkspaceError: a file is broken.
        ValidationError: a claim of a project names what the project does not have.
    """
    projects = load_projects(layout)
    if not projects and not coding_graphs(store, base):
        return ()
    known = read_known(store, base=base)
    kept: set[NamedNode] = set()
    for name, project in projects.items():
        quads = list(map_project(project, name, base=base, known=known))
        graph = minter(base).graph(f"coding/{slugify(name)}")
        if any(store.quads(graph)):
            store.replace_graph(graph, quads)
        else:
            store.bulk_extend(quads)  # several times faster; a build that is cut short begins again
        kept.add(graph)
        labeled = {str(quad.subject).strip("<>") for quad in quads if quad.predicate == PREF_LABEL}
        known = replace(known, described=known.described | labeled)
    for graph in coding_graphs(store, base):
        if graph not in kept:
            store.remove_graph(graph)
    return tuple(projects)


def coding_graphs(store: LocalStore, base: str) -> tuple[NamedNode, ...]:
    """Return the names of the graphs of coding projects."""
    start = minter(base).graph("coding/").value
    return tuple(graph for graph in store.graphs() if graph.value.startswith(start))
