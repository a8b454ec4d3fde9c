"""What others rely on by name: Python names, commands with their options, query ids, ontology terms.

Where a change is meant, write the golden file anew: `UNDERSIGNED_REWRITE_GOLDEN=1 pytest tests/test_public_surface.py`.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import typer
from pyoxigraph import RdfFormat, parse

import undersigned
from undersigned.cli.app import app
from undersigned.query import list_queries
from undersigned.resources import find_resource

GOLDEN = Path(__file__).parent / "golden" / "public_surface.json"
ONTOLOGY = "https://w3id.org/undersigned/ontology#"


def commands() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    waiting = dict(typer.main.get_command(app).commands)  # type: ignore[attr-defined]
    while waiting:
        name, command = waiting.popitem()
        if hasattr(command, "commands"):
            waiting |= {f"{name} {below}": inner for below, inner in command.commands.items()}
        else:
            found[name] = sorted(option for parameter in command.params for option in parameter.opts)
    return found


def terms() -> list[str]:
    subjects = {
        quad.subject.value for quad in parse(path=find_resource("ontology", "undersigned.ttl"), format=RdfFormat.TURTLE)
    }
    return sorted(
        "und:" + iri.removeprefix(ONTOLOGY) for iri in subjects if iri.startswith(ONTOLOGY) and iri != ONTOLOGY
    )


def test_public_surface_is_as_recorded():
    surface = {
        "commands": commands(),
        "names": sorted(undersigned.__all__),
        "queries": {one.id: [parameter.name for parameter in one.parameters] for one in list_queries()},
        "terms": terms(),
    }
    if os.environ.get("UNDERSIGNED_REWRITE_GOLDEN"):
        GOLDEN.write_text(json.dumps(surface, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    assert surface == json.loads(GOLDEN.read_text(encoding="utf-8"))


def test_public_names_exist_and_are_sorted_alike():
    assert all(getattr(undersigned, name) is not None for name in undersigned.__all__)
    assert sorted(undersigned.__all__) == sorted(set(undersigned.__all__))
