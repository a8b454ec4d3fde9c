"""The accuracy page: what was measured on what, in Markdown, without naming documents or publishers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from undersigned.evaluation.corpus import Evaluation
from undersigned.evaluation.measurement import Measurement
from undersigned.evaluation.reliability import Reliability
from undersigned.evaluation.tally import METRICS, Tally

__all__ = ["render_accuracy"]

LABELS = {
    "title": "title",
    "date": "date",
    "language": "language",
    "issuers": "issuers and signatories",
    "issuer_count": "number of issuers, within 5 percent",
    "persons": "persons",
    "person_affiliation": "affiliation of persons",
    "quotes": "quotations, half of their words in common",
    "quotes_strict": "quotations, nine tenths in common",
    "quote_speaker": "speaker of quotations",
    "demands": "demands, half of their words in common",
    "demands_strict": "demands, nine tenths in common",
    "demand_stance": "stance of demands",
    "demand_addressee": "addressee of demands",
    "addressees": "addressees",
    "abouts": "self-descriptions",
    "other_organizations": "other organizations",
    "grounded": "passages found verbatim in the text",
}
BY_GROUP = ("issuers", "persons", "quotes", "quote_speaker", "demands", "demand_stance")

TUNING = """\
**These are tuning figures.** The rules were written while looking at these documents. The figures say that the rules
can express what such releases say; they do not say how well texts of other publishers are read. Expect less there, most
of all for demands, persons and other organizations."""
HELD_OUT = """\
The annotations of these documents, and the errors made on them, were kept from whoever wrote rules. These are the
figures to expect of new texts of this kind. {shared} of their {all} publishers have tuning documents too."""
OWED = "A held-out measurement is owed: no figure here says what to expect of other documents."
READING = """\
How items are matched, and the form of the annotations: [evaluation.md](evaluation.md). Intervals are those of F1 in 95
of 100 samples that draw whole documents anew ({samples:,} samples, seed {seed}). They tell of chance in the choice of
documents, not of other kinds of documents; where every document is read without an error, they have no width."""
CONFIDENCE = """\
The confidence of a fact is the lower end of the 95 % Wilson interval of its rule's precision on annotated documents, so
shares of right ones above it are as they should be. Brier score {brier:.3f}, expected calibration error {error:.3f},
over {count:,} items that these annotations decide."""


def render_accuracy(tuning: Measurement, held_out: Measurement | None = None) -> str:
    """Return the page in Markdown, the same for the same measurements.

    Args:
        tuning: of documents that the rules were written with.
        held_out: of documents that nobody who wrote rules has seen; None says that they are owed.
    """
    parts = [
        "# Accuracy",
        "Written by `undersigned evaluate --markdown`; change it by measuring again.",
        *render_section("Tuning documents", tuning, TUNING),
    ]
    parts += (
        [OWED] if held_out is None else render_section("Held-out documents", held_out, tell_held_out(tuning, held_out))
    )
    parts.append(READING.format(samples=tuning.samples, seed=tuning.seed))
    return "\n\n".join(parts) + "\n"


def tell_held_out(tuning: Measurement, held_out: Measurement) -> str:
    """Return how to read held-out figures, with how many publishers are new."""
    known, told = (set(one.evaluation.grouped(lambda document: document.publisher)) for one in (tuning, held_out))
    return HELD_OUT.format(shared=len(told & known), all=len(told))


def render_section(title: str, measured: Measurement, warning: str) -> Iterator[str]:
    """Yield the parts of a section: what was measured, how to read it, figures, languages, publishers, confidence."""
    evaluation = measured.evaluation
    yield f"## {title}"
    yield describe_documents(evaluation)
    yield warning
    yield table(
        ("what", "precision", "recall", "F1", "95 % interval of F1", "in gold"),
        (figure_row(metric, measured) for metric in METRICS if measured.totals[metric].gold),
    )
    languages = evaluation.grouped(lambda document: document.language)
    if len(languages) > 1:
        yield "F1 by language:"
        yield table(("language", "documents", *BY_GROUP), (group_row(*one) for one in languages.items()))
    publishers = tuple(evaluation.grouped(lambda document: document.publisher).values())
    if len(publishers) > 1:
        yield describe_publishers(publishers)
    if measured.reliability is not None:
        yield describe_confidence(measured.reliability)
        yield reliability_table(measured.reliability)


def describe_documents(evaluation: Evaluation) -> str:
    """Return how many documents of which languages and of how many publishers were measured."""
    languages = Counter(document.language for document in evaluation.documents)
    told = ", ".join(f"{count} {language}" for language, count in languages.most_common())
    publishers = len(evaluation.grouped(lambda document: document.publisher))
    size = len(evaluation.documents)
    told_missing = f" {len(evaluation.missing)} of them without facts." if evaluation.missing else ""
    return (
        f"{count_of(size, 'document')} ({told}) by {count_of(publishers, 'publisher')}, annotated by hand. "
        f"They are not part of this project.{told_missing}"
    )


def count_of(number: int, noun: str) -> str:
    """Return a number with its noun."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def figure_row(metric: str, measured: Measurement) -> list[str]:
    """Return a row of the table of figures."""
    tally = measured.totals[metric]
    interval = measured.intervals.get(metric)
    told = f"{share(interval[0])} – {share(interval[1])}" if interval else ""
    return [LABELS[metric], share(tally.precision), share(tally.recall), share(tally.f1), told, f"{tally.gold:,}"]


def group_row(name: str, members: Evaluation) -> list[str]:
    """Return a row of figures of a group of documents."""
    totals = members.totals()
    return [name.replace("|", " "), str(len(members.documents)), *(f1_of(totals[metric]) for metric in BY_GROUP)]


def f1_of(tally: Tally) -> str:
    """Return F1, a dash where gold holds nothing."""
    return share(tally.f1) if tally.gold else "–"


def describe_publishers(publishers: Sequence[Evaluation]) -> str:
    """Return how far F1 differs between publishers."""
    told = list[str]()
    for metric in BY_GROUP:
        values = [tally.f1 for tally in (one.totals()[metric] for one in publishers) if tally.gold]
        if values:
            told.append(f"{metric} from {share(min(values))} to {share(max(values))}")
    return f"By publisher ({len(publishers)}), F1 runs: {', '.join(told)}."


def describe_confidence(reliability: Reliability) -> str:
    """Return what the table of reliability says in one paragraph."""
    return CONFIDENCE.format(brier=reliability.brier, error=reliability.calibration_error, count=reliability.count)


def reliability_table(reliability: Reliability) -> str:
    """Return the table of confidence against correctness."""
    rows = (
        [f"{one.low:.1f} – {one.high:.1f}", f"{one.count:,}", share(one.confidence), share(one.share_right)]
        for one in reliability.bins
    )
    return table(("confidence", "items", "mean confidence", "share right"), rows)


def share(value: float) -> str:
    """Return a share with three digits."""
    return f"{value:.3f}"


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table in Markdown."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
