-- What never leaves the desk: notes, and the agents' accounts. No customer-facing component is granted this database.

CREATE TABLE note (
  seq         INTEGER PRIMARY KEY,          -- of its event
  id          TEXT NOT NULL UNIQUE,
  request_key TEXT NOT NULL,                -- of a request in the database `default`
  agent_id    TEXT NOT NULL,
  body        TEXT NOT NULL,                -- Markdown
  at          INTEGER NOT NULL
) STRICT;

CREATE INDEX note_by_request ON note (request_key, seq);

CREATE TABLE agent_account (
  agent_id TEXT PRIMARY KEY,
  email    TEXT NOT NULL UNIQUE COLLATE NOCASE,
  name     TEXT NOT NULL,
  active   INTEGER NOT NULL
) STRICT;

CREATE TRIGGER project_note_posted AFTER INSERT ON event WHEN NEW.kind = 'note.posted'
BEGIN
  INSERT INTO note (seq, id, request_key, agent_id, body, at)
  VALUES (NEW.seq, NEW.id, NEW.subject, NEW.actor, NEW.data ->> 'body', NEW.at);
END;

CREATE TRIGGER project_agent_account_opened AFTER INSERT ON event WHEN NEW.kind = 'agent_account.opened'
BEGIN
  INSERT INTO agent_account (agent_id, email, name, active)
  VALUES (NEW.subject, lower(NEW.data ->> 'email'), NEW.data ->> 'name', 1)
  ON CONFLICT (agent_id) DO UPDATE SET email = excluded.email, name = excluded.name, active = 1;
END;

CREATE TRIGGER project_agent_account_closed AFTER INSERT ON event WHEN NEW.kind = 'agent_account.closed'
BEGIN
  UPDATE agent_account SET active = 0 WHERE agent_id = NEW.subject;
  -- Not only out of sight: an account that is opened again begins without the sessions of before.
  UPDATE agent_session SET ended_at = NEW.at WHERE agent_id = NEW.subject AND ended_at IS NULL;
END;
