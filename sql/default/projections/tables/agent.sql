-- The public side of agents: a name, a role, the workspaces they work in. An agent's address, password and sessions are in the database `internal`.

CREATE TABLE agent (
  id     TEXT PRIMARY KEY,
  name   TEXT NOT NULL,
  role   TEXT NOT NULL CHECK (role IN ('agent', 'lead', 'admin', 'auditor')),
  active INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE agent_workspace (
  agent_id     TEXT NOT NULL,
  workspace_id TEXT NOT NULL,
  PRIMARY KEY (agent_id, workspace_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX agent_workspace_by_workspace ON agent_workspace (workspace_id, agent_id);
