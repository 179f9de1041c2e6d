"""Articles with gold written by hand: a readable markup, its checks, its compiler to records, and counts."""
