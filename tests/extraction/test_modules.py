"""How many modules one release passes through: the fewer, the sooner a reader of the code has seen the whole way."""

from __future__ import annotations

import subprocess
import sys

MOST = 170
"""No change may add to it; a room that becomes smaller lowers it."""

PROGRAM = """
import sys
from undersigned import extract
from undersigned.resources import find_resource
(facts,) = extract(find_resource("samples") / "2022-01-27-night-ferry-joint-statement.txt")
assert facts.issuers and facts.quotations
rooms = ("extraction", "languages", "names", "reading", "text")
print(sum(name.startswith(tuple(f"undersigned.{room}." for room in rooms)) for name in sys.modules))
"""


def test_a_release_passes_through_no_more_modules_than_before() -> None:
    shown = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    assert int(shown.stdout) <= MOST
