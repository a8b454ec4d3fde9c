"""Offsets in UTF-16 units and in code points."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from undersigned.exchange.dna.offsets import TextUnits

TEXTS = st.text(alphabet=st.sampled_from("ab é☂🏮𝒳"), max_size=30)


@given(TEXTS)
def test_offsets_are_those_of_utf_16(text: str) -> None:
    units = TextUnits(text)
    starts = {len(text[:at].encode("utf-16-le")) // 2: at for at in range(len(text) + 1)}
    assert {units.to_units(at): at for at in range(len(text) + 1)} == starts
    for offset in range(-2, len(text) * 2 + 3):
        assert units.to_points(offset) == starts.get(offset)
