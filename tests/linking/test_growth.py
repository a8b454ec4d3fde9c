"""Linking takes time in proportion to what a document names, whatever its shape."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from typing import TypeVar

import pytest
from tests.growth import check_growth

from undersigned.linking import DocumentMentions, link_corpus
from undersigned.linking.edition_fingerprint import marks_of, sketch_of
from undersigned.linking.mentions import AboutMention, AddresseeMention, Ask, IssuerMention, PersonMention
from undersigned.model.facts import Part, Stance
from undersigned.names.comparison import classify

Made = TypeVar("Made")
FEW_ENTRIES = 1000


def forget() -> None:
    """Empty the caches of what was read from names and wordings, but not those of tables."""
    for name, module in list(sys.modules.items()):
        if name.startswith(("undersigned.names", "undersigned.linking", "undersigned.text")):
            for one in vars(module).values():
                if hasattr(one, "cache_clear") and (one.cache_info().maxsize or 0) > FEW_ENTRIES:
                    one.cache_clear()


def check(work: Callable[[Made], object], make: Callable[[int], Made], size: int) -> None:
    """Fail where the processor time of some work grows faster than n log n, however often it was done before."""

    def anew(made: Made) -> None:
        forget()
        work(made)

    check_growth(anew, make, size)


def word(number: int) -> str:
    """Return a made-up word for a number, in letters."""
    return "".join("bdfgklmnrt"[int(digit)] + "aeiou"[int(digit) % 5] for digit in str(number)).capitalize()


def issuers(names: Iterable[str]) -> DocumentMentions:
    return DocumentMentions(sha256="a" * 64, language="en", issuers=tuple(IssuerMention(name=name) for name in names))


def persons(people: Iterable[PersonMention]) -> DocumentMentions:
    return DocumentMentions(sha256="a" * 64, language="en", persons=tuple(people))


def asks(measures: Iterable[str]) -> DocumentMentions:
    told = enumerate(measures, start=1)
    return DocumentMentions(
        sha256="a" * 64,
        language="en",
        issuers=(IssuerMention(name="Lantern League"),),
        asks=tuple(
            Ask(ordinal=number, part=0, measure=measure, measure_stance=Stance.OPPOSE, asserting=("Lantern League",))
            for number, measure in told
        ),
    )


def addressees(count: int) -> DocumentMentions:
    return DocumentMentions(
        sha256="a" * 64,
        language="en",
        persons=tuple(
            PersonMention(name=f"Ana {word(number)}", role="minister", part=Part.ADDRESSEE) for number in range(count)
        ),
        addressees=tuple(AddresseeMention(name=f"Ana {word(number)}", kind="person") for number in range(count)),
    )


def signed_with_members(count: int) -> DocumentMentions:
    members = tuple(f"Harbor {word(number)} Society" for number in range(count))
    about = AboutMention(name="Lantern League", standing=True, members=members)
    return issuers(["Lantern League"]).model_copy(update={"abouts": (about,)})


DOCUMENTS: dict[str, tuple[Callable[[int], DocumentMentions], int]] = {
    "same-first-word": (lambda n: issuers(f"Harbor {word(i)} Society" for i in range(n)), 150),
    "same-last-word": (lambda n: issuers(f"{word(i)} Harbor" for i in range(n)), 150),
    "same-acronym": (lambda n: issuers(f"{word(i)} Harbor League (LHL)" for i in range(n)), 150),
    "acronym-and-place": (lambda n: issuers(f"LHL of {word(i)}" for i in range(n)), 150),
    "acronyms-alone": (lambda n: issuers("".join(chr(65 + i // 26**k % 26) for k in range(4)) for i in range(n)), 150),
    "translations": (lambda n: issuers(f"{k} {word(i)}" for i in range(n // 2) for k in ("Red", "Network")), 150),
    "chapters": (lambda n: issuers(f"Lantern League {word(i)} Chapter" for i in range(n)), 150),
    "numbered-locals": (lambda n: issuers(f"Dockers Union Local {i}" for i in range(n)), 150),
    "subtitles": (lambda n: issuers(f"Blue {word(i)} – Society for Clean Wide Bays" for i in range(n)), 150),
    "one-name": (lambda n: issuers(["Lantern League"] * n), 2000),
    "one-long-name": (lambda n: issuers([" ".join(word(i) for i in range(n))]), 500),
    "one-long-word": (lambda n: issuers(["Hafen" * n]), 2000),
    "long-word-of-letters": (lambda n: issuers(["a" * n]), 5000),
    "many-brackets": (lambda n: issuers(["Lantern " + "(LHL) " * n]), 500),
    "long-dotted-word": (lambda n: issuers(["a." * n]), 2000),
    "members": (signed_with_members, 150),
    "one-surname": (lambda n: persons(PersonMention(name=f"{word(i)} Renn") for i in range(n)), 300),
    "one-given-name": (lambda n: persons(PersonMention(name=f"Ana {word(i)}") for i in range(n)), 300),
    "persons-of-one-body": (
        lambda n: persons(PersonMention(name=f"Ana {word(i)}", affiliation="Lantern League") for i in range(n)),
        1000,
    ),
    "directors": (
        lambda n: persons(
            PersonMention(name=f"Ana {word(i)}", role="director", affiliation=f"{word(i)} Alliance") for i in range(n)
        ),
        150,
    ),
    "addressees": (addressees, 150),
    "one-measure": (lambda n: asks(["the harbor toll"] * n), 500),
    "measures-of-one-head": (lambda n: asks(f"the {word(i).lower()} harbor toll" for i in range(n)), 150),
    "measures-of-one-beginning": (lambda n: asks(f"harbor toll for {word(i).lower()} ships" for i in range(n)), 150),
    "one-long-measure": (lambda n: asks([" ".join(word(i).lower() for i in range(n))]), 500),
    "measure-of-joints": (lambda n: asks(["of " * n + "the harbor toll"]), 2000),
}


@pytest.mark.parametrize("shape", DOCUMENTS)
def test_one_document_is_linked_in_proportion_to_its_names(shape: str) -> None:
    make, size = DOCUMENTS[shape]
    check(lambda document: link_corpus([document]), make, size)


def corpus(names: Callable[[int], str], count: int) -> list[DocumentMentions]:
    return [issuers([names(number)]).model_copy(update={"sha256": f"{number:064x}"}) for number in range(count)]


CORPORA: dict[str, Callable[[int], str]] = {
    "same-first-word": lambda i: f"Harbor {word(i)} Society",
    "same-acronym": lambda i: f"{word(i)} Harbor League (LHL)",
    "one-name": lambda _: "Lantern League",
    "chapters": lambda i: f"Lantern League {word(i)} Chapter",
}


@pytest.mark.parametrize("shape", CORPORA)
def test_a_corpus_is_linked_in_proportion_to_its_documents(shape: str) -> None:
    check(link_corpus, lambda count: corpus(CORPORA[shape], count), 150)


TEXTS: dict[str, Callable[[int], str]] = {
    "letters": lambda n: "a" * n,
    "digits": lambda n: "1" * n,
    "dots": lambda n: "." * n,
    "underscores": lambda n: "_" * n,
    "letters-and-dots": lambda n: "a." * (n // 2),
    "digits-and-dots": lambda n: "1." * (n // 2),
    "at-signs": lambda n: "a@" * (n // 2),
    "half-addresses": lambda n: "a@b" * (n // 3),
    "address-without-end": lambda n: "a" * (n // 2) + "@" + "b" * (n // 2),
    "addresses": lambda n: "ana@lantern.example " * (n // 20),
    "web-address": lambda n: "https://" + "a" * n,
    "many-web-addresses": lambda n: "https://" * (n // 8),
    "capitals": lambda n: "A" * n,
    "names": lambda n: "the Harbor " * (n // 11),
    "plus-signs": lambda n: "+" * n,
    "hyphens": lambda n: "a-" * (n // 2),
    "blanks": lambda n: " " * n,
}


@pytest.mark.parametrize("shape", TEXTS)
def test_the_marks_of_a_text_are_found_in_proportion_to_its_length(shape: str) -> None:
    check(lambda text: (marks_of(text), sketch_of(text)), TEXTS[shape], 20_000)


PAIRS: dict[str, Callable[[int], str]] = {
    "long-word": lambda n: "a" * n,
    "compound": lambda n: "hafen" * (n // 5),
    "words": lambda n: "harbor " * (n // 7),
    "brackets": lambda n: "(LHL)" * (n // 5),
    "places": lambda n: "Northland Texas " * (n // 16),
    "dots": lambda n: "a." * (n // 2),
}


@pytest.mark.parametrize("shape", PAIRS)
def test_two_names_are_compared_in_proportion_to_their_length(shape: str) -> None:
    def two(size: int) -> tuple[str, str]:
        return PAIRS[shape](size), PAIRS[shape](size) + " x"

    check(lambda pair: classify(*pair), two, 2_000)
