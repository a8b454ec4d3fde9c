"""Review of open questions: the queue of a build, answers of people, their decisions, how far two of them agree."""

from undersigned.reviewing.agreement import Agreement, compare_reviewers
from undersigned.reviewing.answer_file import apply_answers
from undersigned.reviewing.answers import KEYS, Answer, Reviewer, choices, decide, parse_answer
from undersigned.reviewing.doubtful import DoubtfulFacts
from undersigned.reviewing.item import Queue, Release, ReviewItem, Side, Sighting
from undersigned.reviewing.page import render_review_page
from undersigned.reviewing.queue import build_queue
from undersigned.reviewing.session import Session, open_questions

__all__ = [
    "KEYS",
    "Agreement",
    "Answer",
    "DoubtfulFacts",
    "Queue",
    "Release",
    "ReviewItem",
    "Reviewer",
    "Session",
    "Side",
    "Sighting",
    "apply_answers",
    "build_queue",
    "choices",
    "compare_reviewers",
    "decide",
    "open_questions",
    "parse_answer",
    "render_review_page",
]
