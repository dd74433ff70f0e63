-- Mails that administrators send to themselves to see how they arrive. Not history: gone after a day.

CREATE TABLE mail_trial (
  id       TEXT PRIMARY KEY,               -- of its delivery
  agent_id TEXT NOT NULL,
  subject  TEXT NOT NULL,
  text     TEXT NOT NULL,
  html     TEXT NOT NULL,
  at       INTEGER NOT NULL                -- milliseconds UTC
) STRICT;

CREATE INDEX mail_trial_by_agent ON mail_trial (agent_id, at);
CREATE INDEX mail_trial_at ON mail_trial (at);
