"""The release that this project started from, asked on its exported Turtle; and all real documents without a crash."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import rdflib

import undersigned
from undersigned.reading.documents import FORMATS

DOCUMENTS = Path(__file__).parents[1] / "../shared/corpus/documents"
PREFIXES = """
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX schema: <https://schema.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX und: <https://w3id.org/undersigned/ontology#>
PREFIX undc: <https://w3id.org/undersigned/concept/>
PREFIX undt: <https://w3id.org/undersigned/theme/>
"""
pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not DOCUMENTS.is_dir(), reason="the real documents are not there: ../shared/corpus/documents"),
]
LABELED = '?ask und:measure/skos:prefLabel ?label . FILTER(STR(?label) = "{}")'
Ask = Callable[[str], list[tuple[str, ...]]]


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Ask:
    """Return a function that asks the exported Turtle of the seed."""
    folder = tmp_path_factory.mktemp("seed")
    with undersigned.build(DOCUMENTS / "seed.txt", workspace=folder) as built:
        assert built.report.rejected == []
    graph = rdflib.Graph().parse(folder / "exports" / "graph.ttl")
    return lambda query: [tuple(map(str, row)) for row in graph.query(PREFIXES + query)]


def test_nine_issuers_two_with_their_acronyms(ask):
    assert len(ask("SELECT DISTINCT ?issuer { ?release und:issuedBy ?issuer }")) == 9
    acronyms = ask("SELECT DISTINCT ?acronym { ?release und:issuedBy/und:acronym ?acronym }")
    assert {"CEJIL", "RJM"} <= {acronym for (acronym,) in acronyms}


def test_flacso_is_one_organization_under_both_names(ask):
    labels = ask(
        "SELECT ?issuer ?label { ?release und:issuedBy ?issuer . ?issuer skos:prefLabel|skos:altLabel ?label ."
        ' FILTER(STR(?label) = "FLACSO Guatemala" || STRENDS(?label, "Social Sciences Guatemala")) }'
    )
    assert len(labels) == 2
    assert len({issuer for issuer, _ in labels}) == 1


def test_two_quotations_with_speaker_and_organization_one_with_a_role(ask):
    said = ask(
        "SELECT ?quotation ?label { ?quotation a schema:Quotation ; und:speaker ?speaker ; und:onBehalfOf ?house ."
        " ?speaker a <http://xmlns.com/foaf/0.1/Person> . ?house skos:prefLabel|skos:altLabel ?label }"
    )
    assert len({quotation for quotation, _ in said}) == 2
    assert "FLACSO Guatemala" in {label for _, label in said}
    roles = ask("SELECT ?role { ?quotation a schema:Quotation ; und:roleName ?role }")
    assert [role.split()[0] for (role,) in roles] == ["President"]


def test_seven_recommendations_to_the_vice_president(ask):
    whole = "?ask a und:Recommendation . FILTER NOT EXISTS { ?ask dcterms:isPartOf ?other }"
    assert len(ask(f"SELECT DISTINCT ?ask {{ {whole} }}")) == 7
    addressed = ask(f"SELECT DISTINCT ?ask ?label {{ {whole} ?ask und:demandedOf/skos:prefLabel ?label }}")
    harris = {ask_ for ask_, label in addressed if re.match(r"(VP|Vice President)\b|.*\bHarris$", label)}
    assert len(harris) == 7


@pytest.mark.parametrize(
    ("label", "stance"),
    [
        pytest.param("Title 42", "oppose", id="Title 42"),
        pytest.param("Temporary Protected Status", "support", id="TPS"),
    ],
)
def test_stances_on_measures(ask, label, stance):
    measured = LABELED.format(label)
    found = ask(f"SELECT DISTINCT ?stance {{ {measured} ?ask a und:Recommendation ; und:stance ?stance }}")
    assert found == [(f"https://w3id.org/undersigned/concept/stance-{stance}",)]
    position = f"?ask a und:PolicyPosition ; und:holder ?holder ; und:stance undc:stance-{stance} ."
    assert len(ask(f"SELECT DISTINCT ?holder {{ {position} {measured} }}")) == 9


def test_the_measure_of_protected_status_names_guatemala(ask):
    measured = LABELED.format("Temporary Protected Status")
    texts = ask(f"SELECT DISTINCT ?text {{ ?ask schema:text ?text . {measured} }}")
    assert any("Guatemala" in text for (text,) in texts)


def test_five_themes_in_the_words_of_the_text_with_concepts(ask):
    themes = ask(
        "SELECT ?words ?theme { ?assignment a und:ThemeAssignment ; und:termAsWritten ?words ; und:theme ?theme }"
    )
    assert len(themes) == len({words for words, _ in themes}) == 5
    assert all(theme.startswith("https://w3id.org/undersigned/theme/") for _, theme in themes)


def test_eight_about_sections_the_glued_in_one_flagged_and_left_out(ask):
    abouts = ask("SELECT ?about ?agent ?text { ?about a und:SelfDescription ; und:agent ?agent ; schema:text ?text }")
    assert len(abouts) == len({agent for _, agent, _ in abouts}) == 8
    flagged = ask("SELECT ?about ?foreign { ?about a und:SelfDescription ; und:flagged ?foreign }")
    assert len(flagged) == 1
    assert "Latinx" in flagged[0][1]
    assert not any("Latinx" in text for *_, text in abouts)


def test_two_contacts_that_are_no_speakers(ask):
    contacts = ask("SELECT ?agent { ?contact a und:PressContact ; und:agent ?agent ; schema:telephone ?telephone }")
    speakers = ask("SELECT ?speaker { ?quotation und:speaker ?speaker }")
    assert len(contacts) == 2
    assert not set(contacts) & set(speakers)


def test_two_linked_documents_and_four_related_releases(ask):
    assert len(ask("SELECT DISTINCT ?file { ?release schema:associatedMedia ?file . ?file a und:LinkedFile }")) == 2
    assert len(ask("SELECT DISTINCT ?other { ?release dcterms:relation ?other . ?other a und:RelatedRelease }")) == 4


def test_one_event_that_the_release_responds_to(ask):
    events = ask("SELECT ?name { ?release und:respondsTo/schema:name ?name }")
    assert len(events) == 1
    assert "visit" in events[0][0]


def test_every_claim_has_its_evidence_verbatim_in_a_sentence(ask):
    lacking = ask(
        "SELECT ?claim { ?claim a und:Claim . FILTER NOT EXISTS { ?claim und:evidence ?mention ."
        " ?mention und:sentence ?sentence ; <http://www.w3.org/ns/oa#exact> ?exact } }"
    )
    assert lacking == []


@pytest.mark.slow
def test_all_documents_build_and_a_second_build_reads_none(tmp_path):
    count = sum(1 for path in DOCUMENTS.iterdir() if path.suffix in FORMATS and path.suffix != ".csv")
    with undersigned.build(DOCUMENTS, workspace=tmp_path / "w") as built:
        report = built.report
    assert (report.read, report.rejected, report.violations) == (count, [], 0)
    assert report.found.releases == count - len(report.editions)
    with undersigned.build(DOCUMENTS, workspace=tmp_path / "w") as built:
        assert (built.report.read, built.report.unchanged) == (0, count)
