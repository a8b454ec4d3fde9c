from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.growth import check_growth

from undersigned.extraction.draft import Draft, Zone
from undersigned.extraction.speech.quotations import extract_quotations
from undersigned.extraction.structure.zones import label_zones
from undersigned.model.document import BlockKind
from undersigned.model.facts import Quotation
from undersigned.reading import read_text

DraftMaker = Callable[..., Draft]

A = "The river belongs to everyone who lives beside it"
B = "We will come back to this room every single week"
RULES = [
    ("en", f"“{A},” said Ana Roe, chair of the Lantern League.", "quote-said-name", "Ana Roe"),
    ("en", f"“{A}.” Said Ana Roe, chair of the Lantern League.", "quote-said-name", "Ana Roe"),
    ("en", f"“{A},” Ana Roe, chair of the Lantern League, told reporters.", "quote-name-said", "Ana Roe"),
    ("en", f"“{A},” added Mayor Ana Roe.", "quote-said-name", "Ana Roe"),
    ("en", f"“{A},” according to Ana Roe.", "according-to", "Ana Roe"),
    ("en", f"“{A}.” – Ana Roe, Chair, Lantern League", "signed", "Ana Roe"),
    ("en", f"“{A}.” Ana Roe, Lantern League, UK.", "signed", "Ana Roe"),
    ("en", f"Ana Roe, chair of the Lantern League, said: “{A}.”", "name-said-quote", "Ana Roe"),
    ("en", f"In a long letter on Monday, Ana Roe wrote that “{A}.”", "name-said-quote", "Ana Roe"),
    ("en", f"Ana Roe told a full hall in the old harbor that she knew “{A}.”", "name-said-span", "Ana Roe"),
    ("en", f"Ana Roe, chair, Lantern League: “{A}.”", "label", "Ana Roe"),
    ("en", f"Ana Roe, Chair, Lantern League “{A}.”", "label", "Ana Roe"),
    ("en", f"According to Ana Roe, “{A}.”", "according-to", "Ana Roe"),
    ("en", f"The following can be attributed to Ana Roe, chair of the Lantern League: “{A}.”", "attributed-to",
     "Ana Roe"),
    ("en", f"For Ana Roe of the Lantern League the case is clear: “{A}.”", "for-name", "Ana Roe"),
    ("en", f"The Harbor Workers Union said: “{A}.”", "name-said-quote", "Harbor Workers Union"),
    ("en", f"As Pope Ana wrote in a letter, “{A}.”", "name-said-quote", "Ana"),
    ("en", f"Ana Roe stated that the Declaration “{A[0].lower()}{A[1:]}.”", "name-said-quote", "Ana Roe"),
    ("en", f"“{A},” the report says.", "quote-name-said", "the report"),
    ("es", f"“{A}”, ha afirmado con rotundidad Ana Roe, portavoz de Faro Común.", "quote-said-name", "Ana Roe"),
    ("es", f"“{A}”, manifiestan desde Faro Verde.", "quote-said-name", "Faro Verde"),
    ("es", f"Por su parte, Ana Roe, portavoz de Faro Común, ha destacado: «{A}».", "name-said-quote", "Ana Roe"),
    ("es", f"Como expuso la ministra Ana Roe el pasado mes: “{A}”.", "name-said-quote", "Ana Roe"),
    ("es", f"Para Ana Roe (portavoz de la Plataforma): “{A}”.", "for-name", "Ana Roe"),
    ("es", f"Según Ana Roe, “{A}”.", "according-to", "Ana Roe"),
    ("es", f"«{A}», advirtió la dirigente estudiantil.", "quote-said-name", "la dirigente"),
    ("fr", f"Pour Ana Roe, porte-parole de Phare Vert, « {A} ».", "for-name", "Ana Roe"),
    ("fr", f"Selon la maire de Lune, Ana Roe, « {A} ».", "according-to", "Ana Roe"),
    ("pt", f"Para Ana Roe, presidente da Rede Farol, “{A}”.", "for-name", "Ana Roe"),
    ("de", f"„{A}“, so Pfarrerin Ana Roe, Vorsitzende vom Bund Hafen.", "according-to", "Ana Roe"),
    ("de", f"„{A}“, sagte Ana Roe, Vorsitzende vom Bund Hafen.", "quote-said-name", "Ana Roe"),
    ("de", f"Ana Roe, Vorsitzende vom Bund Hafen, erklärt: „{A}.“", "name-said-quote", "Ana Roe"),
    ("fr", f"« {A} », a déclaré Ana Roe, présidente de Phare Vert.", "quote-said-name", "Ana Roe"),
    ("pt", f"“{A}”, afirmou Ana Roe, diretora da Rede Farol.", "quote-said-name", "Ana Roe"),
    ("en", f"“{A}.” So said Ana Roe, chair of the Lantern League.", "retold", "Ana Roe"),
    ("en", f"“{A}.” Those were the words of Ana Roe.", "retold", "Ana Roe"),
    ("es", f"“{A}”. Así lo afirmó Ana Roe, directora de Faro Común.", "retold", "Ana Roe"),
    ("fr", f"« {A}. » C’est ce qu’a déclaré Ana Roe, présidente de Phare Vert.", "retold", "Ana Roe"),
    ("pt", f"“{A}”. A declaração é de Ana Roe, coordenadora da Rede Farol.", "retold", "Ana Roe"),
    ("de", f"„{A}.“ Das sagte Ana Roe, Vorsitzende vom Bund Hafen.", "retold", "Ana Roe"),
    ("en", f"“{A},” said a spokesperson for the Lantern League.", "quote-said-name", "Lantern League"),
    ("en", f"“{A},” a Lantern League spokesperson said.", "quote-name-said", "Lantern League"),
    ("en", f"“{A},” said Demand Harbor Director Ana Roe.", "quote-said-name", "Ana Roe"),
    ("en", f"The minister Ana Roe accused them of having done “{A[0].lower()}{A[1:]}”.", "name-said-span", "Ana Roe"),
    ("es", f"“{A}”, denunció la organización Mar Vivo.", "quote-said-name", "Mar Vivo"),
    ("es", f"Para Ana Roe (portavoz de la Plataforma) “{A}”.", "for-name", "Ana Roe"),
    ("de", f"„{A}“, kritisiert die Vorsitzende der Küstenwacht, Ana Roe.", "quote-said-name", "Ana Roe"),
]  # fmt: skip


def only(quotations: tuple[Quotation, ...]) -> Quotation:
    assert len(quotations) == 1, [one.text for one in quotations]
    return quotations[0]


@pytest.mark.parametrize(
    ("language", "text", "rule", "speaker"), RULES, ids=[f"{row[0]}-{row[1][-40:]}" for row in RULES]
)
def test_each_rule_finds_its_speaker(draft_of: DraftMaker, language: str, text: str, rule: str, speaker: str) -> None:
    found = only(extract_quotations(draft_of(text, language=language)))
    assert found.method == f"quotations.{rule}/1"
    assert found.speaker == speaker
    assert found.text.rstrip(".").casefold() == A.casefold()
    assert text[found.start : found.end] == found.text == found.quote


@pytest.mark.parametrize(
    "text",
    [
        "They marched behind the slogan “no dam without the people of the river”.",
        "The Act defines this as “any structure that holds back more water than it lets through”.",
        "The hall was full of “friends”, said Ana Roe.",
        "“The river belongs to everyone who lives beside it.”",
        "In the letter, the groups call on the council “to stop the dam before winter comes again”.",
        "We said that “the river belongs to everyone who lives beside it”.",
        "Paragraph 4 states that “the river belongs to everyone who lives beside it”.",
        "The group launched “How the Harbor Lost Its River and Its People” on Monday.",
        "Their campaign “One river for all who live beside it” continues.",
        "As one resident put it: “The river belongs to everyone who lives beside it.”",
        "Aadhaar came first: “any person who lives here and asks for a number”.",
        "A crowd shouted “give us back the river that you took from us”.",
    ],
    ids=[
        "slogan",
        "law",
        "scare",
        "nobody",
        "own-letter",
        "we",
        "paragraph",
        "title",
        "campaign",
        "resident",
        "single-word",
        "crowd",
    ],
)
def test_what_nobody_says_is_no_quotation(draft_of: DraftMaker, text: str) -> None:
    assert extract_quotations(draft_of(text)) == ()


def test_an_interrupted_quotation_gives_two(draft_of: DraftMaker) -> None:
    found = extract_quotations(draft_of(f"“{A},” said Ana Roe, chair of the Lantern League. “{B}.”"))
    assert [(one.text, one.speaker, one.speaker_role, one.affiliation) for one in found] == [
        (A, "Ana Roe", "chair", "Lantern League"),
        (f"{B}.", "Ana Roe", "chair", "Lantern League"),
    ]
    assert found[1].method == "quotations.continuation/1"


def test_consecutive_quoted_paragraphs_are_one(draft_of: DraftMaker) -> None:
    found = only(extract_quotations(draft_of("Ana Roe said:", f"“{A}.”", f"“{B}.”", "Then she left.")))
    assert found.text == f"{A}.”\n\n“{B}."
    assert found.speaker == "Ana Roe"


def test_paragraphs_of_one_quotation_open_again_and_close_once(draft_of: DraftMaker) -> None:
    found = only(extract_quotations(draft_of(f"Ana Roe said: “{A}.", f"“{B}.”")))
    assert found.text == f"{A}.\n\n“{B}."


def test_a_paragraph_takes_the_speaker_named_behind_the_next_one(draft_of: DraftMaker) -> None:
    found = only(extract_quotations(draft_of(f"“{A}.”", f"“{B},” said Ana Roe.")))
    assert (found.speaker, found.text) == ("Ana Roe", f"{A}.”\n\n“{B}")


def test_two_speakers_in_a_row_stay_apart(draft_of: DraftMaker) -> None:
    found = extract_quotations(draft_of(f"Ana Roe said: “{A}.”", f"“{B},” said Luis Poe."))
    assert [one.speaker for one in found] == ["Ana Roe", "Luis Poe"]


def test_surnames_and_pronouns_are_resolved_and_kept_as_written(draft_of: DraftMaker) -> None:
    found = extract_quotations(
        draft_of(
            "Ana Roe is legal officer at the Lantern League.",
            f"“{A},” said Ms. Roe.",
            "The council met again.",
            f"“{B},” she added.",
        )
    )
    assert [(one.speaker, one.speaker_as_written) for one in found] == [("Ana Roe", "Roe"), ("Ana Roe", "she")]


def test_a_pronoun_means_the_person_just_introduced(draft_of: DraftMaker) -> None:
    found = extract_quotations(
        draft_of(f"“{A},” said Ana Roe.", "Luis Poe, chair of Harbor Watch, was less sure.", f"“{B},” he said.")
    )
    assert [one.speaker for one in found] == ["Ana Roe", "Luis Poe"]


def test_a_verb_without_subject_means_the_last_speaker(draft_of: DraftMaker) -> None:
    found = extract_quotations(draft_of(f"“{A}”, afirma Ana Roe, de Faro Verde. “{B}”, ha añadido.", language="es"))
    assert [one.speaker for one in found] == ["Ana Roe", "Ana Roe"]


def test_role_and_body_told_elsewhere_are_found(draft_of: DraftMaker) -> None:
    found = only(
        extract_quotations(draft_of("Ana Roe, chair of the Lantern League, was there.", f"“{A},” said Ana Roe."))
    )
    assert (found.speaker_role, found.affiliation) == ("chair", "Lantern League")


def test_one_issuer_is_the_organization_that_speaks(draft_of: DraftMaker) -> None:
    found = only(extract_quotations(draft_of(f"“{A},” the organizations said.", issuers=["Lantern League"])))
    assert (found.speaker, found.speaker_as_written) == ("Lantern League", "the organizations")


@pytest.mark.parametrize(
    ("blocks", "rule"),
    [
        ((f"“{A}.”", "Ana Roe, Lantern League", f"“{B}.”", "Luis Poe, Harbor Watch"), "signed-below"),
        (("Ana Roe, Lantern League", f"“{A}.”", "Luis Poe, Harbor Watch", f"“{B}.”"), "signed-above"),
    ],
    ids=["below", "above"],
)
def test_names_stand_below_or_above_throughout(draft_of: DraftMaker, blocks: tuple[str, ...], rule: str) -> None:
    found = extract_quotations(draft_of(*blocks))
    assert [(one.text, one.speaker, one.affiliation) for one in found] == [
        (f"{A}.", "Ana Roe", "Lantern League"),
        (f"{B}.", "Luis Poe", "Harbor Watch"),
    ]
    assert {one.method for one in found} == {f"quotations.{rule}/1"}


@pytest.mark.parametrize(
    "lead",
    ["Quotes attributable to Ana Roe, Chair, Lantern League", "Quotes attributable to: Ana Roe, Chair, Lantern League"],
)
def test_a_heading_names_the_speaker_of_all_that_follows(draft_of: DraftMaker, lead: str) -> None:
    found = only(extract_quotations(draft_of((Zone.BODY, BlockKind.HEADING, lead), f"“{A}.”", f"“{B}.”")))
    assert (found.speaker, found.speaker_role, found.affiliation) == ("Ana Roe", "Chair", "Lantern League")
    assert found.text.endswith(f"{B}.")


def test_a_quotation_in_another_language_of_the_text_is_found(draft_of: DraftMaker) -> None:
    found = only(extract_quotations(draft_of(f"“{A},” said Ana Roe.", language="es")))
    assert found.speaker == "Ana Roe"


@pytest.mark.parametrize(
    ("blocks", "speaker"),
    [
        ((f"“{B},” said Ana Roe, mayor of Anytown.", f"“{A},” the mayor said."), "Ana Roe"),
        ((f"“{A},” the mayor said.",), "the mayor"),
        ((f"“{A},” a volunteer with the Harbor Union said.",), None),
        ((f"“{A},” one senator said.",), None),
        ((f"“{A},” she said.",), None),
        (("Zzyx Poe, chair of Harbor Watch, came in.", f"“{A},” she said."), "Zzyx Poe"),
        ((f"Luis Poe, who was told of it, said: “{A}.”",), "Luis Poe"),
        ((f"Ana Roe, chair of Harbor Watch, a union in Anytown, said: “{A}.”",), "Ana Roe"),
        ((f"Ana Roe has fought for this for years, and she insists: “{A}.”",), "Ana Roe"),
        ((f"“{B},” said Ana Roe, adding that “{A.lower()}”.",), "Ana Roe"),
        ((f"Speaking in the harbor, Poe asked Ana Roe why “{A.lower()}”.", "Luis Poe spoke."), "Luis Poe"),
    ],
    ids=[
        "holder",
        "office",
        "volunteer",
        "indefinite",
        "pronoun",
        "introduced",
        "relative",
        "insertion",
        "clause",
        "adding",
        "asked",
    ],
)
def test_speakers_are_resolved_or_left_open(draft_of: DraftMaker, blocks: tuple[str, ...], speaker: str | None) -> None:
    found = [one for one in extract_quotations(draft_of(*blocks)) if one.text.casefold().startswith(A.casefold())]
    assert [one.speaker for one in found] == ([speaker] if speaker or "she said" in blocks[0] else [])


def test_lists_of_other_releases_hold_no_speech(draft_of: DraftMaker) -> None:
    assert extract_quotations(draft_of((Zone.RELATED, BlockKind.PARAGRAPH, f"“{A},” said Ana Roe."))) == ()


def test_a_person_stays_a_person_though_taken_for_an_issuer(draft_of: DraftMaker) -> None:
    found = only(extract_quotations(draft_of(f"Ana Roe came. “{A},” Roe said.", issuers=["Roe"])))
    assert found.speaker == "Ana Roe"


@settings(deadline=None)  # the first call loads the language model
@given(
    st.lists(
        st.sampled_from([f"“{A},” said ", "Ana Roe", ", ", "chair of ", "Acme", ". ", "“", "”", '"', "he said "]),
        max_size=14,
    )
)
def test_every_quotation_is_grounded(parts: list[str]) -> None:
    text = "".join(parts)
    draft = Draft(document=read_text(text, language="en"))
    draft.blocks = label_zones(draft)
    for one in extract_quotations(draft):
        assert draft.document.text[one.start : one.end] == one.text
        assert one.speaker or one.speaker_as_written


@pytest.mark.parametrize(
    ("unit", "repeats", "end"),
    [
        pytest.param("said ", 25_000, f"“{A}”", id="verbs"),
        pytest.param(f"“{A},” he said. ", 500, "", id="many"),
        pytest.param("X said that ", 500, f"“{A}”", id="nested"),
        pytest.param('"x" ', 5_000, "", id="marks"),
        pytest.param("Roe, ", 12_500, "", id="commas"),
    ],
)
def test_time_grows_with_hostile_texts(draft_of: DraftMaker, unit: str, repeats: int, end: str) -> None:
    check_growth(extract_quotations, lambda size: draft_of(unit * size + end), repeats)


def test_two_attributions_are_two_quotations(draft_of: DraftMaker) -> None:
    found = extract_quotations(draft_of(f"Ana Roe said: “{A}.”", f"“{B},” Ana Roe added."))
    assert [(one.text, one.speaker) for one in found] == [(f"{A}.", "Ana Roe"), (B, "Ana Roe")]


def test_a_pronoun_means_who_spoke_indirectly_in_its_block(draft_of: DraftMaker) -> None:
    found = extract_quotations(
        draft_of(
            f"“{A},” said Ana Roe.",
            f"Harbor Watch chair Luis Poe said that talks would go on. “{B},” he said.",
        )
    )
    assert [one.speaker for one in found] == ["Ana Roe", "Luis Poe"]


def test_a_pronoun_joined_to_its_verb_means_the_last_speaker(draft_of: DraftMaker) -> None:
    found = extract_quotations(
        draft_of(f"« {A} », explique Ana Roe, de Phare Vert.", f"« {B} », regrette-t-elle.", language="fr")
    )
    assert [(one.speaker, one.speaker_as_written) for one in found] == [("Ana Roe", "Ana Roe"), ("Ana Roe", "elle")]


def test_a_slogan_in_spanish_is_no_speech_of_the_last_speaker(draft_of: DraftMaker) -> None:
    draft = draft_of(f"«{A}», afirma Ana Roe.", f"La campaña «{B}» continúa.", language="es")
    assert [one.text for one in extract_quotations(draft)] == [A]


def test_a_given_name_alone_is_completed(draft_of: DraftMaker) -> None:
    found = only(extract_quotations(draft_of("Ana Roe began a strike.", f"Ana said: “{A}.”")))
    assert found.speaker == "Ana Roe"


def test_a_pronoun_joined_to_an_auxiliary_needs_a_verb_of_saying(draft_of: DraftMaker) -> None:
    said = draft_of(f"« {A} », dit Ana Roe.", f"« {B} », a-t-elle ajouté.", language="fr")
    assert [one.speaker for one in extract_quotations(said)] == ["Ana Roe", "Ana Roe"]
    sung = draft_of(f"Le titre « {B} », a-t-elle chanté.", language="fr")
    assert extract_quotations(sung) == ()


COLLECTION = (
    "Zzyx Kiiza, Delta Forum, Uganda",
    f"“{A}.”",
    "Ana Roe, coordinator for trade, coasts and ports, Lantern League",
    f"“{B}.”",
    "Luis Poe, Harbor Watch",
    f"“Nobody else {A[4:]}.”",
)


def test_the_first_credit_of_a_collection_tells_its_side(draft_of: DraftMaker) -> None:
    found = extract_quotations(draft_of(*COLLECTION))
    assert [(one.speaker, one.affiliation) for one in found] == [
        ("Zzyx Kiiza", "Delta Forum"),
        ("Ana Roe", "Lantern League"),
        ("Luis Poe", "Harbor Watch"),
    ]


def test_an_owner_that_is_a_common_noun_is_the_only_issuer(draft_of: DraftMaker) -> None:
    draft = draft_of(f"“{A},” said the group’s director, Ana Roe.", issuers=["Lantern League"])
    quotation = only(extract_quotations(draft))
    assert (quotation.speaker_role, quotation.affiliation) == ("director", "Lantern League")


def test_words_with_an_elided_one_before_them_are_no_speaker(draft_of: DraftMaker) -> None:
    assert not extract_quotations(draft_of("C’est pourquoi nous demandons :", f"« {A}. »", language="fr"))


def test_marks_behind_an_elided_word_open_inside_others(draft_of: DraftMaker) -> None:
    text = f"« Ils parlent d’« une mer morte » et {A} », dit Ana Roe."
    assert only(extract_quotations(draft_of(text, language="fr"))).text.endswith(A)
