"""The register of published IRIs, `published.tsv`: no IRI that an export once had is ever left without an answer."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from pyoxigraph import NamedNode

from undersigned.errors import WorkspaceError
from undersigned.files import write_whole
from undersigned.linking.iri_redirects import Published, settle_fates
from undersigned.mapping.iris import minter
from undersigned.mapping.tombstones import TOMBSTONES, map_tombstones
from undersigned.mapping.vocabulary import TYPE
from undersigned.model.links import Linkage
from undersigned.store import LocalStore

__all__ = ["Register", "load_register", "publish", "write_register"]

COLUMNS = ("iri", "first", "fate", "heirs", "clues")
BASE_MARK = "# base "
LIVES, REPLACED, WITHDRAWN = "lives", "replaced", "withdrawn"
FATES = {LIVES: True, REPLACED: False, WITHDRAWN: False}
REMEDY = "take the last good copy of the file, or remove it to forget what was published"

Register = Mapping[str, Published]
"""Local IRI to its fate."""


def load_register(path: Path, *, base: str) -> Register:
    """Load what was published; nothing before the first export.

    Under another base than the last time, each IRI of the old base is replaced by the one of the new base.

    Args:
        path: of the register.
        base: IRI that the data stands below now.

    Raises:
        WorkspaceError: the file cannot be read, or a line is none of a register.
    """
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise WorkspaceError(f"register {path} cannot be read: {error}; {REMEDY}") from error
    if not lines[0].startswith(BASE_MARK) or "\t".join(COLUMNS) not in lines[1:2] or lines.pop():
        raise WorkspaceError(f"register {path} lacks its head or its end; {REMEDY}")
    found = dict(parse_line(line, f"register {path} line {number}") for number, line in enumerate(lines[2:], 3))
    old_base = lines[0].removeprefix(BASE_MARK)
    return found if old_base == base else found | moved(found, old_base)


def parse_line(line: str, place: str) -> tuple[str, Published]:
    """Return the IRI and fate of one line.

    Raises:
        WorkspaceError: it is no line of a register.
    """
    try:
        iri, first, fate, heirs, clues = line.split("\t")
        known = tuple(str(clue) for clue in json.loads(clues))
        return iri, Published(first=int(first), lives=FATES[fate], heirs=tuple(heirs.split()), clues=known)
    except (ValueError, TypeError, KeyError) as error:
        raise WorkspaceError(f"{place}: {line[:60]!r} is no published IRI; {REMEDY}") from error


def moved(register: Register, old_base: str) -> dict[str, Published]:
    """Return the whole IRIs of another base, each replaced by the local one."""
    return {
        old_base + iri: Published(first=entry.first, lives=False, heirs=(iri,))
        for iri, entry in register.items()
        if "://" not in iri
    }


def write_register(path: Path, register: Register, *, base: str) -> None:
    """Write the register, a line an IRI, sorted."""

    def lines() -> Iterator[str]:
        yield f"{BASE_MARK}{base}\n"
        yield "\t".join(COLUMNS) + "\n"
        for iri, entry in sorted(register.items()):
            fate = LIVES if entry.lives else REPLACED if entry.heirs else WITHDRAWN
            yield f"{iri}\t{entry.first}\t{fate}\t{' '.join(entry.heirs)}\t{json.dumps(entry.clues)}\n"

    write_whole(path, lines())


def publish(store: LocalStore, linkage: Linkage, register: Register, *, base: str) -> Register:
    """Give each IRI of earlier exports that the graph no longer has a tombstone in the store.

    Args:
        store: holds the new graph.
        linkage: what the graph was made of.
        register: as the last export left it.
        base: IRI that the data stands below.

    Returns:
        The register with the IRIs of the new graph.
    """
    settled = settle_fates(register, living_iris(store, base), linkage)
    known = frozenset(gone for agent in linkage.agents.values() for gone in agent.replaces)
    store.replace_graph(minter(base).graph(TOMBSTONES), map_tombstones(settled, known, base=base))
    return settled


def living_iris(store: LocalStore, base: str) -> set[str]:
    """Return the local IRIs of all that the graph describes, but of mentions, which are parts of their texts."""
    found: set[str] = set()
    for quad in store.inner.quads_for_pattern(None, TYPE, None, None):
        if isinstance(quad.subject, NamedNode) and quad.subject.value.startswith(base):
            found.add(quad.subject.value[len(base) :])
    return {iri for iri in found if "#" not in iri}
