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
  serial      INTEGER NOT NULL UNIQUE,      -- in the order of their definition: its word in the full-text index, 'w3'
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
CREATE TABLE audience (
  id              INTEGER PRIMARY KEY,
  contact_id      TEXT NOT NULL,            -- this one
  organisation_id TEXT NOT NULL,            -- members of this one
  role            TEXT NOT NULL,            -- members with this role: of that organisation, or of any
  UNIQUE (contact_id, organisation_id, role)
) STRICT;
CREATE TABLE portal_audience (
  portal_id   TEXT NOT NULL,
  audience_id INTEGER NOT NULL,
  PRIMARY KEY (portal_id, audience_id)
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
  audience_id INTEGER NOT NULL,
  state       TEXT NOT NULL,
  updated_seq INTEGER NOT NULL,
  PRIMARY KEY (opened_seq, audience_id)
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
  code_hash   TEXT NOT NULL,
  asker       TEXT NOT NULL,                -- hash of the asking browser's secret: there, the link alone signs in
  source      TEXT NOT NULL,                -- who is counted as the asker: n<network>, or b<browser> that signed in before
  created_at  INTEGER NOT NULL,
  expires_at  INTEGER NOT NULL,
  consumed_at INTEGER,
  ip          TEXT NOT NULL,
  agent       TEXT NOT NULL,
  request_id  TEXT NOT NULL
) STRICT;
CREATE TABLE sign_in_try (
  id           INTEGER PRIMARY KEY,
  challenge_id TEXT NOT NULL,               -- as it was sent: there may be no such challenge
  email        TEXT NOT NULL COLLATE NOCASE,
  source       TEXT NOT NULL,               -- as in challenge
  at           INTEGER NOT NULL,
  outcome      TEXT NOT NULL CHECK (outcome IN ('in', 'wrong', 'unproved', 'over')),
  wrong        INTEGER NOT NULL,            -- wrong codes of this challenge, with this one
  session_id   TEXT,                        -- that begins, where it was right; until when; and the browser's session so far
  ends_at      INTEGER,
  replaces     TEXT,
  ip           TEXT NOT NULL,
  agent        TEXT NOT NULL,
  request_id   TEXT NOT NULL
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
CREATE TABLE request_snapshot (
  reply_seq   INTEGER PRIMARY KEY,          -- of the reply
  opened_seq  INTEGER NOT NULL,             -- of the request
  until       INTEGER NOT NULL,             -- when the reply is visible, milliseconds UTC
  moves       INTEGER NOT NULL,             -- 1: the reply came with a status
  status      TEXT NOT NULL,
  state       TEXT NOT NULL,
  resolution  TEXT,
  resolved_at INTEGER,
  updated_seq INTEGER NOT NULL,
  updated_at  INTEGER NOT NULL
) STRICT;
CREATE VIRTUAL TABLE entry_text USING fts5 (text, scope, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2');
CREATE TABLE search_try (
  id       INTEGER PRIMARY KEY,
  searcher TEXT NOT NULL,                   -- a contact's or an agent's id
  network  TEXT NOT NULL,                   -- of the caller; '' where it is not counted
  at       INTEGER NOT NULL                 -- milliseconds UTC
) STRICT;
CREATE TABLE fault (
  id         INTEGER PRIMARY KEY,
  at         INTEGER NOT NULL,            -- milliseconds UTC
  component  TEXT NOT NULL,
  what       TEXT NOT NULL,               -- the causes, without any value of a row
  request_id TEXT NOT NULL                -- stands on the page that the person saw, and in the log
) STRICT;
INSERT INTO migration (name, at) VALUES ('0001_log', 1795536187858);
INSERT INTO migration (name, at) VALUES ('0002_site', 1795536187858);
INSERT INTO migration (name, at) VALUES ('0003_people', 1795536187858);
INSERT INTO migration (name, at) VALUES ('0004_requests', 1795536187858);
INSERT INTO migration (name, at) VALUES ('0005_sign_in', 1795536187858);
INSERT INTO migration (name, at) VALUES ('0006_outbox', 1795536187858);
INSERT INTO migration (name, at) VALUES ('0007_reply_window', 1795536187858);
INSERT INTO migration (name, at) VALUES ('0008_search', 1795536187858);
INSERT INTO migration (name, at) VALUES ('0009_fault', 1795536187858);
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (1, 'df05367870a45fb19590d70154a96e83', 1792080187880, 'system', 'setup', 'site.configured', 'site', '{"name":"Northwind Cloud","language":"en","zone":"Europe/Berlin","announcement":"Planned work on Saturday. The EU region may be slow between 02:00 and 04:00.","color":"#1d4f91","reply_to":"support@northwind.example"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (10, '4c4e1fb39aab5176b2948267cd7820bb', 1792080187880, 'system', 'setup', 'membership.granted', '01900000000070008000000000000001', '{"organisation":"acme","role":"primary"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (11, '7191259b12ee56e283f797915e1efeb0', 1792080187880, 'system', 'setup', 'contact.registered', '01900000000070008000000000000002', '{"name":"Lee Marsh","email":"lee@acme.example"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (12, '7bdd8088b7795878939e4b898c40b3da', 1792080187880, 'system', 'setup', 'membership.granted', '01900000000070008000000000000002', '{"organisation":"acme","role":"technical"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (13, '063acce116165c5ba82bba0095f64730', 1792080187880, 'system', 'setup', 'contact.registered', '01900000000070008000000000000003', '{"name":"Ivo Petrov","email":"ivo@umbra.example"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (14, '6b1def3a3c7c523a9403b3f5a19ee4aa', 1792080187880, 'system', 'setup', 'membership.granted', '01900000000070008000000000000003', '{"organisation":"umbra","role":"technical"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (15, '8c52bb02ee825c2b85c14482e3a93c40', 1792080187880, 'system', 'setup', 'contact.registered', '01900000000070008000000000000004', '{"name":"Mina Sato","email":"mina@kite.example","language":"de"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (16, 'cf846bdd003c5f50b8c0c7f07b8e03e7', 1792080187880, 'system', 'setup', 'membership.granted', '01900000000070008000000000000004', '{"organisation":"kite","role":"billing"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (17, '54b88019edd95a6795eb5ce423536dec', 1792080187880, 'system', 'setup', 'contact.registered', '01900000000070008000000000000005', '{"name":"Noor Haddad","email":"noor@solo.example"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (18, '6dc1f8b73c8d55d3aa2e5239a58a582e', 1792080187880, 'system', 'setup', 'portal.defined', 'support', '{"position":0,"name":"Support","description":"Report a problem, ask a question, request access","welcome":"What can we help you with?","icon":"life-buoy","sign_up":1,"audience":["everyone"],"tabs":[{"key":"help","name":"Help"},{"key":"access","name":"Access"}]}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (19, '7d02435114f45f4b9b7ba972569b8867', 1792080187880, 'system', 'setup', 'portal.defined', 'billing', '{"position":1,"name":"Billing","description":"Invoices, payments, change of details","welcome":"Questions about money, answered by people who know your contract.","announcement":"Invoices for October are out.","icon":"credit-card","color":"#0f766e","sign_up":0,"audience":["rprimary","rbilling"],"tabs":[{"key":"invoices","name":"Invoices"},{"key":"plan","name":"Plan"}]}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (2, '69cc59dd3a3456c4bca723c829029aab', 1792080187880, 'system', 'setup', 'workspace.defined', 'SUP', '{"name":"Support"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (20, '69d026ef62dd5448b6a254467b5705c5', 1792080187880, 'system', 'setup', 'portal.defined', 'onboarding', '{"position":2,"name":"Onboarding","description":"Your way to going live","welcome":"Three steps and you are live.","icon":"rocket","color":"#7c3aed","sign_up":0,"audience":["oacme","okite"],"tabs":[{"key":"start","name":"Getting started"}]}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (21, 'cf6d5723d1cf5a0e99ff9de6c3bb1056', 1792080187880, 'system', 'setup', 'request_type.defined', 'report-a-problem', '{"portal":"support","tab":"help","position":0,"name":"Report a problem","description":"Something is broken, slow or wrong","icon":"bug","workspace":"SUP","workflow":"support","priority":2,"sharing":"organisation","response_hours":3,"what_next":"An engineer reads it and answers you here and by mail. If everybody is stopped, we call a second one at once.","form":{"fields":[{"id":"summary","kind":"short_text","label":"Summary","help":"A few words that name the problem","required":true,"part":"title","max_length":120},{"id":"product","kind":"single_choice","label":"Which product is affected?","required":true,"choices":[{"value":"identity","label":"Identity"},{"value":"storage","label":"Storage"},{"value":"compute","label":"Compute"},{"value":"network","label":"Network"},{"value":"other","label":"Something else"}]},{"id":"down","kind":"yes_no","label":"Is everybody stopped from working?","required":true},{"id":"people","kind":"single_choice","label":"How many people are affected?","required":true,"choices":[{"value":"few","label":"Fewer than 10"},{"value":"many","label":"10 to 100"},{"value":"most","label":"More than 100"}],"show_when":{"field":"down","is":["yes"]}},{"id":"since","kind":"date","label":"Since when?","required":false,"max":"2100-01-01"},{"id":"details","kind":"long_text","label":"What happens, and what did you expect?","help":"Error messages and steps help most. Markdown works.","required":true,"part":"body","max_length":10000},{"id":"more","kind":"heading","label":"How can we reach you?","help":"Only where the portal is not enough.","required":false},{"id":"phone","kind":"phone","label":"Telephone","required":false},{"id":"link","kind":"url","label":"Link to a page or a screenshot","required":false}]}}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (22, '18ae35a248f459108d7781ffbe912f34', 1792080187880, 'system', 'setup', 'request_type.defined', 'ask-a-question', '{"portal":"support","tab":"help","position":1,"name":"Ask a question","description":"How something works, or how to do it best","icon":"message-circle","workspace":"SUP","workflow":"support","priority":3,"sharing":"organisation","response_hours":8,"what_next":"Somebody of our team reads it and answers you here and by mail.","form":{"fields":[{"id":"summary","kind":"short_text","label":"Summary","help":"A few words that name the problem","required":true,"part":"title","max_length":120},{"id":"details","kind":"long_text","label":"Your question","help":"Markdown works.","required":true,"part":"body","max_length":10000}]}}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (23, '2fe763b233ad5029a173bc79e7c15ac5', 1792080187880, 'system', 'setup', 'request_type.defined', 'request-access', '{"portal":"support","tab":"access","position":2,"name":"Request access","description":"For you or for a colleague","icon":"key-round","workspace":"SUP","workflow":"support","priority":3,"sharing":"organisation","response_hours":8,"what_next":"Somebody of our team reads it and answers you here and by mail.","form":{"fields":[{"id":"who","kind":"contact","label":"Who needs access?","help":"Somebody of your organisation","required":true},{"id":"systems","kind":"multi_choice","label":"To what?","required":true,"choices":[{"value":"console","label":"Console"},{"value":"billing","label":"Billing"},{"value":"logs","label":"Audit logs"},{"value":"api","label":"API"}]},{"id":"until","kind":"date","label":"Until when?","help":"Leave empty for no end","required":false,"min":"2024-01-01","max":"2100-01-01"},{"id":"approver","kind":"email","label":"Who approves it on your side?","help":"Their e-mail address","required":false},{"id":"details","kind":"long_text","label":"Why is it needed?","required":false,"part":"body","max_length":10000}]}}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (24, 'dd014a7178bf5a36b5638ee1c83dd107', 1792080187880, 'system', 'setup', 'request_type.defined', 'something-else', '{"portal":"support","tab":"help","position":3,"name":"Something else","description":"None of these fits","icon":"ellipsis","workspace":"SUP","workflow":"support","priority":3,"sharing":"private","response_hours":8,"what_next":"Somebody of our team reads it and answers you here and by mail.","form":{"fields":[{"id":"summary","kind":"short_text","label":"Summary","help":"A few words that name the problem","required":true,"part":"title","max_length":120},{"id":"details","kind":"long_text","label":"What do you need?","required":true,"part":"body","max_length":10000}]}}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (25, '46d395166d1958a4a39304159329cd51', 1792080187880, 'system', 'setup', 'request_type.defined', 'invoice-problem', '{"portal":"billing","tab":"invoices","position":4,"name":"Problem with an invoice","description":"Wrong address, amount or period","icon":"receipt","workspace":"FIN","workflow":"support","priority":3,"sharing":"billing","response_hours":8,"what_next":"Somebody of our team reads it and answers you here and by mail.","form":{"fields":[{"id":"number","kind":"short_text","label":"Invoice number","help":"It stands at the top right of the invoice","required":true,"max_length":12,"pattern":"INV-[0-9]{4,8}","pattern_message":"An invoice number looks like INV-20311"},{"id":"wrong","kind":"single_choice","label":"What is wrong?","required":true,"choices":[{"value":"address","label":"The address"},{"value":"amount","label":"The amount"},{"value":"period","label":"The period"},{"value":"other","label":"Something else"}]},{"id":"amount","kind":"number","label":"Which amount would be right?","required":true,"min":"0","max":"10000000","show_when":{"field":"wrong","is":["amount"]}},{"id":"summary","kind":"short_text","label":"Summary","help":"A few words that name the problem","required":true,"part":"title","max_length":120},{"id":"details","kind":"long_text","label":"Anything else we should know?","required":false,"part":"body","max_length":10000}]}}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (26, 'ed3abc8b17005ad5885af420df5e6bb1', 1792080187880, 'system', 'setup', 'request_type.defined', 'more-seats', '{"portal":"billing","tab":"plan","position":5,"name":"Change seats or plan","description":"More or fewer people, another plan","icon":"users","workspace":"FIN","workflow":"support","priority":3,"sharing":"billing","response_hours":24,"what_next":"Somebody of our team reads it and answers you here and by mail.","form":{"fields":[{"id":"seats","kind":"number","label":"How many seats?","required":true,"min":"1","max":"5000"},{"id":"from","kind":"date","label":"From when?","required":true,"min":"2024-01-01","max":"2100-01-01"},{"id":"summary","kind":"short_text","label":"Summary","help":"A few words that name the problem","required":true,"part":"title","max_length":120,"default":"More seats"},{"id":"details","kind":"long_text","label":"For whom?","required":false,"part":"body","max_length":10000}]}}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (27, 'c389c2a3346c54ebb9c2eeafc639b140', 1792080187880, 'system', 'setup', 'request_type.defined', 'billing-question', '{"portal":"billing","tab":"invoices","position":6,"name":"Ask about billing","description":"Payments, contracts, taxes","icon":"credit-card","workspace":"FIN","workflow":"support","priority":3,"sharing":"billing","response_hours":24,"what_next":"Somebody of our team reads it and answers you here and by mail.","form":{"fields":[{"id":"summary","kind":"short_text","label":"Summary","help":"A few words that name the problem","required":true,"part":"title","max_length":120},{"id":"details","kind":"long_text","label":"Your question","help":"Markdown works.","required":true,"part":"body","max_length":10000}]}}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (28, '053019c476a652baab5ddd3589d94aea', 1792080187880, 'system', 'setup', 'request_type.defined', 'plan-kick-off', '{"portal":"onboarding","tab":"start","position":7,"name":"Plan the kick-off","description":"A first meeting with your team and ours","icon":"calendar","workspace":"ONB","workflow":"support","priority":3,"sharing":"organisation","response_hours":24,"what_next":"Somebody of our team reads it and answers you here and by mail.","form":{"fields":[{"id":"summary","kind":"short_text","label":"Summary","help":"A few words that name the problem","required":true,"part":"title","max_length":120},{"id":"day","kind":"date","label":"Which day suits you?","required":true,"min":"2024-01-01","max":"2100-01-01"},{"id":"topics","kind":"multi_choice","label":"What shall we talk about?","required":false,"choices":[{"value":"sso","label":"Single sign-on"},{"value":"migration","label":"Migration"},{"value":"training","label":"Training"},{"value":"security","label":"Security review"}]},{"id":"details","kind":"long_text","label":"What should be true at the end?","required":false,"part":"body","max_length":10000}]}}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (29, 'b099cbf4d6735382a3351331ff0eec01', 1792080187880, 'system', 'setup', 'request_type.defined', 'migration-help', '{"portal":"onboarding","tab":"start","position":8,"name":"Help with migration","description":"Bringing over your data and people","icon":"truck","workspace":"ONB","workflow":"support","priority":3,"sharing":"organisation","response_hours":24,"what_next":"Somebody of our team reads it and answers you here and by mail.","form":{"fields":[{"id":"summary","kind":"short_text","label":"Summary","help":"A few words that name the problem","required":true,"part":"title","max_length":120},{"id":"details","kind":"long_text","label":"What do you need?","required":true,"part":"body","max_length":10000}]}}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (3, 'efa0ae8dd58e5ed19549f60882467a5b', 1792080187880, 'system', 'setup', 'workspace.defined', 'FIN', '{"name":"Finance"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (30, '26171e3d7c695d95b3894f899eb85505', 1792080187880, 'system', 'setup', 'agent.defined', '01900000000070008000000000000101', '{"name":"Sam Reyes","role":"agent","workspaces":["SUP","ONB"],"active":1}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (31, 'f103602ef80d5f80a7d15c738d5a7675', 1792080187880, 'system', 'setup', 'agent.defined', '01900000000070008000000000000102', '{"name":"Priya Nair","role":"lead","workspaces":["SUP","ONB","FIN"],"active":1}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (32, 'bb1fc6db95675d1a88dc38b7daaf747e', 1792080187880, 'system', 'setup', 'agent.defined', '01900000000070008000000000000103', '{"name":"Tom Berg","role":"agent","workspaces":["FIN"],"active":1}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (33, '6b4a6faa9c5d554c86237a3eb50681d4', 1792080187880, 'system', 'setup', 'agent.defined', '01900000000070008000000000000104', '{"name":"Ada Lind","role":"admin","workspaces":["SUP","ONB","FIN"],"active":1}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (34, 'f65303c49a6158c788435de73763e8c9', 1792080187880, 'system', 'setup', 'agent.defined', '01900000000070008000000000000105', '{"name":"Max Audit","role":"auditor","workspaces":["SUP","ONB","FIN"],"active":1}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (35, '01a20e4bf3a5733691e1083b8992e559', 1794758588325, 'contact', '01900000000070008000000000000001', 'request.submitted', '01a20e4bf3a5733691e1083b8992e559', '{"key":"ONB-1001","number":1001,"workspace":"ONB","portal":"onboarding","type":"plan-kick-off","workflow":"support","contact":"01900000000070008000000000000001","organisation":"acme","follows":null,"title":"Kick-off with our security team","body":"We would like our security people in the first meeting.","answers":[{"field":"","label":"Which day suits you?","text":"2026-12-01"},{"field":"","label":"What shall we talk about?","text":"Single sign-on, Security review"}],"status":"received","state":"progress","priority":3,"audience":[{"contact":"01900000000070008000000000000001"},{"organisation":"acme"}]}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (36, '01a20e4bf3a874c3a99a0ab6feba6d10', 1794844988325, 'agent', '01900000000070008000000000000102', 'request.assigned', '01a20e4bf3a5733691e1083b8992e559', '{"from":null,"assignee":"01900000000070008000000000000102"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (37, '01a20e4bf3aa740d81028443338812a8', 1794844988325, 'agent', '01900000000070008000000000000102', 'request.transitioned', '01a20e4bf3a5733691e1083b8992e559', '{"transition":"start","from":"received","to":"in_progress","state":"progress","resolution":null,"reason":""}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (38, '01a20e4bf3ac7615920d49b4839aa042', 1795017788325, 'contact', '01900000000070008000000000000001', 'request.submitted', '01a20e4bf3ac7615920d49b4839aa042', '{"key":"SUP-1001","number":1001,"workspace":"SUP","portal":"support","type":"ask-a-question","workflow":"support","contact":"01900000000070008000000000000001","organisation":"acme","follows":null,"title":"Export of audit logs to our bucket","body":"Can the audit log be written to a bucket of ours every night?","answers":[],"status":"received","state":"progress","priority":3,"audience":[{"contact":"01900000000070008000000000000001"},{"organisation":"acme"}]}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (39, '01a20e4bf3ad73cbbe4d7bd3a3d71f2e', 1795028588325, 'agent', '01900000000070008000000000000102', 'request.assigned', '01a20e4bf3ac7615920d49b4839aa042', '{"from":null,"assignee":"01900000000070008000000000000102"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (4, 'a47897b973315fa4beff0bac909c1b1c', 1792080187880, 'system', 'setup', 'workspace.defined', 'ONB', '{"name":"Onboarding"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (40, '01a20e4bf3ad73cbbe4d7bd45f766b86', 1795028588325, 'agent', '01900000000070008000000000000102', 'request.transitioned', '01a20e4bf3ac7615920d49b4839aa042', '{"transition":"start","from":"received","to":"in_progress","state":"progress","resolution":null,"reason":""}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (41, '01a20e4bf3ad73cbbe4d7bd5d63e83d6', 1795190588325, 'agent', '01900000000070008000000000000102', 'reply.posted', '01a20e4bf3ac7615920d49b4839aa042', '{"body":"Yes: *Settings → Audit → Destinations*. I have switched it on for your account, and the first file arrived at 02:00.","visible_at":1795190588325,"from":"in_progress","to":null,"state":null,"resolution":null}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (42, '01a20e4bf3af7497a6f3365cf286c595', 1795190588325, 'contact', '01900000000070008000000000000004', 'request.submitted', '01a20e4bf3af7497a6f3365cf286c595', '{"key":"FIN-1001","number":1001,"workspace":"FIN","portal":"billing","type":"billing-question","workflow":"support","contact":"01900000000070008000000000000004","organisation":"kite","follows":null,"title":"Umsatzsteuer auf der Rechnung","body":"Müssen wir die Umsatzsteuer selbst abführen?","answers":[],"status":"received","state":"progress","priority":3,"audience":[{"contact":"01900000000070008000000000000004"},{"organisation":"kite","role":"billing"}]}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (43, '01a20e4bf3b071eb8ae19025193e067e', 1795276988325, 'contact', '01900000000070008000000000000001', 'request.submitted', '01a20e4bf3b071eb8ae19025193e067e', '{"key":"SUP-1002","number":1002,"workspace":"SUP","portal":"support","type":"ask-a-question","workflow":"support","contact":"01900000000070008000000000000001","organisation":"acme","follows":null,"title":"Which address ranges do your webhooks come from?","body":"Our firewall team wants a list before they open the port. Is there one that you keep up to date?","answers":[],"status":"received","state":"progress","priority":3,"audience":[{"contact":"01900000000070008000000000000001"},{"organisation":"acme"}]}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (44, '01a20e4bf3b071eb8ae1902652209c31', 1795276988325, 'contact', '01900000000070008000000000000001', 'request.transitioned', '01a20e4bf3ac7615920d49b4839aa042', '{"transition":"resolve","from":"in_progress","to":"done","state":"done","resolution":"solved_by_customer","reason":""}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (45, '01a20e4bf3b37614a09157b67b225cbd', 1795276988325, 'contact', '01900000000070008000000000000002', 'request.submitted', '01a20e4bf3b37614a09157b67b225cbd', '{"key":"SUP-1003","number":1003,"workspace":"SUP","portal":"support","type":"something-else","workflow":"support","contact":"01900000000070008000000000000002","organisation":"acme","follows":null,"title":"Please delete the account of a former colleague","body":"He left last Friday. His name is in the attachment of my last mail.","answers":[],"status":"received","state":"progress","priority":3,"audience":[{"contact":"01900000000070008000000000000002"}]}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (46, '01a20e4bf3b37614a09157b79e09805a', 1795276988325, 'agent', '01900000000070008000000000000103', 'request.assigned', '01a20e4bf3af7497a6f3365cf286c595', '{"from":null,"assignee":"01900000000070008000000000000103"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (47, '01a20e4bf3b37614a09157b8161a16e1', 1795276988325, 'agent', '01900000000070008000000000000103', 'request.transitioned', '01a20e4bf3af7497a6f3365cf286c595', '{"transition":"start","from":"received","to":"in_progress","state":"progress","resolution":null,"reason":""}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (48, '01a20e4bf3b37614a09157b96d6241a2', 1795284188325, 'agent', '01900000000070008000000000000101', 'request.assigned', '01a20e4bf3b071eb8ae19025193e067e', '{"from":null,"assignee":"01900000000070008000000000000101"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (49, '01a20e4bf3b37614a09157ba1d41b7ae', 1795284188325, 'agent', '01900000000070008000000000000101', 'request.transitioned', '01a20e4bf3b071eb8ae19025193e067e', '{"transition":"start","from":"received","to":"in_progress","state":"progress","resolution":null,"reason":""}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (5, '2163f6b191cd538487e62d46895538d1', 1792080187880, 'system', 'setup', 'workflow.defined', 'support', '{"name":"Support","steps":["Received","In progress","Your check","Done"],"initial":"received","statuses":[{"key":"received","name":"New","category":"todo","customer_name":"Received","next_step":"We read it and come back to you. Nothing for you to do right now.","owner":"team","step":0},{"key":"in_progress","name":"In progress","category":"doing","customer_name":"We''re on it","next_step":"{agent} is looking into it. Nothing for you to do right now.","owner":"team","step":1},{"key":"waiting","name":"Waiting on customer","category":"waiting","customer_name":"Waiting for you","next_step":"{agent} needs your answer to go on.","owner":"customer","step":2,"after_reply":"in_progress"},{"key":"done","name":"Resolved","category":"done","customer_name":"Done","next_step":"This is solved.","owner":"nobody","step":3},{"key":"cancelled","name":"Cancelled","category":"done","customer_name":"Withdrawn","next_step":"You withdrew this request.","owner":"nobody"}],"transitions":[{"key":"start","name":"Start work","from":["received","waiting"],"to":"in_progress"},{"key":"ask","name":"Ask the customer","from":["received","in_progress"],"to":"waiting"},{"key":"finish","name":"Resolve","from":["received","in_progress","waiting"],"to":"done","resolution":"solved"},{"key":"open_again","name":"Reopen","from":["done","cancelled"],"to":"in_progress"},{"key":"resolve","name":"Customer resolves","from":["received","in_progress","waiting"],"to":"done","customer_name":"This is solved","resolution":"solved_by_customer"},{"key":"reopen","name":"Customer reopens","from":["done"],"to":"in_progress","customer_name":"Reopen","needs_reason":1,"grace_days":14},{"key":"withdraw","name":"Customer withdraws","from":["received"],"to":"cancelled","customer_name":"I no longer need this","resolution":"withdrawn"}]}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (50, '01a20e4bf3b47692958d71e535019674', 1795345388325, 'agent', '01900000000070008000000000000103', 'reply.posted', '01a20e4bf3af7497a6f3365cf286c595', '{"body":"Ja: es gilt das Reverse-Charge-Verfahren, der Hinweis steht unten auf der Rechnung.","visible_at":1795345388325,"from":"in_progress","to":"done","state":"done","resolution":"solved"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (51, '01a20e4bf3b47692958d71e68f506528', 1795356188325, 'agent', '01900000000070008000000000000101', 'request.assigned', '01a20e4bf3b37614a09157b67b225cbd', '{"from":null,"assignee":"01900000000070008000000000000101"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (52, '01a20e4bf3b47692958d71e7bd4dd28a', 1795356188325, 'agent', '01900000000070008000000000000101', 'request.transitioned', '01a20e4bf3b37614a09157b67b225cbd', '{"transition":"start","from":"received","to":"in_progress","state":"progress","resolution":null,"reason":""}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (53, '01a20e4bf3b47692958d71e85bb8c264', 1795363388325, 'agent', '01900000000070008000000000000102', 'reply.posted', '01a20e4bf3a5733691e1083b8992e559', '{"body":"Tuesday at 10 works for us. I have sent an invitation to you and to Lee.","visible_at":1795363388325,"from":"in_progress","to":null,"state":null,"resolution":null}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (54, '01a20e4bf3b47692958d71e946f02617', 1795363388325, 'contact', '01900000000070008000000000000004', 'request.submitted', '01a20e4bf3b47692958d71e946f02617', '{"key":"SUP-1004","number":1004,"workspace":"SUP","portal":"support","type":"ask-a-question","workflow":"support","contact":"01900000000070008000000000000004","organisation":"kite","follows":null,"title":"How do we rotate the API keys without downtime?","body":"We have forty services that use the same key.","answers":[],"status":"received","state":"progress","priority":3,"audience":[{"contact":"01900000000070008000000000000004"},{"organisation":"kite"}]}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (55, '01a20e4bf3b5727fb83fb4258ae4c9e3', 1795363388325, 'agent', '01900000000070008000000000000101', 'reply.posted', '01a20e4bf3b37614a09157b67b225cbd', '{"body":"Which address did he sign in with? I would rather not guess.","visible_at":1795363388325,"from":"in_progress","to":"waiting","state":"waiting","resolution":null}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (56, '01a20e4bf3b5727fb83fb4263c4ac50e', 1795420988325, 'agent', '01900000000070008000000000000101', 'request.assigned', '01a20e4bf3b47692958d71e946f02617', '{"from":null,"assignee":"01900000000070008000000000000101"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (57, '01a20e4bf3b5727fb83fb427c7e6c740', 1795420988325, 'agent', '01900000000070008000000000000101', 'request.transitioned', '01a20e4bf3b47692958d71e946f02617', '{"transition":"start","from":"received","to":"in_progress","state":"progress","resolution":null,"reason":""}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (58, '01a20e4bf3b5727fb83fb4286110d1bb', 1795435388325, 'contact', '01900000000070008000000000000001', 'request.submitted', '01a20e4bf3b5727fb83fb4286110d1bb', '{"key":"SUP-1005","number":1005,"workspace":"SUP","portal":"support","type":"report-a-problem","workflow":"support","contact":"01900000000070008000000000000001","organisation":"acme","follows":null,"title":"Single sign-on stops after the certificate change","body":"Since we replaced our signing certificate this afternoon nobody at Acme can sign in.\n\nThe error is `assertion signature invalid`. About 240 people are affected.","answers":[{"field":"","label":"Which product is affected?","text":"Identity"},{"field":"","label":"Is everybody stopped from working?","text":"Yes"},{"field":"","label":"How many people are affected?","text":"More than 100"}],"status":"received","state":"progress","priority":2,"audience":[{"contact":"01900000000070008000000000000001"},{"organisation":"acme"}]}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (59, '01a20e4bf3b672388a21860545bed477', 1795436588325, 'agent', '01900000000070008000000000000101', 'request.assigned', '01a20e4bf3b5727fb83fb4286110d1bb', '{"from":null,"assignee":"01900000000070008000000000000101"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (6, '61f1039f3ab956f5a7134848efc9c787', 1792080187880, 'system', 'setup', 'organisation.defined', 'acme', '{"name":"Acme","domains":["acme.example"]}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (60, '01a20e4bf3b672388a2186069c1223a1', 1795436588325, 'agent', '01900000000070008000000000000101', 'request.prioritised', '01a20e4bf3b5727fb83fb4286110d1bb', '{"from":2,"priority":1}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (61, '01a20e4bf3b877058a599b765d36287b', 1795436588325, 'agent', '01900000000070008000000000000101', 'request.transitioned', '01a20e4bf3b5727fb83fb4286110d1bb', '{"transition":"start","from":"received","to":"in_progress","state":"progress","resolution":null,"reason":""}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (62, '01a20e4bf3b877058a599b78356a25f7', 1795442588325, 'contact', '01900000000070008000000000000001', 'request.submitted', '01a20e4bf3b877058a599b78356a25f7', '{"key":"FIN-1002","number":1002,"workspace":"FIN","portal":"billing","type":"more-seats","workflow":"support","contact":"01900000000070008000000000000001","organisation":"acme","follows":null,"title":"40 more seats for the design team","body":"From the first of next month, please on the same contract.","answers":[{"field":"","label":"How many seats?","text":"40"},{"field":"","label":"From when?","text":"2026-12-01"}],"status":"received","state":"progress","priority":3,"audience":[{"contact":"01900000000070008000000000000001"},{"organisation":"acme","role":"billing"}]}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (63, '01a20e4bf3b977d7bfe1b0fe950d08a1', 1795442588325, 'contact', '01900000000070008000000000000005', 'request.submitted', '01a20e4bf3b977d7bfe1b0fe950d08a1', '{"key":"SUP-1006","number":1006,"workspace":"SUP","portal":"support","type":"report-a-problem","workflow":"support","contact":"01900000000070008000000000000005","organisation":null,"follows":null,"title":"The e-mail about the planned work on Saturday names a region that we have never used and that is not in our contract","body":"We do not have anything in that region. Was that mail meant for us?","answers":[{"field":"","label":"Which product is affected?","text":"Something else"},{"field":"","label":"Is everybody stopped from working?","text":"No"}],"status":"received","state":"progress","priority":2,"audience":[{"contact":"01900000000070008000000000000005"}]}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (64, '01a20e4bf3b977d7bfe1b0ffb4bb9824', 1795446188325, 'agent', '01900000000070008000000000000101', 'request.assigned', '01a20e4bf3b977d7bfe1b0fe950d08a1', '{"from":null,"assignee":"01900000000070008000000000000101"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (65, '01a20e4bf3b977d7bfe1b100f5e7b83e', 1795446188325, 'agent', '01900000000070008000000000000101', 'request.transitioned', '01a20e4bf3b977d7bfe1b0fe950d08a1', '{"transition":"start","from":"received","to":"in_progress","state":"progress","resolution":null,"reason":""}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (66, '01a20e4bf3ba74c1a282baf460aafc40', 1795449788325, 'contact', '01900000000070008000000000000003', 'request.submitted', '01a20e4bf3ba74c1a282baf460aafc40', '{"key":"SUP-1007","number":1007,"workspace":"SUP","portal":"support","type":"report-a-problem","workflow":"support","contact":"01900000000070008000000000000003","organisation":"umbra","follows":null,"title":"Webhooks arrive twice in the staging project","body":"Every event comes in two times, about 400 ms apart. In production all is fine.","answers":[{"field":"","label":"Which product is affected?","text":"Network"},{"field":"","label":"Is everybody stopped from working?","text":"No"}],"status":"received","state":"progress","priority":2,"audience":[{"contact":"01900000000070008000000000000003"},{"organisation":"umbra"}]}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (67, '01a20e4bf3ba74c1a282baf513962273', 1795449788325, 'agent', '01900000000070008000000000000103', 'request.assigned', '01a20e4bf3b877058a599b78356a25f7', '{"from":null,"assignee":"01900000000070008000000000000103"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (68, '01a20e4bf3ba74c1a282baf7be44a8a2', 1795449788325, 'agent', '01900000000070008000000000000103', 'request.transitioned', '01a20e4bf3b877058a599b78356a25f7', '{"transition":"start","from":"received","to":"in_progress","state":"progress","resolution":null,"reason":""}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (69, '01a20e4bf3ba74c1a282baf8b76b3859', 1795449788325, 'agent', '01900000000070008000000000000101', 'reply.posted', '01a20e4bf3b977d7bfe1b0fe950d08a1', '{"body":"No, it was not, and I am sorry for the noise. We took you off that list.","visible_at":1795449788325,"from":"in_progress","to":"done","state":"done","resolution":"solved"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (7, '9100f960d4f65c3dab8710051da116d6', 1792080187880, 'system', 'setup', 'organisation.defined', 'umbra', '{"name":"Umbra Labs","domains":["umbra.example"]}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (70, '01a20e4bf3ba74c1a282baf96df6b098', 1795456988325, 'agent', '01900000000070008000000000000101', 'request.assigned', '01a20e4bf3ba74c1a282baf460aafc40', '{"from":null,"assignee":"01900000000070008000000000000101"}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (71, '01a20e4bf3bb7055b38f7e2ffc2b5c3a', 1795456988325, 'agent', '01900000000070008000000000000101', 'request.transitioned', '01a20e4bf3ba74c1a282baf460aafc40', '{"transition":"start","from":"received","to":"in_progress","state":"progress","resolution":null,"reason":""}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (72, '01a20e4bf3bb7055b38f7e30784fd688', 1795464188325, 'contact', '01900000000070008000000000000004', 'request.submitted', '01a20e4bf3bb7055b38f7e30784fd688', '{"key":"ONB-1002","number":1002,"workspace":"ONB","portal":"onboarding","type":"migration-help","workflow":"support","contact":"01900000000070008000000000000004","organisation":"kite","follows":null,"title":"Bring over 12,000 users from the old directory","body":"We have an LDIF export of about 80 MB.","answers":[],"status":"received","state":"progress","priority":3,"audience":[{"contact":"01900000000070008000000000000004"},{"organisation":"kite"}]}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (73, '01a20e4bf3bb7055b38f7e319cf3cddb', 1795496588325, 'contact', '01900000000070008000000000000004', 'request.submitted', '01a20e4bf3bb7055b38f7e319cf3cddb', '{"key":"SUP-1008","number":1008,"workspace":"SUP","portal":"support","type":"report-a-problem","workflow":"support","contact":"01900000000070008000000000000004","organisation":"kite","follows":null,"title":"ログインできません","body":"昨日から管理コンソールにログインできません。パスワードは変更していません。","answers":[{"field":"","label":"Which product is affected?","text":"Identity"},{"field":"","label":"Is everybody stopped from working?","text":"Yes"}],"status":"received","state":"progress","priority":2,"audience":[{"contact":"01900000000070008000000000000004"},{"organisation":"kite"}]}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (74, '01a20e4bf3bc72499c5ecd8fd21342d0', 1795500188325, 'agent', '01900000000070008000000000000102', 'request.prioritised', '01a20e4bf3bb7055b38f7e319cf3cddb', '{"from":2,"priority":1}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (75, '01a20e4bf3bc72499c5ecd91d8451bed', 1795510988325, 'contact', '01900000000070008000000000000005', 'request.submitted', '01a20e4bf3bc72499c5ecd91d8451bed', '{"key":"SUP-1009","number":1009,"workspace":"SUP","portal":"support","type":"ask-a-question","workflow":"support","contact":"01900000000070008000000000000005","organisation":null,"follows":null,"title":"Is there a Terraform provider for projects?","body":"We manage everything else with Terraform.","answers":[],"status":"received","state":"progress","priority":3,"audience":[{"contact":"01900000000070008000000000000005"}]}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (76, '01a20e4bf3bc72499c5ecd923e9b8709', 1795518188325, 'agent', '01900000000070008000000000000101', 'reply.posted', '01a20e4bf3b071eb8ae19025193e067e', '{"body":"There are two ways: a fixed list of four ranges, or mutual TLS. Which of the two would your firewall team prefer?","visible_at":1795518188325,"from":"in_progress","to":"waiting","state":"waiting","resolution":null}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (77, '01a20e4bf3bd7274b97e0926ba1217ae', 1795518188325, 'contact', '01900000000070008000000000000002', 'request.submitted', '01a20e4bf3bd7274b97e0926ba1217ae', '{"key":"SUP-1010","number":1010,"workspace":"SUP","portal":"support","type":"request-access","workflow":"support","contact":"01900000000070008000000000000002","organisation":"acme","follows":null,"title":"Access to the console for our new colleague","body":"She starts on Monday and needs the console and the logs.","answers":[{"field":"","label":"Who needs access?","text":"Dana Okafor"},{"field":"","label":"To what?","text":"Console, Audit logs"}],"status":"received","state":"progress","priority":3,"audience":[{"contact":"01900000000070008000000000000002"},{"organisation":"acme"}]}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (78, '01a20e4bf3bd7274b97e0927e37ce0ba', 1795518188325, 'contact', '01900000000070008000000000000003', 'reply.posted', '01a20e4bf3ba74c1a282baf460aafc40', '{"body":"It has started in a second project too.","visible_at":1795518188325,"from":"in_progress","to":null,"state":null}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (79, '01a20e4bf3c07644ad6bd0fa6f6ae392', 1795527788325, 'agent', '01900000000070008000000000000101', 'reply.posted', '01a20e4bf3b5727fb83fb4286110d1bb', '{"body":"Good morning Dana, I have uploaded the new certificate for you. Could you try again and tell me if anyone still sees the error?","visible_at":1795527788325,"from":"in_progress","to":null,"state":null,"resolution":null}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (8, '2877e8e0dd145106a3d7c92f83723c81', 1792080187880, 'system', 'setup', 'organisation.defined', 'kite', '{"name":"Kite & Co","domains":["kite.example"]}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (80, '01a20e4bf3c07644ad6bd0fc831d8ca4', 1795531988325, 'contact', '01900000000070008000000000000001', 'request.submitted', '01a20e4bf3c07644ad6bd0fc831d8ca4', '{"key":"FIN-1003","number":1003,"workspace":"FIN","portal":"billing","type":"invoice-problem","workflow":"support","contact":"01900000000070008000000000000001","organisation":"acme","follows":null,"title":"Invoice for October has the old address","body":"The invoice still names our old office in Harbour Street. Our accountants can''t book it like this.","answers":[{"field":"","label":"Invoice number","text":"INV-20311"},{"field":"","label":"What is wrong?","text":"The address"}],"status":"received","state":"progress","priority":3,"audience":[{"contact":"01900000000070008000000000000001"},{"organisation":"acme","role":"billing"}]}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (81, '01a20e4bf3c1710ba77f4f8b0899e94e', 1795534088325, 'contact', '01900000000070008000000000000003', 'request.submitted', '01a20e4bf3c1710ba77f4f8b0899e94e', '{"key":"SUP-1011","number":1011,"workspace":"SUP","portal":"support","type":"report-a-problem","workflow":"support","contact":"01900000000070008000000000000003","organisation":"umbra","follows":null,"title":"Storage is slow from Frankfurt","body":"Reads take four seconds since about ten o''clock. Other regions are fine.","answers":[{"field":"","label":"Which product is affected?","text":"Storage"},{"field":"","label":"Is everybody stopped from working?","text":"No"}],"status":"received","state":"progress","priority":2,"audience":[{"contact":"01900000000070008000000000000003"},{"organisation":"umbra"}]}', 'demo', '', 'xtask');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (82, '01a20e4bf3c377e8abf21bcf322fce8b', 1795536188355, 'agent', '01900000000070008000000000000102', 'reply.posted', '01a20e4bf3b877058a599b78356a25f7', '{"body":"Too early.","visible_at":1795536198355,"from":"in_progress","to":"waiting","state":"waiting","resolution":null}', 'generate', '192.0.2.1', 'generate');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (83, '01a20e4bf3c476ba88483a382be13a4c', 1795536189355, 'agent', '01900000000070008000000000000102', 'reply.withdrawn', '01a20e4bf3b877058a599b78356a25f7', '{"reply":"01a20e4bf3c377e8abf21bcf322fce8b","reply_seq":82,"to":"in_progress","state":"progress","resolution":null,"resolved_at":null}', 'generate', '192.0.2.1', 'generate');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (84, '01a20e4bf3c7718ab2e66c92482c1410', 1795536248355, 'agent', '01900000000070008000000000000102', 'reply.posted', '01a20e4bf3af7497a6f3365cf286c595', '{"body":"Too early.","visible_at":1795536258355,"from":"done","to":"in_progress","state":"progress","resolution":null}', 'generate', '192.0.2.1', 'generate');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (85, '01a20e4bf3c8774cbd614e05c7d8663f', 1795536249355, 'agent', '01900000000070008000000000000102', 'reply.withdrawn', '01a20e4bf3af7497a6f3365cf286c595', '{"reply":"01a20e4bf3c7718ab2e66c92482c1410","reply_seq":84,"to":"done","state":"done","resolution":"solved","resolved_at":1795345388325}', 'generate', '192.0.2.1', 'generate');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (86, '01a20e4bf3ca7631bda86d051e57817d', 1795536308355, 'agent', '01900000000070008000000000000102', 'reply.posted', '01a20e4bf3b877058a599b78356a25f7', '{"body":"Too early.","visible_at":1795536318355,"from":"in_progress","to":null,"state":null,"resolution":null}', 'generate', '192.0.2.1', 'generate');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (87, '01a20e4bf3ca7631bda86d06136879bf', 1795536309355, 'agent', '01900000000070008000000000000102', 'reply.withdrawn', '01a20e4bf3b877058a599b78356a25f7', '{"reply":"01a20e4bf3ca7631bda86d051e57817d","reply_seq":86,"to":null,"state":null,"resolution":null,"resolved_at":null}', 'generate', '192.0.2.1', 'generate');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (88, '01a20e4bf3cb724f84f5479aad729e8a', 1795536368355, 'agent', '01900000000070008000000000000102', 'reply.posted', '01a20e4bf3b877058a599b78356a25f7', '{"body":"This **stays**.","visible_at":1795536378355,"from":"in_progress","to":null,"state":null,"resolution":null}', 'generate', '192.0.2.1', 'generate');
INSERT INTO event (seq, id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent) VALUES (9, '9ea4837e6ee85afe8f232a0b2fa85d8a', 1792080187880, 'system', 'setup', 'contact.registered', '01900000000070008000000000000001', '{"name":"Dana Okafor","email":"dana@acme.example"}', 'demo', '', 'xtask');
INSERT INTO site (id, name, language, zone, announcement, color, logo, reply_to) VALUES (1, 'Northwind Cloud', 'en', 'Europe/Berlin', 'Planned work on Saturday. The EU region may be slow between 02:00 and 04:00.', '#1d4f91', NULL, 'support@northwind.example');
INSERT INTO workspace (id, serial, name, last_number) VALUES ('FIN', 2, 'Finance', 1003);
INSERT INTO workspace (id, serial, name, last_number) VALUES ('ONB', 3, 'Onboarding', 1002);
INSERT INTO workspace (id, serial, name, last_number) VALUES ('SUP', 1, 'Support', 1011);
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
INSERT INTO audience (id, contact_id, organisation_id, role) VALUES (1, '', '', '');
INSERT INTO audience (id, contact_id, organisation_id, role) VALUES (10, '', 'acme', 'billing');
INSERT INTO audience (id, contact_id, organisation_id, role) VALUES (11, '01900000000070008000000000000005', '', '');
INSERT INTO audience (id, contact_id, organisation_id, role) VALUES (12, '01900000000070008000000000000003', '', '');
INSERT INTO audience (id, contact_id, organisation_id, role) VALUES (13, '', 'umbra', '');
INSERT INTO audience (id, contact_id, organisation_id, role) VALUES (2, '', '', 'primary');
INSERT INTO audience (id, contact_id, organisation_id, role) VALUES (3, '', '', 'billing');
INSERT INTO audience (id, contact_id, organisation_id, role) VALUES (4, '', 'acme', '');
INSERT INTO audience (id, contact_id, organisation_id, role) VALUES (5, '', 'kite', '');
INSERT INTO audience (id, contact_id, organisation_id, role) VALUES (6, '01900000000070008000000000000001', '', '');
INSERT INTO audience (id, contact_id, organisation_id, role) VALUES (7, '01900000000070008000000000000004', '', '');
INSERT INTO audience (id, contact_id, organisation_id, role) VALUES (8, '', 'kite', 'billing');
INSERT INTO audience (id, contact_id, organisation_id, role) VALUES (9, '01900000000070008000000000000002', '', '');
INSERT INTO portal_audience (portal_id, audience_id) VALUES ('billing', 2);
INSERT INTO portal_audience (portal_id, audience_id) VALUES ('billing', 3);
INSERT INTO portal_audience (portal_id, audience_id) VALUES ('onboarding', 4);
INSERT INTO portal_audience (portal_id, audience_id) VALUES ('onboarding', 5);
INSERT INTO portal_audience (portal_id, audience_id) VALUES ('support', 1);
INSERT INTO request_type (id, portal_id, tab, position, name, description, icon, workspace_id, workflow_id, priority, sharing, response_hours, what_next, form) VALUES ('ask-a-question', 'support', 'help', 1, 'Ask a question', 'How something works, or how to do it best', 'message-circle', 'SUP', 'support', 3, 'organisation', 8, 'Somebody of our team reads it and answers you here and by mail.', '{"fields":[{"id":"summary","kind":"short_text","label":"Summary","help":"A few words that name the problem","required":true,"part":"title","max_length":120},{"id":"details","kind":"long_text","label":"Your question","help":"Markdown works.","required":true,"part":"body","max_length":10000}]}');
INSERT INTO request_type (id, portal_id, tab, position, name, description, icon, workspace_id, workflow_id, priority, sharing, response_hours, what_next, form) VALUES ('billing-question', 'billing', 'invoices', 6, 'Ask about billing', 'Payments, contracts, taxes', 'credit-card', 'FIN', 'support', 3, 'billing', 24, 'Somebody of our team reads it and answers you here and by mail.', '{"fields":[{"id":"summary","kind":"short_text","label":"Summary","help":"A few words that name the problem","required":true,"part":"title","max_length":120},{"id":"details","kind":"long_text","label":"Your question","help":"Markdown works.","required":true,"part":"body","max_length":10000}]}');
INSERT INTO request_type (id, portal_id, tab, position, name, description, icon, workspace_id, workflow_id, priority, sharing, response_hours, what_next, form) VALUES ('invoice-problem', 'billing', 'invoices', 4, 'Problem with an invoice', 'Wrong address, amount or period', 'receipt', 'FIN', 'support', 3, 'billing', 8, 'Somebody of our team reads it and answers you here and by mail.', '{"fields":[{"id":"number","kind":"short_text","label":"Invoice number","help":"It stands at the top right of the invoice","required":true,"max_length":12,"pattern":"INV-[0-9]{4,8}","pattern_message":"An invoice number looks like INV-20311"},{"id":"wrong","kind":"single_choice","label":"What is wrong?","required":true,"choices":[{"value":"address","label":"The address"},{"value":"amount","label":"The amount"},{"value":"period","label":"The period"},{"value":"other","label":"Something else"}]},{"id":"amount","kind":"number","label":"Which amount would be right?","required":true,"min":"0","max":"10000000","show_when":{"field":"wrong","is":["amount"]}},{"id":"summary","kind":"short_text","label":"Summary","help":"A few words that name the problem","required":true,"part":"title","max_length":120},{"id":"details","kind":"long_text","label":"Anything else we should know?","required":false,"part":"body","max_length":10000}]}');
INSERT INTO request_type (id, portal_id, tab, position, name, description, icon, workspace_id, workflow_id, priority, sharing, response_hours, what_next, form) VALUES ('migration-help', 'onboarding', 'start', 8, 'Help with migration', 'Bringing over your data and people', 'truck', 'ONB', 'support', 3, 'organisation', 24, 'Somebody of our team reads it and answers you here and by mail.', '{"fields":[{"id":"summary","kind":"short_text","label":"Summary","help":"A few words that name the problem","required":true,"part":"title","max_length":120},{"id":"details","kind":"long_text","label":"What do you need?","required":true,"part":"body","max_length":10000}]}');
INSERT INTO request_type (id, portal_id, tab, position, name, description, icon, workspace_id, workflow_id, priority, sharing, response_hours, what_next, form) VALUES ('more-seats', 'billing', 'plan', 5, 'Change seats or plan', 'More or fewer people, another plan', 'users', 'FIN', 'support', 3, 'billing', 24, 'Somebody of our team reads it and answers you here and by mail.', '{"fields":[{"id":"seats","kind":"number","label":"How many seats?","required":true,"min":"1","max":"5000"},{"id":"from","kind":"date","label":"From when?","required":true,"min":"2024-01-01","max":"2100-01-01"},{"id":"summary","kind":"short_text","label":"Summary","help":"A few words that name the problem","required":true,"part":"title","max_length":120,"default":"More seats"},{"id":"details","kind":"long_text","label":"For whom?","required":false,"part":"body","max_length":10000}]}');
INSERT INTO request_type (id, portal_id, tab, position, name, description, icon, workspace_id, workflow_id, priority, sharing, response_hours, what_next, form) VALUES ('plan-kick-off', 'onboarding', 'start', 7, 'Plan the kick-off', 'A first meeting with your team and ours', 'calendar', 'ONB', 'support', 3, 'organisation', 24, 'Somebody of our team reads it and answers you here and by mail.', '{"fields":[{"id":"summary","kind":"short_text","label":"Summary","help":"A few words that name the problem","required":true,"part":"title","max_length":120},{"id":"day","kind":"date","label":"Which day suits you?","required":true,"min":"2024-01-01","max":"2100-01-01"},{"id":"topics","kind":"multi_choice","label":"What shall we talk about?","required":false,"choices":[{"value":"sso","label":"Single sign-on"},{"value":"migration","label":"Migration"},{"value":"training","label":"Training"},{"value":"security","label":"Security review"}]},{"id":"details","kind":"long_text","label":"What should be true at the end?","required":false,"part":"body","max_length":10000}]}');
INSERT INTO request_type (id, portal_id, tab, position, name, description, icon, workspace_id, workflow_id, priority, sharing, response_hours, what_next, form) VALUES ('report-a-problem', 'support', 'help', 0, 'Report a problem', 'Something is broken, slow or wrong', 'bug', 'SUP', 'support', 2, 'organisation', 3, 'An engineer reads it and answers you here and by mail. If everybody is stopped, we call a second one at once.', '{"fields":[{"id":"summary","kind":"short_text","label":"Summary","help":"A few words that name the problem","required":true,"part":"title","max_length":120},{"id":"product","kind":"single_choice","label":"Which product is affected?","required":true,"choices":[{"value":"identity","label":"Identity"},{"value":"storage","label":"Storage"},{"value":"compute","label":"Compute"},{"value":"network","label":"Network"},{"value":"other","label":"Something else"}]},{"id":"down","kind":"yes_no","label":"Is everybody stopped from working?","required":true},{"id":"people","kind":"single_choice","label":"How many people are affected?","required":true,"choices":[{"value":"few","label":"Fewer than 10"},{"value":"many","label":"10 to 100"},{"value":"most","label":"More than 100"}],"show_when":{"field":"down","is":["yes"]}},{"id":"since","kind":"date","label":"Since when?","required":false,"max":"2100-01-01"},{"id":"details","kind":"long_text","label":"What happens, and what did you expect?","help":"Error messages and steps help most. Markdown works.","required":true,"part":"body","max_length":10000},{"id":"more","kind":"heading","label":"How can we reach you?","help":"Only where the portal is not enough.","required":false},{"id":"phone","kind":"phone","label":"Telephone","required":false},{"id":"link","kind":"url","label":"Link to a page or a screenshot","required":false}]}');
INSERT INTO request_type (id, portal_id, tab, position, name, description, icon, workspace_id, workflow_id, priority, sharing, response_hours, what_next, form) VALUES ('request-access', 'support', 'access', 2, 'Request access', 'For you or for a colleague', 'key-round', 'SUP', 'support', 3, 'organisation', 8, 'Somebody of our team reads it and answers you here and by mail.', '{"fields":[{"id":"who","kind":"contact","label":"Who needs access?","help":"Somebody of your organisation","required":true},{"id":"systems","kind":"multi_choice","label":"To what?","required":true,"choices":[{"value":"console","label":"Console"},{"value":"billing","label":"Billing"},{"value":"logs","label":"Audit logs"},{"value":"api","label":"API"}]},{"id":"until","kind":"date","label":"Until when?","help":"Leave empty for no end","required":false,"min":"2024-01-01","max":"2100-01-01"},{"id":"approver","kind":"email","label":"Who approves it on your side?","help":"Their e-mail address","required":false},{"id":"details","kind":"long_text","label":"Why is it needed?","required":false,"part":"body","max_length":10000}]}');
INSERT INTO request_type (id, portal_id, tab, position, name, description, icon, workspace_id, workflow_id, priority, sharing, response_hours, what_next, form) VALUES ('something-else', 'support', 'help', 3, 'Something else', 'None of these fits', 'ellipsis', 'SUP', 'support', 3, 'private', 8, 'Somebody of our team reads it and answers you here and by mail.', '{"fields":[{"id":"summary","kind":"short_text","label":"Summary","help":"A few words that name the problem","required":true,"part":"title","max_length":120},{"id":"details","kind":"long_text","label":"What do you need?","required":true,"part":"body","max_length":10000}]}');
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
INSERT INTO membership (contact_id, organisation_id, role, position) VALUES ('01900000000070008000000000000001', 'acme', 'primary', 9);
INSERT INTO membership (contact_id, organisation_id, role, position) VALUES ('01900000000070008000000000000002', 'acme', 'technical', 11);
INSERT INTO membership (contact_id, organisation_id, role, position) VALUES ('01900000000070008000000000000003', 'umbra', 'technical', 13);
INSERT INTO membership (contact_id, organisation_id, role, position) VALUES ('01900000000070008000000000000004', 'kite', 'billing', 15);
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
INSERT INTO request (opened_seq, id, key, workspace_id, portal_id, type_id, workflow_id, contact_id, organisation_id, follows, title, status, state, priority, assignee_id, resolution, opened_at, updated_seq, updated_at, resolved_at, answers, body) VALUES (35, '01a20e4bf3a5733691e1083b8992e559', 'ONB-1001', 'ONB', 'onboarding', 'plan-kick-off', 'support', '01900000000070008000000000000001', 'acme', NULL, 'Kick-off with our security team', 'in_progress', 'progress', 3, '01900000000070008000000000000102', NULL, 1794758588325, 53, 1795363388325, NULL, '[{"field":"","label":"Which day suits you?","text":"2026-12-01"},{"field":"","label":"What shall we talk about?","text":"Single sign-on, Security review"}]', 'We would like our security people in the first meeting.');
INSERT INTO request (opened_seq, id, key, workspace_id, portal_id, type_id, workflow_id, contact_id, organisation_id, follows, title, status, state, priority, assignee_id, resolution, opened_at, updated_seq, updated_at, resolved_at, answers, body) VALUES (38, '01a20e4bf3ac7615920d49b4839aa042', 'SUP-1001', 'SUP', 'support', 'ask-a-question', 'support', '01900000000070008000000000000001', 'acme', NULL, 'Export of audit logs to our bucket', 'done', 'done', 3, '01900000000070008000000000000102', 'solved_by_customer', 1795017788325, 44, 1795276988325, 1795276988325, '[]', 'Can the audit log be written to a bucket of ours every night?');
INSERT INTO request (opened_seq, id, key, workspace_id, portal_id, type_id, workflow_id, contact_id, organisation_id, follows, title, status, state, priority, assignee_id, resolution, opened_at, updated_seq, updated_at, resolved_at, answers, body) VALUES (42, '01a20e4bf3af7497a6f3365cf286c595', 'FIN-1001', 'FIN', 'billing', 'billing-question', 'support', '01900000000070008000000000000004', 'kite', NULL, 'Umsatzsteuer auf der Rechnung', 'done', 'done', 3, '01900000000070008000000000000103', 'solved', 1795190588325, 50, 1795345388325, 1795345388325, '[]', 'Müssen wir die Umsatzsteuer selbst abführen?');
INSERT INTO request (opened_seq, id, key, workspace_id, portal_id, type_id, workflow_id, contact_id, organisation_id, follows, title, status, state, priority, assignee_id, resolution, opened_at, updated_seq, updated_at, resolved_at, answers, body) VALUES (43, '01a20e4bf3b071eb8ae19025193e067e', 'SUP-1002', 'SUP', 'support', 'ask-a-question', 'support', '01900000000070008000000000000001', 'acme', NULL, 'Which address ranges do your webhooks come from?', 'waiting', 'waiting', 3, '01900000000070008000000000000101', NULL, 1795276988325, 76, 1795518188325, NULL, '[]', 'Our firewall team wants a list before they open the port. Is there one that you keep up to date?');
INSERT INTO request (opened_seq, id, key, workspace_id, portal_id, type_id, workflow_id, contact_id, organisation_id, follows, title, status, state, priority, assignee_id, resolution, opened_at, updated_seq, updated_at, resolved_at, answers, body) VALUES (45, '01a20e4bf3b37614a09157b67b225cbd', 'SUP-1003', 'SUP', 'support', 'something-else', 'support', '01900000000070008000000000000002', 'acme', NULL, 'Please delete the account of a former colleague', 'waiting', 'waiting', 3, '01900000000070008000000000000101', NULL, 1795276988325, 55, 1795363388325, NULL, '[]', 'He left last Friday. His name is in the attachment of my last mail.');
INSERT INTO request (opened_seq, id, key, workspace_id, portal_id, type_id, workflow_id, contact_id, organisation_id, follows, title, status, state, priority, assignee_id, resolution, opened_at, updated_seq, updated_at, resolved_at, answers, body) VALUES (54, '01a20e4bf3b47692958d71e946f02617', 'SUP-1004', 'SUP', 'support', 'ask-a-question', 'support', '01900000000070008000000000000004', 'kite', NULL, 'How do we rotate the API keys without downtime?', 'in_progress', 'progress', 3, '01900000000070008000000000000101', NULL, 1795363388325, 57, 1795420988325, NULL, '[]', 'We have forty services that use the same key.');
INSERT INTO request (opened_seq, id, key, workspace_id, portal_id, type_id, workflow_id, contact_id, organisation_id, follows, title, status, state, priority, assignee_id, resolution, opened_at, updated_seq, updated_at, resolved_at, answers, body) VALUES (58, '01a20e4bf3b5727fb83fb4286110d1bb', 'SUP-1005', 'SUP', 'support', 'report-a-problem', 'support', '01900000000070008000000000000001', 'acme', NULL, 'Single sign-on stops after the certificate change', 'in_progress', 'progress', 1, '01900000000070008000000000000101', NULL, 1795435388325, 79, 1795527788325, NULL, '[{"field":"","label":"Which product is affected?","text":"Identity"},{"field":"","label":"Is everybody stopped from working?","text":"Yes"},{"field":"","label":"How many people are affected?","text":"More than 100"}]', 'Since we replaced our signing certificate this afternoon nobody at Acme can sign in.

The error is `assertion signature invalid`. About 240 people are affected.');
INSERT INTO request (opened_seq, id, key, workspace_id, portal_id, type_id, workflow_id, contact_id, organisation_id, follows, title, status, state, priority, assignee_id, resolution, opened_at, updated_seq, updated_at, resolved_at, answers, body) VALUES (62, '01a20e4bf3b877058a599b78356a25f7', 'FIN-1002', 'FIN', 'billing', 'more-seats', 'support', '01900000000070008000000000000001', 'acme', NULL, '40 more seats for the design team', 'in_progress', 'progress', 3, '01900000000070008000000000000103', NULL, 1795442588325, 88, 1795536368355, NULL, '[{"field":"","label":"How many seats?","text":"40"},{"field":"","label":"From when?","text":"2026-12-01"}]', 'From the first of next month, please on the same contract.');
INSERT INTO request (opened_seq, id, key, workspace_id, portal_id, type_id, workflow_id, contact_id, organisation_id, follows, title, status, state, priority, assignee_id, resolution, opened_at, updated_seq, updated_at, resolved_at, answers, body) VALUES (63, '01a20e4bf3b977d7bfe1b0fe950d08a1', 'SUP-1006', 'SUP', 'support', 'report-a-problem', 'support', '01900000000070008000000000000005', NULL, NULL, 'The e-mail about the planned work on Saturday names a region that we have never used and that is not in our contract', 'done', 'done', 2, '01900000000070008000000000000101', 'solved', 1795442588325, 69, 1795449788325, 1795449788325, '[{"field":"","label":"Which product is affected?","text":"Something else"},{"field":"","label":"Is everybody stopped from working?","text":"No"}]', 'We do not have anything in that region. Was that mail meant for us?');
INSERT INTO request (opened_seq, id, key, workspace_id, portal_id, type_id, workflow_id, contact_id, organisation_id, follows, title, status, state, priority, assignee_id, resolution, opened_at, updated_seq, updated_at, resolved_at, answers, body) VALUES (66, '01a20e4bf3ba74c1a282baf460aafc40', 'SUP-1007', 'SUP', 'support', 'report-a-problem', 'support', '01900000000070008000000000000003', 'umbra', NULL, 'Webhooks arrive twice in the staging project', 'in_progress', 'progress', 2, '01900000000070008000000000000101', NULL, 1795449788325, 78, 1795518188325, NULL, '[{"field":"","label":"Which product is affected?","text":"Network"},{"field":"","label":"Is everybody stopped from working?","text":"No"}]', 'Every event comes in two times, about 400 ms apart. In production all is fine.');
INSERT INTO request (opened_seq, id, key, workspace_id, portal_id, type_id, workflow_id, contact_id, organisation_id, follows, title, status, state, priority, assignee_id, resolution, opened_at, updated_seq, updated_at, resolved_at, answers, body) VALUES (72, '01a20e4bf3bb7055b38f7e30784fd688', 'ONB-1002', 'ONB', 'onboarding', 'migration-help', 'support', '01900000000070008000000000000004', 'kite', NULL, 'Bring over 12,000 users from the old directory', 'received', 'progress', 3, NULL, NULL, 1795464188325, 72, 1795464188325, NULL, '[]', 'We have an LDIF export of about 80 MB.');
INSERT INTO request (opened_seq, id, key, workspace_id, portal_id, type_id, workflow_id, contact_id, organisation_id, follows, title, status, state, priority, assignee_id, resolution, opened_at, updated_seq, updated_at, resolved_at, answers, body) VALUES (73, '01a20e4bf3bb7055b38f7e319cf3cddb', 'SUP-1008', 'SUP', 'support', 'report-a-problem', 'support', '01900000000070008000000000000004', 'kite', NULL, 'ログインできません', 'received', 'progress', 1, NULL, NULL, 1795496588325, 74, 1795500188325, NULL, '[{"field":"","label":"Which product is affected?","text":"Identity"},{"field":"","label":"Is everybody stopped from working?","text":"Yes"}]', '昨日から管理コンソールにログインできません。パスワードは変更していません。');
INSERT INTO request (opened_seq, id, key, workspace_id, portal_id, type_id, workflow_id, contact_id, organisation_id, follows, title, status, state, priority, assignee_id, resolution, opened_at, updated_seq, updated_at, resolved_at, answers, body) VALUES (75, '01a20e4bf3bc72499c5ecd91d8451bed', 'SUP-1009', 'SUP', 'support', 'ask-a-question', 'support', '01900000000070008000000000000005', NULL, NULL, 'Is there a Terraform provider for projects?', 'received', 'progress', 3, NULL, NULL, 1795510988325, 75, 1795510988325, NULL, '[]', 'We manage everything else with Terraform.');
INSERT INTO request (opened_seq, id, key, workspace_id, portal_id, type_id, workflow_id, contact_id, organisation_id, follows, title, status, state, priority, assignee_id, resolution, opened_at, updated_seq, updated_at, resolved_at, answers, body) VALUES (77, '01a20e4bf3bd7274b97e0926ba1217ae', 'SUP-1010', 'SUP', 'support', 'request-access', 'support', '01900000000070008000000000000002', 'acme', NULL, 'Access to the console for our new colleague', 'received', 'progress', 3, NULL, NULL, 1795518188325, 77, 1795518188325, NULL, '[{"field":"","label":"Who needs access?","text":"Dana Okafor"},{"field":"","label":"To what?","text":"Console, Audit logs"}]', 'She starts on Monday and needs the console and the logs.');
INSERT INTO request (opened_seq, id, key, workspace_id, portal_id, type_id, workflow_id, contact_id, organisation_id, follows, title, status, state, priority, assignee_id, resolution, opened_at, updated_seq, updated_at, resolved_at, answers, body) VALUES (80, '01a20e4bf3c07644ad6bd0fc831d8ca4', 'FIN-1003', 'FIN', 'billing', 'invoice-problem', 'support', '01900000000070008000000000000001', 'acme', NULL, 'Invoice for October has the old address', 'received', 'progress', 3, NULL, NULL, 1795531988325, 80, 1795531988325, NULL, '[{"field":"","label":"Invoice number","text":"INV-20311"},{"field":"","label":"What is wrong?","text":"The address"}]', 'The invoice still names our old office in Harbour Street. Our accountants can''t book it like this.');
INSERT INTO request (opened_seq, id, key, workspace_id, portal_id, type_id, workflow_id, contact_id, organisation_id, follows, title, status, state, priority, assignee_id, resolution, opened_at, updated_seq, updated_at, resolved_at, answers, body) VALUES (81, '01a20e4bf3c1710ba77f4f8b0899e94e', 'SUP-1011', 'SUP', 'support', 'report-a-problem', 'support', '01900000000070008000000000000003', 'umbra', NULL, 'Storage is slow from Frankfurt', 'received', 'progress', 2, NULL, NULL, 1795534088325, 81, 1795534088325, NULL, '[{"field":"","label":"Which product is affected?","text":"Storage"},{"field":"","label":"Is everybody stopped from working?","text":"No"}]', 'Reads take four seconds since about ten o''clock. Other regions are fine.');
INSERT INTO request_audience (opened_seq, audience_id, state, updated_seq) VALUES (35, 4, 'progress', 53);
INSERT INTO request_audience (opened_seq, audience_id, state, updated_seq) VALUES (35, 6, 'progress', 53);
INSERT INTO request_audience (opened_seq, audience_id, state, updated_seq) VALUES (38, 4, 'done', 44);
INSERT INTO request_audience (opened_seq, audience_id, state, updated_seq) VALUES (38, 6, 'done', 44);
INSERT INTO request_audience (opened_seq, audience_id, state, updated_seq) VALUES (42, 7, 'done', 50);
INSERT INTO request_audience (opened_seq, audience_id, state, updated_seq) VALUES (42, 8, 'done', 50);
INSERT INTO request_audience (opened_seq, audience_id, state, updated_seq) VALUES (43, 4, 'waiting', 76);
INSERT INTO request_audience (opened_seq, audience_id, state, updated_seq) VALUES (43, 6, 'waiting', 76);
INSERT INTO request_audience (opened_seq, audience_id, state, updated_seq) VALUES (45, 9, 'waiting', 55);
INSERT INTO request_audience (opened_seq, audience_id, state, updated_seq) VALUES (54, 5, 'progress', 57);
INSERT INTO request_audience (opened_seq, audience_id, state, updated_seq) VALUES (54, 7, 'progress', 57);
INSERT INTO request_audience (opened_seq, audience_id, state, updated_seq) VALUES (58, 4, 'progress', 79);
INSERT INTO request_audience (opened_seq, audience_id, state, updated_seq) VALUES (58, 6, 'progress', 79);
INSERT INTO request_audience (opened_seq, audience_id, state, updated_seq) VALUES (62, 10, 'progress', 88);
INSERT INTO request_audience (opened_seq, audience_id, state, updated_seq) VALUES (62, 6, 'progress', 88);
INSERT INTO request_audience (opened_seq, audience_id, state, updated_seq) VALUES (63, 11, 'done', 69);
INSERT INTO request_audience (opened_seq, audience_id, state, updated_seq) VALUES (66, 12, 'progress', 78);
INSERT INTO request_audience (opened_seq, audience_id, state, updated_seq) VALUES (66, 13, 'progress', 78);
INSERT INTO request_audience (opened_seq, audience_id, state, updated_seq) VALUES (72, 5, 'progress', 72);
INSERT INTO request_audience (opened_seq, audience_id, state, updated_seq) VALUES (72, 7, 'progress', 72);
INSERT INTO request_audience (opened_seq, audience_id, state, updated_seq) VALUES (73, 5, 'progress', 74);
INSERT INTO request_audience (opened_seq, audience_id, state, updated_seq) VALUES (73, 7, 'progress', 74);
INSERT INTO request_audience (opened_seq, audience_id, state, updated_seq) VALUES (75, 11, 'progress', 75);
INSERT INTO request_audience (opened_seq, audience_id, state, updated_seq) VALUES (77, 4, 'progress', 77);
INSERT INTO request_audience (opened_seq, audience_id, state, updated_seq) VALUES (77, 9, 'progress', 77);
INSERT INTO request_audience (opened_seq, audience_id, state, updated_seq) VALUES (80, 10, 'progress', 80);
INSERT INTO request_audience (opened_seq, audience_id, state, updated_seq) VALUES (80, 6, 'progress', 80);
INSERT INTO request_audience (opened_seq, audience_id, state, updated_seq) VALUES (81, 12, 'progress', 81);
INSERT INTO request_audience (opened_seq, audience_id, state, updated_seq) VALUES (81, 13, 'progress', 81);
INSERT INTO reply (seq, id, request_id, author_kind, author_id, body, at, visible_at) VALUES (41, '01a20e4bf3ad73cbbe4d7bd5d63e83d6', '01a20e4bf3ac7615920d49b4839aa042', 'agent', '01900000000070008000000000000102', 'Yes: *Settings → Audit → Destinations*. I have switched it on for your account, and the first file arrived at 02:00.', 1795190588325, 1795190588325);
INSERT INTO reply (seq, id, request_id, author_kind, author_id, body, at, visible_at) VALUES (50, '01a20e4bf3b47692958d71e535019674', '01a20e4bf3af7497a6f3365cf286c595', 'agent', '01900000000070008000000000000103', 'Ja: es gilt das Reverse-Charge-Verfahren, der Hinweis steht unten auf der Rechnung.', 1795345388325, 1795345388325);
INSERT INTO reply (seq, id, request_id, author_kind, author_id, body, at, visible_at) VALUES (53, '01a20e4bf3b47692958d71e85bb8c264', '01a20e4bf3a5733691e1083b8992e559', 'agent', '01900000000070008000000000000102', 'Tuesday at 10 works for us. I have sent an invitation to you and to Lee.', 1795363388325, 1795363388325);
INSERT INTO reply (seq, id, request_id, author_kind, author_id, body, at, visible_at) VALUES (55, '01a20e4bf3b5727fb83fb4258ae4c9e3', '01a20e4bf3b37614a09157b67b225cbd', 'agent', '01900000000070008000000000000101', 'Which address did he sign in with? I would rather not guess.', 1795363388325, 1795363388325);
INSERT INTO reply (seq, id, request_id, author_kind, author_id, body, at, visible_at) VALUES (69, '01a20e4bf3ba74c1a282baf8b76b3859', '01a20e4bf3b977d7bfe1b0fe950d08a1', 'agent', '01900000000070008000000000000101', 'No, it was not, and I am sorry for the noise. We took you off that list.', 1795449788325, 1795449788325);
INSERT INTO reply (seq, id, request_id, author_kind, author_id, body, at, visible_at) VALUES (76, '01a20e4bf3bc72499c5ecd923e9b8709', '01a20e4bf3b071eb8ae19025193e067e', 'agent', '01900000000070008000000000000101', 'There are two ways: a fixed list of four ranges, or mutual TLS. Which of the two would your firewall team prefer?', 1795518188325, 1795518188325);
INSERT INTO reply (seq, id, request_id, author_kind, author_id, body, at, visible_at) VALUES (78, '01a20e4bf3bd7274b97e0927e37ce0ba', '01a20e4bf3ba74c1a282baf460aafc40', 'contact', '01900000000070008000000000000003', 'It has started in a second project too.', 1795518188325, 1795518188325);
INSERT INTO reply (seq, id, request_id, author_kind, author_id, body, at, visible_at) VALUES (79, '01a20e4bf3c07644ad6bd0fa6f6ae392', '01a20e4bf3b5727fb83fb4286110d1bb', 'agent', '01900000000070008000000000000101', 'Good morning Dana, I have uploaded the new certificate for you. Could you try again and tell me if anyone still sees the error?', 1795527788325, 1795527788325);
INSERT INTO reply (seq, id, request_id, author_kind, author_id, body, at, visible_at) VALUES (88, '01a20e4bf3cb724f84f5479aad729e8a', '01a20e4bf3b877058a599b78356a25f7', 'agent', '01900000000070008000000000000102', 'This **stays**.', 1795536368355, 1795536378355);
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
INSERT INTO resolved_tally (workspace_id, day, n) VALUES ('FIN', 20779, 1);
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
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bf3a5733691e1083b8992e559.01900000000070008000000000000001', 35, 'request_received', 'contact', '01900000000070008000000000000001', '01a20e4bf3a5733691e1083b8992e559', 1794758588325);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bf3aa740d81028443338812a8.01900000000070008000000000000001', 37, 'status_changed', 'contact', '01900000000070008000000000000001', '01a20e4bf3a5733691e1083b8992e559', 1794844988325);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bf3ac7615920d49b4839aa042.01900000000070008000000000000001', 38, 'request_received', 'contact', '01900000000070008000000000000001', '01a20e4bf3ac7615920d49b4839aa042', 1795017788325);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bf3ad73cbbe4d7bd45f766b86.01900000000070008000000000000001', 40, 'status_changed', 'contact', '01900000000070008000000000000001', '01a20e4bf3ac7615920d49b4839aa042', 1795028588325);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bf3ad73cbbe4d7bd5d63e83d6.01900000000070008000000000000001', 41, 'reply_posted', 'contact', '01900000000070008000000000000001', '01a20e4bf3ac7615920d49b4839aa042', 1795190588325);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bf3af7497a6f3365cf286c595.01900000000070008000000000000004', 42, 'request_received', 'contact', '01900000000070008000000000000004', '01a20e4bf3af7497a6f3365cf286c595', 1795190588325);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bf3b071eb8ae19025193e067e.01900000000070008000000000000001', 43, 'request_received', 'contact', '01900000000070008000000000000001', '01a20e4bf3b071eb8ae19025193e067e', 1795276988325);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bf3b071eb8ae1902652209c31.01900000000070008000000000000102', 44, 'status_changed', 'agent', '01900000000070008000000000000102', '01a20e4bf3ac7615920d49b4839aa042', 1795276988325);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bf3b37614a09157b67b225cbd.01900000000070008000000000000002', 45, 'request_received', 'contact', '01900000000070008000000000000002', '01a20e4bf3b37614a09157b67b225cbd', 1795276988325);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bf3b37614a09157b8161a16e1.01900000000070008000000000000004', 47, 'status_changed', 'contact', '01900000000070008000000000000004', '01a20e4bf3af7497a6f3365cf286c595', 1795276988325);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bf3b37614a09157ba1d41b7ae.01900000000070008000000000000001', 49, 'status_changed', 'contact', '01900000000070008000000000000001', '01a20e4bf3b071eb8ae19025193e067e', 1795284188325);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bf3b47692958d71e535019674.01900000000070008000000000000004', 50, 'reply_posted', 'contact', '01900000000070008000000000000004', '01a20e4bf3af7497a6f3365cf286c595', 1795345388325);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bf3b47692958d71e7bd4dd28a.01900000000070008000000000000002', 52, 'status_changed', 'contact', '01900000000070008000000000000002', '01a20e4bf3b37614a09157b67b225cbd', 1795356188325);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bf3b47692958d71e85bb8c264.01900000000070008000000000000001', 53, 'reply_posted', 'contact', '01900000000070008000000000000001', '01a20e4bf3a5733691e1083b8992e559', 1795363388325);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bf3b47692958d71e946f02617.01900000000070008000000000000004', 54, 'request_received', 'contact', '01900000000070008000000000000004', '01a20e4bf3b47692958d71e946f02617', 1795363388325);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bf3b5727fb83fb4258ae4c9e3.01900000000070008000000000000002', 55, 'reply_posted', 'contact', '01900000000070008000000000000002', '01a20e4bf3b37614a09157b67b225cbd', 1795363388325);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bf3b5727fb83fb427c7e6c740.01900000000070008000000000000004', 57, 'status_changed', 'contact', '01900000000070008000000000000004', '01a20e4bf3b47692958d71e946f02617', 1795420988325);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bf3b5727fb83fb4286110d1bb.01900000000070008000000000000001', 58, 'request_received', 'contact', '01900000000070008000000000000001', '01a20e4bf3b5727fb83fb4286110d1bb', 1795435388325);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bf3b877058a599b765d36287b.01900000000070008000000000000001', 61, 'status_changed', 'contact', '01900000000070008000000000000001', '01a20e4bf3b5727fb83fb4286110d1bb', 1795436588325);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bf3b877058a599b78356a25f7.01900000000070008000000000000001', 62, 'request_received', 'contact', '01900000000070008000000000000001', '01a20e4bf3b877058a599b78356a25f7', 1795442588325);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bf3b977d7bfe1b0fe950d08a1.01900000000070008000000000000005', 63, 'request_received', 'contact', '01900000000070008000000000000005', '01a20e4bf3b977d7bfe1b0fe950d08a1', 1795442588325);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bf3b977d7bfe1b100f5e7b83e.01900000000070008000000000000005', 65, 'status_changed', 'contact', '01900000000070008000000000000005', '01a20e4bf3b977d7bfe1b0fe950d08a1', 1795446188325);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bf3ba74c1a282baf460aafc40.01900000000070008000000000000003', 66, 'request_received', 'contact', '01900000000070008000000000000003', '01a20e4bf3ba74c1a282baf460aafc40', 1795449788325);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bf3ba74c1a282baf7be44a8a2.01900000000070008000000000000001', 68, 'status_changed', 'contact', '01900000000070008000000000000001', '01a20e4bf3b877058a599b78356a25f7', 1795449788325);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bf3ba74c1a282baf8b76b3859.01900000000070008000000000000005', 69, 'reply_posted', 'contact', '01900000000070008000000000000005', '01a20e4bf3b977d7bfe1b0fe950d08a1', 1795449788325);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bf3bb7055b38f7e2ffc2b5c3a.01900000000070008000000000000003', 71, 'status_changed', 'contact', '01900000000070008000000000000003', '01a20e4bf3ba74c1a282baf460aafc40', 1795456988325);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bf3bb7055b38f7e30784fd688.01900000000070008000000000000004', 72, 'request_received', 'contact', '01900000000070008000000000000004', '01a20e4bf3bb7055b38f7e30784fd688', 1795464188325);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bf3bb7055b38f7e319cf3cddb.01900000000070008000000000000004', 73, 'request_received', 'contact', '01900000000070008000000000000004', '01a20e4bf3bb7055b38f7e319cf3cddb', 1795496588325);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bf3bc72499c5ecd91d8451bed.01900000000070008000000000000005', 75, 'request_received', 'contact', '01900000000070008000000000000005', '01a20e4bf3bc72499c5ecd91d8451bed', 1795510988325);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bf3bc72499c5ecd923e9b8709.01900000000070008000000000000001', 76, 'reply_posted', 'contact', '01900000000070008000000000000001', '01a20e4bf3b071eb8ae19025193e067e', 1795518188325);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bf3bd7274b97e0926ba1217ae.01900000000070008000000000000002', 77, 'request_received', 'contact', '01900000000070008000000000000002', '01a20e4bf3bd7274b97e0926ba1217ae', 1795518188325);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bf3bd7274b97e0927e37ce0ba.01900000000070008000000000000101', 78, 'reply_posted', 'agent', '01900000000070008000000000000101', '01a20e4bf3ba74c1a282baf460aafc40', 1795518188325);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bf3c07644ad6bd0fa6f6ae392.01900000000070008000000000000001', 79, 'reply_posted', 'contact', '01900000000070008000000000000001', '01a20e4bf3b5727fb83fb4286110d1bb', 1795527788325);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bf3c07644ad6bd0fc831d8ca4.01900000000070008000000000000001', 80, 'request_received', 'contact', '01900000000070008000000000000001', '01a20e4bf3c07644ad6bd0fc831d8ca4', 1795531988325);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bf3c1710ba77f4f8b0899e94e.01900000000070008000000000000003', 81, 'request_received', 'contact', '01900000000070008000000000000003', '01a20e4bf3c1710ba77f4f8b0899e94e', 1795534088325);
INSERT INTO outbox (id, seq, kind, recipient_kind, recipient, request_id, due_at) VALUES ('01a20e4bf3cb724f84f5479aad729e8a.01900000000070008000000000000001', 88, 'reply_posted', 'contact', '01900000000070008000000000000001', '01a20e4bf3b877058a599b78356a25f7', 1795536378355);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bf3a5733691e1083b8992e559.01900000000070008000000000000001', 'request_received', 1794758588325, 0, 0, 1794758588325, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bf3aa740d81028443338812a8.01900000000070008000000000000001', 'status_changed', 1794844988325, 0, 0, 1794844988325, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bf3ac7615920d49b4839aa042.01900000000070008000000000000001', 'request_received', 1795017788325, 0, 0, 1795017788325, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bf3ad73cbbe4d7bd45f766b86.01900000000070008000000000000001', 'status_changed', 1795028588325, 0, 0, 1795028588325, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bf3ad73cbbe4d7bd5d63e83d6.01900000000070008000000000000001', 'reply_posted', 1795190588325, 0, 0, 1795190588325, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bf3af7497a6f3365cf286c595.01900000000070008000000000000004', 'request_received', 1795190588325, 0, 0, 1795190588325, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bf3b071eb8ae19025193e067e.01900000000070008000000000000001', 'request_received', 1795276988325, 0, 0, 1795276988325, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bf3b071eb8ae1902652209c31.01900000000070008000000000000102', 'status_changed', 1795276988325, 0, 0, 1795276988325, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bf3b37614a09157b67b225cbd.01900000000070008000000000000002', 'request_received', 1795276988325, 0, 0, 1795276988325, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bf3b37614a09157b8161a16e1.01900000000070008000000000000004', 'status_changed', 1795276988325, 0, 0, 1795276988325, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bf3b37614a09157ba1d41b7ae.01900000000070008000000000000001', 'status_changed', 1795284188325, 0, 0, 1795284188325, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bf3b47692958d71e535019674.01900000000070008000000000000004', 'reply_posted', 1795345388325, 0, 0, 1795345388325, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bf3b47692958d71e7bd4dd28a.01900000000070008000000000000002', 'status_changed', 1795356188325, 0, 0, 1795356188325, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bf3b47692958d71e85bb8c264.01900000000070008000000000000001', 'reply_posted', 1795363388325, 0, 0, 1795363388325, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bf3b47692958d71e946f02617.01900000000070008000000000000004', 'request_received', 1795363388325, 0, 0, 1795363388325, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bf3b5727fb83fb4258ae4c9e3.01900000000070008000000000000002', 'reply_posted', 1795363388325, 0, 0, 1795363388325, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bf3b5727fb83fb427c7e6c740.01900000000070008000000000000004', 'status_changed', 1795420988325, 0, 0, 1795420988325, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bf3b5727fb83fb4286110d1bb.01900000000070008000000000000001', 'request_received', 1795435388325, 0, 0, 1795435388325, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bf3b877058a599b765d36287b.01900000000070008000000000000001', 'status_changed', 1795436588325, 0, 0, 1795436588325, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bf3b877058a599b78356a25f7.01900000000070008000000000000001', 'request_received', 1795442588325, 0, 0, 1795442588325, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bf3b977d7bfe1b0fe950d08a1.01900000000070008000000000000005', 'request_received', 1795442588325, 0, 0, 1795442588325, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bf3b977d7bfe1b100f5e7b83e.01900000000070008000000000000005', 'status_changed', 1795446188325, 0, 0, 1795446188325, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bf3ba74c1a282baf460aafc40.01900000000070008000000000000003', 'request_received', 1795449788325, 0, 0, 1795449788325, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bf3ba74c1a282baf7be44a8a2.01900000000070008000000000000001', 'status_changed', 1795449788325, 0, 0, 1795449788325, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bf3ba74c1a282baf8b76b3859.01900000000070008000000000000005', 'reply_posted', 1795449788325, 0, 0, 1795449788325, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bf3bb7055b38f7e2ffc2b5c3a.01900000000070008000000000000003', 'status_changed', 1795456988325, 0, 0, 1795456988325, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bf3bb7055b38f7e30784fd688.01900000000070008000000000000004', 'request_received', 1795464188325, 0, 0, 1795464188325, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bf3bb7055b38f7e319cf3cddb.01900000000070008000000000000004', 'request_received', 1795496588325, 0, 0, 1795496588325, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bf3bc72499c5ecd91d8451bed.01900000000070008000000000000005', 'request_received', 1795510988325, 0, 0, 1795510988325, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bf3bc72499c5ecd923e9b8709.01900000000070008000000000000001', 'reply_posted', 1795518188325, 0, 0, 1795518188325, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bf3bd7274b97e0926ba1217ae.01900000000070008000000000000002', 'request_received', 1795518188325, 0, 0, 1795518188325, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bf3bd7274b97e0927e37ce0ba.01900000000070008000000000000101', 'reply_posted', 1795518188325, 0, 0, 1795518188325, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bf3c07644ad6bd0fa6f6ae392.01900000000070008000000000000001', 'reply_posted', 1795527788325, 0, 0, 1795527788325, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bf3c07644ad6bd0fc831d8ca4.01900000000070008000000000000001', 'request_received', 1795531988325, 0, 0, 1795531988325, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bf3c1710ba77f4f8b0899e94e.01900000000070008000000000000003', 'request_received', 1795534088325, 0, 0, 1795534088325, NULL, NULL);
INSERT INTO delivery (id, kind, due_at, attempts, leased_until, sent_at, failed_at, error) VALUES ('01a20e4bf3cb724f84f5479aad729e8a.01900000000070008000000000000001', 'reply_posted', 1795536378355, 0, 0, NULL, NULL, NULL);
INSERT INTO request_snapshot (reply_seq, opened_seq, until, moves, status, state, resolution, resolved_at, updated_seq, updated_at) VALUES (88, 62, 1795536378355, 0, 'in_progress', 'progress', NULL, NULL, 68, 1795449788325);
CREATE INDEX event_by_subject ON event (subject, seq);
CREATE INDEX budgeted_reply_by_contact ON event (actor, at) WHERE actor_kind = 'contact' AND kind IN ('reply.posted', 'request.transitioned');
CREATE INDEX budgeted_reply_by_network ON event (substr(ip, 1, 19), at) WHERE actor_kind = 'contact' AND kind IN ('reply.posted', 'request.transitioned');
CREATE INDEX budgeted_submission_by_contact ON event (actor, at) WHERE actor_kind = 'contact' AND kind = 'request.submitted';
CREATE INDEX budgeted_submission_by_network ON event (substr(ip, 1, 19), at) WHERE actor_kind = 'contact' AND kind = 'request.submitted';
CREATE VIEW budgeted_reply AS
  SELECT id, at, actor, substr(ip, 1, 19) AS network FROM event
   WHERE actor_kind = 'contact' AND kind IN ('reply.posted', 'request.transitioned');
CREATE VIEW budgeted_submission AS
  SELECT id, at, actor, substr(ip, 1, 19) AS network FROM event WHERE actor_kind = 'contact' AND kind = 'request.submitted';
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
  INSERT INTO workspace (id, serial, name) SELECT NEW.subject, count(*) + 1, NEW.data ->> 'name' FROM workspace WHERE true
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
  INSERT INTO portal_reader (portal_id, contact_id, organisation_id, role)
  SELECT NEW.subject, '', '', '' FROM json_each(NEW.data, '$.audience') WHERE value = 'everyone'
  UNION ALL
  SELECT NEW.subject, substr(value, 2), '', '' FROM json_each(NEW.data, '$.audience') WHERE value GLOB 'c?*'
  UNION ALL
  SELECT NEW.subject, '', '', substr(value, 2) FROM json_each(NEW.data, '$.audience') WHERE value GLOB 'r?*'
  UNION ALL
  SELECT NEW.subject, '', substr(value, 2), '' FROM json_each(NEW.data, '$.audience') WHERE value GLOB 'o?*' AND value NOT GLOB '*.*'
  UNION ALL
  -- No organisation's key has a dot: the first one ends it, whatever the role is called.
  SELECT NEW.subject, '', substr(value, 2, instr(value, '.') - 2), substr(value, instr(value, '.') + 1)
    FROM json_each(NEW.data, '$.audience') WHERE value GLOB 'o[^.]*.?*';
END;
CREATE VIEW portal_reader AS
  SELECT p.portal_id, a.contact_id, a.organisation_id, a.role FROM portal_audience p JOIN audience a ON a.id = p.audience_id;
CREATE TRIGGER add_portal_reader INSTEAD OF INSERT ON portal_reader
BEGIN
  INSERT INTO audience (contact_id, organisation_id, role) VALUES (NEW.contact_id, NEW.organisation_id, NEW.role) ON CONFLICT DO NOTHING;
  INSERT INTO portal_audience (portal_id, audience_id)
  SELECT NEW.portal_id, id FROM audience
   WHERE contact_id = NEW.contact_id AND organisation_id = NEW.organisation_id AND role = NEW.role
  ON CONFLICT DO NOTHING;
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
CREATE VIEW site_administrator AS
  SELECT 'system' AS actor_kind, 'setup' AS actor
  UNION ALL
  SELECT 'agent', id FROM agent WHERE role = 'admin' AND active = 1;
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
CREATE VIEW contact_portal AS
  SELECT c.id AS contact_id, p.id, p.position, p.name, p.description, p.welcome, p.announcement, p.icon, p.color, p.logo, p.sign_up, p.tabs
    FROM contact c CROSS JOIN portal p
   WHERE EXISTS (SELECT 1 FROM portal_audience pa CROSS JOIN contact_audience a ON a.audience_id = pa.audience_id
                  WHERE pa.portal_id = p.id AND a.contact_id = c.id);
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
CREATE INDEX request_open_by_status ON request (workflow_id, status) WHERE resolved_at IS NULL;
CREATE INDEX request_audience_by_activity ON request_audience (audience_id, updated_seq);
CREATE INDEX request_audience_by_state ON request_audience (audience_id, state, updated_seq);
CREATE INDEX reply_by_request ON reply (request_id, seq);
CREATE VIEW contact_request AS
  SELECT c.id AS viewer_id, r.opened_seq, r.id, r.key, r.workspace_id, r.portal_id, r.type_id, r.workflow_id, r.contact_id, r.organisation_id,
         r.follows, r.title, r.body, r.answers, r.assignee_id, r.opened_at
    FROM request r CROSS JOIN contact c
   WHERE EXISTS (SELECT 1 FROM request_audience ra CROSS JOIN contact_audience a ON a.audience_id = ra.audience_id
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
  INSERT INTO audience (contact_id, organisation_id, role)
  SELECT coalesce(value ->> 'contact', ''), coalesce(value ->> 'organisation', ''), coalesce(value ->> 'role', '')
    FROM json_each(NEW.data, '$.audience') WHERE coalesce(value ->> 'contact', value ->> 'organisation', '') <> ''
  ON CONFLICT DO NOTHING;
  INSERT INTO request_audience (opened_seq, audience_id, state, updated_seq)
  SELECT NEW.seq, a.id, NEW.data ->> 'state', NEW.seq
    FROM json_each(NEW.data, '$.audience') CROSS JOIN audience a
   WHERE a.contact_id = coalesce(value ->> 'contact', '') AND a.organisation_id = coalesce(value ->> 'organisation', '')
     AND a.role = coalesce(value ->> 'role', '') AND (a.contact_id <> '' OR a.organisation_id <> '');
  -- After its readers: with the request it becomes searchable, for them.
  INSERT INTO request (id, key, workspace_id, portal_id, type_id, workflow_id, contact_id, organisation_id, follows, title, body, answers,
                       status, state, priority, opened_seq, opened_at, updated_seq, updated_at)
  VALUES (NEW.subject, NEW.data ->> 'key', NEW.data ->> 'workspace', NEW.data ->> 'portal', NEW.data ->> 'type', NEW.data ->> 'workflow',
          NEW.data ->> 'contact', NEW.data ->> 'organisation', NEW.data ->> 'follows', NEW.data ->> 'title', NEW.data ->> 'body',
          NEW.data -> 'answers', NEW.data ->> 'status', NEW.data ->> 'state', NEW.data ->> 'priority', NEW.seq, NEW.at, NEW.seq, NEW.at);
END;
CREATE TRIGGER project_request_assigned AFTER INSERT ON event WHEN NEW.kind = 'request.assigned'
BEGIN
  UPDATE request SET assignee_id = NEW.data ->> 'assignee', updated_seq = NEW.seq, updated_at = NEW.at WHERE id = NEW.subject;
  UPDATE request_snapshot SET updated_seq = NEW.seq, updated_at = NEW.at WHERE opened_seq = (SELECT opened_seq FROM request WHERE id = NEW.subject);
END;
CREATE TRIGGER project_request_prioritised AFTER INSERT ON event WHEN NEW.kind = 'request.prioritised'
BEGIN
  UPDATE request SET priority = NEW.data ->> 'priority', updated_seq = NEW.seq, updated_at = NEW.at WHERE id = NEW.subject;
  UPDATE request_snapshot SET updated_seq = NEW.seq, updated_at = NEW.at WHERE opened_seq = (SELECT opened_seq FROM request WHERE id = NEW.subject);
END;
CREATE TRIGGER project_request_transitioned AFTER INSERT ON event WHEN NEW.kind = 'request.transitioned'
BEGIN
  DELETE FROM request_snapshot WHERE opened_seq = (SELECT opened_seq FROM request WHERE id = NEW.subject);
  UPDATE request SET status = NEW.data ->> 'to', state = NEW.data ->> 'state', resolution = NEW.data ->> 'resolution',
                     resolved_at = iif(NEW.data ->> 'state' = 'done', NEW.at, NULL), updated_seq = NEW.seq, updated_at = NEW.at
   WHERE id = NEW.subject;
  INSERT INTO reply (seq, id, request_id, author_kind, author_id, body, at, visible_at)
  SELECT NEW.seq, NEW.id, NEW.subject, NEW.actor_kind, NEW.actor, NEW.data ->> 'reason', NEW.at, NEW.at
   WHERE NEW.data ->> 'reason' <> '';
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
CREATE INDEX session_by_end ON session (coalesce(ended_at, expires_at));
CREATE VIEW live_session AS
  SELECT s.id, s.expires_at, c.id AS contact_id, c.name, c.email,
         jsonb_object('contact_id', c.id, 'name', c.name, 'email', c.email, 'language', c.language) AS json
    FROM session s JOIN contact c ON c.id = s.contact_id AND c.active = 1
   WHERE s.ended_at IS NULL;
CREATE INDEX challenge_by_email ON challenge (email, created_at);
CREATE INDEX challenge_by_source ON challenge (source, created_at);
CREATE INDEX challenge_by_end ON challenge (expires_at);
CREATE INDEX sign_in_try_by_challenge ON sign_in_try (challenge_id);
CREATE INDEX sign_in_try_by_email ON sign_in_try (email, at);
CREATE INDEX sign_in_try_by_source ON sign_in_try (source, at);
CREATE INDEX sign_in_try_by_time ON sign_in_try (at);
CREATE TRIGGER signed_in AFTER INSERT ON sign_in_try WHEN NEW.outcome = 'in'
BEGIN
  INSERT INTO event (id, at, actor_kind, actor, kind, subject, data, request_id, ip, agent)
  SELECT c.id, NEW.at, 'contact', c.id, 'contact.registered', c.id,
         json_object('email', lower(c.email), 'name', c.name), NEW.request_id, NEW.ip, NEW.agent
    FROM challenge c WHERE c.id = NEW.challenge_id AND c.name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM contact WHERE email = c.email);
  UPDATE challenge SET consumed_at = NEW.at WHERE email = NEW.email AND consumed_at IS NULL;
  UPDATE session SET ended_at = NEW.at WHERE id = NEW.replaces AND ended_at IS NULL;
  INSERT INTO session (id, contact_id, created_at, expires_at, ip, agent)
  SELECT NEW.session_id, c.id, NEW.at, NEW.ends_at, NEW.ip, NEW.agent FROM contact c WHERE c.email = NEW.email AND c.active = 1;
END;
CREATE INDEX delivery_due ON delivery (due_at) WHERE sent_at IS NULL AND failed_at IS NULL;
CREATE INDEX delivery_sent ON delivery (sent_at) WHERE sent_at IS NOT NULL;
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
CREATE INDEX request_snapshot_by_request ON request_snapshot (opened_seq, reply_seq);
CREATE INDEX request_snapshot_by_until ON request_snapshot (until);
CREATE VIEW snapshot_card AS
  SELECT s.reply_seq,
         jsonb_object('state', s.state, 'category', st.category, 'status', st.customer_name, 'step', st.step, 'next_step', st.next_step,
                     'updated_at', s.updated_at, 'resolved_at', s.resolved_at) AS json
    FROM request_snapshot s
    JOIN request r ON r.opened_seq = s.opened_seq
    JOIN status st ON st.workflow_id = r.workflow_id AND st.key = s.status;
CREATE TRIGGER project_reply_posted AFTER INSERT ON event WHEN NEW.kind = 'reply.posted'
BEGIN
  INSERT INTO reply (seq, id, request_id, author_kind, author_id, body, at, visible_at)
  VALUES (NEW.seq, NEW.id, NEW.subject, NEW.actor_kind, NEW.actor, NEW.data ->> 'body', NEW.at, NEW.data ->> 'visible_at');
  -- Not visible yet: customers see the request as it stands now. Clocks that differ by less than a minute forget nothing too early.
  DELETE FROM request_snapshot WHERE until BETWEEN 0 AND NEW.at - 60000;
  INSERT INTO request_snapshot (reply_seq, opened_seq, until, moves, status, state, resolution, resolved_at, updated_seq, updated_at)
  SELECT NEW.seq, opened_seq, NEW.data ->> 'visible_at', NEW.data ->> 'to' IS NOT NULL, status, state, resolution, resolved_at, updated_seq, updated_at
    FROM request WHERE id = NEW.subject AND NEW.data ->> 'visible_at' > NEW.at;
  -- Visible at once: a status takes the place of what was to be seen later; without one only the time changes.
  DELETE FROM request_snapshot
   WHERE NEW.data ->> 'visible_at' <= NEW.at AND NEW.data ->> 'to' IS NOT NULL AND opened_seq = (SELECT opened_seq FROM request WHERE id = NEW.subject);
  UPDATE request_snapshot SET updated_seq = NEW.seq, updated_at = NEW.at
   WHERE NEW.data ->> 'visible_at' <= NEW.at AND opened_seq = (SELECT opened_seq FROM request WHERE id = NEW.subject);
  UPDATE request SET status = coalesce(NEW.data ->> 'to', status), state = coalesce(NEW.data ->> 'state', state),
                     resolution = iif(NEW.data ->> 'to' IS NULL, resolution, NEW.data ->> 'resolution'),
                     resolved_at = CASE WHEN NEW.data ->> 'to' IS NULL THEN resolved_at WHEN NEW.data ->> 'state' = 'done' THEN NEW.at END,
                     updated_seq = NEW.seq, updated_at = NEW.at
   WHERE id = NEW.subject;
END;
CREATE TRIGGER project_reply_withdrawn AFTER INSERT ON event WHEN NEW.kind = 'reply.withdrawn'
BEGIN
  DELETE FROM reply WHERE id = NEW.data ->> 'reply';
  -- The command says which status is set back; none where another took its place.
  UPDATE request SET status = coalesce(NEW.data ->> 'to', status), state = coalesce(NEW.data ->> 'state', state),
                     resolution = iif(NEW.data ->> 'to' IS NULL, resolution, NEW.data ->> 'resolution'),
                     resolved_at = iif(NEW.data ->> 'to' IS NULL, resolved_at, NEW.data ->> 'resolved_at')
   WHERE id = NEW.subject;
  -- Activity, where nothing happened since: on the request, or on the snapshot before the next reply.
  UPDATE request SET updated_seq = before.updated_seq, updated_at = before.updated_at FROM request_snapshot before
   WHERE before.reply_seq = NEW.data ->> 'reply_seq' AND request.opened_seq = before.opened_seq AND request.updated_seq = before.reply_seq;
  UPDATE request_snapshot SET updated_seq = before.updated_seq, updated_at = before.updated_at FROM request_snapshot before
   WHERE before.reply_seq = NEW.data ->> 'reply_seq'
     AND request_snapshot.opened_seq = before.opened_seq AND request_snapshot.updated_seq = before.reply_seq;
  -- The status in the snapshots before later replies, up to the next reply that set one.
  UPDATE request_snapshot SET status = before.status, state = before.state, resolution = before.resolution, resolved_at = before.resolved_at
    FROM request_snapshot before
   WHERE before.reply_seq = NEW.data ->> 'reply_seq'
     AND request_snapshot.opened_seq = before.opened_seq AND request_snapshot.reply_seq > before.reply_seq
     AND NOT EXISTS (SELECT 1 FROM request_snapshot m WHERE m.opened_seq = before.opened_seq AND m.moves
                        AND m.reply_seq > before.reply_seq AND m.reply_seq < request_snapshot.reply_seq);
  DELETE FROM request_snapshot WHERE reply_seq = NEW.data ->> 'reply_seq';
END;
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
CREATE INDEX search_try_by_searcher ON search_try (searcher, at);
CREATE INDEX search_try_by_network ON search_try (network, at);
CREATE INDEX search_try_by_time ON search_try (at);
CREATE INDEX fault_at ON fault (at);
CREATE TRIGGER fault_bounded AFTER INSERT ON fault WHEN NEW.id > 1000
BEGIN
  DELETE FROM fault WHERE id <= NEW.id - 1000;
END;
