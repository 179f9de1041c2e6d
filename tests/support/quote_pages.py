"""Pages by their words, for tests of the quote stages."""

from __future__ import annotations

from pipeline.records import Entity, Mention


def words(page, stretch):
    """The text of a token stretch (first, last); None for none."""
    return None if stretch is None else page.text[page.start_of(stretch[0]) : page.end_of(stretch[1])]


def shown(page, spans):
    """The text of each span."""
    return [page.text[start:end] for start, end in spans]


def token_of(page, word, nth=0):
    """The index of a word's nth token."""
    return [i for i, token in enumerate(page.tokens) if token.text == word][nth]


def entity_of(text, number, name, label="PERSON", **more):
    """An entity with a mention at every place where its whole name or its last word stands."""
    mentions, at = [], 0
    for word in (name, name.split()[-1]):
        at = text.find(word)
        while at >= 0:
            if not any(m.start <= at < m.end for m in mentions):
                mentions.append(Mention(at, at + len(word), label))
            at = text.find(word, at + 1)
    return Entity(f"e{number}", name, label, tuple(sorted(mentions, key=lambda m: m.start)), **more)
