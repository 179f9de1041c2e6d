"""A marked article turned into the records that an analysis of it should give."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from pipeline.corpus.blocks import blocks_of
from pipeline.corpus.figures import find_claims, find_not_claims
from pipeline.corpus.gold import Gold
from pipeline.corpus.names import find_entities
from pipeline.corpus.speech import find_quotes, terms_in_marks
from pipeline.records import Analysis, Article, Source, Theme

if TYPE_CHECKING:
    from pipeline.corpus.markup import Marked
    from pipeline.records import Block

_TITLE_LABEL = re.compile(r"(?:title|headline):\s*", re.IGNORECASE)


def compile_gold(marked: Marked) -> Gold:
    """The gold of a marked article; faults of the markup are passed over (``check_article`` finds them)."""
    blocks = blocks_of(marked)
    entities = find_entities(marked)
    quotes, quote_notes = find_quotes(marked, entities)
    claims, claim_notes = find_claims(marked, entities, quotes, blocks)
    themes = tuple(Theme(theme, 1.0, assigned=True) for theme in marked.front.themes)
    article = _article(marked, blocks)
    analysis = Analysis(article, entities, quotes, claims, themes)
    return Gold(
        marked.front, analysis, terms_in_marks(marked), find_not_claims(marked), quote_notes, claim_notes
    )


def _article(marked: Marked, blocks: tuple[Block, ...]) -> Article:
    front = marked.front
    digest = hashlib.sha256(marked.text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(
        id=front.id,
        source=Source(f"articles/{front.id}.txt", None, digest, "utf-8"),
        text=marked.text,
        blocks=blocks,
        title=front.title or _title(marked.text, blocks),
        authors=front.authors,
        publisher=front.publisher or front.outlet or None,
        published=front.published,
        modified=front.modified,
        dateline=front.dateline,
        url=front.url,
    )


def _title(text: str, blocks: tuple[Block, ...]) -> str | None:
    block = next((each for each in blocks if each.kind == "title"), None)
    return " ".join(_TITLE_LABEL.sub("", text[block.start : block.end], count=1).split()) if block else None
