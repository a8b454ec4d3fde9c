"""Find the speaker before a quotation: ordered rules over the words that lead up to it.

Each rule has a name, which evidence carries and whose precision is measured on annotated documents.
"""

from __future__ import annotations

import re

from undersigned.extraction.people.person_names import is_person_name
from undersigned.extraction.people.roles import Standing
from undersigned.extraction.speech.frames import EMPTY, TOKEN, Attribution, Frame, sentence_start
from undersigned.extraction.speech.speakers import Speaker, SpeakerKind, Voices, read_speaker

__all__ = [
    "OBJECT_VERBS",
    "attribute_before",
    "follows_relative",
    "said_before",
    "subject_before",
    "subject_behind",
    "whose_view",
]

MAX_CONTEXT = 420
MAX_SUBJECT_WORDS = 34
MAX_ADVERBS = 4
NEAR_WORDS = 3
CONJUNCTIONS = frozenset({"and", "but", "y", "e", "pero", "und", "aber", "et", "mais", "also"})
OBJECT_PRONOUNS = frozenset({"it", "him", "her", "them"})
GERUNDS = ("ing", "ando", "iendo")
OBJECT_VERBS = re.compile(r"t(?:old|ell|ells|elling)$|urge|ask|remind|warn|inform")
"""Verbs behind which stands whom somebody speaks to."""


def attribute_before(voices: Voices, frame: Frame) -> Attribution | None:
    """Find the speaker before a quotation: `NAME: "`, `NAME, ROLE, said: "`, `according to NAME, "`."""
    start = sentence_start(voices.text, max(frame.start, frame.open - MAX_CONTEXT), frame.open)
    prefix = voices.text[start : frame.open]
    if not prefix.strip(EMPTY):
        return None
    return (
        attributed_to(voices, start, frame.open)
        or for_whom(voices, start, frame.open)
        or said_before(voices, start, frame)
        or according_first(voices, start, frame.open)
        or label(voices, start, frame.open)
        or according_before(voices, start, frame.open)
    )


def according_first(voices: Voices, start: int, stop: int) -> Attribution | None:
    """`According to ROLE NAME, "` where the phrase begins the sentence, which no role before a name may hold."""
    head = voices.text[start:stop].lstrip(EMPTY).casefold()
    begins = any(head.startswith(f"{phrase} ") for phrase in voices.words.according)
    return according_before(voices, start, stop) if begins else None


def for_whom(voices: Voices, start: int, stop: int) -> Attribution | None:
    """`Pour NAME, ROLE, "`: a sentence that begins with a name for which something is so, and goes on with speech."""
    text = voices.text
    for phrase in voices.words.leading:
        match = re.compile(rf"[\s*_]*{re.escape(phrase)}\s+", re.IGNORECASE).match(text, start, stop)
        speaker = read_speaker(voices, match.end(), stop) if match else None
        if speaker and speaker.kind is SpeakerKind.PRONOUN and text[speaker.end : stop].strip() == ",":
            return Attribution(rule="for-name", speaker=speaker)
        if speaker and speaker.kind in {SpeakerKind.PERSON, SpeakerKind.BODY}:
            between = text[speaker.end : stop].strip()
            clause = between.startswith(",") and speaker.standing.role is not None
            full = " " in speaker.name or speaker.standing.role is not None
            if clause or (between in {",", ":", ")", "),"} and full) or (not between and speaker.standing.role):
                return Attribution(rule="for-name", speaker=speaker)
    return None


def whose_view(voices: Voices, start: int, stop: int) -> Speaker | None:
    """Return whose view the last sentence before an offset tells ("Para NAME, ROLE, the law is unjust.")."""
    begin = sentence_start(voices.text, start, stop)
    head = voices.text[begin:stop].lstrip(EMPTY)
    begin = stop - len(head)
    for phrase in voices.words.leading + voices.words.according:
        if head[: len(phrase) + 1].casefold() == f"{phrase} ":
            speaker = read_speaker(voices, begin + len(phrase), stop)
            if speaker and (speaker.kind is SpeakerKind.BODY or " " in speaker.name):
                return speaker
    return None


def attributed_to(voices: Voices, start: int, stop: int) -> Attribution | None:
    """`The following can be attributed to NAME, ROLE of BODY: "`."""
    lowered = voices.text[start:stop].casefold()
    for phrase in voices.words.attributed:
        at = lowered.rfind(phrase)
        if at >= 0 and lowered[at + len(phrase) :][:1] in {" ", ":", "\u00a0"}:
            speaker = read_speaker(voices, start + at + len(phrase), stop)
            if speaker and speaker.kind in {SpeakerKind.PERSON, SpeakerKind.BODY}:
                return Attribution(rule="attributed-to", speaker=speaker)
    return None


def said_before(voices: Voices, start: int, frame: Frame) -> Attribution | None:
    """`NAME said "`, `NAME has called it "`: the verb that stands nearest and whose subject can be read."""
    text, words = voices.text, voices.words
    tokens = list(TOKEN.finditer(text, start, frame.open))
    for index in range(len(tokens) - 1, -1, -1):
        low = tokens[index][0].casefold()
        if low not in words.cues or (tokens[index][0][0].isupper() and index):
            continue
        if follows_relative(voices, tokens[:index]):
            continue
        distance = len(tokens) - 1 - index
        if low in words.weak and not is_near(voices, tokens[index].end(), frame.open, distance):
            continue
        speaker = subject_before(voices, start, tokens[index]) or subject_behind(voices, tokens[index], frame.open)
        speaker = speaker or nearest_name(voices, start, tokens[index].start())
        if speaker:
            near = is_near(voices, tokens[index].end(), frame.open, distance)
            return Attribution(rule="name-said-quote" if near else "name-said-span", speaker=speaker)
        if is_near(voices, tokens[index].end(), frame.open, distance) and lacks_subject(voices, start, tokens[index]):
            return Attribution(rule="said-quote", speaker=None)
    return None


def follows_relative(voices: Voices, before: list[re.Match[str]]) -> bool:
    """Tell whether a verb belongs to a relative clause ("who was told ...")."""
    words = voices.words
    left = [token[0].casefold() for token in before[-MAX_ADVERBS:]]
    while left and left[-1] in words.auxiliaries and left[-1] not in words.relatives:
        left.pop()
    return bool(left) and left[-1] in words.relatives and left[-1] not in words.that_words


def subject_behind(voices: Voices, verb: re.Match[str], stop: int) -> Speaker | None:
    """Read the subject behind a verb ("Como expuso la ministra NAME"), which for some verbs would be the object."""
    if OBJECT_VERBS.match(verb[0].casefold()) or voices.text[verb.end() : stop].strip()[:1] in {"", ":", ","}:
        return None
    speaker = read_speaker(voices, verb.end(), stop)
    if speaker is None or speaker.kind is SpeakerKind.PERSON:
        return speaker
    if speaker.kind is SpeakerKind.PRONOUN:
        return speaker if speaker.name.casefold() not in OBJECT_PRONOUNS else None
    return speaker if voices.text[speaker.end : stop].strip() == ":" else None


def lacks_subject(voices: Voices, start: int, verb: re.Match[str]) -> bool:
    """Tell whether a verb has its subject in the sentence before: it begins its clause, or is a gerund."""
    words = voices.words
    before = [token.casefold() for token in TOKEN.findall(voices.text[start : verb.start()])]
    if all(token in words.auxiliaries or token in CONJUNCTIONS for token in before[-3:]):
        return True
    return verb[0].casefold().endswith(GERUNDS)


def is_near(voices: Voices, verb_end: int, stop: int, distance: int) -> bool:
    """Tell whether a verb stands next to the quotation, or the quotation follows a colon."""
    return distance <= NEAR_WORDS or voices.text[verb_end:stop].rstrip(EMPTY).endswith(":")


def subject_before(voices: Voices, start: int, verb: re.Match[str]) -> Speaker | None:
    """Read the subject of a verb: of all places where one can begin, the leftmost that reaches the verb."""
    text, stop = voices.text, verb.start()
    begins = [start]
    begins += [
        match.end()
        for match in re.finditer(
            r"[,;:(–—]\s+|(?:^|\s)(?:[Aa]s|[Cc]omo|[Cc]omme|that|and|but|when|as|while|que|y|e|pero|cuando|dass|und)\s",
            text[start:stop],
        )
    ]
    begins = [begins[0], *(start + offset for offset in begins[1:])]
    first = TOKEN.match(text, start, stop)
    if first and first[0].casefold() in voices.words.not_names:  # "Also NAME said"
        begins.insert(1, min(first.end() + 1, stop))
    for begin in begins:
        speaker = read_speaker(voices, begin, stop)
        if speaker and reaches(voices, speaker, stop):
            return speaker
    return None


def reaches(voices: Voices, speaker: Speaker, stop: int) -> bool:
    """Tell whether only auxiliaries, or an insertion between commas, stand between a subject and its verb."""
    between = voices.text[speaker.end : stop].strip()
    tokens = [token.casefold() for token in TOKEN.findall(between)]
    while tokens and tokens[-1] in voices.words.auxiliaries:
        tokens.pop()
    if not tokens:
        return True
    inserted = (
        between.startswith((",", "(")) or tokens[0] in voices.words.relatives or speaker.standing.role is not None
    )
    if speaker.kind is SpeakerKind.PERSON and " " in speaker.name and between.startswith(","):
        return len(tokens) <= MAX_SUBJECT_WORDS
    if speaker.kind in {SpeakerKind.GROUP, SpeakerKind.TEXT, SpeakerKind.OFFICE} and "," not in between:
        return len(tokens) <= MAX_ADVERBS and not voices.words.cues.intersection(tokens)
    return inserted and "," in voices.text[stop - 40 : stop] and len(tokens) <= MAX_SUBJECT_WORDS


def nearest_name(voices: Voices, start: int, stop: int) -> Speaker | None:
    """Read the nearest pronoun or capitalized name before a verb, at most a few words away."""
    tokens = list(TOKEN.finditer(voices.text, start, stop))
    for index in range(len(tokens) - 1, max(-1, len(tokens) - 7), -1):
        token = tokens[index]
        low = token[0].casefold()
        if low in voices.words.pronouns:
            return read_speaker(voices, token.start(), stop)
        if token[0][0].isupper() and low not in voices.words.not_names:
            first = index
            while first and adjoins(voices.text, tokens[first - 1], tokens[first]):
                first -= 1
            return read_speaker(voices, tokens[first].start(), stop)
    return None


def adjoins(text: str, left: re.Match[str], right: re.Match[str]) -> bool:
    """Tell whether two capitalized words stand side by side."""
    return left[0][0].isupper() and text[left.end() : right.start()] in {" ", ". ", "\u00a0"}


def label(voices: Voices, start: int, stop: int) -> Attribution | None:
    """`NAME: "`, `NAME, ROLE, BODY: "`, `Para NAME (ROLE): "`."""
    text = voices.text
    prefix = text[start:stop].rstrip(EMPTY)
    if not prefix.endswith((":", "–", "—")):
        return credit_before(voices, start, start + len(prefix))
    begin = start
    first = TOKEN.match(text, start, stop)
    lowered = prefix.casefold()
    for phrase in voices.words.according + voices.words.leading:
        if first and lowered.startswith(phrase + " "):
            begin = start + len(phrase)
    speaker = read_speaker(voices, begin, start + len(prefix) - 1)
    named = speaker is not None and speaker.kind in {SpeakerKind.PERSON, SpeakerKind.BODY}
    if speaker and named and not text[speaker.end : start + len(prefix) - 1].strip(EMPTY + ")"):
        return Attribution(rule="label", speaker=speaker)
    if prefix.endswith(":"):
        name = last_person(voices, start, start + len(prefix) - 1)
        return Attribution(rule="colon", speaker=name) if name else None
    return None


def credit_before(voices: Voices, start: int, stop: int) -> Attribution | None:
    """`NAME, ROLE, BODY "` without a colon, where nothing else stands before the quotation."""
    speaker = read_speaker(voices, start, stop)
    if speaker is None or speaker.kind is not SpeakerKind.PERSON or speaker.standing == Standing():
        return None
    if " " not in speaker.name or voices.text[speaker.end : stop].strip(EMPTY + ",)"):
        return None
    return Attribution(rule="label", speaker=speaker)


def last_person(voices: Voices, start: int, stop: int) -> Speaker | None:
    """Read the last person that a sentence names which ends in a colon."""
    tokens = list(TOKEN.finditer(voices.text, start, stop))
    found: list[tuple[int, Speaker]] = []
    begin = start
    for token in tokens:
        if token.start() < begin or not token[0][0].isupper() or token[0].casefold() in voices.words.not_names:
            continue
        speaker = read_speaker(voices, token.start(), stop)
        if speaker and speaker.kind is SpeakerKind.PERSON:
            begin = speaker.end
            sure = is_person_name(speaker.name, voices.words) or speaker.standing != Standing()
            found.append((2 * sure + (" " in speaker.name), speaker))
    best = max((rank for rank, _ in found), default=0)
    return next((speaker for rank, speaker in reversed(found) if rank == best), None)


def according_before(voices: Voices, start: int, stop: int) -> Attribution | None:
    """`According to NAME, "`, `Según BODY, ... "`."""
    lowered = voices.text[start:stop].casefold()
    for phrase in voices.words.according:
        match = re.search(rf"(?:^|[\s,;(*]){re.escape(phrase)}\s", lowered)
        if match:
            speaker = read_speaker(voices, start + match.end(), stop)
            if speaker:
                return Attribution(rule="according-to", speaker=speaker)
    return None
