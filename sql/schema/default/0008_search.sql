-- The full text of requests and replies, and who searched how often.

-- One document per event (rowid is its seq). `scope` holds a word for the workspace and one for each audience, so that a search never leaves
-- what the searcher may see. A search reads matches from the newest on, until it has enough.
CREATE VIRTUAL TABLE entry_text USING fts5 (text, scope, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2');

-- The words of a request's scope.
CREATE VIEW request_scope AS
  SELECT r.opened_seq,
         'w' || (SELECT serial FROM workspace WHERE id = r.workspace_id)
             || coalesce((SELECT ' ' || group_concat('a' || audience_id, ' ') FROM request_audience WHERE opened_seq = r.opened_seq), '') AS scope
    FROM request r;

CREATE TRIGGER request_is_searchable AFTER INSERT ON request
BEGIN
  INSERT INTO entry_text (rowid, text, scope)
  SELECT NEW.opened_seq,
         concat_ws(' ', NEW.key, NEW.title, NEW.body, (SELECT group_concat(value ->> 'text', ' ') FROM json_each(NEW.answers)),
                   (SELECT name FROM contact WHERE id = NEW.contact_id), (SELECT name FROM organisation WHERE id = NEW.organisation_id)),
         scope
    FROM request_scope WHERE opened_seq = NEW.opened_seq;
END;

CREATE TRIGGER reply_is_searchable AFTER INSERT ON reply
BEGIN
  INSERT INTO entry_text (rowid, text, scope)
  SELECT NEW.seq, NEW.body, s.scope FROM request r JOIN request_scope s ON s.opened_seq = r.opened_seq WHERE r.id = NEW.request_id;
END;

CREATE TRIGGER withdrawn_reply_is_not_searchable AFTER DELETE ON reply
BEGIN
  DELETE FROM entry_text WHERE rowid = OLD.seq;
END;

-- Searches, for the throttle: they cost more than any other page. Not history, so a plain table.
CREATE TABLE search_try (
  id       INTEGER PRIMARY KEY,
  searcher TEXT NOT NULL,                   -- a contact's or an agent's id
  network  TEXT NOT NULL,                   -- of the caller; '' where it is not counted
  at       INTEGER NOT NULL                 -- milliseconds UTC
) STRICT;

CREATE INDEX search_try_by_searcher ON search_try (searcher, at);
CREATE INDEX search_try_by_network ON search_try (network, at);
CREATE INDEX search_try_by_time ON search_try (at);
