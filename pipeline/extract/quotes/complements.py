"""Stage 3, complements: what stands under a cue verb in the parse: clauses, infinitives, objects."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.quotes.lexicon import ACT, SPEECH
from pipeline.extract.quotes.stages import Content
from pipeline.extract.quotes.stretch import fit, runs_in, trim
from pipeline.extract.syntax import phrase_tokens

if TYPE_CHECKING:
    from spacy.tokens import Token

    from pipeline.extract.quotes.lexicon import Word
    from pipeline.extract.quotes.page import Page
    from pipeline.extract.quotes.stages import Cue
    from pipeline.extract.quotes.zones import Zone

NEW_CLAUSE = frozenset(["and", "but", "who", "which", "while", "although", "though", "when"])
_WH = frozenset(["how", "why", "what", "whether", "if", "when", "where", "who", "which"])
_CLOSE = 2
_OWN_SUBJECT = frozenset(["nsubj", "nsubjpass", "expl"])


def complement(page: Page, cue: Cue, word: Word, zone: Zone) -> Content | None:
    """The content that the verb governs, by the first rule that applies; None when there is none."""
    verb = page.tokens[cue.at]
    kids = [kid for kid in verb.children if kid.i > cue.at and kid.i < zone.end]
    for rule in (_prep, _particle, _clause, _gerund, _naming, _object):
        found = rule(page, verb, kids, word)
        if found is not None:
            return fit(page, found, zone)
    return None


def _clause(page: Page, verb: Token, kids: list[Token], word: Word) -> Content | None:
    comp = next((kid for kid in kids if kid.dep_ in {"ccomp", "xcomp"}), None)
    if comp is None:
        return None
    if _is_infinitive(comp):
        return _infinitive(verb, comp, kids, word)
    first, last = max(comp.left_edge.i, verb.i + 1), comp.right_edge.i
    grade = max(word.grade("clause"), SPEECH if word.grade("addressee") else 0)
    if page.lower[first] in _WH:
        grade = max(grade, word.grade("wh"))
    if not grade or (comp.tag_ == "VBG" and not _has_subject(comp)):
        return None
    if page.lower[first] == "that" and comp.i > first and page.deps[first] == "mark":
        first += 1
    return Content(((first, _with_second(page, kids, last)),), "clause", grade)


def _particle(page: Page, verb: Token, kids: list[Token], word: Word) -> Content | None:
    """ "Made clear that", "made it clear that", "pointed out that": the clause may hang on either word."""  # noqa: D210 - opens with a quoted word
    near = page.tokens[verb.i + 1 : verb.i + 1 + _CLOSE]
    second = next((token for token in near if token.lower_ in word.particles), None)
    if second is None:
        return None
    clauses = [
        kid for kid in [*kids, *second.children] if kid.dep_ in {"ccomp", "advcl"} and kid.i > second.i
    ]
    if not clauses or _is_infinitive(clauses[0]):  # "set out to prove", "went on to say"
        return None
    first, last = max(clauses[0].left_edge.i, second.i + 1), clauses[0].right_edge.i
    if page.lower[first] == "that" and first < clauses[0].i:
        first += 1
    return Content(((first, last),), "clause", SPEECH, joint=second.i)


def _infinitive(verb: Token, comp: Token, kids: list[Token], word: Word) -> Content | None:
    """ "Urged the court to wait", with the one addressed; "is said to leak", with its subject."""  # noqa: D210 - opens with a quoted word
    first, last = max(comp.left_edge.i, verb.i + 1), comp.right_edge.i
    subject = next((kid for kid in verb.children if kid.dep_ == "nsubjpass"), None)
    if subject is not None and word.grade("clause") == SPEECH and not word.grade("addressee"):
        tokens = phrase_tokens(subject)
        return Content(((tokens[0].i, tokens[-1].i), (first, last)), "infinitive", SPEECH)
    if not word.grade("infinitive"):
        return None
    addressee = next((kid for kid in kids if kid.dep_ in {"dobj", "dative"} and kid.i < comp.i), None)
    first = addressee.left_edge.i if addressee is not None else first
    return Content(((first, last),), "infinitive", word.grade("infinitive"))


def _with_second(page: Page, kids: list[Token], last: int) -> int:
    """The end of a clause with a second one that the parse sets beside the cue: "said A, but it was B"."""
    for kid in kids:
        own = next((k for k in kid.children if k.dep_ in _OWN_SUBJECT), None)
        if kid.dep_ != "conj" or own is None or own.tag_ not in {"PRP", "EX"} or kid.left_edge.i < last:
            continue
        if kid.lower_ not in page.lexicon.verbs:
            return kid.right_edge.i
    return last


def _has_subject(verb: Token) -> bool:
    return any(kid.dep_ in _OWN_SUBJECT for kid in verb.children)


def _is_infinitive(verb: Token) -> bool:
    return any(kid.dep_ == "aux" and kid.lower_ == "to" for kid in verb.children)


def _gerund(page: Page, verb: Token, kids: list[Token], word: Word) -> Content | None:  # noqa: ARG001 - one shape
    if not word.grade("gerund"):
        return None
    comp = next(
        (k for k in kids if k.dep_ in {"xcomp", "prep"} and (k.tag_ == "VBG" or k.lower_ == "of")), None
    )
    if comp is None:
        return None
    thing = next((k for k in kids if k.dep_ == "dobj" and k.i < comp.i), None)
    first = thing.left_edge.i if thing is not None else comp.left_edge.i
    return Content(((first, comp.right_edge.i),), "gerund", word.grade("gerund"))


def _naming(page: Page, verb: Token, kids: list[Token], word: Word) -> Content | None:
    if not word.grade("naming"):
        return None
    named = next(
        (k for k in kids if k.dep_ == "oprd" or (k.dep_ == "prep" and k.lower_ in {"as", "to"})), None
    )
    thing = next((k for k in kids if k.dep_ in {"dobj", "nsubj", "prep"} and k is not named), None)
    comp = next((k for k in kids if k.dep_ in {"ccomp", "xcomp"}), None)
    ends = [k for k in (thing, named, comp) if k is not None]
    if not ends or (
        named is None and comp is None and not runs_in(page, verb.i, max(k.right_edge.i for k in ends))
    ):
        return None
    return Content(((min(k.left_edge.i for k in ends), max(k.right_edge.i for k in ends)),), "naming", ACT)


def _prep(page: Page, verb: Token, kids: list[Token], word: Word) -> Content | None:  # noqa: ARG001 - one shape
    prep = next((k for k in kids if k.dep_ in {"prep", "prt"} and k.lower_ in word.preps), None)
    if prep is None or not any(k.dep_ in {"pobj", "pcomp"} for k in prep.children):
        return None
    last = max(
        prep.right_edge.i, max((k.right_edge.i for k in kids if k.dep_ in {"xcomp", "advcl"}), default=0)
    )
    grade = word.preps[prep.lower_]
    thing = next((k for k in kids if k.dep_ == "dobj" and k.i < prep.i), None)
    if thing is not None:  # "asked the court for time": who is asked belongs to the content
        return Content(((thing.left_edge.i, _tail(page, kids, last)),), "prep", grade)
    return Content(((prep.i + 1, _tail(page, kids, last)),), "prep", grade, joint=prep.i)


def _tail(page: Page, kids: list[Token], last: int) -> int:
    """The end of an object with the prepositional phrases right after it that the parse gives to the verb."""
    for kid in kids:
        if kid.dep_ == "prep" and kid.left_edge.i == last + 1:
            last = kid.right_edge.i
    for i in range(kids[0].i, last):
        if page.lower[i] == "," and page.lower[i + 1] in NEW_CLAUSE and page.run_at[i] < 0:
            return i - 1
    return last


def _object(page: Page, verb: Token, kids: list[Token], word: Word) -> Content | None:
    thing = next((k for k in kids if k.dep_ == "dobj"), None)
    if (
        thing is None
        or thing.tag_ in {"PRP", "DT", "WP", "WDT"}
        or any(k.dep_ == "neg" for k in verb.children)
    ):
        return None
    first, last = thing.left_edge.i, thing.right_edge.i
    grade = word.grade("object")
    close = word.grade("quote") == SPEECH and runs_in(page, first, min(first + _CLOSE, last))
    if close or (word.grade("target") and runs_in(page, first, last)):
        grade = ACT
    return Content(((first, _tail(page, kids, last)),), "object", grade) if grade else None


def before_next_report(page: Page, content: Content, cue: Cue, zone: Zone) -> Content | None:
    """The content without a later report hung on to it: ", adding that", " and said", ", according to"."""
    *kept, (first, last) = content.parts
    for i in range(max(first, cue.at) + 1, min(last, zone.end - 1)):
        if page.run_at[i] >= 0:
            continue
        follow = i + 1
        if (page.lower[i] == "," and _new_report(page, follow)) or (
            page.lower[i] in {"and", "but"} and _shared_report(page, cue, follow, first)
        ):
            trimmed = trim(page, first, i - 1)
            return replace(content, parts=(*kept, trimmed), followed_by=follow) if trimmed else None
    return content


def _new_report(page: Page, at: int) -> bool:
    word = page.lexicon.verbs.get(page.lower[at])
    if word is not None and page.tags[at] == "VBG":
        return word.grade("clause") >= ACT
    return page.lower[at : at + 2] == ("according", "to")


def _shared_report(page: Page, cue: Cue, at: int, first: int) -> bool:
    """Whether a verb that the parse hangs into the content stands beside the cue: "said A and vowed B"."""
    word, verb, main = page.lexicon.verbs.get(page.lower[at]), page.tokens[at], page.tokens[cue.at]
    if word is None or verb.tag_ != main.tag_ or verb.dep_ != "conj" or _has_subject(verb):
        return False
    if max(word.grade("clause"), word.grade("infinitive")) < ACT or verb.head.i < first:
        return False
    return verb.head.tag_ != main.tag_ or any(kid.dep_ == "aux" for kid in verb.head.children)
