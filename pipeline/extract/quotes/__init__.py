"""Who said what: quotes with cue, source and speaker, by rules over marks and the parse."""
