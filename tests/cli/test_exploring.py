from __future__ import annotations

import json

import networkx as nx
import pytest


def test_query_list_shows_questions_and_parameters(run):
    shown = run("query", "--list")
    assert shown.code == 0
    assert "demands-of\n  " in shown.out
    listed = json.loads(run("query", "--list", "--format", "json").out)
    assert {"id", "title", "question", "parameters"} == set(listed[0])


@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_query_prints_each_format(run, built, form):
    shown = run("query", "demands-of", "-p", "organization=Lantern League", "-f", form, "-w", built)
    assert (shown.code, shown.err) == (0, "")
    assert "ferry" in shown.out.lower()


def test_query_prints_turtle_of_a_construct(run, built, tmp_path):
    query = tmp_path / "q.rq"
    query.write_text("CONSTRUCT { ?s a ?c } WHERE { ?s a ?c } LIMIT 3")
    shown = run("query", query, "-f", "ttl", "-w", built)
    assert shown.code == 0
    assert " a " in shown.out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(["demands-of"], "parameter 'organization' is missing", id="missing"),
        pytest.param(["demands-of", "-p", "organisation=x"], "no parameter 'organisation'; it has", id="unknown"),
        pytest.param(["demands-of", "-p", "organization"], "write it as name=value", id="no value"),
        pytest.param(["demands-of", "-p", "organization=Nobody"], "no agent is called 'Nobody'", id="no such name"),
        pytest.param(["co-issuing-pairs", "-f", "ttl"], "only a CONSTRUCT", id="turtle of rows"),
        pytest.param(["demands-of", "-p", "organization=Lantern Leage"], "near are 'Lantern League'", id="misspelled"),
        pytest.param(["no-such-file.rq"], "no query 'no-such-file.rq': there is no such file", id="no file"),
    ],
)
def test_query_says_what_is_wrong(run, built, arguments, message):
    failed = run("query", *arguments, "-w", built)
    assert failed.code == 2
    assert message in failed.err
    assert failed.err.count("\n") == 1


def test_query_file_that_is_no_sparql_is_named(run, built, tmp_path):
    (tmp_path / "bad.rq").write_text("SELECT WHERE {")
    failed = run("query", tmp_path / "bad.rq", "-w", built)
    assert failed.code == 2
    assert failed.err.count("\n") == 1


def test_network_prints_ties_and_json(run, built):
    shown = run("network", "co-issuing", "-w", built)
    assert shown.out.startswith("2 nodes, 1 edges\n")
    assert "Lantern League" in shown.out
    listed = json.loads(run("network", "co-issuing", "-w", built, "--json").out)
    assert (listed["nodes"], len(listed["ties"])) == (2, 1)


@pytest.mark.parametrize("ending", ["html", "graphml", "gexf", "csv"])
def test_network_writes_each_format(run, built, tmp_path, ending):
    shown = run("network", "co-issuing", "-w", built, "--out", tmp_path / f"out.{ending}")
    assert shown.code == 0
    assert "Lantern League" in (tmp_path / f"out.{ending}").read_text(encoding="utf-8")
    if ending == "graphml":
        assert nx.read_graphml(tmp_path / "out.graphml").number_of_edges() == 1


@pytest.mark.parametrize(
    "theme", ["Migration", "migración", "migration", "https://w3id.org/undersigned/theme/migration"]
)
def test_network_takes_a_theme_by_label_slug_or_iri(run, built, theme):
    assert run("network", "co-issuing", "--theme", theme, "-w", built).out.startswith("0 nodes")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(["--theme", "migrtion"], "did you mean migration", id="theme"),
        pytest.param(["--theme", "zzzz"], "give a theme of the scheme", id="nothing similar"),
        pytest.param(["--since", "yesterday"], "is not a date", id="date"),
        pytest.param(["--out", "x.pdf"], "unknown ending '.pdf'", id="ending"),
    ],
)
def test_network_says_what_is_wrong(run, built, arguments, message):
    failed = run("network", "co-issuing", *arguments, "-w", built)
    assert failed.code == 2
    assert message in failed.err


def test_network_bootstrap_prints_intervals(run, built):
    shown = run("network", "co-issuing", "-w", built, "--bootstrap", "20")
    assert shown.code == 0
    assert shown.out.startswith("20 replicates, seed 1: ")
    assert "Lantern League" in shown.out
    command = ("network", "co-issuing", "-w", built, "--bootstrap", "20", "--seed", "5", "--json")
    told = json.loads(run(*command).out)
    assert told == json.loads(run(*command).out)
    assert (told["replicates"], told["seed"], told["level"]) == (20, 5, 0.95)
    assert set(told["nodes"][0]["figures"]) == {"reach", "degree", "strength", "betweenness", "rank"}
    weight = told["edges"][0]["weight"]
    assert weight["low"] <= weight["mean"] <= weight["high"] <= weight["observed"] == 1


def test_network_bootstrap_of_themes_and_groupings(run, built):
    command = ("network", "organization-theme", "-w", built, "--bootstrap", "2", "--expand-coalitions", "--roll-up")
    assert run(*command).code == 0


def test_network_bootstrap_writes_no_file(run, built, tmp_path):
    failed = run("network", "co-issuing", "-w", built, "--bootstrap", "2", "--out", tmp_path / "x.csv")
    assert failed.code == 2
    assert "leave out --out, or --bootstrap" in failed.err
