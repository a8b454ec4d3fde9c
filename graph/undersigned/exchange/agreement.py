"""How far the coders of a project agree, and how far one project agrees with another over the same texts."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from undersigned.discourse.agreement import (
    Metric,
    Unit,
    Value,
    bootstrap_alpha,
    cohens_kappa,
    fleiss_kappa,
    krippendorffs_alpha,
    mean_kappa,
    observed_agreement,
)
from undersigned.discourse.unitizing import USUAL_OVERLAP, Coding, Group, Marked, compare_marks, group_codings, units_of
from undersigned.errors import ValidationError
from undersigned.exchange.choosing import choose_type
from undersigned.exchange.coding import ClaimType, CodingProject, VariableKind
from undersigned.exchange.notices import Notices

__all__ = ["Alpha", "CoderAgreement", "Comparison", "VariableAgreement", "compare_coders", "compare_projects"]

METRICS = {
    VariableKind.SHORT_TEXT: (Metric.NOMINAL,),
    VariableKind.BOOLEAN: (Metric.NOMINAL,),
    VariableKind.INTEGER: (Metric.NOMINAL, Metric.ORDINAL, Metric.INTERVAL),
}
"""How far values are apart, by the kind of the variable; remarks (long texts) are not compared."""

FEWEST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """How coders are compared.

    Args:
        overlap: least Jaccard index of two spans that mean one unit.
        samples: resamples for the interval of alpha, 0 for none.
        seed: of the resamples.
        claim_type: label of the type of claims; None is the usual one.
    """

    overlap: float = USUAL_OVERLAP
    samples: int = 1000
    seed: int = 0
    claim_type: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Alpha:
    """Krippendorff's alpha of one metric.

    Args:
        value: None where it is not defined.
        interval: 95 % bootstrap interval, None where there is none.
    """

    value: float | None
    interval: tuple[float, float] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class VariableAgreement:
    """How far coders agree on one variable.

    Args:
        kind: of the variable.
        units: how many have the values of two coders or more.
        observed: share of pairs of coders with one value; None without units.
        kappa: Cohen's kappa; the mean of all pairs where there are more than two coders.
        kappas: Cohen's kappa of each pair of coders.
        fleiss: Fleiss' kappa over the units that all coded, None for two coders.
        alphas: Krippendorff's alpha by metric, the first is that of the kind.
        confusion: for each pair of coders, how many units by the value of the first and of the second.
    """

    kind: VariableKind
    units: int
    observed: float | None
    kappa: float | None
    kappas: Mapping[tuple[str, str], float | None]
    fleiss: float | None
    alphas: Mapping[Metric, Alpha]
    confusion: Mapping[tuple[str, str], Mapping[tuple[Value, Value], int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class CoderAgreement:
    """How far coders agree.

    Args:
        coders: names, in the order of pairs.
        documents: that two coders or more coded; of two projects, those with one text.
        units: that two coders or more marked.
        alone: that one coder alone marked, whether in a document of several or not.
        spans: how far each pair marked the same spans.
        variables: by name, sorted.
        notices: sentences for the user on what was left out.
    """

    coders: tuple[str, ...]
    documents: int
    units: int
    alone: int
    spans: Mapping[tuple[str, str], Marked]
    variables: Mapping[str, VariableAgreement]
    notices: tuple[str, ...] = ()


def compare_coders(project: CodingProject, comparison: Comparison | None = None) -> CoderAgreement:
    """Return how far the coders of one project agree.

    Args:
        project: with claims of two coders or more in some documents; claims without a coder are left out, and told.
        comparison: None is the usual one.

    Raises:
        ValidationError: fewer than two people coded claims of the type, or the comparison is out of its range.
    """
    wanted, notices = comparison or Comparison(), Notices()
    chosen = choose_type(project, wanted.claim_type, notices)
    often = Counter(coder.name for coder in project.coders)
    called = {one.id: one.name if often[one.name] == 1 else f"{one.name} ({one.id})" for one in project.coders}
    codings = _codings(project, chosen, {document.id: document.id for document in project.documents}, called)
    coders = sorted({coding.coder for coding in codings})
    if unknown := sum(claim.type == chosen.label and claim.coder not in called for claim in project.claims):
        notices.say(f"{unknown} claims say no coder, and were left out")
    if len(coders) < FEWEST:
        raise ValidationError(
            f"claims of the type {chosen.label!r} are coded by {', '.join(coders) or 'nobody'}; agreement takes two "
            "coders: let a second person code the same documents, or give --against"
        )
    return _compare(codings, coders, _kinds(chosen), wanted, notices)


def compare_projects(
    one: CodingProject,
    other: CodingProject,
    *,
    names: tuple[str, str] = ("one", "other"),
    comparison: Comparison | None = None,
) -> CoderAgreement:
    """Return how far two projects agree on the texts that both hold, each taken for one coder.

    Documents are one where their texts are equal to the character, which offsets need. Variables are one where their
    names are equal; `agreement` and `stance` are one name.

    Args:
        one: say, what people coded.
        other: say, what rules found.
        names: of the two, which differ.
        comparison: None is the usual one; its type of claims is that of `one`.

    Raises:
        ValidationError: the projects share no text, or no variable.
    """
    wanted, notices = comparison or Comparison(), Notices()
    types = choose_type(one, wanted.claim_type, notices), choose_type(other, None, notices)
    texts = [_texts(project) for project in (one, other)]
    common = set(texts[0].values()) & set(texts[1].values())
    if not common:
        raise ValidationError(
            f"{names[0]} ({len(one.documents)} documents) and {names[1]} ({len(other.documents)} documents) share no "
            "text; agreement takes the same texts, character by character"
        )
    kinds = [_kinds(chosen) for chosen in types]
    shared = {name: kind for name, kind in kinds[0].items() if kinds[1].get(name) == kind}
    if not shared:
        raise ValidationError(
            f"{names[0]} ({', '.join(kinds[0])}) and {names[1]} ({', '.join(kinds[1])}) share no variable of one kind; "
            "name the variables alike"
        )
    codings: list[Coding] = []
    for project, chosen, known, name in zip((one, other), types, texts, names, strict=True):
        inside = {document: text for document, text in known.items() if text in common}
        codings += _codings(project, chosen, inside, dict.fromkeys((claim.coder for claim in project.claims), name))
    return _compare(codings, list(names), shared, wanted, notices, documents=common)


def _texts(project: CodingProject) -> dict[str, str]:
    """Return a key of the text of each document that has one, equal for equal texts."""
    told = ((document.id, document.text.encode(errors="replace")) for document in project.documents if document.text)
    return {document: hashlib.sha256(text).hexdigest() for document, text in told}


def _kinds(chosen: ClaimType) -> dict[str, VariableKind]:
    return {_name(variable.name): variable.kind for variable in chosen.variables if variable.kind in METRICS}


def _name(variable: str) -> str:
    return "agreement" if variable == "stance" else variable


def _codings(
    project: CodingProject, chosen: ClaimType, documents: Mapping[str, str], coders: Mapping[str, str]
) -> list[Coding]:
    """Return the claims of a type in some documents, by the keys of these, of coders that have a name."""
    return [
        Coding(
            document=documents[claim.document],
            start=claim.start,
            stop=claim.stop,
            coder=coders[claim.coder],
            id=claim.id,
            values={_name(variable): value for variable, value in claim.values.items() if value != ""},
        )
        for claim in project.claims
        if claim.type == chosen.label and claim.document in documents and claim.coder in coders
    ]


def _compare(
    codings: Iterable[Coding],
    coders: Sequence[str],
    kinds: Mapping[str, VariableKind],
    wanted: Comparison,
    notices: Notices,
    *,
    documents: Iterable[str] | None = None,
) -> CoderAgreement:
    groups = group_codings(codings, overlap=wanted.overlap)
    spans = compare_marks(groups, coders, documents=documents)
    both = set(documents) if documents is not None else _shared_documents(groups)
    return CoderAgreement(
        coders=tuple(coders),
        documents=len(both),
        units=sum(len(group) > 1 for group in groups),
        alone=sum(len(group) == 1 for group in groups),
        spans=spans,
        variables={
            name: _variable(units_of(groups, coders, name), coders, kind, wanted)
            for name, kind in sorted(kinds.items())
        },
        notices=notices.told(),
    )


def _shared_documents(groups: Iterable[Group]) -> set[str]:
    seen: dict[str, set[str]] = {}
    for group in groups:
        for coder, coding in group.items():
            seen.setdefault(coding.document, set()).add(coder)
    return {document for document, coders in seen.items() if len(coders) >= FEWEST}


def _variable(
    units: Sequence[Unit], coders: Sequence[str], kind: VariableKind, wanted: Comparison
) -> VariableAgreement:
    pairs = {
        (coders[one], coders[other]): [(unit[one], unit[other]) for unit in units]
        for one, other in combinations(range(len(coders)), 2)
    }
    return VariableAgreement(
        kind=kind,
        units=sum(sum(value is not None for value in unit) >= FEWEST for unit in units),
        observed=observed_agreement(units),
        kappa=mean_kappa(units),
        kappas={names: cohens_kappa(told) for names, told in pairs.items()},
        fleiss=fleiss_kappa(units) if len(coders) > FEWEST else None,
        alphas={
            metric: Alpha(
                value=krippendorffs_alpha(units, metric),
                interval=bootstrap_alpha(units, metric, samples=wanted.samples, seed=wanted.seed),
            )
            for metric in METRICS[kind]
        },
        confusion={names: _confusion(told) for names, told in pairs.items()},
    )


def _confusion(pairs: Iterable[Unit]) -> dict[tuple[Value, Value], int]:
    counts = Counter((one, other) for one, other in pairs if one is not None and other is not None)
    return dict(sorted(counts.items(), key=lambda cell: (-cell[1], str(cell[0]))))
