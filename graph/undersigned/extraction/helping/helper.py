"""What a helper is: something that looks at a document after the rules and suggests further items.

A helper fills gaps. The rules have read the document before it, their items stand, and whatever it suggests is held
against the text: `filling.fill_gaps` refuses items that do not stand verbatim in it, that overlap or repeat what a
rule found, or that do not say which helper found them. A helper is therefore free to be wrong, but not to be believed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from undersigned.model.document import Document
from undersigned.model.facts import Facts, Item

__all__ = ["Helper", "Suggestions"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestions:
    """What a helper found in one document.

    Args:
        items: further items of any kind that `Facts` has a list for, each with its evidence (`evidence_in`).
        notes: what a reader of the report should know, a sentence each ("2 quotations were not found in the text");
            they become warnings of the facts.
    """

    items: tuple[Item, ...] = ()
    notes: tuple[str, ...] = ()


@runtime_checkable
class Helper(Protocol):
    """An engine beside the rules.

    Any object of this form will do: give it to `extract_facts(document, helpers=[...])`, `undersigned.extract` or
    `undersigned.build`. The packaged ones are known by name (`registry.load_helper`).

    Attributes:
        name: lower case letters, digits and hyphens; the method of each of its items begins with it
            (`spacy.subject/1` for the helper `spacy`).
        fingerprint: changes whenever its answers may change (version, model, settings); facts that are cached under
            another fingerprint are extracted anew.

    Example:
        >>> class Nobody:
        ...     name, fingerprint = "nobody", "nobody/1"
        ...     def suggest(self, document: Document, facts: Facts, /) -> Suggestions:
        ...         return Suggestions()
        >>> isinstance(Nobody(), Helper)
        True
    """

    @property
    def name(self) -> str:
        """The name that begins the method of each item."""
        ...

    @property
    def fingerprint(self) -> str:
        """A text that changes whenever the answers may change."""
        ...

    def suggest(self, document: Document, facts: Facts, /) -> Suggestions:
        """Suggest items that the facts do not have yet.

        Args:
            document: the release as read; spans refer to its text.
            facts: what the rules, and helpers before this one, found in it. Stretches in quotation marks that no
                rule could tell are `facts.quoted_spans` of the method `quoted.unclaimed/1`: these are gaps.

        Returns:
            Items and notes; the same document and facts give the same answer where the engine allows it.

        Raises:
            HelperError: the helper as a whole cannot work (endpoint out of reach): the run ends with its message.
                Trouble with one document is a note instead.
        """
        ...
