"""All checks of one article, and of a folder of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.corpus.blocks import block_problems
from pipeline.corpus.check_figure_words import figure_word_problems
from pipeline.corpus.check_figures import figure_problems
from pipeline.corpus.check_names import name_problems
from pipeline.corpus.check_speech import speech_problems
from pipeline.corpus.check_speech_words import speech_word_problems
from pipeline.corpus.cover import cover_problems
from pipeline.corpus.problems import Problem

if TYPE_CHECKING:
    from pipeline.corpus.markup import Marked

FEWEST_WORDS, MOST_WORDS = 150, 600


def check_article(marked: Marked) -> list[Problem]:
    """The faults of one article in the order of the file; none when it can be trusted.

    Tags that are not balanced hide what else is wrong: only they are reported then.
    """
    if any(problem.code in {"balance", "tag", "bracket"} for problem in marked.problems):
        return list(marked.problems)
    found = [
        *marked.problems,
        *text_problems(marked),
        *block_problems(marked),
        *name_problems(marked),
        *speech_problems(marked),
        *speech_word_problems(marked),
        *figure_problems(marked),
        *figure_word_problems(marked),
        *cover_problems(marked),
    ]
    return sorted(found, key=lambda problem: problem.line)


def text_problems(marked: Marked) -> list[Problem]:
    """What is wrong with the text as a whole: its length, its ends, odd characters."""
    found: list[Problem] = []
    first = marked.line_of(0)
    words = len(marked.text.split())
    if not FEWEST_WORDS <= words <= MOST_WORDS:
        message = f"{words} words"
        found.append(Problem(first, message, f"write {FEWEST_WORDS} to {MOST_WORDS}", "length"))
    if marked.text != marked.text.strip() + "\n":
        found.append(
            Problem(
                first, "white space before or behind the text", "end the file with one line break", "text"
            )
        )
    for bad, name in (("\r", "a carriage return"), ("\t", "a tab"), ("\ufeff", "a byte order mark")):
        if bad in marked.text:
            found.append(Problem(marked.line_of(marked.text.index(bad)), name, "leave it out", "text"))
    return found
