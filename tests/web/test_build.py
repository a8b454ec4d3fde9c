"""A build from a feed: fetched once, read from the workspace's archive, and kept when the host is gone."""

from __future__ import annotations

from pathlib import Path

from tests.web.conftest import Host
from typer.testing import CliRunner

import undersigned
from undersigned.cli.app import app
from undersigned.web import Manners

RELEASE = """<html lang="en"><h1>Harbor groups call for an end to the night toll</h1>
<p>Port Merrow, 3 June 2021 - The Lantern League and the Tidewater Union today called on the Harbor Authority to end
the night toll.</p>
<p>"The toll keeps nurses from their work," said Ada Quill, director of the Lantern League.</p></html>"""
QUICK = Manners(delay=0)


def fill(host: Host) -> None:
    entry = "<item><title>Night toll</title><link>/toll</link></item>"
    host.say("/feed", f"<rss version='2.0'><channel>{entry}</channel></rss>", "application/rss+xml")
    host.say("/toll", RELEASE)


def test_build_from_a_feed(host: Host, tmp_path: Path) -> None:
    fill(host)
    with undersigned.build(f"{host.url}/feed", workspace=tmp_path, web=QUICK) as built:
        assert (built.report.fetched, built.report.read, built.report.rejected) == (1, 1, [])
        assert f"schema:url <{host.url}/toll>" in (built.exports / "graph.ttl").read_text()


def test_build_without_the_host_keeps_what_was_fetched(host: Host, tmp_path: Path) -> None:
    fill(host)
    undersigned.build(f"{host.url}/feed", workspace=tmp_path, web=QUICK).close()
    before = (tmp_path / "exports" / "graph.ttl").read_bytes()
    host.fail("/feed", 500)
    with undersigned.build(f"{host.url}/feed", workspace=tmp_path, web=QUICK) as again:
        assert (again.report.fetched, again.report.unchanged) == (0, 1)
        assert [each.reason for each in again.report.rejected] == ["the host answers 500"]
    assert (tmp_path / "exports" / "graph.ttl").read_bytes() == before


def test_command_takes_an_address_and_the_settings_of_the_workspace(host: Host, tmp_path: Path) -> None:
    fill(host)
    (tmp_path / "undersigned.toml").write_text("[web]\ndelay = 0\nuser_agent = 'Institute'\n")
    result = CliRunner().invoke(app, ["build", f"{host.url}/feed", "--workspace", str(tmp_path), "--match", "*/toll"])
    assert result.exit_code == 0, result.output
    assert "Fetched" in result.output
    assert host.asked[-1][1]["user-agent"] == "Institute"
