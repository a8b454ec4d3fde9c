"""Identifiers: form, check digits, plain form."""

from __future__ import annotations

import pytest

from undersigned.linking.gazetteer.identifiers import Scheme, clean_identifier, identifier_iri


@pytest.mark.parametrize(
    ("scheme", "written", "plain"),
    [
        pytest.param(Scheme.WIKIDATA, "http://www.wikidata.org/entity/Q42", "Q42", id="entity"),
        pytest.param(Scheme.WIKIDATA, " q42 ", "Q42", id="small letter"),
        pytest.param(Scheme.ROR, "https://ror.org/03yrm5c26", "03yrm5c26", id="ror address"),
        pytest.param(Scheme.ISNI, "0000 0001 2103 2683", "0000000121032683", id="isni with spaces"),
        pytest.param(Scheme.ISNI, "0000-0002-1694-233X", "000000021694233X", id="isni that ends in X"),
        pytest.param(Scheme.LEI, "lantern00league0te48", "LANTERN00LEAGUE0TE48", id="lei in small letters"),
    ],
)
def test_identifiers_get_their_plain_form(scheme: Scheme, written: str, plain: str):
    assert clean_identifier(scheme, written) == plain
    assert clean_identifier(scheme, identifier_iri(scheme, plain)) == plain


@pytest.mark.parametrize(
    ("scheme", "written", "fault"),
    [
        pytest.param(Scheme.WIKIDATA, "Q0", "has not the form of a Wikidata item", id="no item"),
        pytest.param(Scheme.WIKIDATA, "P31", "has not the form", id="a property"),
        pytest.param(Scheme.ROR, "03yrm5c27", "check digits", id="ror digit"),
        pytest.param(Scheme.ROR, "0oooooo00", "has not the form", id="ror letters that are not in use"),
        pytest.param(Scheme.ISNI, "0000000121032684", "check digits", id="isni digit"),
        pytest.param(Scheme.ISNI, "12", "has not the form", id="short isni"),
        pytest.param(Scheme.LEI, "LANTERN00LEAGUE0TE41", "check digits", id="lei digit"),
        pytest.param(Scheme.LEI, "", "has not the form", id="empty"),
    ],
)
def test_wrong_identifiers_are_named(scheme: Scheme, written: str, fault: str):
    with pytest.raises(ValueError, match=fault):
        clean_identifier(scheme, written)
