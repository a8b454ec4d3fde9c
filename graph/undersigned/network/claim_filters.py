"""Which claims of a graph count: by time, theme, language, country, role, genre, kind, review and confidence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from undersigned.discourse import Condition, Operator
from undersigned.errors import ValidationError
from undersigned.model.facts import Genre, ReviewStatus, Role
from undersigned.network.periods import parse_bound

__all__ = ["FILTER_NAMES", "ClaimFilters", "filters_of"]

FILTER_NAMES = ("theme", "language", "country", "role", "genre", "kind", "review", "method")
"""What conditions with `=` and `!=` may name; `confidence>=` stands beside them."""

CLOSED: Mapping[str, tuple[str, ...]] = {
    "role": tuple(role.value for role in Role),
    "genre": tuple(genre.value.replace(" ", "-") for genre in Genre),
    "review": tuple(status.value for status in ReviewStatus if status is not ReviewStatus.REJECTED),
}
"""Values of the closed lists; of the others any value may occur."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFilters:
    """What a claim must fulfill to count; what is empty admits all.

    Args:
        since: first year, month or day (text or `datetime.date`), or None.
        until: last year, month or day, or None.
        themes: of the release, or a broader one of it: IRIs, slugs or labels.
        languages: tags of the release.
        countries: of the actor as the list of signatories gives it, else the place of the release; as written.
        roles: of the actor in the release: `issuer`, `co-issuer`, `signatory`, `endorser`, `publisher`.
        genres: of the release: `joint-statement`, `open-letter` ...
        kinds: class of the claim: `recommendation`, `issuance` ...
        min_confidence: from 0 to 1; what a person confirmed, and what has no confidence, counts as 1.
        review: `unreviewed`, `confirmed`, `corrected`.
        methods: rule that found the claim, `quotation.label/1` ...
        without: name, as `FILTER_NAMES` has it, to the values that are left out.

    Raises:
        ValidationError: a bound is no date, the confidence lies outside, or a closed list has no such value.
    """

    since: object = None
    until: object = None
    themes: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    genres: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    min_confidence: float = 0.0
    review: tuple[str, ...] = ()
    methods: tuple[str, ...] = ()
    without: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])

    def __post_init__(self) -> None:
        parse_bound(self.since, "since")
        parse_bound(self.until, "until")
        if not 0.0 <= self.min_confidence <= 1.0:
            raise ValidationError(f"confidence>={self.min_confidence:g} lies outside 0..1; write it as confidence>=0.8")
        if unknown := sorted(self.without.keys() - set(FILTER_NAMES)):
            raise ValidationError(_unknown(unknown[0]))
        for name, known in CLOSED.items():
            wrong = sorted({*self.wanted(name), *self.unwanted(name)} - set(known))
            if wrong:
                raise ValidationError(f"no {name} is called {wrong[0]!r}; use one of {', '.join(known)}")

    def wanted(self, name: str) -> tuple[str, ...]:
        """Return the values that a name may have, normalized; empty where any will do."""
        return _normal(name, getattr(self, _field(name)))

    def unwanted(self, name: str) -> tuple[str, ...]:
        """Return the values that a name must not have, normalized."""
        return _normal(name, self.without.get(name, ()))

    def admits(self, name: str, value: str) -> bool:
        """Tell whether a value of a claim is among the wanted and none of the unwanted ones, whatever its case."""
        (normal,) = _normal(name, (value,))
        wanted = self.wanted(name)
        return (not wanted or normal in wanted) and normal not in self.unwanted(name)

    def asks_for(self, *names: str) -> bool:
        """Tell whether any of some names is restricted."""
        return any(self.wanted(name) or self.unwanted(name) for name in names)


def filters_of(conditions: Iterable[Condition], *, since: object = None, until: object = None) -> ClaimFilters:
    """Return the filters that conditions ask for; several with `=` of one name are alternatives.

    Args:
        conditions: on theme, language, country, role, genre, kind, review, method with `=` and `!=`, and
            `confidence>=`.
        since: first year, month or day, or None.
        until: last year, month or day, or None.

    Raises:
        ValidationError: an unknown name, a comparison that a name does not have, or a value of no closed list.

    Example:
        >>> from undersigned.discourse import parse_condition
        >>> filters_of([parse_condition("role!=signatory"), parse_condition("confidence>=0.8")]).min_confidence
        0.8
    """
    wanted: dict[str, tuple[str, ...]] = {}
    without: dict[str, tuple[str, ...]] = {}
    least = 0.0
    for condition in conditions:
        if condition.name == "confidence":
            least = max(least, _confidence(condition))
            continue
        if condition.name not in FILTER_NAMES:
            raise ValidationError(_unknown(condition.name))
        if condition.operator not in {Operator.IS, Operator.IS_NOT}:
            raise ValidationError(f"{condition.name} is compared by = and != alone, not {condition.operator}")
        places, key = (
            (wanted, _field(condition.name)) if condition.operator is Operator.IS else (without, condition.name)
        )
        places[key] = (*places.get(key, ()), condition.value)
    options = {**wanted}
    return ClaimFilters(since=since, until=until, min_confidence=least, without=without, **options)


def _confidence(condition: Condition) -> float:
    """Return the least confidence that a condition asks for."""
    if condition.operator is not Operator.AT_LEAST:
        raise ValidationError(f"confidence is compared by >= alone, not {condition.operator}; write confidence>=0.8")
    try:
        return float(condition.value)
    except ValueError:
        raise ValidationError(f"confidence: {condition.value!r} is no number; write confidence>=0.8") from None


def _field(name: str) -> str:
    """Return the field of the filters that holds the values of a name."""
    return {"country": "countries", "review": "review"}.get(name, name + "s")


def _normal(name: str, values: Iterable[str]) -> tuple[str, ...]:
    """Return values for comparing: lists have hyphens for blanks, and case does not count."""
    folded = (" ".join(value.split()).casefold() for value in values)
    return tuple(value.replace(" ", "-") if name in {*CLOSED, "kind"} else value for value in folded)


def _unknown(name: str) -> str:
    """Return what to say of a name that claims of a graph do not have."""
    return f"claims of a graph have no {name!r} to choose by; use one of {', '.join(FILTER_NAMES)}, or confidence>=0.8"
