from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner, Result

from undersigned.cli import timing
from undersigned.discourse import BOOLEAN, ClaimTable
from undersigned.errors import ValidationError

LABELS = {"id:org/lantern": "Lantern League", "id:measure/toll": "Harbor toll", "id:measure/ban": "Night ferry ban"}
FOR, AGAINST = ("id:org/lantern", "Quiet Bay", "Reef Watch"), ("Brightsail", "Ferry Union", "Traders")
SAYS = [
    *((name, "id:measure/toll", 1, "2021-05-01") for name in FOR),
    *((name, "id:measure/toll", 0, "2021-05-02") for name in AGAINST),
    *((name, "id:measure/ban", 1, "2022-05-01") for name in FOR[:2]),
    *((name, "id:measure/ban", 0, "2022-05-02") for name in (*AGAINST[:2], "Reef Watch")),
    ("Fishers", "id:measure/ban", 0, "2022-06-01"),
    ("Fishers", "id:measure/ban", 0, None),
    ("Fishers", "id:measure/ban", 0, "2022"),
]


def table(says: list[tuple[str, str, int, str | None]]) -> ClaimTable:
    return ClaimTable(
        ids=tuple(f"c{at:02}" for at in range(len(says))),
        documents=tuple(f"d{at:02}" for at in range(len(says))),
        dates=tuple(one[3] for one in says),
        variables={"organization": tuple(one[0] for one in says), "concept": tuple(one[1] for one in says)},
        numbers={"stance": tuple(one[2] for one in says)},
        scales={"stance": BOOLEAN},
        labels=LABELS,
    )


Call = Callable[..., Result]


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch) -> Call:
    """Return a function that runs a command on claims made by hand."""
    app = typer.Typer()
    timing.register(app)

    def run(*words: str, says: list[tuple[str, str, int, str | None]] | None = None) -> Result:
        def stated_claims_of(source: Path | None, workspace: Path, choice: Any) -> tuple[ClaimTable, str]:
            return table(SAYS if says is None else says), "stance"

        monkeypatch.setattr(timing, "stated_claims_of", stated_claims_of)
        return CliRunner().invoke(app, list(words))

    return run


def test_figures_are_a_line_a_window(call: Call) -> None:
    found = call("timeline", "--window", "1y")
    lines = found.stdout.splitlines()
    assert found.exit_code == 0
    assert [line.split() for line in lines[-2:]] == [
        ["2021-01-01", "2021-12-31", "6", "6", "0.400", "0.500", "0.000", "2", "0", "0", "0"],
        ["2022-01-01", "2022-12-31", "7", "6", "0.480", "0.365", "0.000", "2", "1", "1", "1"],
    ]
    assert "claims in no window: 1 without a date, 0 between" in found.stderr


def test_coalitions_keep_their_numbers_and_names_are_told(call: Call) -> None:
    found = call("timeline", "--show", "coalitions")
    assert found.stdout.splitlines() == [
        "2021-01-01 to 2021-12-31",
        "  1: Brightsail, Ferry Union, Traders (3)",
        "  2: Lantern League, Quiet Bay, Reef Watch (3)",
        "2022-01-01 to 2022-12-31",
        "  1: Brightsail, Ferry Union, Fishers, Reef Watch (4)",
        "  2: Lantern League, Quiet Bay (2)",
        "  Fishers joins 1",
        "  Reef Watch moves from 2 to 1",
        "  Traders leaves 1",
    ]


def test_what_happens_to_coalitions_is_told(call: Call) -> None:
    def month(number: int, agree: str, oppose: str = "") -> list[tuple[str, str, int, str | None]]:
        return [(name, "toll", int(name in agree), f"2021-0{number}-11") for name in agree + oppose]

    says = [*month(1, "abcdef"), *month(2, "abcd", "ef"), *month(4, "abcdef"), *month(5, "xyz")]
    lines = call("timeline", "--window", "1m", "--show", "coalitions", says=says).stdout.splitlines()
    events = [line.strip() for line in lines if "coalition" in line]
    assert events == [
        "coalition 2 is new",
        "coalition 1 splits into 1, 2",
        "coalition 2 is gone",
        "coalition 1 is back",
        "coalition 3 is new",
        "coalition 1 is gone",
    ]
    assert "  e returns to 1" in lines
    merged = call(
        "timeline", "--window", "1m", "--show", "coalitions", says=[*month(1, "abcd", "ef"), *month(2, "abcdef")]
    )
    assert "  coalition 1 is made of 1, 2" in merged.stdout.splitlines()


def test_states_and_transitions_are_told(call: Call) -> None:
    says: list[tuple[str, str, int, str | None]] = []
    for month in (1, 2, 3, 4):
        far = ("id:measure/toll",) if month < 3 else ("id:measure/toll", "id:measure/ban")
        says += [(name, far[at % len(far)], 1, f"2021-0{month}-11") for at, name in enumerate(sorted((*FOR, *AGAINST)))]
    found = call("timeline", "--window", "1m", "--show", "states", says=says)
    lines = found.stdout.splitlines()
    assert [line.split() for line in lines if line.startswith("2021")] == [
        ["2021-01-01", "2021-01-31", "6", "1"],
        ["2021-02-01", "2021-02-28", "6", "1", "0.000"],
        ["2021-03-01", "2021-03-31", "6", "2", "1.342"],
        ["2021-04-01", "2021-04-30", "6", "2", "0.000"],
    ]
    assert lines[-2:] == [
        "between 2021-02-14 and 2021-03-16 from state 1 to 2, distance 1.342",
        "Dunn's index by number of states: 2: infinite",
    ]


def test_states_that_do_not_change_are_told(call: Call) -> None:
    found = call("timeline", "--show", "states", says=SAYS[:6])
    assert found.stdout.splitlines()[-1] == "no transition: all windows with a tie are in one state"


def test_json_has_everything(call: Call) -> None:
    found = call("timeline", "--window", "1m", "--json")
    assert found.exit_code == 0
    told = json.loads(found.stdout)
    assert set(told) == {"request", "left_out", "ranges", "windows", "events", "flows", "phases"}
    assert told["left_out"] == {"undated": 1, "dated": 1}
    assert "claims in no window: 1 without a date, 1 between" in found.stderr
    assert len(told["windows"]) == 14
    first, second, last = told["windows"][0], told["windows"][1], told["windows"][12]
    assert first["coalitions"][1] == {"number": 2, "members": ["Lantern League", "Quiet Bay", "Reef Watch"]}
    assert set(first["polarization"]) == {"modularity", "signed-modularity", "frustration", "e-i"}
    assert (second["claims"], second["congruence_share"], second["state"]) == (0, None, None)
    assert {"name": "Reef Watch", "kind": "moved", "from": 2, "to": 1} in last["moves"]
    assert {"window": 13, "kind": "revived", "coalition": 1, "others": []} in told["events"]
    assert {"window": 2, "from": 1, "to": None, "count": 3} in told["flows"]
    assert told["phases"]["windows"] == [1, 13]
    assert told["request"]["kernel"] == "none"


@pytest.mark.parametrize("kernel", ["uniform", "triangular", "epanechnikov", "gaussian"])
def test_kernels_are_known_by_name(call: Call, kernel: str) -> None:
    told = json.loads(call("timeline", "--kernel", kernel, "--step", "3m", "--json").stdout)
    assert told["request"]["kernel"] == kernel
    assert [window["first"] for window in told["windows"]][:2] == ["2021-05-01", "2021-08-01"]


def test_windows_of_claims_and_growing_ones(call: Call) -> None:
    told = json.loads(call("timeline", "--events", "4", "--step", "3", "--json").stdout)
    assert [window["claims"] for window in told["windows"]] == [6, 5, 5, 2]
    told = json.loads(call("timeline", "--cumulative", "--json").stdout)
    assert [window["claims"] for window in told["windows"]] == [6, 13]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--events", "4", "--window", "1y"), "leave out --window and --cumulative"),
        (("--events", "4", "--cumulative"), "leave out --window and --cumulative"),
        (("--events", "4", "--step", "1m"), "is a number of claims: --step 10"),
        (("--window", "soon"), "'soon' is no duration"),
        (("--step", "0d"), "has no day"),
    ],
)
def test_wrong_windows_are_told(call: Call, words: tuple[str, ...], message: str) -> None:
    found = call("timeline", *words)
    assert isinstance(found.exception, ValidationError)
    assert message in str(found.exception)


@pytest.mark.parametrize("show", ["figures", "coalitions", "states"])
def test_nothing_dated_makes_no_line(call: Call, show: str) -> None:
    found = call("timeline", "--show", show, says=[("A", "toll", 1, None)])
    assert (found.exit_code, found.stdout) == (0, "no window: no claim has a date that lies in one\n")


def test_backbone_is_told_with_names(call: Call) -> None:
    found = call("backbone", "--keep", "1")
    assert found.exit_code == 0
    lines = found.stdout.splitlines()
    assert lines[-1] == "backbone: Harbor toll"
    assert lines[-2].split()[:2] == ["Night", "ferry"]
    told = json.loads(call("backbone", "--json", "--normalization", "no", "--aggregation", "conflict").stdout)
    assert (told["kept"], len(told["removed"])) == (["Night ferry ban"], 1)
    assert told["removed"][0]["claims"] == 6  # the toll, with fewer claims


def test_backbone_of_nothing_is_told(call: Call) -> None:
    assert call("backbone", says=[]).stdout.splitlines()[-1] == "backbone: no concept"


def test_a_coded_file_is_followed(tmp_path: Path) -> None:
    path = tmp_path / "claims.csv"
    lines = [f"{at},{who},toll,{stance},{day}" for at, (who, _, stance, day) in enumerate(SAYS[:6])]
    path.write_text("\n".join(["document,organization,concept,stance,date", *lines]), encoding="utf-8")
    app = typer.Typer()
    timing.register(app)
    found = CliRunner().invoke(app, ["timeline", str(path), "--json"])
    assert found.exit_code == 0
    assert [len(one["members"]) for one in json.loads(found.stdout)["windows"][0]["coalitions"]] == [3, 3]


def test_titles_cannot_steer_a_terminal(call: Call) -> None:
    says = [(name, "toll", 1, "2021-01-01") for name in ("\x1b[31mred\nline", "b")]
    found = call("timeline", "--show", "coalitions", says=says)
    assert "\x1b" not in found.stdout
    assert len(found.stdout.splitlines()) == 2
