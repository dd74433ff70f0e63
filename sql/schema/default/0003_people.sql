-- Customers (contacts in organisations) and the public side of agents: a name, a role, the workspaces they work in.
-- An agent's address, password and sessions are in the database `internal`.

CREATE TABLE organisation (
  id   TEXT PRIMARY KEY,
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A new contact with an address there becomes a member.
CREATE TABLE organisation_domain (
  domain          TEXT NOT NULL COLLATE NOCASE,
  organisation_id TEXT NOT NULL,
  PRIMARY KEY (domain, organisation_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX organisation_domain_by_organisation ON organisation_domain (organisation_id);

CREATE TABLE contact (
  id       TEXT PRIMARY KEY,
  email    TEXT NOT NULL UNIQUE COLLATE NOCASE,
  name     TEXT NOT NULL,
  language TEXT,                            -- null: the browser's, else the site's
  active   INTEGER NOT NULL DEFAULT 1
) STRICT, WITHOUT ROWID;

CREATE TABLE membership (
  contact_id      TEXT NOT NULL,
  organisation_id TEXT NOT NULL,
  role            TEXT NOT NULL,            -- the site's own word: primary, billing, technical, member
  position        INTEGER NOT NULL,         -- order of joining: the first is where new requests belong
  PRIMARY KEY (contact_id, organisation_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX membership_by_organisation ON membership (organisation_id, contact_id);

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

-- POLICY. Who changes the site's configuration, as the log names them: administrators, and the set-up of the site.
CREATE VIEW site_administrator AS
  SELECT 'system' AS actor_kind, 'setup' AS actor
  UNION ALL
  SELECT 'agent', id FROM agent WHERE role = 'admin' AND active = 1;

-- POLICY. The groups of readers that a contact belongs to: everyone with an account, themselves, their organisations, their roles.
CREATE VIEW contact_audience AS
  SELECT c.id AS contact_id, a.id AS audience_id
    FROM contact c CROSS JOIN audience a ON a.contact_id = '' AND a.organisation_id = '' AND a.role = '' WHERE c.active = 1
  UNION ALL
  SELECT c.id, a.id FROM contact c CROSS JOIN audience a ON a.contact_id = c.id AND a.organisation_id = '' AND a.role = '' WHERE c.active = 1
  UNION ALL
  SELECT m.contact_id, a.id FROM contact c CROSS JOIN membership m ON m.contact_id = c.id
   CROSS JOIN audience a ON a.contact_id = '' AND a.organisation_id = m.organisation_id AND a.role = '' WHERE c.active = 1
  UNION ALL
  SELECT m.contact_id, a.id FROM contact c CROSS JOIN membership m ON m.contact_id = c.id
   CROSS JOIN audience a ON a.contact_id = '' AND a.organisation_id = '' AND a.role = m.role WHERE c.active = 1
  UNION ALL
  SELECT m.contact_id, a.id FROM contact c CROSS JOIN membership m ON m.contact_id = c.id
   CROSS JOIN audience a ON a.contact_id = '' AND a.organisation_id = m.organisation_id AND a.role = m.role WHERE c.active = 1;

-- POLICY. The portals that a contact may see.
CREATE VIEW contact_portal AS
  SELECT c.id AS contact_id, p.id, p.position, p.name, p.description, p.welcome, p.announcement, p.icon, p.color, p.logo, p.sign_up, p.tabs
    FROM contact c CROSS JOIN portal p
   WHERE EXISTS (SELECT 1 FROM portal_audience pa CROSS JOIN contact_audience a ON a.audience_id = pa.audience_id
                  WHERE pa.portal_id = p.id AND a.contact_id = c.id);

-- POLICY. The portals whose fronts anybody may see, signed in or not: everybody with an account sees them, and anybody may make an account there.
CREATE VIEW public_portal AS
  SELECT p.id, p.position, p.name, p.description, p.welcome, p.announcement, p.icon, p.color, p.logo, p.sign_up, p.tabs
    FROM portal p
   WHERE p.sign_up = 1 AND EXISTS (SELECT 1 FROM portal_reader r WHERE r.portal_id = p.id AND r.contact_id = '' AND r.organisation_id = '' AND r.role = '');

CREATE TRIGGER project_organisation_defined AFTER INSERT ON event WHEN NEW.kind = 'organisation.defined'
BEGIN
  INSERT INTO organisation (id, name) VALUES (NEW.subject, NEW.data ->> 'name')
  ON CONFLICT (id) DO UPDATE SET name = excluded.name;
  DELETE FROM organisation_domain WHERE organisation_id = NEW.subject;
  INSERT OR IGNORE INTO organisation_domain (domain, organisation_id) SELECT value, NEW.subject FROM json_each(NEW.data, '$.domains');
END;

-- An address that is already taken makes no second account.
CREATE TRIGGER project_contact_registered AFTER INSERT ON event WHEN NEW.kind = 'contact.registered'
BEGIN
  INSERT INTO contact (id, email, name, language)
  VALUES (NEW.subject, lower(NEW.data ->> 'email'), NEW.data ->> 'name', NEW.data ->> 'language')
  ON CONFLICT DO NOTHING;
  INSERT OR IGNORE INTO membership (contact_id, organisation_id, role, position)
  SELECT c.id, d.organisation_id, 'member', NEW.seq
    FROM contact c CROSS JOIN organisation_domain d ON d.domain = substr(c.email, instr(c.email, '@') + 1)
   WHERE c.id = NEW.subject;
END;

CREATE TRIGGER project_contact_deactivated AFTER INSERT ON event WHEN NEW.kind = 'contact.deactivated'
BEGIN
  UPDATE contact SET active = 0 WHERE id = NEW.subject;
END;

CREATE TRIGGER project_membership_granted AFTER INSERT ON event WHEN NEW.kind = 'membership.granted'
BEGIN
  INSERT INTO membership (contact_id, organisation_id, role, position)
  VALUES (NEW.subject, NEW.data ->> 'organisation', NEW.data ->> 'role', NEW.seq)
  ON CONFLICT (contact_id, organisation_id) DO UPDATE SET role = excluded.role;
END;

CREATE TRIGGER project_membership_revoked AFTER INSERT ON event WHEN NEW.kind = 'membership.revoked'
BEGIN
  DELETE FROM membership WHERE contact_id = NEW.subject AND organisation_id = NEW.data ->> 'organisation';
END;

CREATE TRIGGER project_agent_defined AFTER INSERT ON event WHEN NEW.kind = 'agent.defined'
BEGIN
  INSERT INTO agent (id, name, role, active)
  VALUES (NEW.subject, NEW.data ->> 'name', NEW.data ->> 'role', coalesce(NEW.data ->> 'active', 1))
  ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role, active = excluded.active;
  DELETE FROM agent_workspace WHERE agent_id = NEW.subject;
  INSERT OR IGNORE INTO agent_workspace (agent_id, workspace_id)
  SELECT NEW.subject, value FROM json_each(NEW.data, '$.workspaces');
END;
