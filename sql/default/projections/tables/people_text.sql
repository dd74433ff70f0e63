-- The team's search for contacts and organisations: by the beginnings of the words of a name, an address, a key.

-- The rows of the full text by what they are about, in the order in which those came to be.
CREATE TABLE people_index (
  serial INTEGER PRIMARY KEY,
  kind   TEXT NOT NULL CHECK (kind IN ('contact', 'organisation')),
  id     TEXT NOT NULL,
  UNIQUE (kind, id)
) STRICT;

CREATE VIRTUAL TABLE people_text USING fts5 (text, kind, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2');

CREATE TRIGGER index_new_contact AFTER INSERT ON contact
BEGIN
  INSERT INTO people_index (kind, id) VALUES ('contact', NEW.id);
  INSERT INTO people_text (rowid, text, kind)
  SELECT serial, concat_ws(' ', NEW.name, NEW.email), kind FROM people_index WHERE kind = 'contact' AND id = NEW.id;
END;

CREATE TRIGGER index_renamed_contact AFTER UPDATE OF name ON contact WHEN OLD.name <> NEW.name
BEGIN
  INSERT OR REPLACE INTO people_text (rowid, text, kind)
  SELECT serial, concat_ws(' ', NEW.name, NEW.email), kind FROM people_index WHERE kind = 'contact' AND id = NEW.id;
END;

CREATE TRIGGER index_new_organisation AFTER INSERT ON organisation
BEGIN
  INSERT INTO people_index (kind, id) VALUES ('organisation', NEW.id);
  INSERT INTO people_text (rowid, text, kind)
  SELECT serial, concat_ws(' ', NEW.name, NEW.id), kind FROM people_index WHERE kind = 'organisation' AND id = NEW.id;
END;

CREATE TRIGGER index_renamed_organisation AFTER UPDATE OF name ON organisation WHEN OLD.name <> NEW.name
BEGIN
  INSERT OR REPLACE INTO people_text (rowid, text, kind)
  SELECT serial, concat_ws(' ', NEW.name, NEW.id), kind FROM people_index WHERE kind = 'organisation' AND id = NEW.id;
END;
