"""Front matter to metadata."""

import datetime

import pytest

from undersigned.reading.front_matter import as_text, split_front_matter

YAML = """---
Title: 'Open letter on the dam'
date: 2021-04-03 14:13:37
tags: [rivers, dams]
signatories:
  - name: Red Valle
    country: Ruritania
  - name: Lago Network
draft: false
empty:
count: 12
---
The text.
"""
TOML = """+++
title = "Carta abierta"
date = 2020-09-18T04:28:05Z
tags = ["agua"]
+++
El texto.
"""


def test_yaml_becomes_text_with_lower_case_keys() -> None:
    front = split_front_matter(YAML)
    assert front.metadata == {
        "title": "Open letter on the dam",
        "date": "2021-04-03T14:13:37",
        "tags": "rivers\ndams",
        "signatories": "Red Valle\nLago Network",
        "draft": "false",
        "count": "12",
    }
    assert front.body == "The text.\n"
    assert front.warnings == ()


def test_toml_becomes_text() -> None:
    front = split_front_matter(TOML)
    assert front.metadata == {"title": "Carta abierta", "date": "2020-09-18T04:28:05+00:00", "tags": "agua"}
    assert front.body == "El texto.\n"


def test_tabs_before_comments_break_nothing() -> None:
    front = split_front_matter('---\ntitle: "Brief"\t\t# note\nlang: de\t# note\n---\nText')
    assert front.metadata == {"title": "Brief", "lang": "de"}
    assert front.warnings == ()


def test_broken_yaml_is_read_by_lines_with_a_warning() -> None:
    source = """---
title: "Letter: on "water" # really
date: 2021-02-30
lang: es   # comment
authors:
  - Ana Prado
  - 'Bo Lind'
note: first
  second line
---
Text"""
    front = split_front_matter(source)
    assert front.metadata["date"] == "2021-02-30"
    assert front.metadata["lang"] == "es"
    assert front.metadata["authors"] == "Ana Prado\nBo Lind"
    assert front.metadata["note"] == "first\nsecond line"
    assert "water" in front.metadata["title"]
    assert front.warnings == ("The front matter is broken; it was read line by line.",)
    assert front.body == "Text"


def test_broken_toml_is_read_by_lines() -> None:
    front = split_front_matter("+++\ntitle = 'One\ndate = 2020-01-01\n+++\nText")
    assert front.metadata == {"title": "'One", "date": "2020-01-01"}
    assert front.warnings


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("No front matter.\n---\na: b\n---\n", id="none at the top"),
        pytest.param("---\ntitle: never closed\n", id="never closed"),
        pytest.param("---\nWe object to the dam.\n---\nMore.", id="prose between rules"),
        pytest.param("---\nWe object\nto: [the dam\n---\nMore.", id="prose that is no YAML"),
        pytest.param("---\n- a\n- b\n---\nText", id="a list"),
        pytest.param("", id="empty"),
    ],
)
def test_what_is_no_front_matter_stays_in_the_text(text: str) -> None:
    front = split_front_matter(text)
    assert front.body == text
    assert front.metadata == {}
    assert front.warnings == ()


def test_empty_front_matter_is_cut_off() -> None:
    assert split_front_matter("---\n---\nText").body == "Text"


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("a: " + "[" * 50_000 + "]" * 50_000, id="flow lists"),
        pytest.param("[" * 100_000, id="open flow lists"),
        pytest.param("{a: " * 30_000, id="flow mappings"),
        pytest.param("- " * 100_000 + "x", id="block lists on a line"),
        pytest.param("? " * 100_000 + "x", id="complex keys"),
        pytest.param("\n".join(" " * depth + "a:" for depth in range(400)), id="block mappings"),
        pytest.param("a: &a [*a]", id="a list that holds itself"),
    ],
)
@pytest.mark.parametrize("fence", ["---", "+++"])
def test_deep_nesting_does_not_exhaust_the_stack(fence: str, source: str) -> None:
    assert "The end." in split_front_matter(f"{fence}\n{source}\n{fence}\nThe end.").body


def test_aliases_do_not_multiply_without_bound() -> None:
    lines = ["a: &a [x, x, x, x, x, x, x, x]"]
    lines += [f"{key}: &{key} [{', '.join([f'*{before}'] * 2_000)}]" for before, key in ("ab", "bc", "cd")]
    front = split_front_matter("---\n" + "\n".join(lines) + "\n---\nText")
    assert front.metadata["a"].count("x") == 8
    assert len(front.metadata["d"]) < 100_000


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(None, "", id="none"),
        pytest.param(True, "true", id="bool"),
        pytest.param(3.5, "3.5", id="number"),
        pytest.param(" a ", "a", id="string"),
        pytest.param(datetime.date(2021, 6, 3), "2021-06-03", id="date"),
        pytest.param(["a", None, ["b", "c"]], "a\nb\nc", id="nested list"),
        pytest.param({"url": "u", "Name": "Red Valle"}, "Red Valle", id="name of a mapping"),
        pytest.param({"x": "1", "y": ["2"]}, "1\n2", id="values of a mapping"),
        pytest.param([[[[[["deep"]]]]]], "", id="too deep"),
    ],
)
def test_as_text(value: object, expected: str) -> None:
    assert as_text(value) == expected


TITLED = {"title": "The mill of us", "date": "2021-06-03"}


@pytest.mark.parametrize(
    "head",
    [
        "----\ntitle: The mill of us\ndate: 2021-06-03\n----\n",
        "---\ntitle: The mill of us\ndate: 2021-06-03\n...\n",
        "---\ntitle:The mill of us\ndate:2021-06-03\n---\n",
        "---\ntitle: >-\n  The mill\n  of us\ndate: 2021-06-03\n---\n",
        "Title: The mill of us\nDate: 2021-06-03\n\n",
        "title: The mill of us\ndate: 2021-06-03\n---\n",
        'title = "The mill of us"\ndate = "2021-06-03"\n\n',
        "<!--\n.. title: The mill of us\n.. date: 2021-06-03\n-->\n",
        ":title: The mill of us\n:date: 2021-06-03\n\n",
    ],
)
def test_heads_of_all_generators_become_metadata(head: str) -> None:
    front = split_front_matter(f"{head}\nThe text: of the mill.\n")
    assert {key: front.metadata[key].replace("\n", " ") for key in TITLED} == TITLED
    assert front.body.strip() == "The text: of the mill."


@pytest.mark.parametrize(
    "head",
    [
        "Title: Open letter\nContact: Ana Ruiz\n\n",
        "To: the Senate of Tarn\nSubject: The mill fee\nDate: 3 June 2021\n\n",
        "Date: 3 June 2021\n\n",
        "Title: A plain line\nthat goes on as text\n\n",
    ],
)
def test_the_head_of_a_letter_stays_in_the_text(head: str) -> None:
    text = f"{head}The text.\n"
    assert split_front_matter(text).body == text
