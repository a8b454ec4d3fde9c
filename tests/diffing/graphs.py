"""Pieces of Turtle for small graphs, about invented organizations."""

from __future__ import annotations

from undersigned.mapping.namespaces import DEFAULT_BASE, PREFIXES

HEAD = f"@base <{DEFAULT_BASE}> .\n" + "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())


def organization(slug: str, label: str, more: str = "") -> str:
    """Return an organization in Turtle."""
    return f'<org/{slug}> a org:Organization ; skos:prefLabel "{label}"@en {more}.\n'


def release(slug: str, title: str, more: str = "") -> str:
    """Return a release with one text in Turtle."""
    return (
        f'<release/{slug}> a und:Release ; schema:name "{title}"@en ; schema:datePublished "2021-06-03"^^xsd:date ; '
        f'und:text <text/{slug}> ; schema:inLanguage "en" {more}.\n'
    )


def claim(kind: str, path: str, more: str, *, method: str = "rule.one/1") -> str:
    """Return a claim of the release that its path begins with, in Turtle."""
    home = "/".join(path.split("/")[:2])
    return f'<{path}> a und:Claim, {kind} ; und:release <{home}> ; und:method "{method}" ; {more} .\n'


def issuance(slug: str, name: str, agent: str) -> str:
    """Return an issuance in Turtle."""
    return claim(
        "und:Issuance",
        f"release/{slug}/issuance/{name}",
        f'und:agent <org/{agent}> ; und:role undc:role-issuer ; und:nameAsWritten "{name}"',
    )


def recommendation(path: str, text: str, more: str, *, method: str = "rule.one/1") -> str:
    """Return a recommendation in Turtle."""
    return claim("und:Recommendation", path, f'schema:text "{text}" ; {more}', method=method)


def measure(slug: str, label: str) -> str:
    """Return a measure in Turtle."""
    return f'<measure/{slug}> a und:PolicyMeasure, skos:Concept ; skos:prefLabel "{label}"@en .\n'


def position(holder: str, about: str, home: str, stance: str, reason: str = "recommendation/1-aaaaa") -> str:
    """Return a position in Turtle."""
    return (
        f"<position/{holder}/{about}/{home}> a und:PolicyPosition ; und:holder <org/{holder}> ; "
        f"und:measure <measure/{about}> ; und:stance undc:stance-{stance} ; und:release <release/{home}> ; "
        f"prov:wasDerivedFrom <release/{home}/{reason}> .\n"
    )


def decision(digest: str, subject: str, verb: str, named: str, *, modifier: str = "") -> str:
    """Return a decision of an invented person in Turtle."""
    negated = f' ; sssom:predicate_modifier "{modifier}"' if modifier else ""
    return (
        f'<decision/{digest}> a sssom:Mapping ; sssom:subject_label "{subject}" ; owl:annotatedProperty {verb} ; '
        f'sssom:object_label "{named}" ; sssom:author_label "Ada Quill" ; '
        f'sssom:mapping_date "2024-05-02"^^xsd:date{negated} .\n'
    )
