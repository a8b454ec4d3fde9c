from __future__ import annotations

from collections.abc import Callable

import pytest

from undersigned.model.facts import Issuer

Find = Callable[..., tuple[Issuer, ...]]


@pytest.mark.parametrize(
    ("tail", "language", "names"),
    [
        ("For the Lantern League: Ana Brand\nFor Dam Watch: Kim Soto, chair", "en", ["Lantern League", "Dam Watch"]),
        ("Por la Liga del Faro: Ana Ruiz\nPor Campo Vivo: Luis Prado", "es", ["Liga del Faro", "Campo Vivo"]),
        ("Pour la Ligue Phare : Ana Petit\nPour Eau Libre : Paul Roux", "fr", ["Ligue Phare", "Eau Libre"]),
        ("Por Rios Vivos: Ana Nunes\nPor Farol Livre: Caio Braga", "pt", ["Rios Vivos", "Farol Livre"]),
        ("Ana Brand, on behalf of Lantern League\nKim Soto, for Dam Watch", "en", ["Lantern League", "Dam Watch"]),
        ("Ana Ruiz, en nombre de Campo Vivo\nLuis Prado, por Liga Faro", "es", ["Campo Vivo", "Liga Faro"]),
        ("Ina Falk, im Namen der Fußgängerliga\nTom Berg für den Radbund", "de", ["Fußgängerliga", "Radbund"]),
        ("Für den Radbund: Ina Falk\nFür das Netzwerk Hafen: Tom Berg", "de", ["Radbund", "Netzwerk Hafen"]),
    ],
)
def test_lines_of_persons_for_bodies_name_the_issuers(
    tail: str, language: str, names: list[str], issuers_of: Find
) -> None:
    assert [issuer.name for issuer in issuers_of(tail, language)] == names


@pytest.mark.parametrize(
    "tail",
    [
        "For Lantern Parents: Ana Brand",
        "For Parents: the ferry leaves at nine\nFor Pupils: the ferry leaves at ten",
        "For Immediate Release: Friday\nFor Further Details: see the web",
    ],
    ids=["single-line", "no-persons", "labels"],
)
def test_other_lines_that_begin_alike_name_nobody(tail: str, issuers_of: Find) -> None:
    assert issuers_of(tail) == ()
