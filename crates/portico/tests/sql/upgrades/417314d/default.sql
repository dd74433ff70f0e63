CREATE TABLE migration (name TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT;
CREATE TABLE event (
  seq        INTEGER PRIMARY KEY,           -- order of history
  id         TEXT NOT NULL UNIQUE,          -- made by the caller: sent twice, it is the same event
  at         INTEGER NOT NULL,              -- milliseconds UTC
  actor_kind TEXT NOT NULL CHECK (actor_kind IN ('contact', 'agent', 'system')),
  actor      TEXT NOT NULL,
  kind       TEXT NOT NULL,                 -- past tense: reply.posted
  subject    TEXT NOT NULL,                 -- what it happened to: a request's id, a portal's key
  data       TEXT NOT NULL CHECK (json_valid(data)),
  request_id TEXT NOT NULL,                 -- of the HTTP call
  ip         TEXT NOT NULL,
  agent      TEXT NOT NULL                  -- user agent of the call
) STRICT;
CREATE TABLE site (
  id           INTEGER PRIMARY KEY CHECK (id = 1),
  name         TEXT NOT NULL,
  language     TEXT NOT NULL,               -- BCP 47
  zone         TEXT NOT NULL,               -- IANA time zone
  announcement TEXT,
  color        TEXT NOT NULL,               -- #rrggbb, the brand
  logo         TEXT,                        -- a path under /static, or null: the initial is drawn
  reply_to     TEXT NOT NULL                -- the address that mail is sent from
) STRICT;
CREATE TABLE workspace (
  id          TEXT PRIMARY KEY,             -- SUP
  name        TEXT NOT NULL,
  last_number INTEGER NOT NULL DEFAULT 1000 -- of the newest request: SUP-1001 is the first
) STRICT, WITHOUT ROWID;
CREATE TABLE workflow (
  id      TEXT PRIMARY KEY,
  name    TEXT NOT NULL,
  steps   TEXT NOT NULL,                    -- JSON: the customer's words for the stages of progress
  initial TEXT NOT NULL                     -- the status of a new request
) STRICT, WITHOUT ROWID;
CREATE TABLE status (
  workflow_id   TEXT NOT NULL,
  key           TEXT NOT NULL,
  position      INTEGER NOT NULL,
  name          TEXT NOT NULL,              -- the team's word
  category      TEXT NOT NULL CHECK (category IN ('todo', 'doing', 'waiting', 'done')),
  customer_name TEXT NOT NULL,              -- the customer's word
  next_step     TEXT NOT NULL,              -- what happens now, in a sentence
  owner         TEXT NOT NULL CHECK (owner IN ('team', 'customer', 'nobody')),
  step          INTEGER,                    -- index into the workflow's steps; NULL: off the way (withdrawn, declined)
  after_reply   TEXT,                       -- the status that a customer's reply leads to
  retired       INTEGER NOT NULL DEFAULT 0, -- no longer in the workflow; old requests may still stand in it
  state         TEXT NOT NULL AS (CASE category WHEN 'waiting' THEN 'waiting' WHEN 'done' THEN 'done' ELSE 'progress' END),
  PRIMARY KEY (workflow_id, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE transition (
  workflow_id   TEXT NOT NULL,
  key           TEXT NOT NULL,
  position      INTEGER NOT NULL,
  name          TEXT NOT NULL,
  from_status   TEXT NOT NULL,              -- JSON: the statuses it starts from
  to_status     TEXT NOT NULL,
  customer_name TEXT,                       -- null: not offered to customers
  needs_reason  INTEGER NOT NULL,           -- 1: the customer says why
  resolution    TEXT,
  grace_days    INTEGER,                    -- offered to customers this many days after the request was resolved; null: always
  PRIMARY KEY (workflow_id, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE portal (
  id           TEXT PRIMARY KEY,            -- the word in its address: /p/support
  position     INTEGER NOT NULL,
  name         TEXT NOT NULL,
  description  TEXT NOT NULL,
  welcome      TEXT NOT NULL,
  announcement TEXT,
  icon         TEXT NOT NULL,               -- a Lucide icon's name
  color        TEXT,                        -- null: the site's
  logo         TEXT,
  sign_up      INTEGER NOT NULL,            -- 1: anyone may make an account here
  tabs         TEXT NOT NULL                -- JSON: [{"key", "name"}], the groups of request types in order
) STRICT, WITHOUT ROWID;
CREATE TABLE portal_audience (
  portal_id TEXT NOT NULL,
  audience  TEXT NOT NULL,
  PRIMARY KEY (portal_id, audience)
) STRICT, WITHOUT ROWID;
CREATE TABLE request_type (
  id             TEXT PRIMARY KEY,
  portal_id      TEXT NOT NULL,
  tab            TEXT NOT NULL,             -- key of one of the portal's tabs
  position       INTEGER NOT NULL,
  name           TEXT NOT NULL,
  description    TEXT NOT NULL,
  icon           TEXT NOT NULL,
  workspace_id   TEXT NOT NULL,
  workflow_id    TEXT NOT NULL,
  priority       INTEGER NOT NULL CHECK (priority BETWEEN 1 AND 4),
  sharing        TEXT NOT NULL,             -- private | organisation | a role's name
  response_hours INTEGER NOT NULL,          -- the stated time to a first answer
  what_next      TEXT NOT NULL,             -- what happens after submitting
  form           TEXT NOT NULL              -- JSON: {"fields": [...]}, see portico::form
) STRICT, WITHOUT ROWID;
CREATE TABLE organisation (
  id   TEXT PRIMARY KEY,
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE organisation_domain (
  domain          TEXT NOT NULL COLLATE NOCASE,
  organisation_id TEXT NOT NULL,
  PRIMARY KEY (domain, organisation_id)
) STRICT, WITHOUT ROWID;
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
CREATE TABLE request (
  opened_seq      INTEGER PRIMARY KEY,      -- of its request.submitted event
  id              TEXT NOT NULL UNIQUE,     -- the id of that event
  key             TEXT NOT NULL UNIQUE,     -- SUP-1042
  workspace_id    TEXT NOT NULL,
  portal_id       TEXT NOT NULL,
  type_id         TEXT NOT NULL,
  workflow_id     TEXT NOT NULL,
  contact_id      TEXT NOT NULL,
  organisation_id TEXT,
  follows         TEXT,                     -- the key of the request that this one takes up again
  title           TEXT NOT NULL,
  status          TEXT NOT NULL,
  state           TEXT NOT NULL CHECK (state IN ('progress', 'waiting', 'done')),
  priority        INTEGER NOT NULL CHECK (priority BETWEEN 1 AND 4),   -- 1 is urgent
  assignee_id     TEXT,
  resolution      TEXT,
  opened_at       INTEGER NOT NULL,
  updated_seq     INTEGER NOT NULL,         -- of the newest event: the order of every list
  updated_at      INTEGER NOT NULL,
  resolved_at     INTEGER,
  answers         TEXT NOT NULL,            -- JSON: [{"label", "text"}] in the order of the form
  body            TEXT NOT NULL             -- Markdown
) STRICT;
CREATE TABLE request_audience (
  opened_seq  INTEGER NOT NULL,             -- of the request
  audience    TEXT NOT NULL,
  state       TEXT NOT NULL,
  updated_seq INTEGER NOT NULL,
  PRIMARY KEY (opened_seq, audience)
) STRICT, WITHOUT ROWID;
CREATE TABLE reply (
  seq         INTEGER PRIMARY KEY,          -- of its event
  id          TEXT NOT NULL UNIQUE,         -- of its event
  request_id  TEXT NOT NULL,
  author_kind TEXT NOT NULL CHECK (author_kind IN ('contact', 'agent')),
  author_id   TEXT NOT NULL,
  body        TEXT NOT NULL,                -- Markdown
  at          INTEGER NOT NULL,
  visible_at  INTEGER NOT NULL              -- an agent's reply can be taken back until then, and nobody is told before
) STRICT;
CREATE TABLE tally (
  workspace_id TEXT NOT NULL,
  assignee_id  TEXT NOT NULL,
  state        TEXT NOT NULL,
  n            INTEGER NOT NULL,
  PRIMARY KEY (workspace_id, assignee_id, state)
) STRICT, WITHOUT ROWID;
CREATE TABLE resolved_tally (
  workspace_id TEXT NOT NULL,
  day          INTEGER NOT NULL,
  n            INTEGER NOT NULL,
  PRIMARY KEY (workspace_id, day)
) STRICT, WITHOUT ROWID;
CREATE TABLE contact_tally (
  contact_id TEXT NOT NULL,
  state      TEXT NOT NULL,
  n          INTEGER NOT NULL,
  PRIMARY KEY (contact_id, state)
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE entry_text USING fts5 (text, scope, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2');
CREATE TABLE session (
  id         TEXT PRIMARY KEY,              -- the JWT's `jti`
  contact_id TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  ended_at   INTEGER,
  ip         TEXT NOT NULL,
  agent      TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE challenge (
  id          TEXT PRIMARY KEY,
  email       TEXT NOT NULL COLLATE NOCASE,
  contact_id  TEXT,                         -- null: no such account
  name        TEXT,                         -- given by somebody who signs up
  portal_id   TEXT,                         -- whose brand the mail wears
  return_to   TEXT NOT NULL,
  link_hash   TEXT NOT NULL UNIQUE,
  code_hash   TEXT NOT NULL,
  created_at  INTEGER NOT NULL,
  expires_at  INTEGER NOT NULL,
  attempts    INTEGER NOT NULL DEFAULT 0,   -- wrong codes
  consumed_at INTEGER,
  session_id  TEXT,                         -- made by the consumption
  session_ends_at INTEGER,
  ip          TEXT NOT NULL,
  agent       TEXT NOT NULL,
  request_id  TEXT NOT NULL
) STRICT;
CREATE TABLE outbox (
  id             TEXT PRIMARY KEY,          -- event id and recipient: telling twice is not possible
  seq            INTEGER NOT NULL,
  kind           TEXT NOT NULL,             -- request_received | reply_posted | status_changed
  recipient_kind TEXT NOT NULL CHECK (recipient_kind IN ('contact', 'agent')),
  recipient      TEXT NOT NULL,
  request_id     TEXT NOT NULL,
  due_at         INTEGER NOT NULL
) STRICT;
CREATE TABLE delivery (
  id           TEXT PRIMARY KEY,            -- an outbox row's id, or a challenge's; also the idempotency key towards the provider
  kind         TEXT NOT NULL,
  due_at       INTEGER NOT NULL,            -- the next try
  attempts     INTEGER NOT NULL DEFAULT 0,
  leased_until INTEGER NOT NULL DEFAULT 0,  -- a courier is at it
  sent_at      INTEGER,
  failed_at    INTEGER,                     -- given up
  error        TEXT
) STRICT;
INSERT INTO migration (name, at) VALUES ('0001_log', 1795536176126);
INSERT INTO migration (name, at) VALUES ('0002_site', 1795536176126);
INSERT INTO migration (name, at) VALUES ('0003_people', 1795536176126);
INSERT INTO migration (name, at) VALUES ('0004_requests', 1795536176126);
INSERT INTO migration (name, at) VALUES ('0005_sign_in', 1795536176126);
INSERT INTO migration (name, at) VALUES ('0006_outbox', 1795536176126);
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (1, 'bfb92941324551eea0b0a51216e37405', 1792080176145, 'system', 'setup', 'site.configured', 'site', '{"announcement":"Planned work on Saturday. The EU region may be slow between 02:00 and 04:00.","color":"#1d4f91","language":"en","name":"Northwind Cloud","reply_to":"support@northwind.example","zone":"Europe/Berlin"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (10, '2cd873b08f7d5197ac19f35203f8c611', 1792080176145, 'system', 'setup', 'request_type.defined', 'ask-a-question', '{"description":"How something works, or how to do it best","form":{"fields":[{"help":"A few words that name the problem","id":"summary","kind":"short_text","label":"Summary","max_length":120,"part":"title","required":true},{"help":"Markdown works.","id":"details","kind":"long_text","label":"Your question","max_length":10000,"part":"body","required":true}]},"icon":"message-circle","name":"Ask a question","portal":"support","position":1,"priority":3,"response_hours":8,"sharing":"organisation","tab":"help","what_next":"Somebody of our team reads it and answers you here and by mail.","workflow":"support","workspace":"SUP"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (11, 'a3598eb0b8665b68b79b06f0b8bd8e65', 1792080176145, 'system', 'setup', 'request_type.defined', 'request-access', '{"description":"For you or for a colleague","form":{"fields":[{"help":"Somebody of your organisation","id":"who","kind":"contact","label":"Who needs access?","required":true},{"choices":[{"label":"Console","value":"console"},{"label":"Billing","value":"billing"},{"label":"Audit logs","value":"logs"},{"label":"API","value":"api"}],"id":"systems","kind":"multi_choice","label":"To what?","required":true},{"help":"Leave empty for no end","id":"until","kind":"date","label":"Until when?","max":"2100-01-01","min":"2024-01-01"},{"help":"Their e-mail address","id":"approver","kind":"email","label":"Who approves it on your side?"},{"id":"details","kind":"long_text","label":"Why is it needed?","max_length":10000,"part":"body","required":false}]},"icon":"key-round","name":"Request access","portal":"support","position":2,"priority":3,"response_hours":8,"sharing":"organisation","tab":"access","what_next":"Somebody of our team reads it and answers you here and by mail.","workflow":"support","workspace":"SUP"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (12, 'e9f39eaa51455e2b83ee01bae8496cf6', 1792080176145, 'system', 'setup', 'request_type.defined', 'something-else', '{"description":"None of these fits","form":{"fields":[{"help":"A few words that name the problem","id":"summary","kind":"short_text","label":"Summary","max_length":120,"part":"title","required":true},{"id":"details","kind":"long_text","label":"What do you need?","max_length":10000,"part":"body","required":true}]},"icon":"ellipsis","name":"Something else","portal":"support","position":3,"priority":3,"response_hours":8,"sharing":"private","tab":"help","what_next":"Somebody of our team reads it and answers you here and by mail.","workflow":"support","workspace":"SUP"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (13, '295919ba1a995f51af9ba4a25957cda9', 1792080176145, 'system', 'setup', 'request_type.defined', 'invoice-problem', '{"description":"Wrong address, amount or period","form":{"fields":[{"help":"It stands at the top right of the invoice","id":"number","kind":"short_text","label":"Invoice number","max_length":12,"pattern":"INV-[0-9]{4,8}","pattern_message":"An invoice number looks like INV-20311","required":true},{"choices":[{"label":"The address","value":"address"},{"label":"The amount","value":"amount"},{"label":"The period","value":"period"},{"label":"Something else","value":"other"}],"id":"wrong","kind":"single_choice","label":"What is wrong?","required":true},{"id":"amount","kind":"number","label":"Which amount would be right?","max":"10000000","min":"0","required":true,"show_when":{"field":"wrong","is":["amount"]}},{"help":"A few words that name the problem","id":"summary","kind":"short_text","label":"Summary","max_length":120,"part":"title","required":true},{"id":"details","kind":"long_text","label":"Anything else we should know?","max_length":10000,"part":"body","required":false}]},"icon":"receipt","name":"Problem with an invoice","portal":"billing","position":4,"priority":3,"response_hours":8,"sharing":"billing","tab":"invoices","what_next":"Somebody of our team reads it and answers you here and by mail.","workflow":"support","workspace":"FIN"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (14, '10642e138c235462a849f0ea0891e30c', 1792080176145, 'system', 'setup', 'request_type.defined', 'more-seats', '{"description":"More or fewer people, another plan","form":{"fields":[{"id":"seats","kind":"number","label":"How many seats?","max":"5000","min":"1","required":true},{"id":"from","kind":"date","label":"From when?","max":"2100-01-01","min":"2024-01-01","required":true},{"default":"More seats","help":"A few words that name the problem","id":"summary","kind":"short_text","label":"Summary","max_length":120,"part":"title","required":true},{"id":"details","kind":"long_text","label":"For whom?","max_length":10000,"part":"body","required":false}]},"icon":"users","name":"Change seats or plan","portal":"billing","position":5,"priority":3,"response_hours":24,"sharing":"billing","tab":"plan","what_next":"Somebody of our team reads it and answers you here and by mail.","workflow":"support","workspace":"FIN"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (15, 'a444474d3cd452f4956c757c339e45d6', 1792080176145, 'system', 'setup', 'request_type.defined', 'billing-question', '{"description":"Payments, contracts, taxes","form":{"fields":[{"help":"A few words that name the problem","id":"summary","kind":"short_text","label":"Summary","max_length":120,"part":"title","required":true},{"help":"Markdown works.","id":"details","kind":"long_text","label":"Your question","max_length":10000,"part":"body","required":true}]},"icon":"credit-card","name":"Ask about billing","portal":"billing","position":6,"priority":3,"response_hours":24,"sharing":"billing","tab":"invoices","what_next":"Somebody of our team reads it and answers you here and by mail.","workflow":"support","workspace":"FIN"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (16, '31fb3a52b20f5e438d53ff0a97f79af9', 1792080176145, 'system', 'setup', 'request_type.defined', 'plan-kick-off', '{"description":"A first meeting with your team and ours","form":{"fields":[{"help":"A few words that name the problem","id":"summary","kind":"short_text","label":"Summary","max_length":120,"part":"title","required":true},{"id":"day","kind":"date","label":"Which day suits you?","max":"2100-01-01","min":"2024-01-01","required":true},{"choices":[{"label":"Single sign-on","value":"sso"},{"label":"Migration","value":"migration"},{"label":"Training","value":"training"},{"label":"Security review","value":"security"}],"id":"topics","kind":"multi_choice","label":"What shall we talk about?"},{"id":"details","kind":"long_text","label":"What should be true at the end?","max_length":10000,"part":"body","required":false}]},"icon":"calendar","name":"Plan the kick-off","portal":"onboarding","position":7,"priority":3,"response_hours":24,"sharing":"organisation","tab":"start","what_next":"Somebody of our team reads it and answers you here and by mail.","workflow":"support","workspace":"ONB"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (17, '9e99b19246ff58f7bdbe0cdd42a98410', 1792080176145, 'system', 'setup', 'request_type.defined', 'migration-help', '{"description":"Bringing over your data and people","form":{"fields":[{"help":"A few words that name the problem","id":"summary","kind":"short_text","label":"Summary","max_length":120,"part":"title","required":true},{"id":"details","kind":"long_text","label":"What do you need?","max_length":10000,"part":"body","required":true}]},"icon":"truck","name":"Help with migration","portal":"onboarding","position":8,"priority":3,"response_hours":24,"sharing":"organisation","tab":"start","what_next":"Somebody of our team reads it and answers you here and by mail.","workflow":"support","workspace":"ONB"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (18, '608e3cfc96a1504a9baa756eeb7cba78', 1792080176145, 'system', 'setup', 'organisation.defined', 'acme', '{"domains":["acme.example"],"name":"Acme","position":0}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (19, 'e5710bb1fe0554feb705dc8da4fb5dea', 1792080176145, 'system', 'setup', 'organisation.defined', 'umbra', '{"domains":["umbra.example"],"name":"Umbra Labs","position":1}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (2, 'e1ab65998b9b5100b238ce7d83600613', 1792080176145, 'system', 'setup', 'workspace.defined', 'SUP', '{"name":"Support","position":0}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (20, '1d995514eed25dc392537877437e234d', 1792080176145, 'system', 'setup', 'organisation.defined', 'kite', '{"domains":["kite.example"],"name":"Kite & Co","position":2}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (21, '8d798f136119523e9aa74c02e5d9d841', 1792080176145, 'system', 'setup', 'contact.registered', '01900000000070008000000000000001', '{"email":"dana@acme.example","language":null,"name":"Dana Okafor"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (22, '4c4e1fb39aab5176b2948267cd7820bb', 1792080176145, 'system', 'setup', 'membership.granted', '01900000000070008000000000000001', '{"organisation":"acme","role":"primary"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (23, '46f8826ef94d5cfdab5e36fe37a8bdfb', 1792080176145, 'system', 'setup', 'contact.registered', '01900000000070008000000000000002', '{"email":"lee@acme.example","language":null,"name":"Lee Marsh"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (24, '7bdd8088b7795878939e4b898c40b3da', 1792080176145, 'system', 'setup', 'membership.granted', '01900000000070008000000000000002', '{"organisation":"acme","role":"technical"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (25, '4ee8841285965a40a467d1255a8b71dd', 1792080176145, 'system', 'setup', 'contact.registered', '01900000000070008000000000000003', '{"email":"ivo@umbra.example","language":null,"name":"Ivo Petrov"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (26, '6b1def3a3c7c523a9403b3f5a19ee4aa', 1792080176145, 'system', 'setup', 'membership.granted', '01900000000070008000000000000003', '{"organisation":"umbra","role":"technical"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (27, '8757d4e7e3765b00a49e9caac9367ffe', 1792080176145, 'system', 'setup', 'contact.registered', '01900000000070008000000000000004', '{"email":"mina@kite.example","language":"de","name":"Mina Sato"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (28, 'cf846bdd003c5f50b8c0c7f07b8e03e7', 1792080176145, 'system', 'setup', 'membership.granted', '01900000000070008000000000000004', '{"organisation":"kite","role":"billing"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (29, '4aab8740e8c7536787fa18d142bdaf1d', 1792080176145, 'system', 'setup', 'contact.registered', '01900000000070008000000000000005', '{"email":"noor@solo.example","language":null,"name":"Noor Haddad"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (3, '047f9c1ee67a5c81a8e344c672c08925', 1792080176145, 'system', 'setup', 'workspace.defined', 'FIN', '{"name":"Finance","position":1}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (30, '149090f435fd5f41bc790a32881a5a7f', 1792080176145, 'system', 'setup', 'agent.defined', '01900000000070008000000000000101', '{"name":"Sam Reyes","role":"agent","workspaces":["SUP","ONB"]}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (31, '19659229ab2c51d7b30283b469327f50', 1792080176145, 'system', 'setup', 'agent.defined', '01900000000070008000000000000102', '{"name":"Priya Nair","role":"lead","workspaces":["SUP","ONB","FIN"]}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (32, 'ac053c384fbe59208a2a9e748f8e4e63', 1792080176145, 'system', 'setup', 'agent.defined', '01900000000070008000000000000103', '{"name":"Tom Berg","role":"agent","workspaces":["FIN"]}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (33, '7a9e59aa06515086b11bbf8f8397a69c', 1792080176145, 'system', 'setup', 'agent.defined', '01900000000070008000000000000104', '{"name":"Ada Lind","role":"admin","workspaces":["SUP","ONB","FIN"]}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (34, 'c815c084f2c955ddad8ecf0eefed4905', 1792080176145, 'system', 'setup', 'agent.defined', '01900000000070008000000000000105', '{"name":"Max Audit","role":"auditor","workspaces":["SUP","ONB","FIN"]}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (35, '01a20e4bc5ea7798a55692204b670671', 1794758576618, 'contact', '01900000000070008000000000000001', 'request.submitted', '01a20e4bc5ea7798a55692204b670671', '{"key":"ONB-1001","number":1001,"workspace":"ONB","portal":"onboarding","type":"plan-kick-off","workflow":"support","contact":"01900000000070008000000000000001","organisation":"acme","follows":null,"title":"Kick-off with our security team","body":"We would like our security people in the first meeting.","answers":[{"field":"","label":"Which day suits you?","text":"2026-12-01"},{"field":"","label":"What shall we talk about?","text":"Single sign-on, Security review"}],"status":"received","state":"progress","priority":3,"audience":["c01900000000070008000000000000001","oacme"]}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (36, '01a20e4bc5ed7207814e4a8241f20038', 1794844976618, 'agent', '01900000000070008000000000000102', 'request.assigned', '01a20e4bc5ea7798a55692204b670671', '{"from":null,"assignee":"01900000000070008000000000000102"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (37, '01a20e4bc5ee70cab472f607e2710ba1', 1794844976618, 'agent', '01900000000070008000000000000102', 'request.transitioned', '01a20e4bc5ea7798a55692204b670671', '{"transition":"start","from":"received","to":"in_progress","state":"progress","resolution":null,"reason":""}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (38, '01a20e4bc5f07425a8c9debaab5d8422', 1795017776618, 'contact', '01900000000070008000000000000001', 'request.submitted', '01a20e4bc5f07425a8c9debaab5d8422', '{"key":"SUP-1001","number":1001,"workspace":"SUP","portal":"support","type":"ask-a-question","workflow":"support","contact":"01900000000070008000000000000001","organisation":"acme","follows":null,"title":"Export of audit logs to our bucket","body":"Can the audit log be written to a bucket of ours every night?","answers":[],"status":"received","state":"progress","priority":3,"audience":["c01900000000070008000000000000001","oacme"]}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (39, '01a20e4bc5f170f798af9ce7a29ebcf2', 1795028576618, 'agent', '01900000000070008000000000000102', 'request.assigned', '01a20e4bc5f07425a8c9debaab5d8422', '{"from":null,"assignee":"01900000000070008000000000000102"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (4, '0b267988916c5ffa9dfd351ca681942c', 1792080176145, 'system', 'setup', 'workspace.defined', 'ONB', '{"name":"Onboarding","position":2}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (40, '01a20e4bc5f170f798af9ce82cc77642', 1795028576618, 'agent', '01900000000070008000000000000102', 'request.transitioned', '01a20e4bc5f07425a8c9debaab5d8422', '{"transition":"start","from":"received","to":"in_progress","state":"progress","resolution":null,"reason":""}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (41, '01a20e4bc5f170f798af9ce98525f310', 1795190576618, 'agent', '01900000000070008000000000000102', 'reply.posted', '01a20e4bc5f07425a8c9debaab5d8422', '{"body":"Yes: *Settings → Audit → Destinations*. I have switched it on for your account, and the first file arrived at 02:00.","visible_at":1795190576618,"from":"in_progress","to":null,"state":null,"resolution":null}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (42, '01a20e4bc5f276af90972924a5a2a6d0', 1795190576618, 'contact', '01900000000070008000000000000004', 'request.submitted', '01a20e4bc5f276af90972924a5a2a6d0', '{"key":"FIN-1001","number":1001,"workspace":"FIN","portal":"billing","type":"billing-question","workflow":"support","contact":"01900000000070008000000000000004","organisation":"kite","follows":null,"title":"Umsatzsteuer auf der Rechnung","body":"Müssen wir die Umsatzsteuer selbst abführen?","answers":[],"status":"received","state":"progress","priority":3,"audience":["c01900000000070008000000000000004","okite.billing"]}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (43, '01a20e4bc5f377afabc451886f36d439', 1795276976618, 'contact', '01900000000070008000000000000001', 'request.submitted', '01a20e4bc5f377afabc451886f36d439', '{"key":"SUP-1002","number":1002,"workspace":"SUP","portal":"support","type":"ask-a-question","workflow":"support","contact":"01900000000070008000000000000001","organisation":"acme","follows":null,"title":"Which address ranges do your webhooks come from?","body":"Our firewall team wants a list before they open the port. Is there one that you keep up to date?","answers":[],"status":"received","state":"progress","priority":3,"audience":["c01900000000070008000000000000001","oacme"]}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (44, '01a20e4bc5f377afabc45189ad562c26', 1795276976618, 'contact', '01900000000070008000000000000001', 'request.transitioned', '01a20e4bc5f07425a8c9debaab5d8422', '{"transition":"resolve","from":"in_progress","to":"done","state":"done","resolution":"solved_by_customer","reason":""}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (45, '01a20e4bc5f577eeb034b7834093b122', 1795276976618, 'contact', '01900000000070008000000000000002', 'request.submitted', '01a20e4bc5f577eeb034b7834093b122', '{"key":"SUP-1003","number":1003,"workspace":"SUP","portal":"support","type":"something-else","workflow":"support","contact":"01900000000070008000000000000002","organisation":"acme","follows":null,"title":"Please delete the account of a former colleague","body":"He left last Friday. His name is in the attachment of my last mail.","answers":[],"status":"received","state":"progress","priority":3,"audience":["c01900000000070008000000000000002"]}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (46, '01a20e4bc5f577eeb034b78482d45580', 1795276976618, 'agent', '01900000000070008000000000000103', 'request.assigned', '01a20e4bc5f276af90972924a5a2a6d0', '{"from":null,"assignee":"01900000000070008000000000000103"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (47, '01a20e4bc5f577eeb034b7855c324f76', 1795276976618, 'agent', '01900000000070008000000000000103', 'request.transitioned', '01a20e4bc5f276af90972924a5a2a6d0', '{"transition":"start","from":"received","to":"in_progress","state":"progress","resolution":null,"reason":""}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (48, '01a20e4bc5f67140a2c0c3b1568c2e8b', 1795284176618, 'agent', '01900000000070008000000000000101', 'request.assigned', '01a20e4bc5f377afabc451886f36d439', '{"from":null,"assignee":"01900000000070008000000000000101"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (49, '01a20e4bc5f67140a2c0c3b25e3d2be9', 1795284176618, 'agent', '01900000000070008000000000000101', 'request.transitioned', '01a20e4bc5f377afabc451886f36d439', '{"transition":"start","from":"received","to":"in_progress","state":"progress","resolution":null,"reason":""}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (5, '56cdbde3aaeb5dc49729fe3fd57089ba', 1792080176145, 'system', 'setup', 'workflow.defined', 'support', '{"initial":"received","name":"Support","position":0,"statuses":[{"category":"todo","customer_name":"Received","key":"received","name":"New","next_step":"We read it and come back to you. Nothing for you to do right now.","owner":"team","step":0},{"category":"doing","customer_name":"We''re on it","key":"in_progress","name":"In progress","next_step":"{agent} is looking into it. Nothing for you to do right now.","owner":"team","step":1},{"after_reply":"in_progress","category":"waiting","customer_name":"Waiting for you","key":"waiting","name":"Waiting on customer","next_step":"{agent} needs your answer to go on.","owner":"customer","step":2},{"category":"done","customer_name":"Done","key":"done","name":"Resolved","next_step":"This is solved.","owner":"nobody","step":3},{"category":"done","customer_name":"Withdrawn","key":"cancelled","name":"Cancelled","next_step":"You withdrew this request.","owner":"nobody"}],"steps":["Received","In progress","Your check","Done"],"transitions":[{"from":["received","waiting"],"key":"start","name":"Start work","to":"in_progress"},{"from":["received","in_progress"],"key":"ask","name":"Ask the customer","to":"waiting"},{"from":["received","in_progress","waiting"],"key":"finish","name":"Resolve","resolution":"solved","to":"done"},{"from":["done","cancelled"],"key":"open_again","name":"Reopen","to":"in_progress"},{"customer_name":"This is solved","from":["received","in_progress","waiting"],"key":"resolve","name":"Customer resolves","resolution":"solved_by_customer","to":"done"},{"customer_name":"Reopen","from":["done"],"grace_days":14,"key":"reopen","name":"Customer reopens","needs_reason":1,"to":"in_progress"},{"customer_name":"I no longer need this","from":["received"],"key":"withdraw","name":"Customer withdraws","resolution":"withdrawn","to":"cancelled"}]}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (50, '01a20e4bc5f67140a2c0c3b316036d87', 1795345376618, 'agent', '01900000000070008000000000000103', 'reply.posted', '01a20e4bc5f276af90972924a5a2a6d0', '{"body":"Ja: es gilt das Reverse-Charge-Verfahren, der Hinweis steht unten auf der Rechnung.","visible_at":1795345376618,"from":"in_progress","to":"done","state":"done","resolution":"solved"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (51, '01a20e4bc5f67140a2c0c3b43c65355e', 1795356176618, 'agent', '01900000000070008000000000000101', 'request.assigned', '01a20e4bc5f577eeb034b7834093b122', '{"from":null,"assignee":"01900000000070008000000000000101"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (52, '01a20e4bc5f67140a2c0c3b5db517a27', 1795356176618, 'agent', '01900000000070008000000000000101', 'request.transitioned', '01a20e4bc5f577eeb034b7834093b122', '{"transition":"start","from":"received","to":"in_progress","state":"progress","resolution":null,"reason":""}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (53, '01a20e4bc5f67140a2c0c3b6dfbbc32a', 1795363376618, 'agent', '01900000000070008000000000000102', 'reply.posted', '01a20e4bc5ea7798a55692204b670671', '{"body":"Tuesday at 10 works for us. I have sent an invitation to you and to Lee.","visible_at":1795363376618,"from":"in_progress","to":null,"state":null,"resolution":null}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (54, '01a20e4bc5f7754fb264eb1c77b94cf8', 1795363376618, 'contact', '01900000000070008000000000000004', 'request.submitted', '01a20e4bc5f7754fb264eb1c77b94cf8', '{"key":"SUP-1004","number":1004,"workspace":"SUP","portal":"support","type":"ask-a-question","workflow":"support","contact":"01900000000070008000000000000004","organisation":"kite","follows":null,"title":"How do we rotate the API keys without downtime?","body":"We have forty services that use the same key.","answers":[],"status":"received","state":"progress","priority":3,"audience":["c01900000000070008000000000000004","okite"]}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (55, '01a20e4bc5f7754fb264eb1d349e84ed', 1795363376618, 'agent', '01900000000070008000000000000101', 'reply.posted', '01a20e4bc5f577eeb034b7834093b122', '{"body":"Which address did he sign in with? I would rather not guess.","visible_at":1795363376618,"from":"in_progress","to":"waiting","state":"waiting","resolution":null}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (56, '01a20e4bc5f7754fb264eb1e82e1c1c0', 1795420976618, 'agent', '01900000000070008000000000000101', 'request.assigned', '01a20e4bc5f7754fb264eb1c77b94cf8', '{"from":null,"assignee":"01900000000070008000000000000101"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (57, '01a20e4bc5f7754fb264eb1faa91a1b4', 1795420976618, 'agent', '01900000000070008000000000000101', 'request.transitioned', '01a20e4bc5f7754fb264eb1c77b94cf8', '{"transition":"start","from":"received","to":"in_progress","state":"progress","resolution":null,"reason":""}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (58, '01a20e4bc5f7754fb264eb202ab14426', 1795435376618, 'contact', '01900000000070008000000000000001', 'request.submitted', '01a20e4bc5f7754fb264eb202ab14426', '{"key":"SUP-1005","number":1005,"workspace":"SUP","portal":"support","type":"report-a-problem","workflow":"support","contact":"01900000000070008000000000000001","organisation":"acme","follows":null,"title":"Single sign-on stops after the certificate change","body":"Since we replaced our signing certificate this afternoon nobody at Acme can sign in.\n\nThe error is `assertion signature invalid`. About 240 people are affected.","answers":[{"field":"","label":"Which product is affected?","text":"Identity"},{"field":"","label":"Is everybody stopped from working?","text":"Yes"},{"field":"","label":"How many people are affected?","text":"More than 100"}],"status":"received","state":"progress","priority":2,"audience":["c01900000000070008000000000000001","oacme"]}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (59, '01a20e4bc5f877d1b35765a26c2614c5', 1795436576618, 'agent', '01900000000070008000000000000101', 'request.assigned', '01a20e4bc5f7754fb264eb202ab14426', '{"from":null,"assignee":"01900000000070008000000000000101"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (6, '473ef07b878b582b85018d9b76094c46', 1792080176145, 'system', 'setup', 'portal.defined', 'support', '{"audience":["everyone"],"description":"Report a problem, ask a question, request access","icon":"life-buoy","name":"Support","position":0,"sign_up":1,"tabs":[{"key":"help","name":"Help"},{"key":"access","name":"Access"}],"welcome":"What can we help you with?"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (60, '01a20e4bc5f877d1b35765a3b9275b59', 1795436576618, 'agent', '01900000000070008000000000000101', 'request.prioritised', '01a20e4bc5f7754fb264eb202ab14426', '{"from":2,"priority":1}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (61, '01a20e4bc5f97131953f8f415817887f', 1795436576618, 'agent', '01900000000070008000000000000101', 'request.transitioned', '01a20e4bc5f7754fb264eb202ab14426', '{"transition":"start","from":"received","to":"in_progress","state":"progress","resolution":null,"reason":""}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (62, '01a20e4bc5fa776db1da70bb07edbbd7', 1795442576618, 'contact', '01900000000070008000000000000001', 'request.submitted', '01a20e4bc5fa776db1da70bb07edbbd7', '{"key":"FIN-1002","number":1002,"workspace":"FIN","portal":"billing","type":"more-seats","workflow":"support","contact":"01900000000070008000000000000001","organisation":"acme","follows":null,"title":"40 more seats for the design team","body":"From the first of next month, please on the same contract.","answers":[{"field":"","label":"How many seats?","text":"40"},{"field":"","label":"From when?","text":"2026-12-01"}],"status":"received","state":"progress","priority":3,"audience":["c01900000000070008000000000000001","oacme.billing"]}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (63, '01a20e4bc5fa776db1da70bcc82bf1a5', 1795442576618, 'contact', '01900000000070008000000000000005', 'request.submitted', '01a20e4bc5fa776db1da70bcc82bf1a5', '{"key":"SUP-1006","number":1006,"workspace":"SUP","portal":"support","type":"report-a-problem","workflow":"support","contact":"01900000000070008000000000000005","organisation":null,"follows":null,"title":"The e-mail about the planned work on Saturday names a region that we have never used and that is not in our contract","body":"We do not have anything in that region. Was that mail meant for us?","answers":[{"field":"","label":"Which product is affected?","text":"Something else"},{"field":"","label":"Is everybody stopped from working?","text":"No"}],"status":"received","state":"progress","priority":2,"audience":["c01900000000070008000000000000005"]}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (64, '01a20e4bc5fa776db1da70bd4975938d', 1795446176618, 'agent', '01900000000070008000000000000101', 'request.assigned', '01a20e4bc5fa776db1da70bcc82bf1a5', '{"from":null,"assignee":"01900000000070008000000000000101"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (65, '01a20e4bc5fa776db1da70bed16f1134', 1795446176618, 'agent', '01900000000070008000000000000101', 'request.transitioned', '01a20e4bc5fa776db1da70bcc82bf1a5', '{"transition":"start","from":"received","to":"in_progress","state":"progress","resolution":null,"reason":""}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (66, '01a20e4bc5fb74ef93f603db3764e11f', 1795449776618, 'contact', '01900000000070008000000000000003', 'request.submitted', '01a20e4bc5fb74ef93f603db3764e11f', '{"key":"SUP-1007","number":1007,"workspace":"SUP","portal":"support","type":"report-a-problem","workflow":"support","contact":"01900000000070008000000000000003","organisation":"umbra","follows":null,"title":"Webhooks arrive twice in the staging project","body":"Every event comes in two times, about 400 ms apart. In production all is fine.","answers":[{"field":"","label":"Which product is affected?","text":"Network"},{"field":"","label":"Is everybody stopped from working?","text":"No"}],"status":"received","state":"progress","priority":2,"audience":["c01900000000070008000000000000003","oumbra"]}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (67, '01a20e4bc5fb74ef93f603dc66d837d7', 1795449776618, 'agent', '01900000000070008000000000000103', 'request.assigned', '01a20e4bc5fa776db1da70bb07edbbd7', '{"from":null,"assignee":"01900000000070008000000000000103"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (68, '01a20e4bc5fb74ef93f603de6782139e', 1795449776618, 'agent', '01900000000070008000000000000103', 'request.transitioned', '01a20e4bc5fa776db1da70bb07edbbd7', '{"transition":"start","from":"received","to":"in_progress","state":"progress","resolution":null,"reason":""}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (69, '01a20e4bc5fb74ef93f603df527dc682', 1795449776618, 'agent', '01900000000070008000000000000101', 'reply.posted', '01a20e4bc5fa776db1da70bcc82bf1a5', '{"body":"No, it was not, and I am sorry for the noise. We took you off that list.","visible_at":1795449776618,"from":"in_progress","to":"done","state":"done","resolution":"solved"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (7, '2afe4110a66054608a63983a5fb0a1cf', 1792080176145, 'system', 'setup', 'portal.defined', 'billing', '{"announcement":"Invoices for October are out.","audience":["rprimary","rbilling"],"color":"#0f766e","description":"Invoices, payments, change of details","icon":"credit-card","name":"Billing","position":1,"sign_up":0,"tabs":[{"key":"invoices","name":"Invoices"},{"key":"plan","name":"Plan"}],"welcome":"Questions about money, answered by people who know your contract."}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (70, '01a20e4bc5fb74ef93f603e0417c1404', 1795456976618, 'agent', '01900000000070008000000000000101', 'request.assigned', '01a20e4bc5fb74ef93f603db3764e11f', '{"from":null,"assignee":"01900000000070008000000000000101"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (71, '01a20e4bc5fb74ef93f603e1b36d1183', 1795456976618, 'agent', '01900000000070008000000000000101', 'request.transitioned', '01a20e4bc5fb74ef93f603db3764e11f', '{"transition":"start","from":"received","to":"in_progress","state":"progress","resolution":null,"reason":""}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (72, '01a20e4bc5fc70749c63b6b2bd9b5fb7', 1795464176618, 'contact', '01900000000070008000000000000004', 'request.submitted', '01a20e4bc5fc70749c63b6b2bd9b5fb7', '{"key":"ONB-1002","number":1002,"workspace":"ONB","portal":"onboarding","type":"migration-help","workflow":"support","contact":"01900000000070008000000000000004","organisation":"kite","follows":null,"title":"Bring over 12,000 users from the old directory","body":"We have an LDIF export of about 80 MB.","answers":[],"status":"received","state":"progress","priority":3,"audience":["c01900000000070008000000000000004","okite"]}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (73, '01a20e4bc5fc70749c63b6b3e29ff058', 1795496576618, 'contact', '01900000000070008000000000000004', 'request.submitted', '01a20e4bc5fc70749c63b6b3e29ff058', '{"key":"SUP-1008","number":1008,"workspace":"SUP","portal":"support","type":"report-a-problem","workflow":"support","contact":"01900000000070008000000000000004","organisation":"kite","follows":null,"title":"ログインできません","body":"昨日から管理コンソールにログインできません。パスワードは変更していません。","answers":[{"field":"","label":"Which product is affected?","text":"Identity"},{"field":"","label":"Is everybody stopped from working?","text":"Yes"}],"status":"received","state":"progress","priority":2,"audience":["c01900000000070008000000000000004","okite"]}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (74, '01a20e4bc5fd759c9001a43e2f467422', 1795500176618, 'agent', '01900000000070008000000000000102', 'request.prioritised', '01a20e4bc5fc70749c63b6b3e29ff058', '{"from":2,"priority":1}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (75, '01a20e4bc5fd759c9001a440680fde74', 1795510976618, 'contact', '01900000000070008000000000000005', 'request.submitted', '01a20e4bc5fd759c9001a440680fde74', '{"key":"SUP-1009","number":1009,"workspace":"SUP","portal":"support","type":"ask-a-question","workflow":"support","contact":"01900000000070008000000000000005","organisation":null,"follows":null,"title":"Is there a Terraform provider for projects?","body":"We manage everything else with Terraform.","answers":[],"status":"received","state":"progress","priority":3,"audience":["c01900000000070008000000000000005"]}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (76, '01a20e4bc5fd759c9001a44195089f83', 1795518176618, 'agent', '01900000000070008000000000000101', 'reply.posted', '01a20e4bc5f377afabc451886f36d439', '{"body":"There are two ways: a fixed list of four ranges, or mutual TLS. Which of the two would your firewall team prefer?","visible_at":1795518176618,"from":"in_progress","to":"waiting","state":"waiting","resolution":null}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (77, '01a20e4bc5fd759c9001a442aae95528', 1795518176618, 'contact', '01900000000070008000000000000002', 'request.submitted', '01a20e4bc5fd759c9001a442aae95528', '{"key":"SUP-1010","number":1010,"workspace":"SUP","portal":"support","type":"request-access","workflow":"support","contact":"01900000000070008000000000000002","organisation":"acme","follows":null,"title":"Access to the console for our new colleague","body":"She starts on Monday and needs the console and the logs.","answers":[{"field":"","label":"Who needs access?","text":"Dana Okafor"},{"field":"","label":"To what?","text":"Console, Audit logs"}],"status":"received","state":"progress","priority":3,"audience":["c01900000000070008000000000000002","oacme"]}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (78, '01a20e4bc5fd759c9001a443d40f19c0', 1795518176618, 'contact', '01900000000070008000000000000003', 'reply.posted', '01a20e4bc5fb74ef93f603db3764e11f', '{"body":"It has started in a second project too.","visible_at":1795518176618,"from":"in_progress","to":null,"state":null}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (79, '01a20e4bc5ff756d91413553129e46d8', 1795527776618, 'agent', '01900000000070008000000000000101', 'reply.posted', '01a20e4bc5f7754fb264eb202ab14426', '{"body":"Good morning Dana, I have uploaded the new certificate for you. Could you try again and tell me if anyone still sees the error?","visible_at":1795527776618,"from":"in_progress","to":null,"state":null,"resolution":null}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (8, '1f415824a7c2516c8691f1132f44ef8c', 1792080176145, 'system', 'setup', 'portal.defined', 'onboarding', '{"audience":["oacme","okite"],"color":"#7c3aed","description":"Your way to going live","icon":"rocket","name":"Onboarding","position":2,"sign_up":0,"tabs":[{"key":"start","name":"Getting started"}],"welcome":"Three steps and you are live."}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (80, '01a20e4bc5ff756d914135553a1fb8b2', 1795531976618, 'contact', '01900000000070008000000000000001', 'request.submitted', '01a20e4bc5ff756d914135553a1fb8b2', '{"key":"FIN-1003","number":1003,"workspace":"FIN","portal":"billing","type":"invoice-problem","workflow":"support","contact":"01900000000070008000000000000001","organisation":"acme","follows":null,"title":"Invoice for October has the old address","body":"The invoice still names our old office in Harbour Street. Our accountants can''t book it like this.","answers":[{"field":"","label":"Invoice number","text":"INV-20311"},{"field":"","label":"What is wrong?","text":"The address"}],"status":"received","state":"progress","priority":3,"audience":["c01900000000070008000000000000001","oacme.billing"]}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (81, '01a20e4bc6007631a4bc10e1c96ea357', 1795534076618, 'contact', '01900000000070008000000000000003', 'request.submitted', '01a20e4bc6007631a4bc10e1c96ea357', '{"key":"SUP-1011","number":1011,"workspace":"SUP","portal":"support","type":"report-a-problem","workflow":"support","contact":"01900000000070008000000000000003","organisation":"umbra","follows":null,"title":"Storage is slow from Frankfurt","body":"Reads take four seconds since about ten o''clock. Other regions are fine.","answers":[{"field":"","label":"Which product is affected?","text":"Storage"},{"field":"","label":"Is everybody stopped from working?","text":"No"}],"status":"received","state":"progress","priority":2,"audience":["c01900000000070008000000000000003","oumbra"]}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (82, '01a20e4bc60370698d975dafad956416', 1795536176642, 'agent', '01900000000070008000000000000102', 'reply.posted', '01a20e4bc5fa776db1da70bb07edbbd7', '{"body":"Too early.","visible_at":1795536186642,"from":"in_progress","to":"waiting","state":"waiting","resolution":null}', 'generate', '192.0.2.1', 'generate');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (83, '01a20e4bc60475ccbcbdf15dd13ffb1b', 1795536177642, 'agent', '01900000000070008000000000000102', 'reply.withdrawn', '01a20e4bc5fa776db1da70bb07edbbd7', '{"reply":"01a20e4bc60370698d975dafad956416","reply_seq":82,"to":"in_progress","state":"progress"}', 'generate', '192.0.2.1', 'generate');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (84, '01a20e4bc6067415a77d2c471945e9a7', 1795536236642, 'agent', '01900000000070008000000000000102', 'reply.posted', '01a20e4bc5f276af90972924a5a2a6d0', '{"body":"Too early.","visible_at":1795536246642,"from":"done","to":"in_progress","state":"progress","resolution":null}', 'generate', '192.0.2.1', 'generate');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (85, '01a20e4bc60773e899b2bcc9126d9aff', 1795536237642, 'agent', '01900000000070008000000000000102', 'reply.withdrawn', '01a20e4bc5f276af90972924a5a2a6d0', '{"reply":"01a20e4bc6067415a77d2c471945e9a7","reply_seq":84,"to":"done","state":"done"}', 'generate', '192.0.2.1', 'generate');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (86, '01a20e4bc60871c5b660ee1320e8c852', 1795536296642, 'agent', '01900000000070008000000000000102', 'reply.posted', '01a20e4bc5fa776db1da70bb07edbbd7', '{"body":"Too early.","visible_at":1795536306642,"from":"in_progress","to":null,"state":null,"resolution":null}', 'generate', '192.0.2.1', 'generate');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (87, '01a20e4bc60970ad8e4c748e72907fe4', 1795536297642, 'agent', '01900000000070008000000000000102', 'reply.withdrawn', '01a20e4bc5fa776db1da70bb07edbbd7', '{"reply":"01a20e4bc60871c5b660ee1320e8c852","reply_seq":86,"to":null,"state":null}', 'generate', '192.0.2.1', 'generate');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (88, '01a20e4bc60a7467bb4a630228d4fa1f', 1795536356642, 'agent', '01900000000070008000000000000102', 'reply.posted', '01a20e4bc5fa776db1da70bb07edbbd7', '{"body":"This **stays**.","visible_at":1795536366642,"from":"in_progress","to":null,"state":null,"resolution":null}', 'generate', '192.0.2.1', 'generate');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (9, 'bdfde3f9e1b35476b492706f75ae97e6', 1792080176145, 'system', 'setup', 'request_type.defined', 'report-a-problem', '{"description":"Something is broken, slow or wrong","form":{"fields":[{"help":"A few words that name the problem","id":"summary","kind":"short_text","label":"Summary","max_length":120,"part":"title","required":true},{"choices":[{"label":"Identity","value":"identity"},{"label":"Storage","value":"storage"},{"label":"Compute","value":"compute"},{"label":"Network","value":"network"},{"label":"Something else","value":"other"}],"id":"product","kind":"single_choice","label":"Which product is affected?","required":true},{"id":"down","kind":"yes_no","label":"Is everybody stopped from working?","required":true},{"choices":[{"label":"Fewer than 10","value":"few"},{"label":"10 to 100","value":"many"},{"label":"More than 100","value":"most"}],"id":"people","kind":"single_choice","label":"How many people are affected?","required":true,"show_when":{"field":"down","is":["yes"]}},{"id":"since","kind":"date","label":"Since when?","max":"2100-01-01"},{"help":"Error messages and steps help most. Markdown works.","id":"details","kind":"long_text","label":"What happens, and what did you expect?","max_length":10000,"part":"body","required":true},{"help":"Only where the portal is not enough.","id":"more","kind":"heading","label":"How can we reach you?"},{"id":"phone","kind":"phone","label":"Telephone"},{"id":"link","kind":"url","label":"Link to a page or a screenshot"}]},"icon":"bug","name":"Report a problem","portal":"support","position":0,"priority":2,"response_hours":3,"sharing":"organisation","tab":"help","what_next":"An engineer reads it and answers you here and by mail. If everybody is stopped, we call a second one at once.","workflow":"support","workspace":"SUP"}', 'demo', '', 'xtask');
INSERT INTO site (id, name, language, zone, announcement, color, logo, reply_to) VALUES (1, 'Northwind Cloud', 'en', 'Europe/Berlin', 'Planned work on Saturday. The EU region may be slow between 02:00 and 04:00.', '#1d4f91', NULL, 'support@northwind.example');
INSERT INTO workspace (id, name, last_number) VALUES ('FIN', 'Finance', 1003);
INSERT INTO workspace (id, name, last_number) VALUES ('ONB', 'Onboarding', 1002);
INSERT INTO workspace (id, name, last_number) VALUES ('SUP', 'Support', 1011);
INSERT INTO workflow (id, name, steps, initial) VALUES ('support', 'Support', '["Received","In progress","Your check","Done"]', 'received');
INSERT INTO status (workflow_id, key, position, name, category, customer_name, next_step, owner, step, after_reply, retired) VALUES ('support', 'cancelled', 4, 'Cancelled', 'done', 'Withdrawn', 'You withdrew this request.', 'nobody', NULL, NULL, 0);
INSERT INTO status (workflow_id, key, position, name, category, customer_name, next_step, owner, step, after_reply, retired) VALUES ('support', 'done', 3, 'Resolved', 'done', 'Done', 'This is solved.', 'nobody', 3, NULL, 0);
INSERT INTO status (workflow_id, key, position, name, category, customer_name, next_step, owner, step, after_reply, retired) VALUES ('support', 'in_progress', 1, 'In progress', 'doing', 'We''re on it', '{agent} is looking into it. Nothing for you to do right now.', 'team', 1, NULL, 0);
INSERT INTO status (workflow_id, key, position, name, category, customer_name, next_step, owner, step, after_reply, retired) VALUES ('support', 'received', 0, 'New', 'todo', 'Received', 'We read it and come back to you. Nothing for you to do right now.', 'team', 0, NULL, 0);
INSERT INTO status (workflow_id, key, position, name, category, customer_name, next_step, owner, step, after_reply, retired) VALUES ('support', 'waiting', 2, 'Waiting on customer', 'waiting', 'Waiting for you', '{agent} needs your answer to go on.', 'customer', 2, 'in_progress', 0);
INSERT INTO transition (workflow_id, key, position, name, from_status, to_status, customer_name, needs_reason, resolution, grace_days) VALUES ('support', 'ask', 1, 'Ask the customer', '["received","in_progress"]', 'waiting', NULL, 0, NULL, NULL);
INSERT INTO transition (workflow_id, key, position, name, from_status, to_status, customer_name, needs_reason, resolution, grace_days) VALUES ('support', 'finish', 2, 'Resolve', '["received","in_progress","waiting"]', 'done', NULL, 0, 'solved', NULL);
INSERT INTO transition (workflow_id, key, position, name, from_status, to_status, customer_name, needs_reason, resolution, grace_days) VALUES ('support', 'open_again', 3, 'Reopen', '["done","cancelled"]', 'in_progress', NULL, 0, NULL, NULL);
INSERT INTO transition (workflow_id, key, position, name, from_status, to_status, customer_name, needs_reason, resolution, grace_days) VALUES ('support', 'reopen', 5, 'Customer reopens', '["done"]', 'in_progress', 'Reopen', 1, NULL, 14);
INSERT INTO transition (workflow_id, key, position, name, from_status, to_status, customer_name, needs_reason, resolution, grace_days) VALUES ('support', 'resolve', 4, 'Customer resolves', '["received","in_progress","waiting"]', 'done', 'This is solved', 0, 'solved_by_customer', NULL);
INSERT INTO transition (workflow_id, key, position, name, from_status, to_status, customer_name, needs_reason, resolution, grace_days) VALUES ('support', 'start', 0, 'Start work', '["received","waiting"]', 'in_progress', NULL, 0, NULL, NULL);
INSERT INTO transition (workflow_id, key, position, name, from_status, to_status, customer_name, needs_reason, resolution, grace_days) VALUES ('support', 'withdraw', 6, 'Customer withdraws', '["received"]', 'cancelled', 'I no longer need this', 0, 'withdrawn', NULL);
INSERT INTO portal (id, position, name, description, welcome, announcement, icon, color, logo, sign_up, tabs) VALUES ('billing', 1, 'Billing', 'Invoices, payments, change of details', 'Questions about money, answered by people who know your contract.', 'Invoices for October are out.', 'credit-card', '#0f766e', NULL, 0, '[{"key":"invoices","name":"Invoices"},{"key":"plan","name":"Plan"}]');
INSERT INTO portal (id, position, name, description, welcome, announcement, icon, color, logo, sign_up, tabs) VALUES ('onboarding', 2, 'Onboarding', 'Your way to going live', 'Three steps and you are live.', NULL, 'rocket', '#7c3aed', NULL, 0, '[{"key":"start","name":"Getting started"}]');
INSERT INTO portal (id, position, name, description, welcome, announcement, icon, color, logo, sign_up, tabs) VALUES ('support', 0, 'Support', 'Report a problem, ask a question, request access', 'What can we help you with?', NULL, 'life-buoy', NULL, NULL, 1, '[{"key":"help","name":"Help"},{"key":"access","name":"Access"}]');
INSERT INTO portal_audience (portal_id, audience) VALUES ('billing', 'rbilling');
INSERT INTO portal_audience (portal_id, audience) VALUES ('billing', 'rprimary');
INSERT INTO portal_audience (portal_id, audience) VALUES ('onboarding', 'oacme');
INSERT INTO portal_audience (portal_id, audience) VALUES ('onboarding', 'okite');
INSERT INTO portal_audience (portal_id, audience) VALUES ('support', 'everyone');
INSERT INTO request_type (id, portal_id, tab, position, name, description, icon, workspace_id, workflow_id, priority, sharing, response_hours, what_next, form) VALUES ('ask-a-question', 'support', 'help', 1, 'Ask a question', 'How something works, or how to do it best', 'message-circle', 'SUP', 'support', 3, 'organisation', 8, 'Somebody of our team reads it and answers you here and by mail.', '{"fields":[{"help":"A few words that name the problem","id":"summary","kind":"short_text","label":"Summary","max_length":120,"part":"title","required":true},{"help":"Markdown works.","id":"details","kind":"long_text","label":"Your question","max_length":10000,"part":"body","required":true}]}');
INSERT INTO request_type (id, portal_id, tab, position, name, description, icon, workspace_id, workflow_id, priority, sharing, response_hours, what_next, form) VALUES ('billing-question', 'billing', 'invoices', 6, 'Ask about billing', 'Payments, contracts, taxes', 'credit-card', 'FIN', 'support', 3, 'billing', 24, 'Somebody of our team reads it and answers you here and by mail.', '{"fields":[{"help":"A few words that name the problem","id":"summary","kind":"short_text","label":"Summary","max_length":120,"part":"title","required":true},{"help":"Markdown works.","id":"details","kind":"long_text","label":"Your question","max_length":10000,"part":"body","required":true}]}');
INSERT INTO request_type (id, portal_id, tab, position, name, description, icon, workspace_id, workflow_id, priority, sharing, response_hours, what_next, form) VALUES ('invoice-problem', 'billing', 'invoices', 4, 'Problem with an invoice', 'Wrong address, amount or period', 'receipt', 'FIN', 'support', 3, 'billing', 8, 'Somebody of our team reads it and answers you here and by mail.', '{"fields":[{"help":"It stands at the top right of the invoice","id":"number","kind":"short_text","label":"Invoice number","max_length":12,"pattern":"INV-[0-9]{4,8}","pattern_message":"An invoice number looks like INV-20311","required":true},{"choices":[{"label":"The address","value":"address"},{"label":"The amount","value":"amount"},{"label":"The period","value":"period"},{"label":"Something else","value":"other"}],"id":"wrong","kind":"single_choice","label":"What is wrong?","required":true},{"id":"amount","kind":"number","label":"Which amount would be right?","max":"10000000","min":"0","required":true,"show_when":{"field":"wrong","is":["amount"]}},{"help":"A few words that name the problem","id":"summary","kind":"short_text","label":"Summary","max_length":120,"part":"title","required":true},{"id":"details","kind":"long_text","label":"Anything else we should know?","max_length":10000,"part":"body","required":false}]}');
INSERT INTO request_type (id, portal_id, tab, position, name, description, icon, workspace_id, workflow_id, priority, sharing, response_hours, what_next, form) VALUES ('migration-help', 'onboarding', 'start', 8, 'Help with migration', 'Bringing over your data and people', 'truck', 'ONB', 'support', 3, 'organisation', 24, 'Somebody of our team reads it and answers you here and by mail.', '{"fields":[{"help":"A few words that name the problem","id":"summary","kind":"short_text","label":"Summary","max_length":120,"part":"title","required":true},{"id":"details","kind":"long_text","label":"What do you need?","max_length":10000,"part":"body","required":true}]}');
INSERT INTO request_type (id, portal_id, tab, position, name, description, icon, workspace_id, workflow_id, priority, sharing, response_hours, what_next, form) VALUES ('more-seats', 'billing', 'plan', 5, 'Change seats or plan', 'More or fewer people, another plan', 'users', 'FIN', 'support', 3, 'billing', 24, 'Somebody of our team reads it and answers you here and by mail.', '{"fields":[{"id":"seats","kind":"number","label":"How many seats?","max":"5000","min":"1","required":true},{"id":"from","kind":"date","label":"From when?","max":"2100-01-01","min":"2024-01-01","required":true},{"default":"More seats","help":"A few words that name the problem","id":"summary","kind":"short_text","label":"Summary","max_length":120,"part":"title","required":true},{"id":"details","kind":"long_text","label":"For whom?","max_length":10000,"part":"body","required":false}]}');
INSERT INTO request_type (id, portal_id, tab, position, name, description, icon, workspace_id, workflow_id, priority, sharing, response_hours, what_next, form) VALUES ('plan-kick-off', 'onboarding', 'start', 7, 'Plan the kick-off', 'A first meeting with your team and ours', 'calendar', 'ONB', 'support', 3, 'organisation', 24, 'Somebody of our team reads it and answers you here and by mail.', '{"fields":[{"help":"A few words that name the problem","id":"summary","kind":"short_text","label":"Summary","max_length":120,"part":"title","required":true},{"id":"day","kind":"date","label":"Which day suits you?","max":"2100-01-01","min":"2024-01-01","required":true},{"choices":[{"label":"Single sign-on","value":"sso"},{"label":"Migration","value":"migration"},{"label":"Training","value":"training"},{"label":"Security review","value":"security"}],"id":"topics","kind":"multi_choice","label":"What shall we talk about?"},{"id":"details","kind":"long_text","label":"What should be true at the end?","max_length":10000,"part":"body","required":false}]}');
INSERT INTO request_type (id, portal_id, tab, position, name, description, icon, workspace_id, workflow_id, priority, sharing, response_hours, what_next, form) VALUES ('report-a-problem', 'support', 'help', 0, 'Report a problem', 'Something is broken, slow or wrong', 'bug', 'SUP', 'support', 2, 'organisation', 3, 'An engineer reads it and answers you here and by mail. If everybody is stopped, we call a second one at once.', '{"fields":[{"help":"A few words that name the problem","id":"summary","kind":"short_text","label":"Summary","max_length":120,"part":"title","required":true},{"choices":[{"label":"Identity","value":"identity"},{"label":"Storage","value":"storage"},{"label":"Compute","value":"compute"},{"label":"Network","value":"network"},{"label":"Something else","value":"other"}],"id":"product","kind":"single_choice","label":"Which product is affected?","required":true},{"id":"down","kind":"yes_no","label":"Is everybody stopped from working?","required":true},{"choices":[{"label":"Fewer than 10","value":"few"},{"label":"10 to 100","value":"many"},{"label":"More than 100","value":"most"}],"id":"people","kind":"single_choice","label":"How many people are affected?","required":true,"show_when":{"field":"down","is":["yes"]}},{"id":"since","kind":"date","label":"Since when?","max":"2100-01-01"},{"help":"Error messages and steps help most. Markdown works.","id":"details","kind":"long_text","label":"What happens, and what did you expect?","max_length":10000,"part":"body","required":true},{"help":"Only where the portal is not enough.","id":"more","kind":"heading","label":"How can we reach you?"},{"id":"phone","kind":"phone","label":"Telephone"},{"id":"link","kind":"url","label":"Link to a page or a screenshot"}]}');
INSERT INTO request_type (id, portal_id, tab, position, name, description, icon, workspace_id, workflow_id, priority, sharing, response_hours, what_next, form) VALUES ('request-access', 'support', 'access', 2, 'Request access', 'For you or for a colleague', 'key-round', 'SUP', 'support', 3, 'organisation', 8, 'Somebody of our team reads it and answers you here and by mail.', '{"fields":[{"help":"Somebody of your organisation","id":"who","kind":"contact","label":"Who needs access?","required":true},{"choices":[{"label":"Console","value":"console"},{"label":"Billing","value":"billing"},{"label":"Audit logs","value":"logs"},{"label":"API","value":"api"}],"id":"systems","kind":"multi_choice","label":"To what?","required":true},{"help":"Leave empty for no end","id":"until","kind":"date","label":"Until when?","max":"2100-01-01","min":"2024-01-01"},{"help":"Their e-mail address","id":"approver","kind":"email","label":"Who approves it on your side?"},{"id":"details","kind":"long_text","label":"Why is it needed?","max_length":10000,"part":"body","required":false}]}');
INSERT INTO request_type (id, portal_id, tab, position, name, description, icon, workspace_id, workflow_id, priority, sharing, response_hours, what_next, form) VALUES ('something-else', 'support', 'help', 3, 'Something else', 'None of these fits', 'ellipsis', 'SUP', 'support', 3, 'private', 8, 'Somebody of our team reads it and answers you here and by mail.', '{"fields":[{"help":"A few words that name the problem","id":"summary","kind":"short_text","label":"Summary","max_length":120,"part":"title","required":true},{"id":"details","kind":"long_text","label":"What do you need?","max_length":10000,"part":"body","required":true}]}');
INSERT INTO organisation (id, name) VALUES ('acme', 'Acme');
INSERT INTO organisation (id, name) VALUES ('kite', 'Kite & Co');
INSERT INTO organisation (id, name) VALUES ('umbra', 'Umbra Labs');
INSERT INTO organisation_domain (domain, organisation_id) VALUES ('acme.example', 'acme');
INSERT INTO organisation_domain (domain, organisation_id) VALUES ('kite.example', 'kite');
INSERT INTO organisation_domain (domain, organisation_id) VALUES ('umbra.example', 'umbra');
INSERT INTO contact (id, email, name, language, active) VALUES ('01900000000070008000000000000001', 'dana@acme.example', 'Dana Okafor', NULL, 1);
INSERT INTO contact (id, email, name, language, active) VALUES ('01900000000070008000000000000002', 'lee@acme.example', 'Lee Marsh', NULL, 1);
INSERT INTO contact (id, email, name, language, active) VALUES ('01900000000070008000000000000003', 'ivo@umbra.example', 'Ivo Petrov', NULL, 1);
INSERT INTO contact (id, email, name, language, active) VALUES ('01900000000070008000000000000004', 'mina@kite.example', 'Mina Sato', 'de', 1);
INSERT INTO contact (id, email, name, language, active) VALUES ('01900000000070008000000000000005', 'noor@solo.example', 'Noor Haddad', NULL, 1);
INSERT INTO membership (contact_id, organisation_id, role, position) VALUES ('01900000000070008000000000000001', 'acme', 'primary', 21);
INSERT INTO membership (contact_id, organisation_id, role, position) VALUES ('01900000000070008000000000000002', 'acme', 'technical', 23);
INSERT INTO membership (contact_id, organisation_id, role, position) VALUES ('01900000000070008000000000000003', 'umbra', 'technical', 25);
INSERT INTO membership (contact_id, organisation_id, role, position) VALUES ('01900000000070008000000000000004', 'kite', 'billing', 27);
INSERT INTO agent (id, name, role, active) VALUES ('01900000000070008000000000000101', 'Sam Reyes', 'agent', 1);
INSERT INTO agent (id, name, role, active) VALUES ('01900000000070008000000000000102', 'Priya Nair', 'lead', 1);
INSERT INTO agent (id, name, role, active) VALUES ('01900000000070008000000000000103', 'Tom Berg', 'agent', 1);
INSERT INTO agent (id, name, role, active) VALUES ('01900000000070008000000000000104', 'Ada Lind', 'admin', 1);
INSERT INTO agent (id, name, role, active) VALUES ('01900000000070008000000000000105', 'Max Audit', 'auditor', 1);
INSERT INTO agent_workspace (agent_id, workspace_id) VALUES ('01900000000070008000000000000101', 'ONB');
INSERT INTO agent_workspace (agent_id, workspace_id) VALUES ('01900000000070008000000000000101', 'SUP');
INSERT INTO agent_workspace (agent_id, workspace_id) VALUES ('01900000000070008000000000000102', 'FIN');
INSERT INTO agent_workspace (agent_id, workspace_id) VALUES ('01900000000070008000000000000102', 'ONB');
INSERT INTO agent_workspace (agent_id, workspace_id) VALUES ('01900000000070008000000000000102', 'SUP');
INSERT INTO agent_workspace (agent_id, workspace_id) VALUES ('01900000000070008000000000000103', 'FIN');
INSERT INTO agent_workspace (agent_id, workspace_id) VALUES ('01900000000070008000000000000104', 'FIN');
INSERT INTO agent_workspace (agent_id, workspace_id) VALUES ('01900000000070008000000000000104', 'ONB');
INSERT INTO agent_workspace (agent_id, workspace_id) VALUES ('01900000000070008000000000000104', 'SUP');
INSERT INTO agent_workspace (agent_id, workspace_id) VALUES ('01900000000070008000000000000105', 'FIN');
INSERT INTO agent_workspace (agent_id, workspace_id) VALUES ('01900000000070008000000000000105', 'ONB');
INSERT INTO agent_workspace (agent_id, workspace_id) VALUES ('01900000000070008000000000000105', 'SUP');
INSERT INTO request (opened_seq, id, key, workspace_id, portal_id, type_id, workflow_id, contact_id, organisation_id, follows, title, status, state, priority, assignee_id, resolution, opened_at, updated_seq, updated_at, resolved_at, answers, body) VALUES (35, '01a20e4bc5ea7798a55692204b670671', 'ONB-1001', 'ONB', 'onboarding', 'plan-kick-off', 'support', '01900000000070008000000000000001', 'acme', NULL, 'Kick-off with our security team', 'in_progress', 'progress', 3, '01900000000070008000000000000102', NULL, 1794758576618, 53, 1795363376618, NULL, '[{"field":"","label":"Which day suits you?","text":"2026-12-01"},{"field":"","label":"What shall we talk about?","text":"Single sign-on, Security review"}]', 'We would like our security people in the first meeting.');
INSERT INTO request (opened_seq, id, key, workspace_id, portal_id, type_id, workflow_id, contact_id, organisation_id, follows, title, status, state, priority, assignee_id, resolution, opened_at, updated_seq, updated_at, resolved_at, answers, body) VALUES (38, '01a20e4bc5f07425a8c9debaab5d8422', 'SUP-1001', 'SUP', 'support', 'ask-a-question', 'support', '01900000000070008000000000000001', 'acme', NULL, 'Export of audit logs to our bucket', 'done', 'done', 3, '01900000000070008000000000000102', 'solved_by_customer', 1795017776618, 44, 1795276976618, 1795276976618, '[]', 'Can the audit log be written to a bucket of ours every night?');
INSERT INTO request (opened_seq, id, key, workspace_id, portal_id, type_id, workflow_id, contact_id, organisation_id, follows, title, status, state, priority, assignee_id, resolution, opened_at, updated_seq, updated_at, resolved_at, answers, body) VALUES (42, '01a20e4bc5f276af90972924a5a2a6d0', 'FIN-1001', 'FIN', 'billing', 'billing-question', 'support', '01900000000070008000000000000004', 'kite', NULL, 'Umsatzsteuer auf der Rechnung', 'done', 'done', 3, '01900000000070008000000000000103', NULL, 1795190576618, 85, 1795536237642, NULL, '[]', 'Müssen wir die Umsatzsteuer selbst abführen?');
INSERT INTO request (opened_seq, id, key, workspace_id, portal_id, type_id, workflow_id, contact_id, organisation_id, follows, title, status, state, priority, assignee_id, resolution, opened_at, updated_seq, updated_at, resolved_at, answers, body) VALUES (43, '01a20e4bc5f377afabc451886f36d439', 'SUP-1002', 'SUP', 'support', 'ask-a-question', 'support', '01900000000070008000000000000001', 'acme', NULL, 'Which address ranges do your webhooks come from?', 'waiting', 'waiting', 3, '01900000000070008000000000000101', NULL, 1795276976618, 76, 1795518176618, NULL, '[]', 'Our firewall team wants a list before they open the port. Is there one that you keep up to date?');
INSERT INTO request (opened_seq, id, key, workspace_id, portal_id, type_id, workflow_id, contact_id, organisation_id, follows, title, status, state, priority, assignee_id, resolution, opened_at, updated_seq, updated_at, resolved_at, answers, body) VALUES (45, '01a20e4bc5f577eeb034b7834093b122', 'SUP-1003', 'SUP', 'support', 'something-else', 'support', '01900000000070008000000000000002', 'acme', NULL, 'Please delete the account of a former colleague', 'waiting', 'waiting', 3, '01900000000070008000000000000101', NULL, 1795276976618, 55, 1795363376618, NULL, '[]', 'He left last Friday. His name is in the attachment of my last mail.');
INSERT INTO request (opened_seq, id, key, workspace_id, portal_id, type_id, workflow_id, contact_id, organisation_id, follows, title, status, state, priority, assignee_id, resolution, opened_at, updated_seq, updated_at, resolved_at, answers, body) VALUES (54, '01a20e4bc5f7754fb264eb1c77b94cf8', 'SUP-1004', 'SUP', 'support', 'ask-a-question', 'support', '01900000000070008000000000000004', 'kite', NULL, 'How do we rotate the API keys without downtime?', 'in_progress', 'progress', 3, '01900000000070008000000000000101', NULL, 1795363376618, 57, 1795420976618, NULL, '[]', 'We have forty services that use the same key.');
INSERT INTO request (opened_seq, id, key, workspace_id, portal_id, type_id, workflow_id, contact_id, organisation_id, follows, title, status, state, priority, assignee_id, resolution, opened_at, updated_seq, updated_at, resolved_at, answers, body) VALUES (58, '01a20e4bc5f7754fb264eb202ab14426', 'SUP-1005', 'SUP', 'support', 'report-a-problem', 'support', '01900000000070008000000000000001', 'acme', NULL, 'Single sign-on stops after the certificate change', 'in_progress', 'progress', 1, '01900000000070008000000000000101', NULL, 1795435376618, 79, 1795527776618, NULL, '[{"field":"","label":"Which product is affected?","text":"Identity"},{"field":"","label":"Is everybody stopped from working?","text":"Yes"},{"field":"","label":"How many people are affected?","text":"More than 100"}]', 'Since we replaced our signing certificate this afternoon nobody at Acme can sign in.

The error is `assertion signature invalid`. About 240 people are affected.');
INSERT INTO request (opened_seq, id, key, workspace_id, portal_id, type_id, workflow_id, contact_id, organisation_id, follows, title, status, state, priority, assignee_id, resolution, opened_at, updated_seq, updated_at, resolved_at, answers, body) VALUES (62, '01a20e4bc5fa776db1da70bb07edbbd7', 'FIN-1002', 'FIN', 'billing', 'more-seats', 'support', '01900000000070008000000000000001', 'acme', NULL, '40 more seats for the design team', 'in_progress', 'progress', 3, '01900000000070008000000000000103', NULL, 1795442576618, 88, 1795536356642, NULL, '[{"field":"","label":"How many seats?","text":"40"},{"field":"","label":"From when?","text":"2026-12-01"}]', 'From the first of next month, please on the same contract.');
INSERT INTO request (opened_seq, id, key, workspace_id, portal_id, type_id, workflow_id, contact_id, organisation_id, follows, title, status, state, priority, assignee_id, resolution, opened_at, updated_seq, updated_at, resolved_at, answers, body) VALUES (63, '01a20e4bc5fa776db1da70bcc82bf1a5', 'SUP-1006', 'SUP', 'support', 'report-a-problem', 'support', '01900000000070008000000000000005', NULL, NULL, 'The e-mail about the planned work on Saturday names a region that we have never used and that is not in our contract', 'done', 'done', 2, '01900000000070008000000000000101', 'solved', 1795442576618, 69, 1795449776618, 1795449776618, '[{"field":"","label":"Which product is affected?","text":"Something else"},{"field":"","label":"Is everybody stopped from working?","text":"No"}]', 'We do not have anything in that region. Was that mail meant for us?');
INSERT INTO request (opened_seq, id, key, workspace_id, portal_id, type_id, workflow_id, contact_id, organisation_id, follows, title, status, state, priority, assignee_id, resolution, opened_at, updated_seq, updated_at, resolved_at, answers, body) VALUES (66, '01a20e4bc5fb74ef93f603db3764e11f', 'SUP-1007', 'SUP', 'support', 'report-a-problem', 'support', '01900000000070008000000000000003', 'umbra', NULL, 'Webhooks arrive twice in the staging project', 'in_progress', 'progress', 2, '01900000000070008000000000000101', NULL, 1795449776618, 78, 1795518176618, NULL, '[{"field":"","label":"Which product is affected?","text":"Network"},{"field":"","label":"Is everybody stopped from working?","text":"No"}]', 'Every event comes in two times, about 400 ms apart. In production all is fine.');
INSERT INTO request (opened_seq, id, key, workspace_id, portal_id, type_id, workflow_id, contact_id, organisation_id, follows, title, status, state, priority, assignee_id, resolution, opened_at, updated_seq, updated_at, resolved_at, answers, body) VALUES (72, '01a20e4bc5fc70749c63b6b2bd9b5fb7', 'ONB-1002', 'ONB', 'onboarding', 'migration-help', 'support', '01900000000070008000000000000004', 'kite', NULL, 'Bring over 12,000 users from the old directory', 'received', 'progress', 3, NULL, NULL, 1795464176618, 72, 1795464176618, NULL, '[]', 'We have an LDIF export of about 80 MB.');
INSERT INTO request (opened_seq, id, key, workspace_id, portal_id, type_id, workflow_id, contact_id, organisation_id, follows, title, status, state, priority, assignee_id, resolution, opened_at, updated_seq, updated_at, resolved_at, answers, body) VALUES (73, '01a20e4bc5fc70749c63b6b3e29ff058', 'SUP-1008', 'SUP', 'support', 'report-a-problem', 'support', '01900000000070008000000000000004', 'kite', NULL, 'ログインできません', 'received', 'progress', 1, NULL, NULL, 1795496576618, 74, 1795500176618, NULL, '[{"field":"","label":"Which product is affected?","text":"Identity"},{"field":"","label":"Is everybody stopped from working?","text":"Yes"}]', '昨日から管理コンソールにログインできません。パスワードは変更していません。');
INSERT INTO request (opened_seq, id, key, workspace_id, portal_id, type_id, workflow_id, contact_id, organisation_id, follows, title, status, state, priority, assignee_id, resolution, opened_at, updated_seq, updated_at, resolved_at, answers, body) VALUES (75, '01a20e4bc5fd759c9001a440680fde74', 'SUP-1009', 'SUP', 'support', 'ask-a-question', 'support', '01900000000070008000000000000005', NULL, NULL, 'Is there a Terraform provider for projects?', 'received', 'progress', 3, NULL, NULL, 1795510976618, 75, 1795510976618, NULL, '[]', 'We manage everything else with Terraform.');
INSERT INTO request (opened_seq, id, key, workspace_id, portal_id, type_id, workflow_id, contact_id, organisation_id, follows, title, status, state, priority, assignee_id, resolution, opened_at, updated_seq, updated_at, resolved_at, answers, body) VALUES (77, '01a20e4bc5fd759c9001a442aae95528', 'SUP-1010', 'SUP', 'support', 'request-access', 'support', '01900000000070008000000000000002', 'acme', NULL, 'Access to the console for our new colleague', 'received', 'progress', 3, NULL, NULL, 1795518176618, 77, 1795518176618, NULL, '[{"field":"","label":"Who needs access?","text":"Dana Okafor"},{"field":"","label":"To what?","text":"Console, Audit logs"}]', 'She starts on Monday and needs the console and the logs.');
INSERT INTO request (opened_seq, id, key, workspace_id, portal_id, type_id, workflow_id, contact_id, organisation_id, follows, title, status, state, priority, assignee_id, resolution, opened_at, updated_seq, updated_at, resolved_at, answers, body) VALUES (80, '01a20e4bc5ff756d914135553a1fb8b2', 'FIN-1003', 'FIN', 'billing', 'invoice-problem', 'support', '01900000000070008000000000000001', 'acme', NULL, 'Invoice for October has the old address', 'received', 'progress', 3, NULL, NULL, 1795531976618, 80, 1795531976618, NULL, '[{"field":"","label":"Invoice number","text":"INV-20311"},{"field":"","label":"What is wrong?","text":"The address"}]', 'The invoice still names our old office in Harbour Street. Our accountants can''t book it like this.');
INSERT INTO request (opened_seq, id, key, workspace_id, portal_id, type_id, workflow_id, contact_id, organisation_id, follows, title, status, state, priority, assignee_id, resolution, opened_at, updated_seq, updated_at, resolved_at, answers, body) VALUES (81, '01a20e4bc6007631a4bc10e1c96ea357', 'SUP-1011', 'SUP', 'support', 'report-a-problem', 'support', '01900000000070008000000000000003', 'umbra', NULL, 'Storage is slow from Frankfurt', 'received', 'progress', 2, NULL, NULL, 1795534076618, 81, 1795534076618, NULL, '[{"field":"","label":"Which product is affected?","text":"Storage"},{"field":"","label":"Is everybody stopped from working?","text":"No"}]', 'Reads take four seconds since about ten o''clock. Other regions are fine.');
INSERT INTO request_audience (opened_seq, audience, state, updated_seq) VALUES (35, 'c01900000000070008000000000000001', 'progress', 53);
INSERT INTO request_audience (opened_seq, audience, state, updated_seq) VALUES (35, 'oacme', 'progress', 53);
INSERT INTO request_audience (opened_seq, audience, state, updated_seq) VALUES (38, 'c01900000000070008000000000000001', 'done', 44);
INSERT INTO request_audience (opened_seq, audience, state, updated_seq) VALUES (38, 'oacme', 'done', 44);
INSERT INTO request_audience (opened_seq, audience, state, updated_seq) VALUES (42, 'c01900000000070008000000000000004', 'done', 85);
INSERT INTO request_audience (opened_seq, audience, state, updated_seq) VALUES (42, 'okite.billing', 'done', 85);
INSERT INTO request_audience (opened_seq, audience, state, updated_seq) VALUES (43, 'c01900000000070008000000000000001', 'waiting', 76);
INSERT INTO request_audience (opened_seq, audience, state, updated_seq) VALUES (43, 'oacme', 'waiting', 76);
INSERT INTO request_audience (opened_seq, audience, state, updated_seq) VALUES (45, 'c01900000000070008000000000000002', 'waiting', 55);
INSERT INTO request_audience (opened_seq, audience, state, updated_seq) VALUES (54, 'c01900000000070008000000000000004', 'progress', 57);
INSERT INTO request_audience (opened_seq, audience, state, updated_seq) VALUES (54, 'okite', 'progress', 57);
INSERT INTO request_audience (opened_seq, audience, state, updated_seq) VALUES (58, 'c01900000000070008000000000000001', 'progress', 79);
INSERT INTO request_audience (opened_seq, audience, state, updated_seq) VALUES (58, 'oacme', 'progress', 79);
INSERT INTO request_audience (opened_seq, audience, state, updated_seq) VALUES (62, 'c01900000000070008000000000000001', 'progress', 88);
INSERT INTO request_audience (opened_seq, audience, state, updated_seq) VALUES (62, 'oacme.billing', 'progress', 88);
INSERT INTO request_audience (opened_seq, audience, state, updated_seq) VALUES (63, 'c01900000000070008000000000000005', 'done', 69);
INSERT INTO request_audience (opened_seq, audience, state, updated_seq) VALUES (66, 'c01900000000070008000000000000003', 'progress', 78);
INSERT INTO request_audience (opened_seq, audience, state, updated_seq) VALUES (66, 'oumbra', 'progress', 78);
INSERT INTO request_audience (opened_seq, audience, state, updated_seq) VALUES (72, 'c01900000000070008000000000000004', 'progress', 72);
INSERT INTO request_audience (opened_seq, audience, state, updated_seq) VALUES (72, 'okite', 'progress', 72);
INSERT INTO request_audience (opened_seq, audience, state, updated_seq) VALUES (73, 'c01900000000070008000000000000004', 'progress', 74);
INSERT INTO request_audience (opened_seq, audience, state, updated_seq) VALUES (73, 'okite', 'progress', 74);
INSERT INTO request_audience (opened_seq, audience, state, updated_seq) VALUES (75, 'c01900000000070008000000000000005', 'progress', 75);
INSERT INTO request_audience (opened_seq, audience, state, updated_seq) VALUES (77, 'c01900000000070008000000000000002', 'progress', 77);
INSERT INTO request_audience (opened_seq, audience, state, updated_seq) VALUES (77, 'oacme', 'progress', 77);
INSERT INTO request_audience (opened_seq, audience, state, updated_seq) VALUES (80, 'c01900000000070008000000000000001', 'progress', 80);
INSERT INTO request_audience (opened_seq, audience, state, updated_seq) VALUES (80, 'oacme.billing', 'progress', 80);
INSERT INTO request_audience (opened_seq, audience, state, updated_seq) VALUES (81, 'c01900000000070008000000000000003', 'progress', 81);
INSERT INTO request_audience (opened_seq, audience, state, updated_seq) VALUES (81, 'oumbra', 'progress', 81);
INSERT INTO reply (seq, id, request_id, author_kind, author_id, body, at, visible_at) VALUES (41, '01a20e4bc5f170f798af9ce98525f310', '01a20e4bc5f07425a8c9debaab5d8422', 'agent', '01900000000070008000000000000102', 'Yes: *Settings → Audit → Destinations*. I have switched it on for your account, and the first file arrived at 02:00.', 1795190576618, 1795190576618);
INSERT INTO reply (seq, id, request_id, author_kind, author_id, body, at, visible_at) VALUES (50, '01a20e4bc5f67140a2c0c3b316036d87', '01a20e4bc5f276af90972924a5a2a6d0', 'agent', '01900000000070008000000000000103', 'Ja: es gilt das Reverse-Charge-Verfahren, der Hinweis steht unten auf der Rechnung.', 1795345376618, 1795345376618);
INSERT INTO reply (seq, id, request_id, author_kind, author_id, body, at, visible_at) VALUES (53, '01a20e4bc5f67140a2c0c3b6dfbbc32a', '01a20e4bc5ea7798a55692204b670671', 'agent', '01900000000070008000000000000102', 'Tuesday at 10 works for us. I have sent an invitation to you and to Lee.', 1795363376618, 1795363376618);
INSERT INTO reply (seq, id, request_id, author_kind, author_id, body, at, visible_at) VALUES (55, '01a20e4bc5f7754fb264eb1d349e84ed', '01a20e4bc5f577eeb034b7834093b122', 'agent', '01900000000070008000000000000101', 'Which address did he sign in with? I would rather not guess.', 1795363376618, 1795363376618);
INSERT INTO reply (seq, id, request_id, author_kind, author_id, body, at, visible_at) VALUES (69, '01a20e4bc5fb74ef93f603df527dc682', '01a20e4bc5fa776db1da70bcc82bf1a5', 'agent', '01900000000070008000000000000101', 'No, it was not, and I am sorry for the noise. We took you off that list.', 1795449776618, 1795449776618);
INSERT INTO reply (seq, id, request_id, author_kind, author_id, body, at, visible_at) VALUES (76, '01a20e4bc5fd759c9001a44195089f83', '01a20e4bc5f377afabc451886f36d439', 'agent', '01900000000070008000000000000101', 'There are two ways: a fixed list of four ranges, or mutual TLS. Which of the two would your firewall team prefer?', 1795518176618, 1795518176618);
INSERT INTO reply (seq, id, request_id, author_kind, author_id, body, at, visible_at) VALUES (78, '01a20e4bc5fd759c9001a443d40f19c0', '01a20e4bc5fb74ef93f603db3764e11f', 'contact', '01900000000070008000000000000003', 'It has started in a second project too.', 1795518176618, 1795518176618);
INSERT INTO reply (seq, id, request_id, author_kind, author_id, body, at, visible_at) VALUES (79, '01a20e4bc5ff756d91413553129e46d8', '01a20e4bc5f7754fb264eb202ab14426', 'agent', '01900000000070008000000000000101', 'Good morning Dana, I have uploaded the new certificate for you. Could you try again and tell me if anyone still sees the error?', 1795527776618, 1795527776618);
INSERT INTO reply (seq, id, request_id, author_kind, author_id, body, at, visible_at) VALUES (88, '01a20e4bc60a7467bb4a630228d4fa1f', '01a20e4bc5fa776db1da70bb07edbbd7', 'agent', '01900000000070008000000000000102', 'This **stays**.', 1795536356642, 1795536366642);
INSERT INTO tally (workspace_id, assignee_id, state, n) VALUES ('FIN', '', 'progress', 1);
INSERT INTO tally (workspace_id, assignee_id, state, n) VALUES ('FIN', '01900000000070008000000000000103', 'done', 1);
INSERT INTO tally (workspace_id, assignee_id, state, n) VALUES ('FIN', '01900000000070008000000000000103', 'progress', 1);
INSERT INTO tally (workspace_id, assignee_id, state, n) VALUES ('FIN', '01900000000070008000000000000103', 'waiting', 0);
INSERT INTO tally (workspace_id, assignee_id, state, n) VALUES ('ONB', '', 'progress', 1);
INSERT INTO tally (workspace_id, assignee_id, state, n) VALUES ('ONB', '01900000000070008000000000000102', 'progress', 1);
INSERT INTO tally (workspace_id, assignee_id, state, n) VALUES ('SUP', '', 'progress', 4);
INSERT INTO tally (workspace_id, assignee_id, state, n) VALUES ('SUP', '01900000000070008000000000000101', 'done', 1);
INSERT INTO tally (workspace_id, assignee_id, state, n) VALUES ('SUP', '01900000000070008000000000000101', 'progress', 3);
INSERT INTO tally (workspace_id, assignee_id, state, n) VALUES ('SUP', '01900000000070008000000000000101', 'waiting', 2);
INSERT INTO tally (workspace_id, assignee_id, state, n) VALUES ('SUP', '01900000000070008000000000000102', 'done', 1);
INSERT INTO tally (workspace_id, assignee_id, state, n) VALUES ('SUP', '01900000000070008000000000000102', 'progress', 0);
INSERT INTO resolved_tally (workspace_id, day, n) VALUES ('FIN', 20779, 0);
INSERT INTO resolved_tally (workspace_id, day, n) VALUES ('SUP', 20778, 1);
INSERT INTO resolved_tally (workspace_id, day, n) VALUES ('SUP', 20780, 1);
INSERT INTO contact_tally (contact_id, state, n) VALUES ('01900000000070008000000000000001', 'done', 1);
INSERT INTO contact_tally (contact_id, state, n) VALUES ('01900000000070008000000000000001', 'progress', 4);
INSERT INTO contact_tally (contact_id, state, n) VALUES ('01900000000070008000000000000001', 'waiting', 1);
INSERT INTO contact_tally (contact_id, state, n) VALUES ('01900000000070008000000000000002', 'progress', 1);
INSERT INTO contact_tally (contact_id, state, n) VALUES ('01900000000070008000000000000002', 'waiting', 1);
INSERT INTO contact_tally (contact_id, state, n) VALUES ('01900000000070008000000000000003', 'progress', 2);
INSERT INTO contact_tally (contact_id, state, n) VALUES ('01900000000070008000000000000004', 'done', 1);
INSERT INTO contact_tally (contact_id, state, n) VALUES ('01900000000070008000000000000004', 'progress', 3);
INSERT INTO contact_tally (contact_id, state, n) VALUES ('01900000000070008000000000000005', 'done', 1);
INSERT INTO contact_tally (contact_id, state, n) VALUES ('01900000000070008000000000000005', 'progress', 1);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bc5ea7798a55692204b670671.01900000000070008000000000000001', 35, 'request_received', 'contact', '01900000000070008000000000000001', '01a20e4bc5ea7798a55692204b670671', 1794758576618);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bc5ee70cab472f607e2710ba1.01900000000070008000000000000001', 37, 'status_changed', 'contact', '01900000000070008000000000000001', '01a20e4bc5ea7798a55692204b670671', 1794844976618);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bc5f07425a8c9debaab5d8422.01900000000070008000000000000001', 38, 'request_received', 'contact', '01900000000070008000000000000001', '01a20e4bc5f07425a8c9debaab5d8422', 1795017776618);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bc5f170f798af9ce82cc77642.01900000000070008000000000000001', 40, 'status_changed', 'contact', '01900000000070008000000000000001', '01a20e4bc5f07425a8c9debaab5d8422', 1795028576618);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bc5f170f798af9ce98525f310.01900000000070008000000000000001', 41, 'reply_posted', 'contact', '01900000000070008000000000000001', '01a20e4bc5f07425a8c9debaab5d8422', 1795190576618);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bc5f276af90972924a5a2a6d0.01900000000070008000000000000004', 42, 'request_received', 'contact', '01900000000070008000000000000004', '01a20e4bc5f276af90972924a5a2a6d0', 1795190576618);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bc5f377afabc451886f36d439.01900000000070008000000000000001', 43, 'request_received', 'contact', '01900000000070008000000000000001', '01a20e4bc5f377afabc451886f36d439', 1795276976618);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bc5f377afabc45189ad562c26.01900000000070008000000000000102', 44, 'status_changed', 'agent', '01900000000070008000000000000102', '01a20e4bc5f07425a8c9debaab5d8422', 1795276976618);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bc5f577eeb034b7834093b122.01900000000070008000000000000002', 45, 'request_received', 'contact', '01900000000070008000000000000002', '01a20e4bc5f577eeb034b7834093b122', 1795276976618);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bc5f577eeb034b7855c324f76.01900000000070008000000000000004', 47, 'status_changed', 'contact', '01900000000070008000000000000004', '01a20e4bc5f276af90972924a5a2a6d0', 1795276976618);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bc5f67140a2c0c3b25e3d2be9.01900000000070008000000000000001', 49, 'status_changed', 'contact', '01900000000070008000000000000001', '01a20e4bc5f377afabc451886f36d439', 1795284176618);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bc5f67140a2c0c3b316036d87.01900000000070008000000000000004', 50, 'reply_posted', 'contact', '01900000000070008000000000000004', '01a20e4bc5f276af90972924a5a2a6d0', 1795345376618);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bc5f67140a2c0c3b5db517a27.01900000000070008000000000000002', 52, 'status_changed', 'contact', '01900000000070008000000000000002', '01a20e4bc5f577eeb034b7834093b122', 1795356176618);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bc5f67140a2c0c3b6dfbbc32a.01900000000070008000000000000001', 53, 'reply_posted', 'contact', '01900000000070008000000000000001', '01a20e4bc5ea7798a55692204b670671', 1795363376618);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bc5f7754fb264eb1c77b94cf8.01900000000070008000000000000004', 54, 'request_received', 'contact', '01900000000070008000000000000004', '01a20e4bc5f7754fb264eb1c77b94cf8', 1795363376618);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bc5f7754fb264eb1d349e84ed.01900000000070008000000000000002', 55, 'reply_posted', 'contact', '01900000000070008000000000000002', '01a20e4bc5f577eeb034b7834093b122', 1795363376618);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bc5f7754fb264eb1faa91a1b4.01900000000070008000000000000004', 57, 'status_changed', 'contact', '01900000000070008000000000000004', '01a20e4bc5f7754fb264eb1c77b94cf8', 1795420976618);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bc5f7754fb264eb202ab14426.01900000000070008000000000000001', 58, 'request_received', 'contact', '01900000000070008000000000000001', '01a20e4bc5f7754fb264eb202ab14426', 1795435376618);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bc5f97131953f8f415817887f.01900000000070008000000000000001', 61, 'status_changed', 'contact', '01900000000070008000000000000001', '01a20e4bc5f7754fb264eb202ab14426', 1795436576618);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bc5fa776db1da70bb07edbbd7.01900000000070008000000000000001', 62, 'request_received', 'contact', '01900000000070008000000000000001', '01a20e4bc5fa776db1da70bb07edbbd7', 1795442576618);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bc5fa776db1da70bcc82bf1a5.01900000000070008000000000000005', 63, 'request_received', 'contact', '01900000000070008000000000000005', '01a20e4bc5fa776db1da70bcc82bf1a5', 1795442576618);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bc5fa776db1da70bed16f1134.01900000000070008000000000000005', 65, 'status_changed', 'contact', '01900000000070008000000000000005', '01a20e4bc5fa776db1da70bcc82bf1a5', 1795446176618);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bc5fb74ef93f603db3764e11f.01900000000070008000000000000003', 66, 'request_received', 'contact', '01900000000070008000000000000003', '01a20e4bc5fb74ef93f603db3764e11f', 1795449776618);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bc5fb74ef93f603de6782139e.01900000000070008000000000000001', 68, 'status_changed', 'contact', '01900000000070008000000000000001', '01a20e4bc5fa776db1da70bb07edbbd7', 1795449776618);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bc5fb74ef93f603df527dc682.01900000000070008000000000000005', 69, 'reply_posted', 'contact', '01900000000070008000000000000005', '01a20e4bc5fa776db1da70bcc82bf1a5', 1795449776618);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bc5fb74ef93f603e1b36d1183.01900000000070008000000000000003', 71, 'status_changed', 'contact', '01900000000070008000000000000003', '01a20e4bc5fb74ef93f603db3764e11f', 1795456976618);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bc5fc70749c63b6b2bd9b5fb7.01900000000070008000000000000004', 72, 'request_received', 'contact', '01900000000070008000000000000004', '01a20e4bc5fc70749c63b6b2bd9b5fb7', 1795464176618);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bc5fc70749c63b6b3e29ff058.01900000000070008000000000000004', 73, 'request_received', 'contact', '01900000000070008000000000000004', '01a20e4bc5fc70749c63b6b3e29ff058', 1795496576618);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bc5fd759c9001a440680fde74.01900000000070008000000000000005', 75, 'request_received', 'contact', '01900000000070008000000000000005', '01a20e4bc5fd759c9001a440680fde74', 1795510976618);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bc5fd759c9001a44195089f83.01900000000070008000000000000001', 76, 'reply_posted', 'contact', '01900000000070008000000000000001', '01a20e4bc5f377afabc451886f36d439', 1795518176618);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bc5fd759c9001a442aae95528.01900000000070008000000000000002', 77, 'request_received', 'contact', '01900000000070008000000000000002', '01a20e4bc5fd759c9001a442aae95528', 1795518176618);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bc5fd759c9001a443d40f19c0.01900000000070008000000000000101', 78, 'reply_posted', 'agent', '01900000000070008000000000000101', '01a20e4bc5fb74ef93f603db3764e11f', 1795518176618);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bc5ff756d91413553129e46d8.01900000000070008000000000000001', 79, 'reply_posted', 'contact', '01900000000070008000000000000001', '01a20e4bc5f7754fb264eb202ab14426', 1795527776618);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bc5ff756d914135553a1fb8b2.01900000000070008000000000000001', 80, 'request_received', 'contact', '01900000000070008000000000000001', '01a20e4bc5ff756d914135553a1fb8b2', 1795531976618);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bc6007631a4bc10e1c96ea357.01900000000070008000000000000003', 81, 'request_received', 'contact', '01900000000070008000000000000003', '01a20e4bc6007631a4bc10e1c96ea357', 1795534076618);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bc60a7467bb4a630228d4fa1f.01900000000070008000000000000001', 88, 'reply_posted', 'contact', '01900000000070008000000000000001', '01a20e4bc5fa776db1da70bb07edbbd7', 1795536366642);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bc5ea7798a55692204b670671.01900000000070008000000000000001', 'request_received', 1794758576618, 0, 0, 1794758576618, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bc5ee70cab472f607e2710ba1.01900000000070008000000000000001', 'status_changed', 1794844976618, 0, 0, 1794844976618, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bc5f07425a8c9debaab5d8422.01900000000070008000000000000001', 'request_received', 1795017776618, 0, 0, 1795017776618, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bc5f170f798af9ce82cc77642.01900000000070008000000000000001', 'status_changed', 1795028576618, 0, 0, 1795028576618, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bc5f170f798af9ce98525f310.01900000000070008000000000000001', 'reply_posted', 1795190576618, 0, 0, 1795190576618, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bc5f276af90972924a5a2a6d0.01900000000070008000000000000004', 'request_received', 1795190576618, 0, 0, 1795190576618, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bc5f377afabc451886f36d439.01900000000070008000000000000001', 'request_received', 1795276976618, 0, 0, 1795276976618, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bc5f377afabc45189ad562c26.01900000000070008000000000000102', 'status_changed', 1795276976618, 0, 0, 1795276976618, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bc5f577eeb034b7834093b122.01900000000070008000000000000002', 'request_received', 1795276976618, 0, 0, 1795276976618, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bc5f577eeb034b7855c324f76.01900000000070008000000000000004', 'status_changed', 1795276976618, 0, 0, 1795276976618, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bc5f67140a2c0c3b25e3d2be9.01900000000070008000000000000001', 'status_changed', 1795284176618, 0, 0, 1795284176618, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bc5f67140a2c0c3b316036d87.01900000000070008000000000000004', 'reply_posted', 1795345376618, 0, 0, 1795345376618, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bc5f67140a2c0c3b5db517a27.01900000000070008000000000000002', 'status_changed', 1795356176618, 0, 0, 1795356176618, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bc5f67140a2c0c3b6dfbbc32a.01900000000070008000000000000001', 'reply_posted', 1795363376618, 0, 0, 1795363376618, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bc5f7754fb264eb1c77b94cf8.01900000000070008000000000000004', 'request_received', 1795363376618, 0, 0, 1795363376618, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bc5f7754fb264eb1d349e84ed.01900000000070008000000000000002', 'reply_posted', 1795363376618, 0, 0, 1795363376618, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bc5f7754fb264eb1faa91a1b4.01900000000070008000000000000004', 'status_changed', 1795420976618, 0, 0, 1795420976618, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bc5f7754fb264eb202ab14426.01900000000070008000000000000001', 'request_received', 1795435376618, 0, 0, 1795435376618, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bc5f97131953f8f415817887f.01900000000070008000000000000001', 'status_changed', 1795436576618, 0, 0, 1795436576618, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bc5fa776db1da70bb07edbbd7.01900000000070008000000000000001', 'request_received', 1795442576618, 0, 0, 1795442576618, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bc5fa776db1da70bcc82bf1a5.01900000000070008000000000000005', 'request_received', 1795442576618, 0, 0, 1795442576618, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bc5fa776db1da70bed16f1134.01900000000070008000000000000005', 'status_changed', 1795446176618, 0, 0, 1795446176618, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bc5fb74ef93f603db3764e11f.01900000000070008000000000000003', 'request_received', 1795449776618, 0, 0, 1795449776618, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bc5fb74ef93f603de6782139e.01900000000070008000000000000001', 'status_changed', 1795449776618, 0, 0, 1795449776618, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bc5fb74ef93f603df527dc682.01900000000070008000000000000005', 'reply_posted', 1795449776618, 0, 0, 1795449776618, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bc5fb74ef93f603e1b36d1183.01900000000070008000000000000003', 'status_changed', 1795456976618, 0, 0, 1795456976618, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bc5fc70749c63b6b2bd9b5fb7.01900000000070008000000000000004', 'request_received', 1795464176618, 0, 0, 1795464176618, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bc5fc70749c63b6b3e29ff058.01900000000070008000000000000004', 'request_received', 1795496576618, 0, 0, 1795496576618, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bc5fd759c9001a440680fde74.01900000000070008000000000000005', 'request_received', 1795510976618, 0, 0, 1795510976618, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bc5fd759c9001a44195089f83.01900000000070008000000000000001', 'reply_posted', 1795518176618, 0, 0, 1795518176618, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bc5fd759c9001a442aae95528.01900000000070008000000000000002', 'request_received', 1795518176618, 0, 0, 1795518176618, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bc5fd759c9001a443d40f19c0.01900000000070008000000000000101', 'reply_posted', 1795518176618, 0, 0, 1795518176618, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bc5ff756d91413553129e46d8.01900000000070008000000000000001', 'reply_posted', 1795527776618, 0, 0, 1795527776618, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bc5ff756d914135553a1fb8b2.01900000000070008000000000000001', 'request_received', 1795531976618, 0, 0, 1795531976618, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bc6007631a4bc10e1c96ea357.01900000000070008000000000000003', 'request_received', 1795534076618, 0, 0, 1795534076618, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bc60a7467bb4a630228d4fa1f.01900000000070008000000000000001', 'reply_posted', 1795536366642, 0, 0, NULL, NULL, NULL);
CREATE INDEX event_by_subject ON event (subject, seq);
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
WHEN (OLD.seq, OLD.id, OLD.at, OLD.actor_kind, OLD.actor, OLD.kind, OLD.subject, OLD.data, OLD.request_id, OLD.ip, OLD.agent)
  IS NOT (NEW.seq, NEW.id, NEW.at, NEW.actor_kind, NEW.actor, NEW.kind, NEW.subject, NEW.data, NEW.request_id, NEW.ip, NEW.agent)
BEGIN
  SELECT RAISE(ABORT, 'the log is append-only');
END;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN
  SELECT RAISE(ABORT, 'the log is append-only');
END;
CREATE INDEX request_type_by_portal ON request_type (portal_id, position);
CREATE TRIGGER project_site_configured AFTER INSERT ON event WHEN NEW.kind = 'site.configured'
BEGIN
  INSERT OR REPLACE INTO site (id, name, language, zone, announcement, color, logo, reply_to)
  VALUES (1, NEW.data ->> 'name', NEW.data ->> 'language', NEW.data ->> 'zone', NEW.data ->> 'announcement',
          NEW.data ->> 'color', NEW.data ->> 'logo', NEW.data ->> 'reply_to');
END;
CREATE TRIGGER project_workspace_defined AFTER INSERT ON event WHEN NEW.kind = 'workspace.defined'
BEGIN
  INSERT INTO workspace (id, name) VALUES (NEW.subject, NEW.data ->> 'name')
  ON CONFLICT (id) DO UPDATE SET name = excluded.name;
END;
CREATE TRIGGER project_workflow_defined AFTER INSERT ON event WHEN NEW.kind = 'workflow.defined'
BEGIN
  INSERT INTO workflow (id, name, steps, initial)
  VALUES (NEW.subject, NEW.data ->> 'name', NEW.data -> 'steps', NEW.data ->> 'initial')
  ON CONFLICT (id) DO UPDATE SET name = excluded.name, steps = excluded.steps, initial = excluded.initial;
  UPDATE status SET retired = 1 WHERE workflow_id = NEW.subject;
  INSERT INTO status (workflow_id, key, position, name, category, customer_name, next_step, owner, step, after_reply)
  SELECT NEW.subject, value ->> 'key', key, value ->> 'name', value ->> 'category', value ->> 'customer_name',
         value ->> 'next_step', value ->> 'owner', value ->> 'step', value ->> 'after_reply'
    FROM json_each(NEW.data, '$.statuses') WHERE true
  ON CONFLICT (workflow_id, key) DO UPDATE SET
    position = excluded.position, name = excluded.name, category = excluded.category, customer_name = excluded.customer_name,
    next_step = excluded.next_step, owner = excluded.owner, step = excluded.step, after_reply = excluded.after_reply, retired = 0;
  DELETE FROM transition WHERE workflow_id = NEW.subject;
  INSERT INTO transition (workflow_id, key, position, name, from_status, to_status, customer_name, needs_reason, resolution, grace_days)
  SELECT NEW.subject, value ->> 'key', key, value ->> 'name', value -> 'from', value ->> 'to', value ->> 'customer_name',
         coalesce(value ->> 'needs_reason', 0), value ->> 'resolution', value ->> 'grace_days'
    FROM json_each(NEW.data, '$.transitions');
END;
CREATE TRIGGER project_portal_defined AFTER INSERT ON event WHEN NEW.kind = 'portal.defined'
BEGIN
  INSERT OR REPLACE INTO portal (id, position, name, description, welcome, announcement, icon, color, logo, sign_up, tabs)
  VALUES (NEW.subject, NEW.data ->> 'position', NEW.data ->> 'name', NEW.data ->> 'description', NEW.data ->> 'welcome',
          NEW.data ->> 'announcement', NEW.data ->> 'icon', NEW.data ->> 'color', NEW.data ->> 'logo',
          NEW.data ->> 'sign_up', NEW.data -> 'tabs');
  DELETE FROM portal_audience WHERE portal_id = NEW.subject;
  INSERT OR IGNORE INTO portal_audience (portal_id, audience)
  SELECT NEW.subject, value FROM json_each(NEW.data, '$.audience');
END;
CREATE TRIGGER project_request_type_defined AFTER INSERT ON event WHEN NEW.kind = 'request_type.defined'
BEGIN
  INSERT OR REPLACE INTO request_type (id, portal_id, tab, position, name, description, icon, workspace_id, workflow_id,
                                       priority, sharing, response_hours, what_next, form)
  VALUES (NEW.subject, NEW.data ->> 'portal', NEW.data ->> 'tab', NEW.data ->> 'position', NEW.data ->> 'name',
          NEW.data ->> 'description', NEW.data ->> 'icon', NEW.data ->> 'workspace', NEW.data ->> 'workflow',
          NEW.data ->> 'priority', NEW.data ->> 'sharing', NEW.data ->> 'response_hours', NEW.data ->> 'what_next',
          NEW.data -> 'form');
END;
CREATE VIEW site_chrome AS
  SELECT jsonb_object('name', name, 'language', language, 'zone', zone, 'announcement', announcement, 'color', color, 'logo', logo) AS json
    FROM site;
CREATE INDEX organisation_domain_by_organisation ON organisation_domain (organisation_id);
CREATE INDEX membership_by_organisation ON membership (organisation_id, contact_id);
CREATE INDEX agent_workspace_by_workspace ON agent_workspace (workspace_id, agent_id);
CREATE VIEW contact_audience AS
  SELECT id AS contact_id, 'everyone' AS audience FROM contact WHERE active = 1
  UNION ALL
  SELECT id, 'c' || id FROM contact WHERE active = 1
  UNION ALL
  SELECT m.contact_id, 'o' || m.organisation_id FROM membership m JOIN contact c ON c.id = m.contact_id AND c.active = 1
  UNION ALL
  SELECT m.contact_id, 'r' || m.role FROM membership m JOIN contact c ON c.id = m.contact_id AND c.active = 1
  UNION ALL
  SELECT m.contact_id, 'o' || m.organisation_id || '.' || m.role FROM membership m JOIN contact c ON c.id = m.contact_id AND c.active = 1;
CREATE VIEW contact_portal AS
  SELECT c.id AS contact_id, p.id, p.position, p.name, p.description, p.welcome, p.announcement, p.icon, p.color, p.logo, p.sign_up, p.tabs
    FROM contact c CROSS JOIN portal p
   WHERE EXISTS (SELECT 1 FROM portal_audience pa CROSS JOIN contact_audience a ON a.audience = pa.audience
                  WHERE pa.portal_id = p.id AND a.contact_id = c.id);
CREATE TRIGGER project_organisation_defined AFTER INSERT ON event WHEN NEW.kind = 'organisation.defined'
BEGIN
  INSERT INTO organisation (id, name) VALUES (NEW.subject, NEW.data ->> 'name')
  ON CONFLICT (id) DO UPDATE SET name = excluded.name;
  DELETE FROM organisation_domain WHERE organisation_id = NEW.subject;
  INSERT OR IGNORE INTO organisation_domain (domain, organisation_id) SELECT value, NEW.subject FROM json_each(NEW.data, '$.domains');
END;
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
CREATE INDEX queue_open_by_activity ON request (workspace_id, updated_seq) WHERE state <> 'done';
CREATE INDEX queue_open_by_age ON request (workspace_id, opened_seq) WHERE state <> 'done';
CREATE INDEX queue_open_by_priority ON request (workspace_id, priority, opened_seq) WHERE state <> 'done';
CREATE INDEX queue_unassigned_by_activity ON request (workspace_id, updated_seq) WHERE state <> 'done' AND assignee_id IS NULL;
CREATE INDEX queue_unassigned_by_age ON request (workspace_id, opened_seq) WHERE state <> 'done' AND assignee_id IS NULL;
CREATE INDEX queue_unassigned_by_priority ON request (workspace_id, priority, opened_seq) WHERE state <> 'done' AND assignee_id IS NULL;
CREATE INDEX queue_mine_by_activity ON request (workspace_id, assignee_id, updated_seq) WHERE state <> 'done' AND assignee_id IS NOT NULL;
CREATE INDEX queue_mine_by_age ON request (workspace_id, assignee_id, opened_seq) WHERE state <> 'done' AND assignee_id IS NOT NULL;
CREATE INDEX queue_mine_by_priority ON request (workspace_id, assignee_id, priority, opened_seq) WHERE state <> 'done' AND assignee_id IS NOT NULL;
CREATE INDEX queue_waiting_by_activity ON request (workspace_id, updated_seq) WHERE state = 'waiting';
CREATE INDEX queue_waiting_by_age ON request (workspace_id, opened_seq) WHERE state = 'waiting';
CREATE INDEX queue_waiting_by_priority ON request (workspace_id, priority, opened_seq) WHERE state = 'waiting';
CREATE INDEX queue_resolved_by_activity ON request (workspace_id, updated_seq) WHERE state = 'done';
CREATE INDEX request_audience_by_activity ON request_audience (audience, updated_seq);
CREATE INDEX request_audience_by_state ON request_audience (audience, state, updated_seq);
CREATE INDEX reply_by_request ON reply (request_id, seq);
CREATE VIEW contact_request AS
  SELECT c.id AS viewer_id, r.id, r.key, r.workspace_id, r.portal_id, r.type_id, r.workflow_id, r.contact_id, r.organisation_id, r.follows,
         r.title, r.body, r.answers, r.status, r.state, r.priority, r.assignee_id, r.resolution,
         r.opened_seq, r.opened_at, r.updated_seq, r.updated_at, r.resolved_at
    FROM request r CROSS JOIN contact c
   WHERE EXISTS (SELECT 1 FROM request_audience ra CROSS JOIN contact_audience a ON a.audience = ra.audience
                  WHERE ra.opened_seq = r.opened_seq AND a.contact_id = c.id);
CREATE VIEW agent_request AS
  SELECT a.id AS viewer_id, a.role <> 'auditor' AS may_write, r.id, r.key, r.workspace_id, r.portal_id, r.type_id, r.workflow_id,
         r.contact_id, r.organisation_id, r.follows, r.title, r.body, r.answers, r.status, r.state, r.priority, r.assignee_id, r.resolution,
         r.opened_seq, r.opened_at, r.updated_seq, r.updated_at, r.resolved_at
    FROM request r
    JOIN agent_workspace w ON w.workspace_id = r.workspace_id
    JOIN agent a ON a.id = w.agent_id AND a.active = 1;
CREATE VIEW request_card AS
  SELECT r.opened_seq, r.resolved_at,
         jsonb_object('key', r.key, 'title', r.title, 'state', r.state, 'category', st.category, 'status', st.customer_name, 'step', st.step,
                     'next_step', st.next_step, 'agent', (SELECT name FROM agent WHERE id = r.assignee_id), 'portal', p.name,
                     'requester', c.name, 'requester_id', c.id, 'opened_at', r.opened_at, 'updated_at', r.updated_at,
                     'resolved_at', r.resolved_at, 'response_hours', t.response_hours) AS json
    FROM request r
    JOIN status st ON st.workflow_id = r.workflow_id AND st.key = r.status
    JOIN portal p ON p.id = r.portal_id
    JOIN request_type t ON t.id = r.type_id
    JOIN contact c ON c.id = r.contact_id;
CREATE VIEW desk_card AS
  SELECT r.opened_seq,
         jsonb_object('key', r.key, 'title', r.title, 'state', r.state, 'category', st.category, 'status', st.name, 'priority', r.priority,
                     'assignee', (SELECT name FROM agent WHERE id = r.assignee_id), 'requester', c.name,
                     'organisation', (SELECT name FROM organisation WHERE id = r.organisation_id), 'opened_at', r.opened_at,
                     'updated_at', r.updated_at, 'opened_seq', r.opened_seq, 'updated_seq', r.updated_seq) AS json
    FROM request r
    JOIN status st ON st.workflow_id = r.workflow_id AND st.key = r.status
    JOIN contact c ON c.id = r.contact_id;
CREATE TRIGGER project_request_submitted AFTER INSERT ON event WHEN NEW.kind = 'request.submitted'
BEGIN
  UPDATE workspace SET last_number = NEW.data ->> 'number' WHERE id = NEW.data ->> 'workspace';
  INSERT INTO request (id, key, workspace_id, portal_id, type_id, workflow_id, contact_id, organisation_id, follows, title, body, answers,
                       status, state, priority, opened_seq, opened_at, updated_seq, updated_at)
  VALUES (NEW.subject, NEW.data ->> 'key', NEW.data ->> 'workspace', NEW.data ->> 'portal', NEW.data ->> 'type', NEW.data ->> 'workflow',
          NEW.data ->> 'contact', NEW.data ->> 'organisation', NEW.data ->> 'follows', NEW.data ->> 'title', NEW.data ->> 'body',
          NEW.data -> 'answers', NEW.data ->> 'status', NEW.data ->> 'state', NEW.data ->> 'priority', NEW.seq, NEW.at, NEW.seq, NEW.at);
  INSERT INTO request_audience (opened_seq, audience, state, updated_seq)
  SELECT NEW.seq, value, NEW.data ->> 'state', NEW.seq FROM json_each(NEW.data, '$.audience');
  INSERT INTO entry_text (rowid, text, scope)
  VALUES (NEW.seq,
          concat_ws(' ', NEW.data ->> 'key', NEW.data ->> 'title', NEW.data ->> 'body',
                    (SELECT group_concat(value ->> 'text', ' ') FROM json_each(NEW.data, '$.answers')),
                    (SELECT name FROM contact WHERE id = NEW.data ->> 'contact'),
                    (SELECT name FROM organisation WHERE id = NEW.data ->> 'organisation')),
          concat_ws(' ', 'w' || (NEW.data ->> 'workspace'), (SELECT group_concat(value, ' ') FROM json_each(NEW.data, '$.audience'))));
END;
CREATE TRIGGER project_request_assigned AFTER INSERT ON event WHEN NEW.kind = 'request.assigned'
BEGIN
  UPDATE request SET assignee_id = NEW.data ->> 'assignee', updated_seq = NEW.seq, updated_at = NEW.at WHERE id = NEW.subject;
END;
CREATE TRIGGER project_request_prioritised AFTER INSERT ON event WHEN NEW.kind = 'request.prioritised'
BEGIN
  UPDATE request SET priority = NEW.data ->> 'priority', updated_seq = NEW.seq, updated_at = NEW.at WHERE id = NEW.subject;
END;
CREATE TRIGGER project_request_transitioned AFTER INSERT ON event WHEN NEW.kind = 'request.transitioned'
BEGIN
  UPDATE request SET status = NEW.data ->> 'to', state = NEW.data ->> 'state', resolution = NEW.data ->> 'resolution',
                     resolved_at = iif(NEW.data ->> 'state' = 'done', NEW.at, NULL), updated_seq = NEW.seq, updated_at = NEW.at
   WHERE id = NEW.subject;
  INSERT INTO reply (seq, id, request_id, author_kind, author_id, body, at, visible_at)
  SELECT NEW.seq, NEW.id, NEW.subject, NEW.actor_kind, NEW.actor, NEW.data ->> 'reason', NEW.at, NEW.at
   WHERE NEW.data ->> 'reason' <> '';
END;
CREATE TRIGGER project_reply_posted AFTER INSERT ON event WHEN NEW.kind = 'reply.posted'
BEGIN
  INSERT INTO reply (seq, id, request_id, author_kind, author_id, body, at, visible_at)
  VALUES (NEW.seq, NEW.id, NEW.subject, NEW.actor_kind, NEW.actor, NEW.data ->> 'body', NEW.at, NEW.data ->> 'visible_at');
  UPDATE request SET status = coalesce(NEW.data ->> 'to', status), state = coalesce(NEW.data ->> 'state', state),
                     resolution = iif(NEW.data ->> 'to' IS NULL, resolution, NEW.data ->> 'resolution'),
                     resolved_at = CASE WHEN NEW.data ->> 'to' IS NULL THEN resolved_at WHEN NEW.data ->> 'state' = 'done' THEN NEW.at END,
                     updated_seq = NEW.seq, updated_at = NEW.at
   WHERE id = NEW.subject;
END;
CREATE TRIGGER project_reply_withdrawn AFTER INSERT ON event WHEN NEW.kind = 'reply.withdrawn'
BEGIN
  DELETE FROM reply WHERE id = NEW.data ->> 'reply';
  UPDATE request SET status = coalesce(NEW.data ->> 'to', status), state = coalesce(NEW.data ->> 'state', state),
                     resolution = iif(NEW.data ->> 'to' IS NULL, resolution, NULL),
                     resolved_at = iif(NEW.data ->> 'to' IS NULL, resolved_at, NULL),
                     updated_seq = NEW.seq, updated_at = NEW.at
   WHERE id = NEW.subject;
END;
CREATE TRIGGER reply_is_searchable AFTER INSERT ON reply
BEGIN
  INSERT INTO entry_text (rowid, text, scope)
  SELECT NEW.seq, NEW.body,
         concat_ws(' ', 'w' || r.workspace_id, (SELECT group_concat(audience, ' ') FROM request_audience WHERE opened_seq = r.opened_seq))
    FROM request r WHERE r.id = NEW.request_id;
END;
CREATE TRIGGER withdrawn_reply_is_not_searchable AFTER DELETE ON reply
BEGIN
  DELETE FROM entry_text WHERE rowid = OLD.seq;
END;
CREATE TRIGGER audience_follows_request AFTER UPDATE OF state, updated_seq ON request
BEGIN
  UPDATE request_audience SET state = NEW.state, updated_seq = NEW.updated_seq WHERE opened_seq = NEW.opened_seq;
END;
CREATE TRIGGER tally_new_request AFTER INSERT ON request
BEGIN
  INSERT INTO tally (workspace_id, assignee_id, state, n) VALUES (NEW.workspace_id, coalesce(NEW.assignee_id, ''), NEW.state, 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
  INSERT INTO contact_tally (contact_id, state, n) VALUES (NEW.contact_id, NEW.state, 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER tally_moved_request AFTER UPDATE OF assignee_id, state ON request
WHEN (OLD.assignee_id, OLD.state) IS NOT (NEW.assignee_id, NEW.state)
BEGIN
  UPDATE tally SET n = n - 1 WHERE workspace_id = OLD.workspace_id AND assignee_id = coalesce(OLD.assignee_id, '') AND state = OLD.state;
  INSERT INTO tally (workspace_id, assignee_id, state, n) VALUES (NEW.workspace_id, coalesce(NEW.assignee_id, ''), NEW.state, 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
  UPDATE contact_tally SET n = n - 1 WHERE contact_id = OLD.contact_id AND state = OLD.state;
  INSERT INTO contact_tally (contact_id, state, n) VALUES (NEW.contact_id, NEW.state, 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER tally_resolved_request AFTER UPDATE OF resolved_at ON request WHEN OLD.resolved_at IS NOT NEW.resolved_at
BEGIN
  UPDATE resolved_tally SET n = n - 1 WHERE workspace_id = OLD.workspace_id AND day = OLD.resolved_at / 86400000;
  INSERT INTO resolved_tally (workspace_id, day, n) SELECT NEW.workspace_id, NEW.resolved_at / 86400000, 1 WHERE NEW.resolved_at IS NOT NULL
  ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE INDEX session_by_contact ON session (contact_id, created_at);
CREATE VIEW live_session AS
  SELECT s.id, s.expires_at, c.id AS contact_id, c.name, c.email,
         jsonb_object('contact_id', c.id, 'name', c.name, 'email', c.email, 'language', c.language) AS json
    FROM session s JOIN contact c ON c.id = s.contact_id AND c.active = 1
   WHERE s.ended_at IS NULL;
CREATE INDEX challenge_by_email ON challenge (email, created_at);
CREATE INDEX challenge_by_ip ON challenge (ip, created_at);
CREATE TRIGGER challenge_consumed AFTER UPDATE OF consumed_at ON challenge WHEN OLD.consumed_at IS NULL AND NEW.consumed_at IS NOT NULL
BEGIN
  INSERT INTO event (id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent)
  SELECT NEW.id, NEW.consumed_at, 'contact', NEW.id, 'contact.registered', NEW.id,
         json_object('email', lower(NEW.email), 'name', NEW.name), NEW.request_id, NEW.ip, NEW.agent
   WHERE NEW.name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM contact WHERE email = NEW.email);
  INSERT INTO session (id, contact_id, created_at, expires_at, ip, agent)
  SELECT NEW.session_id, c.id, NEW.consumed_at, NEW.session_ends_at, NEW.ip, NEW.agent
    FROM contact c WHERE c.email = NEW.email AND c.active = 1;
END;
CREATE INDEX delivery_due ON delivery (due_at) WHERE sent_at IS NULL AND failed_at IS NULL;
CREATE INDEX delivery_failed ON delivery (failed_at) WHERE failed_at IS NOT NULL;
CREATE TRIGGER outbox_request_received AFTER INSERT ON event WHEN NEW.kind = 'request.submitted'
BEGIN
  INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at)
  VALUES (NEW.id || '.' || (NEW.data ->> 'contact'), NEW.seq, 'request_received', 'contact', NEW.data ->> 'contact', NEW.subject, NEW.at);
END;
CREATE TRIGGER outbox_reply_posted AFTER INSERT ON event WHEN NEW.kind = 'reply.posted'
BEGIN
  INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at)
  SELECT NEW.id || '.' || r.contact_id, NEW.seq, 'reply_posted', 'contact', r.contact_id, r.id, NEW.data ->> 'visible_at'
    FROM request r WHERE r.id = NEW.subject AND (NEW.actor_kind, NEW.actor) <> ('contact', r.contact_id)
  UNION ALL
  SELECT NEW.id || '.' || r.assignee_id, NEW.seq, 'reply_posted', 'agent', r.assignee_id, r.id, NEW.at
    FROM request r WHERE r.id = NEW.subject AND NEW.actor_kind = 'contact' AND r.assignee_id IS NOT NULL;
END;
CREATE TRIGGER outbox_status_changed AFTER INSERT ON event WHEN NEW.kind = 'request.transitioned'
BEGIN
  INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at)
  SELECT NEW.id || '.' || r.contact_id, NEW.seq, 'status_changed', 'contact', r.contact_id, r.id, NEW.at
    FROM request r WHERE r.id = NEW.subject AND (NEW.actor_kind, NEW.actor) <> ('contact', r.contact_id)
  UNION ALL
  SELECT NEW.id || '.' || r.assignee_id, NEW.seq, 'status_changed', 'agent', r.assignee_id, r.id, NEW.at
    FROM request r WHERE r.id = NEW.subject AND NEW.actor_kind = 'contact' AND r.assignee_id IS NOT NULL;
END;
CREATE TRIGGER outbox_reply_withdrawn AFTER INSERT ON event WHEN NEW.kind = 'reply.withdrawn'
BEGIN
  DELETE FROM delivery WHERE id IN (SELECT id FROM outbox WHERE seq = NEW.data ->> 'reply_seq') AND sent_at IS NULL;
  DELETE FROM outbox WHERE seq = NEW.data ->> 'reply_seq';
END;
CREATE INDEX outbox_by_seq ON outbox (seq);
CREATE TRIGGER delivery_of_outbox AFTER INSERT ON outbox
BEGIN
  INSERT INTO delivery (id, kind, due_at) VALUES (NEW.id, NEW.kind, NEW.due_at) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER delivery_of_challenge AFTER INSERT ON challenge WHEN NEW.contact_id IS NOT NULL OR NEW.name IS NOT NULL
BEGIN
  INSERT INTO delivery (id, kind, due_at) VALUES (NEW.id, 'sign_in', NEW.created_at);
END;
