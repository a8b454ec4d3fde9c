"""A reader of DL files, written from the description of the language, for the tests alone."""

from __future__ import annotations

import re
from dataclasses import dataclass

WORD = re.compile(r'"([^"]*)"|([^\s,=]+)')


@dataclass
class DlFile:
    rows: list[str]
    columns: list[str]
    matrices: list[list[list[float]]]
    kinds: list[str]


def read_dl(text: str) -> DlFile:
    head, data = text.split("\ndata:\n", 1) if "\ndata:\n" in text else (text, "")
    assert head.startswith("dl\n")
    sizes = {name: int(size) for name, size in re.findall(r"\b(n|nr|nc|nm)=(\d+)", head.split("labels:")[0])}
    form = re.search(r"format=(\w+)", head)
    assert form is not None
    titled = r"(?ms)^((?:row |column |matrix )?labels):\n(.*?)(?=^\w[\w ]*:\n|\Z)"
    labels = {title: [a or b for a, b in WORD.findall(part)] for title, part in re.findall(titled, head)}
    rows = labels.get("labels", labels.get("row labels", []))
    columns = labels.get("column labels", rows)
    height, width = sizes.get("n", sizes.get("nr", 0)), sizes.get("n", sizes.get("nc", 0))
    assert (len(rows), len(columns)) == (height, width)
    layers = sizes.get("nm", 1)
    if form[1] == "fullmatrix":
        numbers = [float(word) for word in data.split()]
        assert len(numbers) == layers * height * width
        cut = [numbers[at * width : (at + 1) * width] for at in range(layers * height)]
        matrices = [cut[layer * height : (layer + 1) * height] for layer in range(layers)]
    else:
        matrix = [[0.0] * width for _ in range(height)]
        for line in data.splitlines():
            row, column, weight = line.split()
            matrix[int(row) - 1][int(column) - 1] = float(weight)
        matrices = [matrix]
    return DlFile(rows, columns, matrices, labels.get("matrix labels", []))
