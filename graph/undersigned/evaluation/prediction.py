"""Extracted facts as they are scored: those of this package, or of any program that writes the same keys."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

from pydantic import AliasChoices, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic import ValidationError as PydanticError

from undersigned.errors import ValidationError
from undersigned.evaluation.items import Found, Kind
from undersigned.model.facts import Facts

__all__ = ["Prediction", "load_prediction", "to_prediction"]

SAID = ("speaker", "affiliation", "addressee", "stance")


def name_alone(value: object) -> object:
    """Return a bare name as a record, so that lists of names and of records are read alike."""
    return {"name": value} if isinstance(value, str) else value


class PredictedItem(BaseModel):
    """An extracted item of any kind; keys that are not compared are passed over."""

    model_config = ConfigDict(frozen=True, extra="ignore")
    name: str | None = Field(default=None, validation_alias=AliasChoices("organization", "name", "label"))
    acronym: str | None = None
    text: str | None = None
    speaker: str | None = None
    affiliation: str | None = None
    addressee: str | None = None
    stance: str | None = None
    start: int | None = None
    end: int | None = None
    method: str = ""
    confidence: float | None = Field(default=None, ge=0, le=1)


Items = tuple[Annotated[PredictedItem, BeforeValidator(name_alone)], ...]


class Prediction(BaseModel):
    """The facts of one document in the keys that are scored."""

    model_config = ConfigDict(frozen=True, extra="ignore")
    text: str = ""
    title: str | None = None
    date: str | None = None
    language: str | None = None
    publisher: str | None = None
    issuers: Items = ()
    persons: Items = ()
    quotes: Items = ()
    demands: Items = ()
    addressees: Items = ()
    abouts: Items = ()
    other_organizations: Items = ()
    contacts: Items = ()
    events: Items = ()
    themes: Items = ()

    def found(self, kind: Kind) -> tuple[Found, ...]:
        """Return the items of a kind in their order."""
        listed: Iterable[PredictedItem] = getattr(self, kind.value)
        return tuple(map(to_found, listed))


def to_found(item: PredictedItem) -> Found:
    """Return an extracted item as it is compared."""
    said: dict[str, str | None] = item.model_dump(include=set(SAID))
    placed = item.start is not None and item.end is not None and 0 <= item.start < item.end
    return Found(
        name=item.name or "",
        acronym=item.acronym,
        text=item.text or "",
        method=item.method,
        confidence=item.confidence,
        start=item.start if placed else None,
        end=item.end if placed else None,
        fields={name: value for name, value in said.items() if value},
    )


def to_prediction(facts: Facts) -> Prediction:
    """Return the facts of this package as they are scored."""
    return Prediction.model_validate(facts.model_dump(by_alias=True, mode="json"))


def load_prediction(path: Path) -> Prediction | None:
    """Load the facts of a document; None where there is no such file.

    Raises:
        ValidationError: the file has another form; the message names file and key.
    """
    try:
        return Prediction.model_validate_json(path.read_bytes())
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ValidationError(f"predictions {path} cannot be read: {error.strerror}; check the path") from error
    except PydanticError as error:
        problem = error.errors()[0]
        place = ".".join(str(part) for part in problem["loc"]) or "the file"
        raise ValidationError(
            f"predictions {path}: {place} is wrong: {problem['msg']}; write facts with undersigned extract"
        ) from error
