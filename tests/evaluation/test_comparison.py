"""What gold leaves open counts neither for nor against."""

from __future__ import annotations

from undersigned.evaluation import GoldDocument, Kind, Prediction, compare


def matching(kind: Kind, gold: dict[str, object], facts: dict[str, object]):
    compared = compare(GoldDocument.model_validate({"file": "a", **gold}), Prediction.model_validate(facts))
    return compared.matchings[kind]


def test_of_a_cut_list_only_as_many_issuers_are_judged_as_it_has() -> None:
    gold = {"issuers": [{"name": "Alpha Guild"}], "signatory_count": 3}
    found = matching(Kind.ISSUERS, gold, {"issuers": ["Alpha Guild", "Beta Guild"]})
    assert (found.pairs, found.unjudged) == (((0, 0),), {1})


def test_an_elliptic_issuer_is_open() -> None:
    gold = {"issuers": [{"name": "Alpha Guild"}], "elliptic_issuers": ["Beta Fund"]}
    found = matching(Kind.ISSUERS, gold, {"issuers": ["Beta Fund", "Alpha Guild", "Gamma Trust"]})
    assert (found.pairs, found.unjudged, found.judged) == (((0, 1),), {0}, 2)


def test_of_cut_persons_those_that_gold_lacks_are_open() -> None:
    gold = {"persons": [{"name": "Ada Quill"}], "persons_truncated_at": 1}
    found = matching(Kind.PERSONS, gold, {"persons": ["Ada Quill", "Ines Vale"]})
    assert found.unjudged == {1}


def test_several_contacts_may_be_one_person_and_a_nameless_one_is_open() -> None:
    facts = {"contacts": [{"name": "Ada Quill"}, {"name": "Ada Quill"}, {"name": None, "phone": "555"}]}
    found = matching(Kind.CONTACTS, {"persons": [{"name": "Ada Quill"}]}, facts)
    assert (found.pairs, found.unjudged) == (((0, 0), (0, 1)), {2})
