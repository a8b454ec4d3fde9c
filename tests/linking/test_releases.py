from __future__ import annotations

from collections.abc import Callable

import pytest

from undersigned.linking.mentions import DocumentMentions, IssuerMention
from undersigned.linking.releases import release_ids

Maker = Callable[..., DocumentMentions]


@pytest.mark.parametrize(
    ("date", "publisher", "issuers", "head"),
    [
        ("2024-05-01", "Harbor Post", ("Lantern League",), "2024-05-01-harbor-post"),
        ("2024-05", None, ("Lantern League",), "2024-05-lantern-league"),
        (None, None, (), "undated-unsigned"),
        ("<b>", "Фонарь", (), "b-x-"),
    ],
)
def test_release_ids(
    document: Maker, date: str | None, publisher: str | None, issuers: tuple[str, ...], head: str
) -> None:
    record = document("a", issuers, date=date, publisher=publisher)
    release = release_ids([record])[record.sha256]
    assert release.startswith(f"release/{head}")
    assert release.endswith(f"-{record.sha256[:5]}")


def test_long_name_is_cut(document: Maker) -> None:
    record = document("a", ("Lantern League of " + "Harbors and " * 20 + "Ports",), date="2024-05-01")
    assert len(release_ids([record])[record.sha256]) <= len("release/2024-05-01-") + 40 + len("-12345")


def test_equal_heads_get_longer_tails() -> None:
    records = [
        DocumentMentions(sha256="abcde" + last * 59, issuers=(IssuerMention(name="Lantern League"),)) for last in "12"
    ]
    assert sorted(release_ids(records).values()) == [
        "release/undated-lantern-league-abcde1",
        "release/undated-lantern-league-abcde2",
    ]
