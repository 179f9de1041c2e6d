"""Learned choices over the rules: which word is a cue, which stretch its content, which noun its source."""
