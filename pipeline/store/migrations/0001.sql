-- One row for every input ever seen: the ledger that makes a second run do only what is new.
CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  started TEXT NOT NULL,
  finished TEXT,
  tool_version TEXT NOT NULL,
  model TEXT NOT NULL,
  model_version TEXT NOT NULL,
  model_sha256 TEXT NOT NULL,
  themes_sha256 TEXT NOT NULL,
  digest TEXT NOT NULL,
  settings TEXT NOT NULL
);
CREATE TABLE inputs (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  member TEXT NOT NULL DEFAULT '',
  sha256 TEXT NOT NULL DEFAULT '',
  digest TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('done', 'failed')),
  run_id INTEGER NOT NULL REFERENCES runs(id),
  UNIQUE (key, member)
);
CREATE TABLE failures (
  id INTEGER PRIMARY KEY,
  input_id INTEGER NOT NULL UNIQUE REFERENCES inputs(id) ON DELETE CASCADE,
  path TEXT NOT NULL,
  member TEXT,
  stage TEXT NOT NULL,
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  hint TEXT NOT NULL
);
CREATE TABLE articles (
  id INTEGER PRIMARY KEY,
  input_id INTEGER NOT NULL UNIQUE REFERENCES inputs(id) ON DELETE CASCADE,
  article_id TEXT NOT NULL,
  path TEXT NOT NULL,
  member TEXT,
  sha256 TEXT,
  encoding TEXT,
  title TEXT,
  authors TEXT NOT NULL,
  publisher TEXT,
  published TEXT,
  modified TEXT,
  dateline_place TEXT,
  dateline_date TEXT,
  dateline_agency TEXT,
  url TEXT,
  language TEXT,
  words INTEGER NOT NULL,
  text TEXT NOT NULL,
  blocks TEXT NOT NULL,
  warnings TEXT NOT NULL
);
CREATE INDEX articles_article_id ON articles(article_id);
CREATE TABLE entities (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  label TEXT NOT NULL,
  role TEXT,
  affiliation TEXT,
  mention_count INTEGER NOT NULL,
  mentions TEXT NOT NULL
);
CREATE INDEX entities_article ON entities(article);
CREATE INDEX entities_name ON entities(name);
CREATE TABLE quotes (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  content TEXT NOT NULL,
  words INTEGER NOT NULL,
  paragraph INTEGER,
  cue_text TEXT NOT NULL,
  cue TEXT NOT NULL,
  source_text TEXT NOT NULL,
  source TEXT NOT NULL,
  speaker_name TEXT,
  speaker_entity TEXT,
  speaker_kind TEXT,
  speaker_role TEXT,
  speaker_affiliation TEXT,
  resolved_by TEXT,
  confidence REAL NOT NULL
);
CREATE INDEX quotes_article ON quotes(article);
CREATE INDEX quotes_speaker_name ON quotes(speaker_name);
CREATE TABLE claims (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  sentence TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  value REAL,
  low REAL,
  high REAL,
  bound TEXT NOT NULL,
  approximate INTEGER NOT NULL,
  unit TEXT NOT NULL,
  unit_code TEXT,
  change TEXT NOT NULL,
  concept TEXT NOT NULL,
  measures TEXT,
  entity TEXT,
  entity_name TEXT,
  comparison TEXT,
  time TEXT,
  block TEXT NOT NULL,
  quote TEXT,
  speaker TEXT,
  confidence REAL NOT NULL
);
CREATE INDEX claims_article ON claims(article);
CREATE INDEX claims_unit ON claims(unit);
CREATE TABLE themes (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  theme TEXT NOT NULL,
  score REAL NOT NULL,
  assigned INTEGER NOT NULL
);
CREATE INDEX themes_article ON themes(article);
CREATE INDEX themes_theme ON themes(theme);

-- Full text. content="..." with double quotes is the spelling by which Datasette and sqlite-utils find it.
CREATE VIRTUAL TABLE articles_fts USING fts5(title, text, content="articles", content_rowid="id");
CREATE TRIGGER articles_ai AFTER INSERT ON articles BEGIN
  INSERT INTO articles_fts(rowid, title, text) VALUES (new.id, new.title, new.text);
END;
CREATE TRIGGER articles_ad AFTER DELETE ON articles BEGIN
  INSERT INTO articles_fts(articles_fts, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
END;
CREATE TRIGGER articles_au AFTER UPDATE ON articles BEGIN
  INSERT INTO articles_fts(articles_fts, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
  INSERT INTO articles_fts(rowid, title, text) VALUES (new.id, new.title, new.text);
END;
CREATE VIRTUAL TABLE quotes_fts USING fts5(text, speaker_name, content="quotes", content_rowid="id");
CREATE TRIGGER quotes_ai AFTER INSERT ON quotes BEGIN
  INSERT INTO quotes_fts(rowid, text, speaker_name) VALUES (new.id, new.text, new.speaker_name);
END;
CREATE TRIGGER quotes_ad AFTER DELETE ON quotes BEGIN
  INSERT INTO quotes_fts(quotes_fts, rowid, text, speaker_name)
  VALUES ('delete', old.id, old.text, old.speaker_name);
END;
CREATE TRIGGER quotes_au AFTER UPDATE ON quotes BEGIN
  INSERT INTO quotes_fts(quotes_fts, rowid, text, speaker_name)
  VALUES ('delete', old.id, old.text, old.speaker_name);
  INSERT INTO quotes_fts(rowid, text, speaker_name) VALUES (new.id, new.text, new.speaker_name);
END;
CREATE VIRTUAL TABLE claims_fts USING fts5(sentence, concept, content="claims", content_rowid="id");
CREATE TRIGGER claims_ai AFTER INSERT ON claims BEGIN
  INSERT INTO claims_fts(rowid, sentence, concept) VALUES (new.id, new.sentence, new.concept);
END;
CREATE TRIGGER claims_ad AFTER DELETE ON claims BEGIN
  INSERT INTO claims_fts(claims_fts, rowid, sentence, concept)
  VALUES ('delete', old.id, old.sentence, old.concept);
END;
CREATE TRIGGER claims_au AFTER UPDATE ON claims BEGIN
  INSERT INTO claims_fts(claims_fts, rowid, sentence, concept)
  VALUES ('delete', old.id, old.sentence, old.concept);
  INSERT INTO claims_fts(rowid, sentence, concept) VALUES (new.id, new.sentence, new.concept);
END;
