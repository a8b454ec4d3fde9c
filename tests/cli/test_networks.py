from __future__ import annotations

import json

import networkx as nx
import pytest


def test_positions_print_what_the_network_is(run, built):
    shown = run("network", "positions", "-w", built)
    assert (shown.code, shown.err) == (0, "")
    assert (
        "aggregation congruence, normalization no, duplicates include, rows organization, columns measure" in shown.out
    )
    assert "range 0..inf" in shown.out


def test_json_has_range_and_every_figure(run, built):
    options = ("--aggregation", "subtract", "--normalization", "cosine", "--isolates")
    told = json.loads(run("network", "positions", *options, "-w", built, "--json").out)
    assert (told["kind"], told["range"], told["mode"]) == ("positions", "-1..1", "onemode")
    assert told["nodes"] == 2
    for tie in told["ties"]:
        assert {"a", "b", "a_name", "b_name", "weight", "sign", "claims", "concepts", "releases"} <= tie.keys()


def test_affiliation_has_two_sides(run, built, tmp_path):
    command = ("network", "affiliation", "--columns", "document", "-w", built)
    told = json.loads(run(*command, "--json").out)
    assert (told["kind"], told["mode"], told["columns"]) == ("affiliation", "twomode", "document")
    assert {tie["weight"] for tie in told["ties"]} == {1.0}
    assert run(*command, "--out", tmp_path / "two.graphml").code == 0
    network = nx.read_graphml(tmp_path / "two.graphml")
    assert {told["bipartite"] for _, told in network.nodes(data=True)} == {0, 1}


def test_ties_name_their_kinds(run, built):
    shown = run("network", "ties", "--where", "role!=publisher", "-w", built)
    assert shown.out.splitlines()[1].split() == ["weight", "a", "b", "kinds"]
    told = json.loads(run("network", "ties", "-w", built, "--json").out)
    assert told["ties"][0]["co_signed"] == 1


def test_weights_of_co_issuing(run, built):
    def weight(name):
        return json.loads(run("network", "co-issuing", "--weight", name, "-w", built, "--json").out)["ties"][0][
            "weight"
        ]

    assert (weight("count"), weight("newman"), weight("fractional")) == (1, 1.0, 0.5)


def test_ties_of_co_issuing_may_have_p_values(run, samples_workspace, tmp_path):
    folder = samples_workspace.layout.root
    command = ("network", "co-issuing", "--significance", "sdsm", "-w", folder)
    strongest = run(*command).out.splitlines()[2].split()
    assert strongest[0] == "9"
    assert run(*command, "--out", tmp_path / "tested.graphml").code == 0
    network = nx.read_graphml(tmp_path / "tested.graphml")
    found = {frozenset((a, b)): tie for a, b, tie in network.edges(data=True)}
    told = json.loads(run("joint", "ties", "--alpha", "1", "-w", folder, "--json").out)
    assert len(found) == 1308
    for tie in told["ties"][:20]:
        ends = frozenset((tie["a"]["id"], tie["b"]["id"]))
        assert found[ends]["p_value"] == pytest.approx(tie["p_value"])
        assert found[ends]["p_adjusted"] == pytest.approx(tie["p_adjusted"])


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(
            ["co-issuing", "--where", "role=issuer"], "--where is for positions, affiliation, ties", id="where"
        ),
        pytest.param(["ties", "--rows", "person"], "--rows is for positions, affiliation, not for ties", id="rows"),
        pytest.param(["positions", "--weight", "newman"], "--weight is for co-issuing", id="weight"),
        pytest.param(["co-issuing", "--isolates"], "--isolates is for positions, affiliation", id="isolates"),
        pytest.param(["co-issuing", "--weight", "heavy"], "use one of count, newman, fractional", id="weight name"),
        pytest.param(["positions", "--bootstrap", "3"], "--bootstrap is for co-issuing and", id="bootstrap"),
        pytest.param(["co-issuing", "--bootstrap", "3", "--weight", "newman"], "leave out --weight", id="weighted"),
        pytest.param(["positions", "--out", "x.html"], "pages show co-issuing and organization-theme", id="page"),
        pytest.param(["positions", "--rows", "tribe"], "no actors called 'tribe'", id="actors"),
        pytest.param(["positions", "--normalization", "activity"], "has no normalization activity", id="normalization"),
        pytest.param(["affiliation", "--aggregation", "conflict"], "has no aggregation conflict", id="aggregation"),
        pytest.param(["positions", "--where", "mood=good"], "no 'mood' to choose by", id="condition"),
        pytest.param(["ties", "--where", "mood"], "is no condition", id="no condition"),
    ],
)
def test_wrong_options_are_told_in_one_line(run, built, arguments, message):
    failed = run("network", *arguments, "-w", built)
    assert failed.code == 2
    assert message in failed.err
    assert failed.err.count("\n") == 1
