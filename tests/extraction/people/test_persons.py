from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.growth import check_growth

from undersigned.extraction.draft import Draft, Zone
from undersigned.extraction.people.persons import extract_persons
from undersigned.extraction.speech.quotations import extract_quotations
from undersigned.model.document import BlockKind, Span
from undersigned.model.facts import Addressee, Contact, Part, Person

DraftMaker = Callable[..., Draft]
SAID = "“The river belongs to everyone who lives beside it,” said "
Row = tuple[str, Part, str | None, str | None]


def persons_of(draft: Draft) -> list[Row]:
    draft.quotations = extract_quotations(draft)
    found: tuple[Person, ...] = extract_persons(draft)
    assert all(draft.document.text[one.start : one.end] == one.quote for one in found)
    return [(one.name, one.part, one.role, one.affiliation) for one in found]


def test_speakers_are_persons_and_bodies_are_not(draft_of: DraftMaker) -> None:
    draft = draft_of(f"{SAID}Ana Roe, chair of Harbor Watch.", f"{SAID}the Harbor Workers Union.")
    assert persons_of(draft) == [("Ana Roe", Part.SPEAKER, "chair", "Harbor Watch")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We met Senator Ana Roe.", [("Ana Roe", "Senator")]),
        ("We met Ms. Roe.", [("Roe", None)]),
        ("They wrote to President Roe.", [("Roe", "President")]),
        ("They met Ana Roe in the harbor.", [("Ana Roe", None)]),
        ("They met Zzyx Roe, the director of Harbor Watch.", [("Zzyx Roe", "director")]),
        ("Senators Roe, Poe and Lima voted no.", [("Roe", "Senators"), ("Poe", None), ("Lima", None)]),
        ("Ana Roe came. Later Roe left, and Ms. Roe wrote.", [("Ana Roe", None)]),
        ("Ms. Roe wrote to Ana Roe's council.", [("Ana Roe", None)]),
        ("The court in Roe v. Poe, and in Ana Roe v. Luis Poe, said no.", []),
        ("The Ana Roe Foundation and Harbor Watch, Inc. came.", []),
        ("Grace Harbor and Victoria Street are closed.", []),
        ("The General Data Protection Regulation and the Attorney General.", []),
        ("Ana Roe2 wrote.", [("Ana Roe", None)]),
    ],
    ids=[
        "title",
        "honorific",
        "title-surname",
        "given-name",
        "role-behind",
        "list",
        "surname-again",
        "surname-first",
        "case",
        "bodies",
        "places",
        "law",
        "note-number",
    ],
)
def test_mentions(draft_of: DraftMaker, text: str, expected: list[tuple[str, str | None]]) -> None:
    found = persons_of(draft_of(text))
    assert [(name, role) for name, _, role, _ in found] == expected
    assert {part for _, part, _, _ in found} <= {Part.MENTIONED}


def test_mentions_in_spanish(draft_of: DraftMaker) -> None:
    draft = draft_of("La ministra Ana Roe recibió a Luis Poe y al sr. Lima.", language="es")
    assert [(name, role) for name, _, role, _ in persons_of(draft)] == [
        ("Ana Roe", "ministra"),
        ("Luis Poe", None),
        ("Lima", None),
    ]


def test_the_strongest_part_wins_and_what_is_known_is_joined(draft_of: DraftMaker) -> None:
    draft = draft_of("Ana Roe, chair of Harbor Watch, was there.", f"{SAID}Ana Roe.", "Contact: Ana Roe, 555 0100")
    start = draft.document.text.rfind("Ana Roe")
    draft.contacts = (Contact(**draft.evidence(start, start + 7, "contacts.test"), name="Ana Roe", phone="555 0100"),)
    assert persons_of(draft) == [("Ana Roe", Part.SPEAKER, "chair", "Harbor Watch")]


def test_contacts_are_contacts_and_never_speakers(draft_of: DraftMaker) -> None:
    draft = draft_of("Contact: Ms. Ana Roe, 555 0100")
    draft.contacts = (Contact(**draft.evidence(9, 20, "contacts.test"), name="Ms. Ana Roe", phone="555 0100"),)
    assert [(name, part) for name, part, _, _ in persons_of(draft)] == [("Ana Roe", Part.CONTACT)]


def test_addressees_that_are_persons(draft_of: DraftMaker) -> None:
    draft = draft_of("Dear Minister Ana Roe and Harbor Council,", "The dam of Minister Roe must go.")
    draft.addressees = (
        Addressee(**draft.evidence(5, 21, "addressees.test"), name="Minister Ana Roe", kind="person"),
        Addressee(**draft.evidence(26, 40, "addressees.test"), name="Harbor Council"),
    )
    assert persons_of(draft) == [("Ana Roe", Part.ADDRESSEE, "Minister", None)]


def signatories(*lines: str) -> tuple[tuple[Zone, BlockKind, str], ...]:
    return tuple((Zone.SIGNATORIES, BlockKind.LIST_ITEM, line) for line in lines)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Ana Roe, Director, Harbor Watch", ("Ana Roe", Part.SIGNER, "Director", "Harbor Watch")),
        ("Prof. Ana Roe – Harbor University", ("Ana Roe", Part.SIGNER, None, "Harbor University")),
        ("Zzyx Roe, on behalf of the Lantern League", ("Zzyx Roe", Part.SIGNER, None, "Lantern League")),
        ("Ana Roe\nDirector of Harbor Watch", ("Ana Roe", Part.SIGNER, "Director", "Harbor Watch")),
        ("Harbor Watch", None),
        ("Lantern League, Ana Street 4", None),
        ("Ana Roe Foundation, Director", None),
    ],
    ids=["comma", "dash", "behalf", "two-lines", "body", "known-body", "foundation"],
)
def test_signers(draft_of: DraftMaker, line: str, expected: Row | None) -> None:
    draft = draft_of(*signatories(line), issuers=["Lantern League"])
    assert persons_of(draft) == ([expected] if expected else [])


def test_signers_in_table_rows(draft_of: DraftMaker) -> None:
    draft = draft_of((Zone.SIGNATORIES, BlockKind.TABLE_ROW, "1\tAna Roe\tChair\tHarbor Watch"))
    row = draft.blocks[0]
    cells = tuple(Span(start=start, end=end) for start, end in ((0, 1), (2, 9), (10, 15), (16, 28)))
    draft.blocks = (replace(row, block=replace(row.block, cells=cells)),)
    assert persons_of(draft) == [("Ana Roe", Part.SIGNER, "Chair", "Harbor Watch")]


def test_thousands_of_names_take_little_time(draft_of: DraftMaker) -> None:
    def make(count: int) -> Draft:
        letters = ((chr(97 + i % 26), chr(97 + i // 26 % 26), chr(97 + i // 676)) for i in range(count))
        return draft_of(" ".join(f"President Ana Ro{a}{b}{c}y." for a, b, c in letters))

    assert len(extract_persons(make(3_000))) == 3_000
    check_growth(extract_persons, make, 400)


def test_a_dash_on_a_line_before_a_name_is_no_role(draft_of: DraftMaker) -> None:
    assert persons_of(draft_of("The reasons are:\n\n-\nAna Roe, director of Harbor Watch, spoke."))


LETTER = [
    "We ask you to open the harbor.",
    "Yours in faith,",
    "The Rt. Rev. Ana Roe\nChairperson, Harbor Watch",
    "Zzyx Poe\nGeneral Secretary",
    "President, Open Harbor Network of Lune",
]


def test_those_who_close_a_letter_sign_it(draft_of: DraftMaker) -> None:
    assert persons_of(draft_of(*LETTER)) == [
        ("Ana Roe", Part.SIGNER, "Chairperson", "Harbor Watch"),
        ("Zzyx Poe", Part.SIGNER, "General Secretary", None),
    ]


def test_text_behind_the_close_of_a_letter_has_no_signers(draft_of: DraftMaker) -> None:
    draft = draft_of(
        *LETTER[:2], "Ana Roe left the harbor. " + "The river is long. " * 20, "Luis Poe, chair of Lune, left."
    )
    assert {row[1] for row in persons_of(draft)} == {Part.MENTIONED}


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("For interviews contact Ana Roe, Press Officer, on 01 555 0134.", Part.CONTACT),
        ("Contacto de prensa: Ana Roe, prensa@faro.example", Part.CONTACT),
        ("Those in contact with Ana Roe fell ill.", Part.MENTIONED),
        ("They lost contact. Ana Roe called 01 555 0134.", Part.MENTIONED),
    ],
    ids=["sentence", "label", "no-number", "sentence-between"],
)
def test_a_name_behind_contact_with_a_number_is_a_contact(draft_of: DraftMaker, text: str, part: Part) -> None:
    language = "es" if text.startswith("Contacto") else "en"
    assert [(row[0], row[1]) for row in persons_of(draft_of(text, language=language))] == [("Ana Roe", part)]


def test_a_signer_in_a_row_belongs_to_the_row_and_not_to_the_country(draft_of: DraftMaker) -> None:
    cells = ("Open Harbor", "Ana Roe, Secretary General", "Belgium")
    draft = draft_of((Zone.SIGNATORIES, BlockKind.TABLE_ROW, "\t".join(cells)), issuers=["Open Harbor"])
    text = draft.document.text
    spans = tuple(Span(start=text.find(cell), end=text.find(cell) + len(cell)) for cell in cells)
    (zoned,) = draft.blocks
    draft.blocks = (replace(zoned, block=replace(zoned.block, cells=spans)),)
    assert persons_of(draft) == [("Ana Roe", Part.SIGNER, "Secretary General", "Open Harbor")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Dear Executive Vice-President Lind, we write to you.", ["Lind"]),
        ("Commissioners Ana Roe and Luis Poe voted.", ["Ana Roe", "Luis Poe"]),
        ("Treasurer Zzyx Poe will meet Education Minister Ana Roe on Monday.", ["Zzyx Poe", "Ana Roe"]),
        ("They wrote of the arrest of Marie Tribe and the High Courts.", []),
    ],
    ids=["office", "plural-title", "two-titles", "bodies"],
)
def test_offices_are_no_names(draft_of: DraftMaker, text: str, names: list[str]) -> None:
    assert [row[0] for row in persons_of(draft_of(text))] == names


def test_german_groups_are_no_persons(draft_of: DraftMaker) -> None:
    said = "Die Verbände erklären, das Vorhaben sei „mit dem Recht in keiner Weise vereinbar“."
    assert persons_of(draft_of(said, language="de")) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "They wrote to Tidewater’s CEO Ana Roe.", ("Ana Roe", "CEO", "Tidewater")),
        ("en", "Tidewater CEO Ana Roe met them.", ("Ana Roe", "CEO", "Tidewater")),
        ("en", "Ana Roe, who leads the Coast Authority, met them.", ("Ana Roe", None, "Coast Authority")),
        ("en", "Ana Roe is a researcher at Harbor Watch.", ("Ana Roe", "researcher", "Harbor Watch")),
        ("en", "J. Ana Roe met them.", ("J. Ana Roe", None, None)),
        ("en", "Ana Dean, composer, and the viola player met.", ("Ana Dean", "composer", None)),
        ("en", "Ana Law met them.", ("Ana Law", None, None)),
        ("es", "la libertad de Ana Roe, periodista de Radio Faro", ("Ana Roe", "periodista", "Radio Faro")),
        ("es", "con la directora de Costa Abierta, Zzyx Roe", ("Zzyx Roe", "directora", "Costa Abierta")),
        ("de", "seit dem Antritt von Ana Roe als Hafenchefin", ("Ana Roe", None, None)),
        ("de", "Küstenwacht-Sprecherin Ana Roe kam.", ("Ana Roe", "Sprecherin", "Küstenwacht")),
        ("de", "Klima-Aktivistin Ana Roe kam.", ("Ana Roe", "Klima-Aktivistin", None)),
    ],
)
def test_roles_and_bodies_of_those_only_named(
    draft_of: DraftMaker, language: str, text: str, expected: tuple[str, str | None, str | None]
) -> None:
    assert [(name, role, body) for name, _, role, body in persons_of(draft_of(text, language=language))] == [expected]


@pytest.mark.parametrize(
    "text", ["Photo by Ana Roe", "© Ana Roe", "ADA Compliance and ANA Partners", "The Chair Maria"]
)
def test_picture_credits_and_acronyms_are_no_persons(draft_of: DraftMaker, text: str) -> None:
    assert not [row for row in persons_of(draft_of(text)) if " " in row[0]]


def test_a_list_of_names_is_signed(draft_of: DraftMaker) -> None:
    items = ("Ana Roe, lawyer", "Zzyx Poe, Delta Forum", "Luis Lima, Chair, Harbor Watch")
    draft = draft_of(*((Zone.BODY, BlockKind.LIST_ITEM, item) for item in items))
    assert persons_of(draft) == [
        ("Ana Roe", Part.SIGNER, "lawyer", None),
        ("Zzyx Poe", Part.SIGNER, None, "Delta Forum"),
        ("Luis Lima", Part.SIGNER, "Chair", "Harbor Watch"),
    ]


def test_names_below_a_name_are_no_body_of_it(draft_of: DraftMaker) -> None:
    lines = "Ana Roe\nZzyx\nLuis Poe\nQuiet Shore\nEva Lima\nHarbor Watch"
    rows = persons_of(draft_of((Zone.SIGNATORIES, BlockKind.PARAGRAPH, lines)))
    assert [(name, body) for name, _, _, body in rows] == [
        ("Ana Roe", None),
        ("Luis Poe", None),
        ("Eva Lima", "Harbor Watch"),
    ]


def test_name_role_and_body_stand_on_lines_of_their_own(draft_of: DraftMaker) -> None:
    blocks = (
        "Yours sincerely,",
        "Ana Roe\nChair\nHarbor Watch",
        "Luis Poe\nChair\nOpen Shore",
        "Zzyx Ngo\nDelta Forum",
    )
    assert [(name, body) for name, _, _, body in persons_of(draft_of("We ask you to go.", *blocks))] == [
        ("Ana Roe", "Harbor Watch"),
        ("Luis Poe", "Open Shore"),
        ("Zzyx Ngo", "Delta Forum"),
    ]


def test_a_contact_has_the_body_on_its_line(draft_of: DraftMaker) -> None:
    text = "Ana Roe, Press Officer, Harbor Watch, ana@watch.example"
    draft = draft_of((Zone.CONTACT, BlockKind.PARAGRAPH, text))
    draft.contacts = (Contact(**draft.evidence(0, 7, "contacts.test"), name="Ana Roe", email="ana@watch.example"),)
    assert persons_of(draft) == [("Ana Roe", Part.CONTACT, "Press Officer", "Harbor Watch")]


def test_a_body_behind_the_noun_for_its_kind_is_no_person(draft_of: DraftMaker) -> None:
    assert not persons_of(draft_of("Con su organización miembro, Zzyx Vivo, condenan la ley.", language="es"))


def test_a_role_taken_for_an_addressee_is_no_person(draft_of: DraftMaker) -> None:
    draft = draft_of("Executive Officer")
    draft.addressees = (Addressee(**draft.evidence(0, 17, "addressees.test"), name="Executive Officer", kind="person"),)
    assert not persons_of(draft)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The island must drop all charges against the singer Anna Reed, Harbor Rights said.", None),
        ("Anna Reed, Harbor Rights said that the island must drop all charges.", "Harbor Rights"),
    ],
    ids=["body-speaks", "person-speaks"],
)
def test_body_that_speaks_behind_a_name_is_not_that_of_the_person(
    text: str, body: str | None, draft_of: DraftMaker
) -> None:
    assert [row[3] for row in persons_of(draft_of(text)) if row[0] == "Anna Reed"] == [body]


def test_capital_particle_inside_a_name_begins_no_sentence(draft_of: DraftMaker) -> None:
    draft = draft_of("C’est clair, déclare Jeanne Le Goff, présidente de Marée Haute.", language="fr")

    assert [(row[0], row[3]) for row in persons_of(draft)] == [("Jeanne Le Goff", "Marée Haute")]
