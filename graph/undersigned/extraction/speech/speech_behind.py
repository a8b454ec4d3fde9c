"""Find the speaker behind a quotation: ordered rules over the words that follow it.

Each rule has a name, which evidence carries and whose precision is measured on annotated documents.
"""

from __future__ import annotations

import re

from undersigned.extraction.speech.frames import TOKEN, Attribution, Frame, sentence_stop
from undersigned.extraction.speech.speakers import Speaker, SpeakerKind, Voices, read_speaker

__all__ = ["attribute_after"]

GAP_AFTER = re.compile(r"[\s,;–—―*_-]*")
MAX_CONTEXT = 420
MAX_SUBJECT_WORDS = 34
MAX_ADVERBS = 4
MAX_CREDIT = 260
MAX_RETOLD = 60
CREDIT_WORDS = frozenset({"and", "y", "et", "und", "e"})


def attribute_after(voices: Voices, frame: Frame) -> Attribution | None:
    """Find the speaker behind a quotation: `", said NAME`, `", NAME said`, `" – NAME, ROLE`."""
    text = voices.text
    limit = min(frame.end, frame.close + MAX_CONTEXT)
    gap = GAP_AFTER.match(text, frame.close, limit)
    start = gap.end() if gap else frame.close
    if "\n\n" in text[frame.close : start]:
        return None
    if text[frame.close : frame.close + 1] in set(".!?"):
        return retold(voices, min(frame.close + 2, limit), limit)
    stop = sentence_stop(text, start, limit)
    token = TOKEN.match(text, start, stop)
    if not token:
        return signed(voices, start, stop)
    if text[frame.close : start].strip() in {"–", "—", "―", "-"} and token[0][0].isupper():
        return signed(voices, start, stop)
    if is_new_sentence(voices, frame, token):
        return retold(voices, start, frame.end) or credit(voices, start, frame.end)
    return (
        inverted(voices, token, stop)
        or subject_first(voices, start, stop)
        or according(voices, start, stop)
        or convinced(voices, token, stop)
    )


def is_new_sentence(voices: Voices, frame: Frame, token: re.Match[str]) -> bool:
    """Tell whether a capitalized word behind a finished quotation begins a sentence of its own."""
    comma = "," in voices.text[frame.close : token.start()]
    finished = frame.text[-1:] in ".…" and frame.text[-2:-1] != ","
    return finished and not comma and token[0][0].isupper() and token[0].casefold() not in voices.words.cues


def inverted(voices: Voices, token: re.Match[str], stop: int) -> Attribution | None:
    """`said NAME`, `ha afirmado con rotundidad NAME`, `said in a statement NAME`; or a verb without subject."""
    words, text = voices.words, voices.text
    joined = joined_pronoun(voices, token)
    if joined:
        return joined
    at = cue_from(voices, token, stop)
    if at is None:
        return None
    begin = at
    placed = False
    for count, following in enumerate(TOKEN.finditer(text, at, stop)):
        low = following[0].casefold()
        further = low in words.cues and count < 2 and following[0][0].islower()
        between = low in words.auxiliaries and low not in words.pronouns
        if between or low in words.body_prepositions or further:
            begin = following.end()
            continue
        speaker = read_speaker(voices, begin, stop)
        if speaker and text[begin : following.start()].strip() in {"", "*", "**", "_"}:
            if placed and speaker.name.casefold() in words.places:
                break
            return Attribution(rule="quote-said-name", speaker=speaker, end=speaker.end)
        if count > MAX_ADVERBS or "," in text[at : following.start()]:
            break
        placed = placed or low in words.prepositions
        begin = following.end()
    if text[at:stop].strip() in {"", "*", "**", "_"} or text[at : at + 1] in ",;:":
        return Attribution(rule="quote-said", speaker=None, end=at)
    return Attribution(rule="quote-said", speaker=None, end=at) if words.language == "es" else None


def convinced(voices: Voices, token: re.Match[str], stop: int) -> Attribution | None:
    """`", ist NAME überzeugt`, `", zeigt sich NAME erfreut`: a state of mind that frames speech."""
    words = voices.words
    if token[0] not in words.state_verbs:
        return None
    following = TOKEN.match(voices.text, token.end() + 1, stop)
    begin = following.end() if following and following[0] in words.reflexives else token.end()
    speaker = read_speaker(voices, begin, stop)
    if speaker is None:
        return None
    behind = TOKEN.findall(voices.text[speaker.end : stop])[:MAX_ADVERBS]
    if words.states.isdisjoint(behind):
        return None
    return Attribution(rule="quote-said-name", speaker=speaker, end=speaker.end)


def joined_pronoun(voices: Voices, token: re.Match[str]) -> Attribution | None:
    """`« ... », dit-elle`, `« ... », a-t-elle ajouté`: a verb with its pronoun joined to it."""
    if not voices.words.asks_pronoun(token[0].casefold()):
        return None
    following = TOKEN.match(voices.text, token.end() + 1)
    told = token[0].casefold().partition("-")[0] in voices.words.cues
    if not told and not (following and following[0].casefold() in voices.words.cues):
        return None
    name = token[0].rpartition("-")[2]
    speaker = Speaker(kind=SpeakerKind.PRONOUN, name=name, written=name, end=token.end())
    return Attribution(rule="quote-said-name", speaker=speaker, end=token.end())


def cue_from(voices: Voices, token: re.Match[str], stop: int) -> int | None:
    """Return where a verb of saying ends that begins at a word, auxiliaries before it included."""
    words = voices.words
    for count, following in enumerate(TOKEN.finditer(voices.text, token.start(), stop)):
        low = following[0].casefold()
        if low in words.cues and (following[0][0].islower() or not count):
            return None if low in words.participles and not count else following.end()
        if low not in words.auxiliaries or count >= MAX_ADVERBS:
            return None
    return None


def subject_first(voices: Voices, start: int, stop: int) -> Attribution | None:
    """`NAME said`, `NAME, ROLE of BODY, told ...`."""
    speaker = read_speaker(voices, start, stop)
    if speaker is None:
        return None
    rest = cue_behind(voices, speaker.end, stop)
    if rest is None:
        return None
    return Attribution(rule="quote-name-said", speaker=speaker, end=rest)


def cue_behind(voices: Voices, start: int, stop: int) -> int | None:
    """Return where the verb of saying behind a subject ends, over auxiliaries and a short insertion."""
    words, text = voices.words, voices.text
    commas = 0
    for count, token in enumerate(TOKEN.finditer(text, start, stop)):
        low = token[0].casefold()
        if low in words.cues:
            return token.end()
        commas += text[token.end() : token.end() + 1] == ","
        plain = low in words.auxiliaries or commas or "," in text[start : token.start()]
        if count > MAX_SUBJECT_WORDS // 2 or not plain:
            return None
    return None


def according(voices: Voices, start: int, stop: int) -> Attribution | None:
    """`", according to NAME`."""
    lowered = voices.text[start : min(stop, start + 30)].casefold()
    for phrase in voices.words.according:
        if lowered.startswith(phrase + " "):
            speaker = read_speaker(voices, start + len(phrase), stop)
            return Attribution(rule="according-to", speaker=speaker, end=speaker.end) if speaker else None
    return None


def signed(voices: Voices, start: int, stop: int) -> Attribution | None:
    """`" – NAME, ROLE, BODY` or `" (NAME, BODY)`."""
    begin = start + 1 if voices.text[start : start + 1] == "(" else start
    speaker = read_speaker(voices, begin, stop)
    if speaker is None or speaker.kind is not SpeakerKind.PERSON or len(speaker.name.split()) < 2:
        return None
    return (
        Attribution(rule="signed", speaker=speaker, end=speaker.end) if is_credit(voices, speaker.end, stop) else None
    )


def retold(voices: Voices, start: int, end: int) -> Attribution | None:
    """`." So said NAME, ROLE of BODY`: the next sentence tells who said it."""
    text, words = voices.text, voices.words
    lowered = text[start : start + MAX_RETOLD].casefold()
    phrase = next((one for one in words.retold if lowered.startswith(f"{one} ")), None)
    if phrase is None:
        return None
    begin, stop = start + len(phrase), sentence_stop(text, start, end)
    told = any(word in words.cues for word in phrase.split()) or phrase.endswith((" de", " do", " da", " of", " von"))
    for token in TOKEN.finditer(text, begin, stop):
        low = token[0].casefold()
        if low not in words.cues and low not in words.auxiliaries:
            break
        told, begin = told or low in words.cues, token.end()
    speaker = read_speaker(voices, begin, stop) if told else None
    if speaker is None or speaker.kind not in {SpeakerKind.PERSON, SpeakerKind.BODY}:
        return None
    return Attribution(rule="retold", speaker=speaker, end=speaker.end)


def credit(voices: Voices, start: int, end: int) -> Attribution | None:
    """`." NAME, BODY, COUNTRY` up to the end of the block."""
    line_end = voices.text.find("\n", start, end)
    end = end if line_end < 0 else line_end
    return signed(voices, start, end) if end - start <= MAX_CREDIT else None


def is_credit(voices: Voices, start: int, end: int) -> bool:
    """Tell whether what follows a name is no sentence: capitalized words, addresses, small words of names."""
    rest = re.sub(r"\S+@\S+|https?://\S+|www\.\S+", "", voices.text[start:end])
    small = voices.words.prepositions | voices.words.role_articles | CREDIT_WORDS
    return all(token[0].isupper() or token.casefold() in small for token in TOKEN.findall(rest))
