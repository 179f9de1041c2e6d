"""Stage 5, speakers: each source phrase, pronoun or missing source to the fullest name the article gives."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extract.entities.labels import label_of_words
from pipeline.extract.quotes.asides import repeated
from pipeline.extract.quotes.cast import is_human, speaker_words
from pipeline.extract.quotes.interviewee import interviewee
from pipeline.extract.quotes.memory import Memory, Said, latest, phrase_text, speaker_of
from pipeline.extract.quotes.nested import owners
from pipeline.extract.quotes.nominals import by_body, by_role, nominal
from pipeline.extract.quotes.pronouns import HE_OR_SHE, THEY_OR_IT, he_or_she, they_or_it
from pipeline.extract.quotes.sources import phrase_of
from pipeline.records import Speaker

if TYPE_CHECKING:
    from spacy.tokens import Token

    from pipeline.extract.quotes.cast import Cast
    from pipeline.extract.quotes.page import Page
    from pipeline.extract.quotes.stages import Attribution, SourcePhrase

_SELF = frozenset(["i", "we", "me", "us", "my", "our", "you"])
_RELATIVE = frozenset(["who", "which", "that", "whom", "whose"])
_NAMES = frozenset(["NNP", "NNPS"])
_STEPS = 4


def resolve_speakers(page: Page, cast: Cast, found: tuple[Attribution, ...]) -> tuple[Speaker | None, ...]:
    """One speaker or None for each attribution, in the same order.

    Sources are resolved in the order in which they stand in the text, so that a pronoun sees the names
    before it; a quotation without cue and source takes the speaker of the one before it.
    """
    memory = Memory(page, cast)
    speakers: list[Speaker | None] = [None] * len(found)
    inside = _nested(found)
    first_answer = min((each.start for each in found if each.how == "answer"), default=0)
    for n in sorted(range(len(found)), key=lambda n: _position(page, found[n])):
        each = found[n]
        speaker = None
        if each.source is not None:
            speaker = _resolve(memory, each.source)
        elif each.how == "answer":
            speaker = interviewee(memory, each.start, first_answer)
        elif not each.cue:
            speaker = _carried(memory, each)
        speakers[n] = speaker
        if speaker is not None and not inside[n] and not each.nested and each.block >= 0:
            memory.said.append(Said(_position(page, each), each.block, speaker))
            memory.spoke(speaker, page.first_token(_position(page, each)))
    _speak_for_themselves(memory, found, speakers)
    _repeat(page, found, speakers)
    return tuple(speakers)


def _speak_for_themselves(
    memory: Memory, found: tuple[Attribution, ...], speakers: list[Speaker | None]
) -> None:
    """Inside marks "I" and "we" are the outer speaker, and "he", "she" and "they" are not."""
    page = memory.page
    for n, owner in owners(found).items():
        source, outer = found[n].source, speakers[owner]
        word = page.lower[source.head] if source is not None else ""
        if word in _SELF and word != "you":
            speakers[n] = replace(outer, resolved_by="pronoun") if outer is not None else None
        elif word in HE_OR_SHE or word in THEY_OR_IT:
            own = speakers[n]
            if own is not None and outer is not None and own.name == outer.name:
                rivals = memory.rivals.get(source.head, []) if source is not None else []
                speakers[n] = next((each for each in rivals if each.name != outer.name), None)


def _repeat(page: Page, found: tuple[Attribution, ...], speakers: list[Speaker | None]) -> None:
    """A quote that names nobody has the speaker of the quote whose words it repeats: headlines, headings."""
    body = [n for n, each in enumerate(found) if each.block >= 0 and not each.nested]
    for n, each in enumerate(found):
        heading = not each.cue and each.block >= 0 and page.blocks[each.block].kind == "heading"
        if each.source is None and (each.block < 0 or heading):
            others = [m for m in body if m != n]
            same = repeated(page, each.content[0], [found[m] for m in others])
            known = speakers[others[same]] if same is not None else None
            if known is not None:
                speakers[n] = replace(known, resolved_by="carried")


def _position(page: Page, each: Attribution) -> int:
    return page.start_of(each.source.head) if each.source is not None else each.start


def _nested(found: tuple[Attribution, ...]) -> list[bool]:
    """Whether each attribution lies wholly inside another's content; ``found`` is in order of content."""
    spans = sorted((span.start, -span.end, n) for n, each in enumerate(found) for span in each.content)
    covered = [False] * len(found)
    reach, owner = -1, -1
    for start, end, n in spans:
        each = found[n]
        if n != owner and each.cue and each.start == start and each.content[-1].end <= reach:
            covered[n] = True
        if -end > reach:
            reach, owner = -end, n
    return covered


def _resolve(memory: Memory, source: SourcePhrase) -> Speaker | None:
    head = memory.page.tokens[source.head]
    word = head.lower_
    if word in _RELATIVE and head.tag_ in {"WP", "WDT", "IN", "WP$"}:
        return _antecedent(memory, head)
    if head.tag_[:3] == "PRP":
        if word in _SELF:
            return None
        if word in HE_OR_SHE:
            people = he_or_she(memory, head)
            memory.rivals[source.head] = people
            return people[0] if people else None
        if word in THEY_OR_IT:
            return they_or_it(memory, head)
    return _by_name(memory, source) or nominal(memory, source)


def _antecedent(memory: Memory, pronoun: Token) -> Speaker | None:
    """The speaker that a relative pronoun stands for."""
    verb = pronoun.head
    for _ in range(_STEPS):
        if verb.dep_ == "relcl":
            noun = verb.head
            if noun.tag_[:2] not in {"NN", "PR"} or noun.lower_ in _RELATIVE:
                return None
            speaker = _resolve(memory, phrase_of(memory.page, noun, set()))
            return replace(speaker, resolved_by="pronoun") if speaker else None
        verb = verb.head
    return None


# --- names


def _by_name(memory: Memory, source: SourcePhrase) -> Speaker | None:
    """The named speaker of a phrase, or two of them; None where the phrase holds no name of its own."""
    page = memory.page
    joined = _joined(memory, source)
    if joined is not None:
        return joined
    number = _named(memory, source)
    if number >= 0:
        full = memory.cast.members[number].entity.name.casefold()
        how = "name" if full in phrase_text(page, source).casefold() else "alias"
        return speaker_of(memory, number, how)
    head = page.tokens[source.head]
    if head.tag_ not in _NAMES and not _capital(memory, source):
        return None
    if page.lower[source.head] in speaker_words().person or is_human(page.lower[source.head]):
        return None  # "the Minister": a capital, but no name
    told = None
    if page.lower[source.first] == "the":
        alone = source.last == source.head == source.first + 1  # "the Chamber"
        told = by_role(memory, head) or (by_body(memory, head) if alone else None)
    return told or _as_written(memory, source)


def _capital(memory: Memory, source: SourcePhrase) -> bool:
    """Whether one capitalised word that the tagger took for something else is a name: "Ip said"."""
    head = memory.page.tokens[source.head]
    if source.first != source.last or not head.text.istitle() or head.tag_ not in {"NN", "PRP"}:
        return False
    lists = speaker_words()
    known = lists.document | lists.organisation | lists.group | lists.person | lists.plural
    return head.lower_ not in known and not is_human(head.lower_)


def _joined(memory: Memory, source: SourcePhrase) -> Speaker | None:
    """Named sources that speak together, "; " between them: "Ada Obi and Tom Fox"."""
    page, cast = memory.page, memory.cast
    heads = [page.tokens[source.head]]
    for head in heads:
        heads += [kid for kid in head.children if kid.dep_ == "conj" and source.first <= kid.i <= source.last]
    numbers = [cast.at[head.i] for head in heads]
    if len(numbers) == 1 or min(numbers) < 0 or len(set(numbers)) < len(numbers):
        return None
    return Speaker("; ".join(cast.members[n].entity.name for n in numbers), "group", "name")


def _named(memory: Memory, source: SourcePhrase) -> int:
    """The member that the phrase names: at its head, else the last name in it that stands in apposition."""
    page, cast = memory.page, memory.cast
    own = cast.at[source.head]
    if own >= 0 and cast.members[own].is_person:
        return own
    for i in range(source.last, source.first - 1, -1):
        closes = i == source.last or page.lower[i + 1] in {",", "("}
        if cast.at[i] not in {-1, own} and closes and _apposed(memory, i, source):
            return cast.at[i]
    return own


def _apposed(memory: Memory, last: int, source: SourcePhrase) -> bool:
    """Whether the name that ends at ``last`` is the source itself: after no preposition."""
    page, at = memory.page, memory.cast.at
    person = memory.cast.members[at[last]].is_person
    if not person and (at[source.head] >= 0 or page.lower[source.head] not in speaker_words().organisation):
        return False
    before = last
    nouns = _NAMES | {"NN", "DT", "JJ"}
    while before >= source.first and (at[before] == at[last] or page.tokens[before].tag_ in nouns):
        if before == source.head:
            break
        before -= 1
    return before < source.first or page.tokens[before].tag_ not in {"IN", "TO", "CC"}


def _as_written(memory: Memory, source: SourcePhrase) -> Speaker:
    """A capitalised source that the entity table lacks: a known surname, or the name as it stands."""
    page, members = memory.page, memory.cast.members
    word = page.lower[source.head]
    known = [n for n, member in enumerate(members) if word in member.words]
    if known:
        return speaker_of(memory, next((n for n in known if members[n].is_person), known[0]), "alias")
    first = source.head
    while first > source.first and (page.tokens[first - 1].tag_ in _NAMES or page.lower[first - 1] == "-"):
        first -= 1
    while first < source.head and page.lower[first] in speaker_words().titles:
        first += 1
    name = page.text[page.start_of(first) : page.end_of(source.head)]
    article = page.lower[source.first] == "the"
    body = (
        word in speaker_words().organisation or article or name.isupper() or label_of_words(name, "") == "ORG"
    )
    return Speaker(name, "organisation" if body else "person", "name")


# --- no source


def _carried(memory: Memory, each: Attribution) -> Speaker | None:
    """The speaker before; a person who was the subject of a later paragraph since then takes over."""
    if each.block < 0:
        return None
    best, best_at = latest(memory, each.start, lambda _, member: member.is_person, subject=True)
    since = memory.block_of(best_at) if best >= 0 else -1
    spoken = memory.said[-1].block if memory.said else -1
    if spoken < since and each.block - since <= 1:
        return speaker_of(memory, best, "carried")
    return replace(memory.said[-1].speaker, resolved_by="carried") if memory.said else None
