"""Records of a coded project."""

from __future__ import annotations

import pytest

from undersigned.errors import ValidationError
from undersigned.exchange import ClaimType, CodedDocument, CodedEntity, Coder, CodingProject

LETTER = CodedDocument(id="1", title="Letter", text="")
ENTITY = CodedEntity(type="T", variable="organization", value="Lantern League")


def test_content_is_put_in_order() -> None:
    coders = tuple(Coder(id=one, name=one) for one in ("b", "10", "9"))
    assert [coder.id for coder in CodingProject(coders=coders).coders] == ["9", "10", "b"]
    assert CodingProject(coders=coders) == CodingProject(coders=coders[::-1])


@pytest.mark.parametrize(
    ("name", "items"),
    [
        ("documents", (LETTER, LETTER)),
        ("types", (ClaimType(label="T"), ClaimType(label="T", color="#ffffff"))),
        ("entities", (ENTITY, ENTITY)),
        ("coders", (Coder(id="1", name="Ada"), Coder(id="1", name="Ben"))),
    ],
)
def test_two_of_one_id_are_refused(name: str, items: tuple[object, ...]) -> None:
    with pytest.raises(ValidationError, match=f"two {name} of the project share an id or a name"):
        CodingProject(**{name: items})  # type: ignore[arg-type]
