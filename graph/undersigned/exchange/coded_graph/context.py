"""What all of one coding project shares while its graph is made: its names, and checks of what claims refer to."""

from __future__ import annotations

from pyoxigraph import NamedNode

from undersigned.errors import ValidationError
from undersigned.exchange.coded_graph.names import ProjectNames
from undersigned.exchange.coding import CodedClaim, CodingProject
from undersigned.mapping.context import Triples
from undersigned.mapping.terms import text
from undersigned.mapping.vocabulary import IDENTIFIED_AS, IS_PART_OF, PROV_AGENT, TYPE

__all__ = ["ProjectContext"]


class ProjectContext(Triples):
    """The graph of one coding project while it is made.

    Args:
        project: as read.
        names: makes its IRIs.
    """

    __slots__ = ("_coders", "_variables", "documents", "entities", "mentions", "names", "project", "types", "variables")

    def __init__(self, project: CodingProject, names: ProjectNames) -> None:
        super().__init__(names.graph)
        self.project = project
        self.names = names
        self.documents = {document.id: document for document in project.documents}
        self.entities = {(one.type, one.variable, one.value) for one in project.entities}
        self.types = {one.label: names.below("type", one.label) for one in project.types}
        self.mentions: set[tuple[str, int, int]] = set()
        self._coders: dict[str, NamedNode] = {}
        self._variables: dict[tuple[str, str], NamedNode] = {}
        self.variables = {(one.label, variable.name): variable for one in project.types for variable in one.variables}

    def coder(self, identity: str) -> NamedNode:
        """Return a coder, who has an id even where nothing else is known of the person."""
        known = self._coders.get(identity)
        if known is not None:
            return known
        node = self._coders[identity] = self.names.below("coder", identity)
        self.add(node, TYPE, PROV_AGENT)
        self.add(node, IDENTIFIED_AS, text(identity))
        self.add(node, IS_PART_OF, self.names.project)
        return node

    def document(self, identity: str) -> NamedNode:
        """Return the release that a document is.

        Raises:
            ValidationError: the project has none of this id.
        """
        if identity not in self.documents:
            raise ValidationError(f"the coding project has no document {identity!r}; a claim is coded in it")
        return self.names.below("document", identity)

    def variable(self, claim_type: str, name: str) -> NamedNode:
        """Return a variable of a type.

        Raises:
            ValidationError: the type or the variable is not one of the project.
        """
        known = self._variables.get((claim_type, name))
        if known is not None:
            return known
        if (claim_type, name) not in self.variables:
            raise ValidationError(f"the coding project has no variable {name!r} of a type {claim_type!r}")
        node = self._variables[claim_type, name] = self.names.below("type", claim_type, "variable", name)
        return node

    def entity(self, claim_type: str, variable: str, value: str) -> NamedNode:
        """Return a value of a short text.

        Raises:
            ValidationError: the project has no such entity.
        """
        if (claim_type, variable, value) not in self.entities:
            raise ValidationError(
                f"the coding project has no entity {value!r} of the variable {variable!r}; another is part of it"
            )
        return self.names.entity(claim_type, variable, value)

    def claim_type(self, claim: CodedClaim) -> NamedNode:
        """Return the type of a claim.

        Raises:
            ValidationError: the project has no such type.
        """
        if claim.type not in self.types:
            raise ValidationError(f"claim {claim.id!r} of the coding project is of an unknown type {claim.type!r}")
        return self.types[claim.type]
