"""Names in bylines, datelines and picture credits, where position says more than the model does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.extract.entities.name import PROVEN, Name
from pipeline.extract.entities.words import agencies, kinds, roles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.annotate.parsed import Parsed
    from pipeline.records import Block

_WORD = r"[^\W\d_a-zß-ÿ](?:[\w’'-]*[\w]|\.)?"
_RUN = rf"{_WORD}(?:[^\S\n]+(?:{_WORD}|al|bin|da|de|del|den|der|di|du|la|le|van|von)){{0,4}}"
_BYLINE = re.compile(r"\s*(?:By|BY|by|(?:Written|Reported|Story|Text|Words|Photos?|Pictures?) by)\s*:?\s+")
_OUTLET = re.compile(rf"({_RUN}?)['’]s\s+(?={_WORD})")
_PERSON = re.compile(rf"({_RUN})(?=\s*(?:$|[,|/&(\[\n–—-]|and\b|in\b|for\b))")
_BETWEEN = re.compile(r"\s*(?:,|&|/|\band\b)\s*")
_DESK = re.compile(rf"/\s*({_RUN}?)\s+(?:Photo|Picture|Image|Graphic)s?\b")
_SIGNED = re.compile(
    r"\b(?:Photos?|Pictures?|Images?|Graphics?|Credits?|Source|File)"
    r"(?:\s+(?:credit|courtesy of|by))?(?:\s*[:/]\s*|\s+)"
    rf"({_RUN}(?:\s*/\s*{_RUN})*)(?=\s*(?:[\])\n.]|$))"
)
_PAIR = re.compile(rf"[\[(]({_RUN}(?:\s*/\s*{_RUN})+)[\])]")
_ONE = re.compile(_RUN)
_PERSON_WORDS = range(2, 6)
_HEAD = 200


def credited(parsed: Parsed) -> list[Name]:
    """Authors, outlets and agencies named in bylines, datelines and picture credits, proven."""
    names = [name for block in parsed.blocks for name in _in_block(parsed.text, block)]
    return names + list(_from_metadata(parsed))


def _in_block(text: str, block: Block) -> Iterator[Name]:
    if block.kind == "byline":
        yield from _in_byline(text, block)
    elif block.kind in {"caption", "noise"}:
        for match in _DESK.finditer(text, block.start, block.end):
            yield Name(*match.span(1), "ORG", PROVEN)
        for pattern in (_SIGNED, _PAIR):
            for match in pattern.finditer(text, block.start, block.end):
                for part in _ONE.finditer(text, *match.span(1)):
                    yield Name(*part.span(), signer(part.group()), PROVEN)


def _in_byline(text: str, block: Block) -> Iterator[Name]:
    lead = _BYLINE.match(text, block.start, block.end)
    at = lead.end() if lead else block.start
    if outlet := _OUTLET.match(text, at, block.end):
        yield Name(*outlet.span(1), "ORG", PROVEN)
        at = outlet.end()
    while person := _PERSON.match(text, at, block.end):
        if person.group(1).rpartition(" ")[2].lower() not in roles():
            yield Name(*person.span(1), signer(person.group(1)), PROVEN)
        between = _BETWEEN.match(text, person.end(), block.end)
        at = between.end() if between else block.end


def signer(form: str) -> str:
    """PERSON or ORG for a name that signs a text or a picture."""
    words = form.split()
    person = len(words) in _PERSON_WORDS and form not in agencies() and words[-1] not in kinds().last
    return "PERSON" if person else "ORG"


def _from_metadata(parsed: Parsed) -> Iterator[Name]:
    """The article's authors and publisher wherever they stand, its dateline's names at its head."""
    for form, label, limit in _known(parsed):
        if form[:1].isupper():
            for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", parsed.text[:limit]):
                yield Name(*match.span(), label, PROVEN)


def _known(parsed: Parsed) -> Iterator[tuple[str, str, int]]:
    article, size = parsed.article, len(parsed.text)
    yield from ((author, signer(author), size) for author in article.authors if " " in author)
    if article.publisher:
        yield article.publisher, "ORG", size
    if article.dateline:
        blocks = (block.start for block in parsed.blocks if block.kind in {"dateline", "paragraph"})
        head = next(blocks, 0) + _HEAD
        yield article.dateline.place or "", "GPE", head
        yield article.dateline.agency or "", "ORG", head
