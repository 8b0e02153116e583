"""Rounds of a workshop: what is asked of a room, who has said what, and how far they agree."""

from journey.rounds.agenda import METHOD, AgendaStep, agenda
from journey.rounds.note import (
    MOST_NOTES,
    NOTE_CHARACTERS,
    Note,
    NoteKind,
    clusters,
    made_id,
)
from journey.rounds.question import DOTS, Question, QuestionKind, Subject
from journey.rounds.results import Outcome, Results, results
from journey.rounds.round import Round, RoundState
from journey.rounds.vote import COMMENT_CHARACTERS, Vote, refusal
from journey.rounds.workshop import Workshop

__all__ = [
    "COMMENT_CHARACTERS", "DOTS", "METHOD", "MOST_NOTES", "NOTE_CHARACTERS", "AgendaStep", "Note",
    "NoteKind", "Outcome", "Question", "QuestionKind", "Results", "Round", "RoundState",
    "Subject", "Vote", "Workshop", "agenda", "clusters", "made_id", "refusal", "results",
]  # fmt: skip
