from __future__ import annotations

from pyoxigraph import Literal, NamedNode, Store

from undersigned.render import Figures, count_figures

ID = "https://w3id.org/undersigned/id/"
UND = "https://w3id.org/undersigned/ontology#"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


def test_counts_what_the_graph_holds(story_store: Store) -> None:
    figures = count_figures(story_store)
    assert (figures.releases, figures.organizations, figures.positions) == (49, 28, 0)
    assert (figures.since, figures.until) == ("2019", "2022-10-19")


def test_merged_organizations_and_parts_are_not_counted_twice(story) -> None:
    writer = type(story)()
    writer.organization("old", "Old Name")
    writer.organization("new", "New Name")
    writer.add(ID + "org/old", "http://purl.org/dc/terms/isReplacedBy", NamedNode(ID + "org/new"))
    release = writer.release("r", [(ID + "org/new", "New Name")], asks=("listen", "answer"))
    part = f"{release}/recommendation/1/part/1"
    writer.add(part, TYPE, NamedNode(UND + "Recommendation"))
    writer.add(part, "http://purl.org/dc/terms/isPartOf", NamedNode(f"{release}/recommendation/1"))
    writer.add(ID + "position/x", TYPE, NamedNode(UND + "PolicyPosition"))
    writer.add(ID + "event/x", "https://schema.org/datePublished", Literal("1999"))
    assert count_figures(writer.store()) == Figures(releases=1, organizations=1, recommendations=2, positions=1)
