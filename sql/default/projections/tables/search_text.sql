-- The full text of requests and replies.

-- One document per event (rowid is its seq). `scope` holds a word for the workspace and one for each audience, so that a search never leaves
-- what the searcher may see. A search reads matches from the newest on, until it has enough.
CREATE VIRTUAL TABLE search_text USING fts5 (text, scope, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2');

-- The words of a request's scope.
CREATE VIEW request_scope AS
  SELECT r.opened_seq,
         'w' || (SELECT serial FROM workspace WHERE id = r.workspace_id)
             || coalesce((SELECT ' ' || group_concat('a' || audience_id, ' ') FROM request_audience WHERE opened_seq = r.opened_seq), '') AS scope
    FROM request r;
