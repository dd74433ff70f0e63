-- The public side of agents: a name, a role, the workspaces they work in. An agent's address, password and sessions are in the database `internal`.

CREATE TABLE agent (
  id     TEXT PRIMARY KEY,
  name   TEXT NOT NULL,
  role   TEXT NOT NULL CHECK (role IN ('agent', 'lead', 'admin', 'auditor')),
  active INTEGER NOT NULL,
  joined INTEGER NOT NULL                   -- 1: has worked here; 0: was invited at most
) STRICT, WITHOUT ROWID;

CREATE TABLE agent_workspace (
  agent_id     TEXT NOT NULL,
  workspace_id TEXT NOT NULL,
  PRIMARY KEY (agent_id, workspace_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX agent_workspace_by_workspace ON agent_workspace (workspace_id, agent_id);

-- The newest link that was mailed to an agent: into the team, or to a new password. What stands in the mail is derived from its id and kept nowhere
-- (decision 0028).
CREATE TABLE agent_link (
  agent_id   TEXT PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,          -- of the event that sent it
  purpose    TEXT NOT NULL CHECK (purpose IN ('invitation', 'password')),
  sent_by    TEXT NOT NULL,
  sent_at    INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  closed_at  INTEGER                        -- taken back, or of no use any more: joined, or the account was closed
) STRICT, WITHOUT ROWID;
