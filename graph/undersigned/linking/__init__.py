"""Names to entities, asks to measures, recommendations to positions, over a whole corpus."""

from undersigned.linking.corpus import link_corpus
from undersigned.linking.decisions import Decision, Predicate
from undersigned.linking.decisions.loading import load_decisions
from undersigned.linking.mentions import DocumentMentions
from undersigned.linking.summary import summarize

__all__ = ["Decision", "DocumentMentions", "Predicate", "link_corpus", "load_decisions", "summarize"]
