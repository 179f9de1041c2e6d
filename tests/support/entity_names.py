"""Names by their words, for tests of the entity steps."""

from __future__ import annotations

from pipeline.extract.entities.name import Name


def named(text, *rows):
    """The names of these rows (form, label, perhaps weight), each looked up after the one before."""
    at, names = 0, []
    for form, *rest in rows:
        at = text.index(form, at)
        names.append(Name(at, at + len(form), *rest))
        at += len(form)
    return names


def shown(text, names):
    """Each name's form and label, in the order given."""
    return [(text[name.start : name.end], name.label) for name in names]
