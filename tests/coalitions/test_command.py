from __future__ import annotations

import json

import pytest
import typer
from typer.testing import CliRunner

from undersigned.cli.grouping import register
from undersigned.errors import UndersignedError

HEADER = "id,document,date,organization,concept,stance\n"


@pytest.fixture(scope="module")
def run():
    """Return a function that runs the command; an error of the project is its message."""
    app = typer.Typer(rich_markup_mode=None)
    register(app)
    app.callback()(lambda: None)

    def call(*arguments):
        found = CliRunner().invoke(app, ["coalitions", *map(str, arguments)])
        if isinstance(found.exception, UndersignedError):
            return str(found.exception)
        assert found.exit_code in {0, 2}, found.exception
        return found.output

    return call


@pytest.fixture(scope="module")
def coded(tmp_path_factory):
    """Return a coded file of two sides, and of one in the long letter of one side alone."""
    sides = {"Harbor Watch": 1, "Lantern League": 1, "Quiet Bay": 1, "Brightsail": 0, "Ferry Workers": 0}
    rows = [
        (f"d{number}", actor, concept, stance)
        for number, concept in enumerate(("Night Ferry Ban", "Harbor Toll Act"))
        for actor, stance in sides.items()
    ]
    rows.append(("d0", "Sleepers", "Night Ferry Ban", 1))
    path = tmp_path_factory.mktemp("coded") / "claims.csv"
    lines = [
        f"{at},{document},2021-06-0{1 + int(document[1])},{actor},{concept},{stance}\n"
        for at, (document, actor, concept, stance) in enumerate(rows)
    ]
    path.write_text(HEADER + "".join(lines), encoding="utf-8")
    return path


def test_command_tells_coalitions_in_words(run, coded):
    told = run(coded, "--bootstrap", "5")
    assert told.startswith("2 coalitions of 6 actors, 11 claims (signed, modularity 0.")
    assert "members: Harbor Watch, Lantern League, Quiet Bay, Sleepers" in told
    assert "agree on: Night Ferry Ban (for, 67 %); Harbor Toll Act (for, 33 %)" in told
    assert "congruence inside 100 %, conflict with others 100 %" in told
    assert "participation" in told


def test_command_tells_all_as_json(run, coded):
    told = json.loads(run(coded, "--json", "--bootstrap", "5", "--seed", "3"))
    assert (told["method"], told["aggregation"], told["normalization"]) == ("signed", "subtract", "average")
    assert (told["duplicates"], told["seed"], told["stability"]["replicates"]) == ("document", 3, 5)
    assert told["range"] == [None, None]
    assert [len(one["members"]) for one in told["coalitions"]] == [4, 2]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        pytest.param(["--method", "louvain"], ("louvain", "congruence", 2), id="louvain"),
        pytest.param(["--method", "leiden"], ("leiden", "congruence", 2), id="leiden"),
        pytest.param(["--method", "leiden", "--aggregation", "subtract"], ("leiden", "subtract", 2), id="layers"),
        pytest.param(["--method", "hierarchical"], ("hierarchical", "subtract", 2), id="auto"),
        pytest.param(["--method", "hierarchical", "-k", "3"], ("hierarchical", "subtract", 3), id="k"),
        pytest.param(["--resolution", "0.1"], ("signed", "subtract", 2), id="resolution"),
    ],
)
def test_command_has_each_method(run, coded, options, expected):
    told = json.loads(run(coded, "--json", *options))
    assert (told["method"], told["aggregation"], len(told["coalitions"])) == expected


def test_command_narrows_claims(run, coded):
    assert json.loads(run(coded, "--json", "--min-documents", "2"))["actors"] == 5
    assert json.loads(run(coded, "--json", "--until", "2021-06-01"))["claims"] == 6
    assert json.loads(run(coded, "--json", "--where", "concept=Harbor Toll Act"))["claims"] == 5
    assert json.loads(run(coded, "--json", "--scale", "-1..1"))["scale"] == [-1, 1]
    whole, divided = (json.loads(run(coded, "--json", *more)) for more in ([], ["--fractional"]))
    weights = [one["coalitions"][0]["bonds"][0]["congruence"] for one in (whole, divided)]
    assert weights[1] == pytest.approx(weights[0] / 36)


def test_command_tells_what_speaks_for_each_cut(run, coded):
    told = run(coded, "--method", "hierarchical")
    assert "\n2 coalitions have the highest modularity" in told
    rows = [line.split() for line in told.splitlines()]
    head = rows.index(["coalitions", "modularity", "silhouette", "stability"])
    assert [row[0] for row in rows[head + 1 : head + 7]] == list("123456")
    assert rows[head + 2][2] == "0.947"


def test_command_says_that_there_are_none(run, coded):
    assert run(coded, "--where", "organization=Sleepers").startswith("No coalitions: of 1 actor with 1 claim")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        pytest.param(["-k", "many"], "-k 'many' is no number of coalitions; write 2, 3 ... or auto", id="k"),
        pytest.param(["-k", "2"], "signed finds the number of coalitions itself", id="k of signed"),
        pytest.param(["--method", "hierarchical", "-k", "9"], "6 actors cannot be cut into 9", id="too many"),
        pytest.param(["--aggregation", "congruence"], "signed has no use for congruence; use subtract", id="signed"),
        pytest.param(["--method", "louvain", "--aggregation", "subtract"], "louvain has no use for", id="louvain"),
        pytest.param(["--rows", "nobody"], "no variable is called 'nobody'", id="rows"),
        pytest.param(["--resolution", "0"], "resolution 0.0 is no number above 0", id="resolution"),
    ],
)
def test_command_says_what_is_wrong(run, coded, options, message):
    assert message in run(coded, *options)
