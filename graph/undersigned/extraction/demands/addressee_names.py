"""Read names of bodies, offices and persons that can be addressed."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from undersigned.extraction.demands.addressee_persons import AddresseeWords, Kind, PersonNames, Place, given_names
from undersigned.text.phrases import Hit, PhraseIndex, Words

__all__ = ["AddresseeNames", "AddresseeWords", "Kind", "Place", "addressee_names"]

NAME_WORDS = 12
MODIFIERS = 4
"""How many words may stand before the comma of "federal, state and territory ministers"."""
MOST_NAMES = 6
HEAD_WORDS = 3
NEXT_WORDS = 4
SHORT = 3
"""Letters of an abbreviation at most; a period behind a longer word ends a sentence."""


class AddresseeNames(PersonNames):
    """Reads names of addressees in the words of one language."""

    def __init__(self, language: str | None) -> None:
        super().__init__(language)
        self.triggers: PhraseIndex[bool] = PhraseIndex((phrase, True) for phrase in self.lexicon.triggers)
        self.salutations: PhraseIndex[bool] = PhraseIndex((phrase, True) for phrase in self.lexicon.salutations)
        self.to_lines: PhraseIndex[bool] = PhraseIndex((phrase, True) for phrase in self.lexicon.to_lines)
        self.copies: PhraseIndex[bool] = PhraseIndex((phrase, True) for phrase in self.lexicon.copies)
        self.own_body: PhraseIndex[bool] = PhraseIndex((phrase, True) for phrase in self.lexicon.own_body)

    def name_at(self, words: Words, first: int, stop: int) -> Place | None:
        """Return the words of a name that begins at a word: up to punctuation or a word that no name has."""
        last = first - 1
        noun = self.nouns.at(words, first) if first < stop else None
        inner = noun.last if noun else first  # "parties to the conflict"
        for index in range(first, min(stop, first + NAME_WORDS)):
            if index > inner and (self.stops_at(words, index) or self.starts_other(words, index)):
                last -= index - 1 > inner and self.is_verb_before(words, first, index)
                break
            if index > inner and words.text[words.starts[index - 1]].isupper() and self.begins_act(words, index):
                break
            last = index
            if self.ends_after(words, first, index) or self.joins_other(words, first, index):
                break
        return self.trim(words, first, last)

    def names_at(self, words: Words, first: int, stop: int) -> list[Place]:
        """Return the names of an enumeration that begins at a word ("the Ministry of X, the Board of Y and the Z")."""
        names: list[Place] = []
        place = self.name_at(words, first, stop)
        while place and len(names) < MOST_NAMES:
            names.append(place)
            begin = place[1] + 1
            joined = begin < stop and (words.gap(place[1]) == "," or words.folded[begin] in self.lexicon.joiners)
            place = self.name_at(words, begin, stop) if joined else None
            if place and (words.text[words.starts[place[0]]].islower() or self.kind_of(words, *place) is None):
                break
        return names

    def salutation(self, words: Words, first: int, stop: int) -> Place | None:
        """Return the addressee of a line that opens a letter ("Dear X,", "To: X"), or None where it opens none."""
        hit = self.opening(words, first, stop)
        if hit is None or hit.last + 1 >= stop:
            return None
        begin = hit.last + 1
        while begin + 1 < stop and words.folded[begin] in self.lexicon.honorifics and self.is_low(words, begin):
            begin += 1
        return self.name_at(words, begin, stop)

    def is_low(self, words: Words, index: int) -> bool:
        """Tell whether a form of address in lower case stands before a name ("señora Wick")."""
        lower = words.text[words.starts[index]].islower()
        return lower and words.text[words.starts[index + 1]].isupper()

    def opening(self, words: Words, first: int, stop: int) -> Hit[bool] | None:
        """Return the words that open a letter in a line that ends like a salutation, or None."""
        hit = self.salutations.at(words, first) if first < stop else None
        if hit is None or hit.last >= stop:
            return None
        after = words.text[words.ends[stop - 1] : words.ends[stop - 1] + 2].strip()
        return hit if after[:1] in {",", ":"} or words.gap(hit.last)[:1] == ":" else None

    def greets(self, words: Words, first: int, stop: int) -> bool:
        """Tell whether a line greets the reader of a letter ("Your Excellency,"), be it without a name."""
        return self.opening(words, first, stop) is not None and self.to_lines.at(words, first) is None

    def stops_at(self, words: Words, index: int) -> bool:
        """Tell whether a word ends a name: a listed one, or a verb form by its ending in lower case."""
        word = words.folded[index]
        verbal = word.endswith(self.lexicon.stop_endings) if self.lexicon.stop_endings else False
        return word in self.lexicon.stops or (verbal and words.text[words.starts[index]].islower())

    def begins_act(self, words: Words, index: int) -> bool:
        """Tell whether a word in lower case is a verb of an act ("we ask that Wickworks reopen the port")."""
        hit = self.acts.at(words, index) if words.text[words.starts[index]].islower() else None
        return hit is not None and not hit.value.noun

    def starts_other(self, words: Words, index: int) -> bool:
        """Tell whether an article begins something else: one that follows no "of" and no "and"."""
        if words.folded[index] not in self.lexicon.articles:
            return False
        return words.folded[index - 1] not in self.lexicon.links

    def is_verb_before(self, words: Words, first: int, article: int) -> bool:
        """Tell whether a word in lower case between a name and an article is a verb ("que el Fondo cierre el ...")."""
        last = article - 1
        cases = [words.text[words.starts[i]].isupper() for i in (first, last - 1, last)]
        closed = words.folded[last] in self.lexicon.links or self.is_adjective(words, last)
        return cases == [True, True, False] and words.folded[article] in self.lexicon.articles and not closed

    def joins_other(self, words: Words, first: int, index: int) -> bool:
        """Tell whether "and the" with a further body follows a body: two names, not one."""
        after = index + 2
        if after >= len(words.folded) or words.folded[index + 1] not in self.lexicon.joiners:
            return False
        if words.folded[after] not in self.lexicon.articles or self.kind_of(words, first, index) is None:
            return False
        shared = not self.lexicon.of_words.isdisjoint(words.folded[first:index])  # "governments of A and the B"
        return not shared or any(
            True for _ in self.nouns.find(words, after, min(len(words.folded), after + NEXT_WORDS))
        )

    def ends_after(self, words: Words, first: int, index: int) -> bool:
        """Tell whether the punctuation after a word ends a name; a comma between modifiers does not."""
        gap = words.gap(index)
        if not gap or gap[0] in "-&/'’‑":
            return False
        if gap[0] == ".":
            return len(words.folded[index]) > SHORT
        modifiers = gap == "," and words.text[words.starts[first]].islower() and index - first < MODIFIERS
        return not (modifiers and self.kind_of(words, first, index) is None)

    def trim(self, words: Words, first: int, last: int) -> Place | None:
        """Return a name without linking words at its ends, or None where nothing of a name is left."""
        lexicon = self.lexicon
        while first <= last and words.folded[first] in lexicon.links | lexicon.stops:
            first += 1
        while last >= first and words.folded[last] in lexicon.links | lexicon.stops:
            last -= 1
        last = self.end_of_noun(words, first, last)
        if last < first or " ".join(words.folded[first : last + 1]) in lexicon.out:
            return None
        return (first, last) if self.kind_of(words, first, last) or capitalized(words, first, last) else None

    def end_of_noun(self, words: Words, first: int, last: int) -> int:
        """Return where a name ends whose last noun of a body is followed by a word in lower case that links nothing.

        Capitalized words and adjectives between them belong to the name ("Gobierno Nacional").
        """
        nouns = list(self.nouns.find(words, first, last + 1))
        hits = [hit for hit in nouns if hit.value == "organization"]
        if nouns and nouns[-1].value == "office":
            return self.end_of_holder(words, nouns[-1].last, last)
        if not hits or hits[-1].last == last:
            return last
        after = hits[-1].last + 1
        while after <= last and (self.is_adjective(words, after) or words.text[words.starts[after]].isupper()):
            after += 1
        common = after <= last and words.text[words.starts[after]].islower()
        return after - 1 if common and words.folded[after] not in self.lexicon.links else last

    def is_adjective(self, words: Words, index: int) -> bool:
        """Tell whether a word in lower case has the ending of an adjective that a noun may have behind it."""
        endings = self.lexicon.adjective_endings
        return bool(endings) and words.folded[index].endswith(endings) and words.text[words.starts[index]].islower()

    def end_of_holder(self, words: Words, office: int, last: int) -> int:
        """Return where a name with an office ends: before a word in lower case that follows a capitalized one."""
        upper = [words.text[words.starts[i]].isupper() for i in range(office, last + 1)]
        for index in range(office + 1, last + 1):
            linked = words.folded[index] in self.lexicon.links
            if upper[index - office - 1] and not upper[index - office] and not linked and index > office + 1:
                return index - 1
        return last

    def kind_of(self, words: Words, first: int, last: int) -> Kind | None:
        """Return what the nouns in a name make it, or None; an office with a capitalized word after it is a person."""
        hits = list(self.nouns.find(words, first, last + 1))
        if not hits:
            return "person" if self.is_full_name(words, first, last) else None
        if self.lexicon.head_first and hits[0].first > first + 1:
            return None
        rest = [i for i in range(hits[-1].last + 1, last + 1) if words.folded[i] not in self.lexicon.honorifics]
        if self.lexicon.head_first and hits[0].value == "office" and hits[-1].value == "organization":
            return "office"  # "directora del Fondo"
        if hits[-1].value == "office" and rest and self.is_holder(words, rest):
            return "person"
        return "organization" if any(hit.value == "organization" for hit in hits) else "office"

    def is_holder(self, words: Words, rest: list[int]) -> bool:
        """Tell whether the words behind an office are its holder ("Speaker Ana Roe", "Secretary of Ports Ana Roe")."""
        linked = any(words.folded[i] in self.lexicon.links for i in rest)
        if linked and not self.opens_name(words, rest[0]):
            return self.is_full_name(words, rest[-1] - 1, rest[-1])
        return capitalized(words, rest[0], rest[-1])

    def opens_name(self, words: Words, index: int) -> bool:
        """Tell whether a capitalized given name stands at a word ("Governor Ana Roe of Anytown")."""
        return words.folded[index] in given_names() and words.text[words.starts[index]].isupper()

    def split(self, words: Words, place: Place) -> list[Place]:
        """Cut a name at "and" where a body or an office stands on both sides ("Speaker Ana Roe and Mayor Bo Wick")."""
        for index in range(place[0] + 1, place[1]):
            if words.folded[index] not in self.lexicon.joiners:
                continue
            begin = index + 1 + (words.folded[index + 1] in self.lexicon.articles)
            left, right = (place[0], index - 1), (min(begin, place[1]), place[1])
            heads = any(True for _ in self.nouns.find(words, right[0], min(right[1], right[0] + HEAD_WORDS) + 1))
            kinds = (self.kind_of(words, *left), self.kind_of(words, *right)) if heads else (None, None)
            named = capitalized(words, *left) and capitalized(words, *right)
            if kinds[0] and (named or kinds == ("office", "office")):
                return [left, *self.split(words, right)]
        return [place]

    def name_after_office(self, words: Words, place: Place) -> Place | None:
        """Return the person's name behind the comma after an office ("the Minister of X, Ana Y")."""
        begin = place[1] + 1
        if words.gap(place[1]) != "," or begin + 1 >= len(words.folded) or self.kind_of(words, *place) != "office":
            return None
        last = begin
        while (
            last < begin + 3
            and not words.gap(last)
            and last + 1 < len(words.folded)
            and self.is_personal(words, last + 1)
        ):
            last += 1
        return (begin, last) if last > begin and self.is_personal(words, begin) else None

    def holder(self, words: Words, place: Place) -> Place | None:
        """Return who is named elsewhere right behind an office, with it ("Prime Minister Ana Roe"), or None."""
        office = words.folded[place[0] : place[1] + 1]
        for index, word in enumerate(words.folded):
            after = index + len(office)
            if word != office[0] or words.folded[index:after] != office or after >= len(words.folded):
                continue
            person = self.name_after_office(words, (index, after - 1))
            if person:
                return person
            last = self.name_after(words, after)[1] if self.goes_on(words, after - 1) else after
            if last > after and self.is_personal(words, after):
                return index, last
        return None

    def fullest(self, words: Words, place: Place) -> Place:
        """Return where a body named by its noun alone ("the Government") is first named in full, else its own place."""
        first, last = place
        word = words.folded[first]
        if (
            first != last
            or self.kind_of(words, first, last) != "organization"
            or words.text[words.starts[first]].islower()
        ):
            return place
        found: dict[tuple[str, ...], Place] = {}
        counts: Counter[tuple[str, ...]] = Counter()
        for index, other in enumerate(words.folded):
            if other == word and (full := self.full_at(words, index)):
                key = words.folded[full[0] : full[1] + 1]
                found.setdefault(key, full)
                counts[key] += 1
        return found[max(counts, key=lambda key: (counts[key], -found[key][0]))] if counts else place

    def named_before(self, words: Words, index: int) -> Place:
        """Return a noun with the capitalized words right before it ("U.S. government")."""
        first = index
        while first and index - first < MODIFIERS and words.gap(first - 1) in {"", "."}:
            if (
                words.gap(first - 1) == "." and len(words.folded[first - 1]) > SHORT
            ):  # the end of a sentence, not "U.S."
                break
            own = self.own_body.at(words, first - 1)  # "Your government" names nobody
            lower = not words.text[words.starts[first - 1]].isupper()
            if lower or own or words.folded[first - 1] in self.lexicon.articles:
                break
            first -= 1
        return first, index

    def goes_on(self, words: Words, index: int) -> bool:
        """Tell whether the next word follows in the same line without punctuation."""
        return not words.gap(index) and "\n" not in words.text[words.ends[index] : words.starts[index + 1]]

    def full_at(self, words: Words, index: int) -> Place | None:
        """Return a longer name around a noun ("Federal Government", "Government of Anyland"), or None."""
        first = last = index
        if index and words.text[words.starts[index]].isupper():
            while index - first < 2 and first and self.goes_on(words, first - 1) and self.is_personal(words, first - 1):
                first -= 1
        after = index + 2
        if (
            after < len(words.folded)
            and words.folded[index + 1] in self.lexicon.of_words
            and self.is_personal(words, after)
        ):
            last = after
        return (first, last) if first < last else None


@lru_cache(maxsize=16)
def addressee_names(language: str | None) -> AddresseeNames:
    """Return the reader of names of a language, made once."""
    return AddresseeNames(language)


def capitalized(words: Words, first: int, last: int) -> bool:
    """Tell whether every longer word of a range begins with a capital, and one word at least."""
    capitals = [words.text[words.starts[i]].isupper() for i in range(first, last + 1)]
    lengths = [len(words.folded[i]) for i in range(first, last + 1)]
    return any(capitals) and all(upper or length < 4 for upper, length in zip(capitals, lengths, strict=True))
