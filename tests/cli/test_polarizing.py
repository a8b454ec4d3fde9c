from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

import undersigned
from undersigned.cli import polarizing, polarizing_tables
from undersigned.errors import ValidationError

QUIET, FREE = ("Harbor Watch", "Kelp and Reef", "Lantern League"), ("Commuters", "Ferry Workers", "Small Traders")
Call = Callable[..., Result]


def lines(*, lone: bool = False) -> list[str]:
    claims = [(name, concept, 1) for name in QUIET for concept in ("Night ferry ban", "Harbor toll", "Registry")]
    claims += [(name, concept, 0) for name in FREE for concept in ("Night ferry ban", "Harbor toll")]
    claims += [("Commuters", "Registry", 1), *[("Storm Petrel Society", "Dredging", 1)] * lone]
    rows = [f"{at},d{at // 2},2021-0{1 + at % 9}-03,{who},{what},{how}" for at, (who, what, how) in enumerate(claims)]
    return ["id,document,date,organization,concept,stance", *rows]


@pytest.fixture
def call(tmp_path: Path) -> Call:
    """Return a function that runs a command on a coded file."""
    app = typer.Typer()
    polarizing.register(app)

    def run(command: str, *words: str, content: list[str] | None = None) -> Result:
        path = tmp_path / "claims.csv"
        path.write_text("\n".join(lines() if content is None else content) + "\n", encoding="utf-8")
        return CliRunner().invoke(app, [command, str(path), *words])

    return run


def test_polarization_tells_indices_and_members(call: Call) -> None:
    found = call("polarization", "--permutations", "20", "--bootstrap", "10", "--normalization", "no")
    assert found.exit_code == 0
    assert "16 claims in 8 documents, 6 actors that share a concept" in found.stdout
    assert "20 fields with stances shuffled by concept, 10 replicates of the documents, seed 1" in found.stdout
    frustration = next(line for line in found.stdout.splitlines() if line.startswith("frustration"))
    # three ties of congruence on the registry lie between the camps, of 34 ties in all
    assert frustration.split()[1] == f"{3 / 36:.3f}"
    assert "0 to 0.5" in frustration
    assert "all partitions" in frustration
    assert "(3): Commuters, Ferry Workers, Small Traders" in found.stdout
    assert "(3): Harbor Watch, Kelp and Reef, Lantern League" in found.stdout
    assert "100% of the conflict between them" in found.stdout


def test_polarization_without_draws_leaves_their_columns_open(call: Call) -> None:
    told = call("polarization", "--permutations", "0").stdout
    row = next(line for line in told.splitlines() if line.startswith("signed-modularity"))
    assert row.split()[-6:-2] == ["-", "-", "-", "-"]


def test_polarization_names_who_is_in_no_group(call: Call) -> None:
    told = call("polarization", "--permutations", "0", content=lines(lone=True)).stdout
    assert "In no group, since they share no concept: Storm Petrel Society" in told


def test_polarization_of_nothing_says_so(call: Call) -> None:
    found = call("polarization", "--where", "organization=Nobody", "--scale=0..1")
    assert found.exit_code == 0
    assert found.stdout == "0 claims in 0 documents, 0 actors that share a concept; conflict is - of all ties\n"


def test_polarization_as_json_follows_the_options(call: Call) -> None:
    words = (
        "--groups",
        "3",
        "--permutations",
        "5",
        "--seed",
        "4",
        "--shuffle",
        "all",
        "--duplicates",
        "year",
        "--json",
    )
    found = call("polarization", *words)
    told = json.loads(found.stdout)
    asked = told["request"]
    assert (asked["groups"], asked["permutations"], asked["seed"], asked["shuffle"]) == (3, 5, 4, "all")
    assert asked["duplicates"] == "year"
    assert told["indices"][0]["range"] == [0.0, pytest.approx(2 / 3)]
    assert call("polarization", *words).stdout == found.stdout


def test_scaling_tells_positions_by_the_first_dimension(call: Call) -> None:
    found = call("scaling", "--bootstrap", "10", content=lines(lone=True))
    assert found.exit_code == 0
    actors = found.stdout.split("\n\n")[1].splitlines()[1:]
    sides = ["quiet" if line.startswith(QUIET) else "free" for line in actors]
    assert sorted(sides[:3]) in (["quiet"] * 3, ["free"] * 3)
    assert sorted(sides[3:]) in (["quiet"] * 3, ["free"] * 3)
    assert all(line.count("[") == 2 for line in actors)
    assert "Harbor toll: against" in found.stdout
    assert "Not placed, for 2 parts of the field share no concept and the largest is above: Storm" in found.stdout


def test_scaling_by_svd_has_one_row_a_concept(call: Call) -> None:
    told = call("scaling", "--method", "svd", "--centering", "columns", "-d", "1").stdout
    rows = [line for line in told.splitlines() if line.startswith("Harbor toll")]
    assert len(rows) == 1
    # the mean stance on the toll: three for, three against
    assert rows[0].split()[-1] == "+0.00"
    assert "-0.00" not in told


def test_scaling_shows_both_ends_of_a_long_list(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(polarizing_tables, "ENDS_SHOWN", 2)
    told = call("scaling").stdout
    actors = told.split("\n\n")[1].splitlines()
    assert len(actors) == 6
    assert actors[-1] == "the 2 at each end; 2 between them: --json gives all"


def test_scaling_as_json_follows_the_options(call: Call) -> None:
    told = json.loads(call("scaling", "--method", "svd", "--cells", "subtract", "-d", "3", "--json").stdout)
    assert (told["request"]["cells"], len(told["dimensions"]), len(told["actors"][0]["coordinates"])) == (
        "subtract",
        3,
        3,
    )


def test_long_lists_of_members_are_cut(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(polarizing_tables, "MEMBERS_SHOWN", 2)
    assert "Ferry Workers ... and 1 more" in call("polarization", "--permutations", "0").stdout


@pytest.mark.parametrize(
    ("words", "told"),
    [
        pytest.param(("polarization", "--normalization", "true-cosine"), "no common divisor", id="normalization"),
        pytest.param(("polarization", "--rows", "nobody"), "no variable is called 'nobody'", id="rows"),
        pytest.param(("scaling", "--stance", "mood"), "no stance is called 'mood'", id="stance"),
        pytest.param(("scaling", "--scale=1..2"), "outside 1..2; declare a wider scale", id="scale"),
    ],
)
def test_wrong_requests_are_refused(call: Call, words: tuple[str, ...], told: str) -> None:
    found = call(*words)
    assert isinstance(found.exception, ValidationError)
    assert told in str(found.exception)


def test_stances_of_a_graph_are_shuffled_by_document(samples_workspace: undersigned.Workspace) -> None:
    app = typer.Typer()
    polarizing.register(app)
    words = ["polarization", "--workspace", str(samples_workspace.layout.root), "--permutations", "2", "--json"]
    found = CliRunner().invoke(app, words)
    assert json.loads(found.stdout)["request"]["shuffle"] == "document", "signatories say the same"
