-- What a reader of the quote table asks next: how the cue puts it, and what stands in the quote.
-- Rows of an earlier version have none of it until their article is analysed again.
ALTER TABLE quotes ADD COLUMN cue_lemma TEXT;
ALTER TABLE quotes ADD COLUMN stance TEXT;
ALTER TABLE quotes ADD COLUMN negated INTEGER;
ALTER TABLE quotes ADD COLUMN nested INTEGER;
ALTER TABLE quotes ADD COLUMN sentence TEXT;
ALTER TABLE quotes ADD COLUMN numbers TEXT;
ALTER TABLE quotes ADD COLUMN entities TEXT;
