from __future__ import annotations

from undersigned.extraction.draft import Draft, Zone
from undersigned.extraction.structure.zones import label_zones
from undersigned.reading import read_text

RELEASE = """Lamp groups ask for lit harbors

June 3, 2021
Ana Ruiz (443) 555-3317

Port Lum, June 3, 2021 –– The Lantern League and the Harbor Union issued recommendations that ask for light.

“We ask for lamps on every pier of the town and for the people who keep them lit,” said Ana Ruiz of the Lantern League.

Our recommendations include:

• Light every pier of the harbor.
• Pay the keepers.

The council will meet next week to talk about the lamps, and the groups will be there with their members and friends.

Lantern League: A network of keepers who care for the lamps of the coast.

Download Here (Letter)

Similar content

The Lamps of the Northern Coast
"""


def zones_of(text: str, language: str = "en") -> list[tuple[Zone, str]]:
    document = read_text(text, language=language)
    return [(zoned.zone, zoned.block.span.of(text)[:24]) for zoned in label_zones(Draft(document=document))]


def test_label_zones_walks_through_a_release() -> None:
    zones = [zone for zone, _ in zones_of(RELEASE)]
    assert zones == [
        Zone.HEADER,
        Zone.HEADER,
        Zone.LEAD,
        Zone.BODY,
        Zone.DEMANDS,
        Zone.DEMANDS,
        Zone.DEMANDS,
        Zone.BODY,
        Zone.ABOUT,
        Zone.LINKS,
        Zone.RELATED,
        Zone.RELATED,
    ]


LETTER = (
    "Carta abierta sobre los faros\n\n"
    "Pedimos al ayuntamiento que encienda los faros del puerto antes del invierno, porque los barcos los "
    "necesitan.\n\n"
)


def test_label_zones_finds_a_list_below_a_spanish_heading() -> None:
    zones = zones_of(LETTER + "Entidades firmantes\n\nLiga de la Linterna\n\nUnión del Puerto\n", "es")
    assert [zone for zone, _ in zones][-3:] == [Zone.SIGNATORIES] * 3


def test_label_zones_finds_a_run_of_names_without_heading() -> None:
    names = "\n\n".join(("Liga de la Linterna", "Unión del Puerto", "Red de Faros", "Amigos del Muelle"))
    assert [zone for zone, _ in zones_of(LETTER + names, "es")][-4:] == [Zone.SIGNATORIES] * 4


def test_label_zones_leaves_three_short_lines_alone() -> None:
    names = "\n\n".join(("Liga de la Linterna", "Unión del Puerto", "Red de Faros"))
    assert Zone.SIGNATORIES not in [zone for zone, _ in zones_of(LETTER + names, "es")]


def test_label_zones_takes_what_follows_the_end_mark_for_self_descriptions() -> None:
    text = (
        LETTER
        + "###\n\nLa Liga de la Linterna es una red de personas que cuidan los faros de toda la costa del norte.\n"
    )
    assert [zone for zone, _ in zones_of(text, "es")][-2:] == [Zone.FOOTER, Zone.ABOUT]


def test_label_zones_gives_sentences_and_headings() -> None:
    document = read_text(RELEASE, language="en")
    zoned = label_zones(Draft(document=document))
    assert len(zoned[1].sentences) == 2
    assert zoned[-1].heading == "Similar content"


def test_label_zones_of_an_empty_document_is_empty() -> None:
    assert label_zones(Draft(document=read_text("", language="en"))) == ()
