"""Plain text to typed blocks: title, bylines, times, dateline, paragraphs, captions, noise.

A table of small rules for each kind of line; the rules read a line, `head` and `body` know where in an
article each may apply, and `segment` puts the spans together. No rule changes the text.
"""
