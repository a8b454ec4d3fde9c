"""Resolve speakers inside one document: surnames to full names, pronouns to the last speaker, roles once told."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from undersigned.extraction.people.full_names import iter_places, search_full, search_longer
from undersigned.extraction.people.genders import gender_of, gender_of_pronoun
from undersigned.extraction.people.name_shapes import PERSON_RUN, clean_space
from undersigned.extraction.people.person_names import is_person_name
from undersigned.extraction.people.role_phrases import title_before
from undersigned.extraction.people.roles import Standing
from undersigned.extraction.speech.frames import Frame
from undersigned.extraction.speech.speakers import Speaker, SpeakerKind, Voices, read_speaker
from undersigned.extraction.speech.speech_before import said_before, whose_view
from undersigned.extraction.speech.speech_words import SpeechWords

__all__ = ["Coreference", "is_issuers"]

COMMON = frozenset({SpeakerKind.OFFICE, SpeakerKind.GROUP, SpeakerKind.TEXT})
OWNED = re.compile(r"[’']s?$")
SENTENCE_END = re.compile(r"[.!?…]\s")
MAX_INTRODUCTION = 600
MAX_LOOKUPS = 12
"""How many places of a name are read for its role: the first ones tell it."""


def is_indefinite(speaker: Speaker, words: SpeechWords) -> bool:
    """Tell whether a common noun leaves open who speaks ("a volunteer")."""
    return speaker.name.split()[0].casefold() in words.indefinite


def is_issuers(speaker: Speaker, words: SpeechWords) -> bool:
    """Tell whether a common noun means those who issue the text ("the groups")."""
    return speaker.kind is SpeakerKind.GROUP and speaker.name.split()[-1].casefold() in words.own_groups


@dataclass(slots=True)
class Coreference:
    """Who speaks in a document, in order of the text.

    Args:
        voices: text, words and bodies.
        issuer: the only issuer of the document, for "the organization said".
    """

    voices: Voices
    issuer: str | None = None
    standings: dict[str, Standing] = field(default_factory=dict[str, Standing])
    by_word: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    full_names: dict[str, str] = field(default_factory=dict[str, str])
    told: Callable[[], Sequence[tuple[int, Speaker]]] = tuple
    """The persons whom the document names with a role, and where; asked for where a common noun stands for one."""
    compared: int = 0
    """How many quotations of bodies were looked up in the rest of the document."""
    last: str | None = None
    last_end: int = 0
    left_out: str | None = None
    """The group that spoke last, if no person did since: whom a verb without subject means."""

    def resolve(self, speaker: Speaker | None, at: int) -> str | None:
        """Return the full name of a speaker and remember it as the last one.

        Args:
            speaker: as read, or None where the text leaves the subject out.
            at: offset of the quotation; a surname's full name may stand anywhere, a pronoun's before it.
        """
        if speaker is None or speaker.kind is SpeakerKind.PRONOUN:
            left_out = self.left_out if speaker is None and not self.viewed(at) else None
            return left_out or self.go_on(speaker, at)
        since, self.last_end = self.last_end, at
        self.left_out = None
        if speaker.kind in COMMON and is_indefinite(speaker, self.voices.words):
            return None
        if speaker.kind is SpeakerKind.OFFICE:
            return self.holder(speaker, since, at)
        if speaker.kind is SpeakerKind.GROUP:
            own = self.issuer if is_issuers(speaker, self.voices.words) else None
            self.left_out = own or speaker.name
            return self.left_out
        if speaker.kind is not SpeakerKind.PERSON:
            return (self.speaks_for(speaker, at) if speaker.kind is SpeakerKind.BODY else None) or speaker.name
        self.last = self.full_name(speaker.name)
        self.remember(self.last, speaker.standing)
        return self.last

    def viewed(self, at: int) -> str | None:
        """Return the person whose view the sentence before an offset tells, if it stands behind the last speech."""
        found = whose_view(self.voices, max(self.last_end, at - MAX_INTRODUCTION), at)
        if found is None or found.kind is not SpeakerKind.PERSON:
            return None
        name = self.full_name(found.name)
        self.remember(name, found.standing)
        return name

    def go_on(self, pronoun: Speaker | None, at: int) -> str | None:
        """Return whom a pronoun or a verb without subject means, and remember it as the last speaker."""
        found = self.fitting(pronoun, self.introduced(at) or self.last, at)
        self.last, self.last_end = found or self.last, at
        return found

    def fitting(self, pronoun: Speaker | None, name: str | None, at: int) -> str | None:
        """Return whom a pronoun means: the given person, or where the gender is another, the last one that fits.

        Where nobody fits, the given person stays: given names tell a gender often, and not always.
        """
        language = self.voices.words.language
        wanted = gender_of_pronoun(pronoun.name, language) if pronoun else None
        if wanted is None or name is None or gender_of(name, self.voices.text, language) in {None, wanted}:
            return name
        runs = PERSON_RUN.finditer(self.voices.text, max(0, at - MAX_INTRODUCTION), at)
        near = [one for run in runs if " " in (one := clean_space(run[0]))]
        others = (*reversed(near), *reversed(self.standings))
        return next((one for one in others if gender_of(one, self.voices.text, language) is wanted), name)

    def hear(self, name: str | None, standing: Standing, at: int) -> None:
        """Take note of somebody whose speech was resolved before: pronouns that follow may mean who said it."""
        self.last_end = at
        if name:
            self.last = name
            self.remember(name, standing)

    def introduced(self, at: int) -> str | None:
        """Return the person that the block before an offset introduces, if it stands behind the last speech.

        Before anybody has spoken, the words between the beginning of the offset's own block and the offset count too.
        """
        if viewed := self.viewed(at):
            return viewed
        text = self.voices.text
        end = text.rfind("\n\n", self.last_end, at)
        if self.last is None and (found := self.first_person(max(end, 0), at)):
            return found
        if end < 0 and self.last_end and (found := self.subject(self.last_end, at)):
            return found
        if end > 0 and (found := self.subject(end, at) or self.opener(end, at)):
            return found
        begin = text.rfind("\n\n", self.last_end, end) if end > 0 else -1
        if begin < 0 and (self.last_end or end < 0):
            return None
        return self.first_person(max(begin, 0), end)

    def opener(self, begin: int, at: int) -> str | None:
        """Return the person whose full name begins the own block of a quotation, in a sentence before it."""
        text = self.voices.text
        start = begin + len(text[begin:at]) - len(text[begin:at].lstrip())
        if not SENTENCE_END.search(text, start, at):
            return None
        speaker = read_speaker(self.voices, start, at)
        if speaker is None or speaker.kind is not SpeakerKind.PERSON or " " not in speaker.name:
            return None
        if speaker.standing.role is None and not is_person_name(speaker.name, self.voices.words):
            return None
        self.remember(speaker.name, speaker.standing)
        return speaker.name

    def subject(self, begin: int, at: int) -> str | None:
        """Return the person with a role or known before whom a verb of saying in the own block's words belongs to."""
        before = Frame(start=begin, open=at, close=at, end=at, text="")
        found = said_before(self.voices, begin, before)
        speaker = found.speaker if found else None
        if speaker is None or speaker.kind is not SpeakerKind.PERSON:
            return None
        name = self.full_name(speaker.name)
        if " " not in name:
            return None
        self.remember(name, speaker.standing)
        return name

    def first_person(self, begin: int, end: int) -> str | None:
        """Return the first person whom a range of the text names in full or with a role."""
        for match in PERSON_RUN.finditer(self.voices.text, begin, min(end, begin + MAX_INTRODUCTION)):
            if is_person_name(clean_space(match[0]), self.voices.words):
                return clean_space(match[0])
            speaker = read_speaker(self.voices, match.start(), end)
            if speaker and speaker.kind is SpeakerKind.PERSON and speaker.standing.role and " " in speaker.name:
                self.remember(speaker.name, speaker.standing)
                return speaker.name
        return None

    def holder(self, speaker: Speaker, since: int, at: int) -> str | None:
        """Return the person who is told to hold an office ("the mayor"), else its words where they are definite.

        Where nobody is told to, whoever spoke last in the same block is meant ("the researcher added").
        """
        first, noun = (speaker.name.casefold().split()[place] for place in (0, -1))
        for name, standing in self.standings.items():
            if standing.role and noun in standing.role.casefold().split():
                self.last = name
                return name
        if found := self.introduced_as(noun, at):
            return found
        if first not in self.voices.words.definite:
            return None
        goes_on = self.last and "\n\n" not in self.voices.text[since:at]
        return self.last if goes_on else speaker.name

    def introduced_as(self, noun: str, at: int, body: str | None = None) -> str | None:
        """Return whom the text introduces with a role: the last one before an offset, else the only one of all.

        Args:
            noun: of the role.
            at: offset of the quotation.
            body: for which the person must speak, if it is told.
        """
        fitting = [
            (start, person)
            for start, person in self.told()
            if noun in (person.standing.role or "").casefold().split()
            and (body is None or person.standing.affiliation in {body, None})
        ]
        names = dict.fromkeys(person.name for _, person in fitting)
        before = [person for start, person in fitting if start < at]
        if not before and len(names) != 1:
            return None
        found = (before or [fitting[0][1]])[-1]
        name = self.full_name(found.name)
        self.remember(name, found.standing)
        self.last = name
        return name

    def speaks_for(self, speaker: Speaker, at: int) -> str | None:
        """Return the person whom the text names as the spokesperson of a body, where one speaks for it."""
        words = self.voices.words
        noun = next((one for one in speaker.written.casefold().split() if one in words.spokespersons), None)
        if noun is None or speaker.written.casefold().split()[0] in words.indefinite:
            return None
        return self.introduced_as(noun, at, speaker.name)

    def full_name(self, name: str) -> str:
        """Return the full name that the document gives a surname, or the name itself."""
        parts = name.split()
        if len(parts) > 1 and len(parts[0].rstrip(".")) > 1 and not self.ends_known(name):
            return name
        known = self.ends_known(name)
        return known or self.look_up(name)

    def look_up(self, name: str) -> str:
        """Return the full name that the text gives a surname anywhere, else the surname; each is looked up once."""
        if name not in self.full_names:
            found = search_full(self.voices, name)
            if found is None and name.casefold() in self.voices.words.given_names:
                found = search_longer(self.voices, name)
            self.full_names[name] = found or name
        return self.full_names[name]

    def ends_known(self, name: str) -> str | None:
        """Return a known full name that a short one is the end (or a part) of."""
        short = name.split()
        for full in self.by_word.get(short[-1], ()):
            parts = full.split()
            if len(parts) > len(short) and (parts[-len(short) :] == short or parts[1 : 1 + len(short)] == short):
                return full
        return None

    def remember(self, name: str, standing: Standing) -> None:
        """Keep what is told of a person; what was told first stays."""
        known = self.standings.get(name, Standing())
        if name not in self.standings:
            for word in name.split()[1:]:
                self.by_word.setdefault(word, []).append(name)
        standing = self.at_own_body(standing)
        self.standings[name] = Standing(known.role or standing.role, known.affiliation or standing.affiliation)

    def at_own_body(self, standing: Standing) -> Standing:
        """Return a role with the only issuer where a common noun for it is its body.

        "director of the organization" keeps its words, "the group's director" is a director.
        """
        if standing.affiliation or standing.role is None:
            return standing
        own = self.voices.words.own_groups | self.voices.words.kinds
        first, _, rest = standing.role.partition(" ")
        if rest and OWNED.sub("", first.casefold()) in own and OWNED.search(first):
            return Standing(rest, self.issuer)
        return Standing(standing.role, self.issuer if rest and rest.casefold().split()[-1] in own else None)

    def standing(self, name: str) -> Standing:
        """Return role and body of a person, read at other places of the name where the quotation tells neither."""
        known = self.standings.get(name)
        if known is None:
            return Standing()
        if known.role is None or known.affiliation is None:
            for count, at in enumerate(iter_places(self.voices.text, name)):
                if count >= MAX_LOOKUPS or (known.role and known.affiliation):
                    break
                speaker = read_speaker(self.voices, title_before(self.voices, at, 0), at + len(name) + 200)
                if speaker and speaker.kind is SpeakerKind.PERSON and speaker.name == name:
                    self.remember(name, speaker.standing)
                    known = self.standings[name]
        return known
