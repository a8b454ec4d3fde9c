"""Ask a reconciliation service which of its organizations bear names, in batches; the user names its address.

Source: https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/ (version 0.2).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, Field, RootModel, ValidationError

from undersigned.errors import FetchError, GazetteerError
from undersigned.linking.gazetteer.identifiers import PREFIXES, Scheme
from undersigned.linking.gazetteer.importing.assembly import Imported, Selection, assemble
from undersigned.linking.gazetteer.importing.bodies import Body, read_identifiers
from undersigned.linking.gazetteer.rows import RowKind
from undersigned.linking.gazetteer.tsv import Faults
from undersigned.web.addresses import check_url
from undersigned.web.client import REDIRECTS, Answer, Client
from undersigned.web.manners import Manners

__all__ = ["Reconciliation", "import_matches"]

Model = TypeVar("Model", bound=BaseModel)
LARGEST_BATCH = 50
MOST_NAMES = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Reconciliation:
    """How a service is asked.

    Args:
        url: of the service.
        type: id of the type in the service that candidates must have, or "".
        least_score: that a match must have, in the scale of the service.
        limit: candidates for a name.
        batch: names in one request, at most 50.
        manners: pace and limits of the requests.
    """

    url: str
    type: str = ""
    least_score: float = 0.0
    limit: int = 3
    batch: int = 10
    manners: Manners = field(default_factory=Manners)


class _Loose(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class _Service(_Loose):
    name: str
    identifier_space: str = Field(alias="identifierSpace")


class _Candidate(_Loose):
    id: str
    name: str
    score: float
    match: bool


class _Result(_Loose):
    result: tuple[_Candidate, ...]


class _Results(RootModel[dict[str, _Result]]):
    pass


def import_matches(names: Sequence[str], reconciliation: Reconciliation, selection: Selection) -> Imported:
    """Return rows of the organizations that a service takes for the bearers of names.

    Only a candidate that the service itself calls a match, and the only one, is taken; the others are complaints.

    Args:
        names: that are asked for, once each.
        reconciliation: the service and how it is asked.
        selection: its known organizations keep their slugs.

    Raises:
        GazetteerError: the service answers in another form, or there are too many names.
        FetchError: the service does not answer, or redirects.
    """
    wanted = list(dict.fromkeys(" ".join(name.split()) for name in names if name.strip()))
    if len(wanted) > MOST_NAMES:
        raise GazetteerError(f"{len(wanted):,} names for {reconciliation.url}; ask for at most {MOST_NAMES:,} at once")
    check_url(reconciliation.url)
    faults = Faults()
    with Client(manners=reconciliation.manners) as client:
        bodies = _merged(_bodies(client, wanted, reconciliation, faults))
    return assemble(bodies, Selection(known=selection.known), faults)


def _bodies(client: Client, names: Sequence[str], how: Reconciliation, faults: Faults) -> Iterator[Body]:
    service = _read(_Service, _ask(client, how), how.url)
    size = min(max(how.batch, 1), LARGEST_BATCH)
    for start in range(0, len(names), size):
        batch = names[start : start + size]
        queries = {f"q{place}": _query(name, how) for place, name in enumerate(batch)}
        told = _ask(client, how, form={"queries": json.dumps(queries, ensure_ascii=False)})
        results = _read(_Results, told, how.url).root
        for place, name in enumerate(batch):
            result = results.get(f"q{place}")
            if result is None:
                raise GazetteerError(f"{how.url}: no answer for {name!r} in its batch; ask for fewer at once")
            yield from _matched(name, result, service, how, faults)


def _query(name: str, how: Reconciliation) -> dict[str, str | int]:
    query: dict[str, str | int] = {"query": name, "limit": how.limit}
    return query | {"type": how.type} if how.type else query


def _ask(client: Client, how: Reconciliation, form: dict[str, str] | None = None) -> Answer:
    answer = client.ask(
        how.url, {"accept": "application/json"}, delay=how.manners.delay, limit=how.manners.max_bytes, form=form
    )
    if answer.status in REDIRECTS:
        target = answer.headers.get("location", "nowhere")
        raise FetchError(f"{how.url}: redirects to {target}; give that address if you trust it")
    if answer.status != 200:
        raise FetchError(f"{how.url}: answers with status {answer.status}; check the address of the service")
    return answer


def _read(model: type[Model], answer: Answer, url: str) -> Model:
    try:
        return model.model_validate_json(answer.body)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "the answer"
        raise GazetteerError(
            f"{url}: {where}: {first['msg'].lower()}; expected a reconciliation service of version 0.2"
        ) from error


def _matched(name: str, result: _Result, service: _Service, how: Reconciliation, faults: Faults) -> Iterator[Body]:
    matches = [one for one in result.result if one.match and one.score >= how.least_score]
    if len(matches) != 1:
        told = ", ".join(f"{one.name} ({one.id}, {one.score:g})" for one in result.result[: how.limit])
        faults.note(name, f"no single match; candidates: {told or 'none'}")
        return
    match = matches[0]
    iri = service.identifier_space + match.id
    schemes = [scheme for scheme in Scheme if iri.startswith(PREFIXES[scheme])]
    yield Body(
        place=name,
        id=iri,
        names=((match.name, RowKind.PREFERRED, ""), (name, RowKind.ALIAS, "")),
        identifiers=read_identifiers([(scheme, iri) for scheme in schemes], name, faults),
    )


def _merged(bodies: Iterator[Body]) -> list[Body]:
    """Return each organization once, with all names that led to it."""
    found: dict[str, Body] = {}
    for body in bodies:
        first = found.get(body.id, body)
        found[body.id] = Body(
            place=first.place,
            id=body.id,
            names=tuple(dict.fromkeys((*first.names, *body.names))),
            identifiers=first.identifiers,
        )
    return list(found.values())
