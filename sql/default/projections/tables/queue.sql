-- The desk's queues: a filter and an order over requests, as an index has them (portico::request::queue::Plan). Five come with a site
-- (site.configured); others are added, and any of them changed, by queue.defined.
CREATE TABLE queue (
  id           TEXT PRIMARY KEY,            -- the word in its address: /desk/queues/mine
  position     INTEGER NOT NULL,            -- of those that come with a site: less than 0
  name         TEXT,                        -- JSON: a text for people; null: Portico's own word, in the reader's language
  retired      INTEGER NOT NULL,            -- 1: not in the menu; its address still works
  filter       TEXT NOT NULL,               -- JSON: portico::request::queue::Filter
  workspace_id TEXT,                        -- null: every workspace that its reader works in
  facet        TEXT NOT NULL CHECK (facet IN ('state', 'assignee', 'type', 'organisation')),
  whose        TEXT,                        -- the agent, or 'me'; the type; the organisation; null for nobody, and in the facet of states
  state        TEXT NOT NULL,
  other_state  TEXT,                        -- what is open has two
  priority     INTEGER NOT NULL,            -- this urgent, or more
  ordering     TEXT NOT NULL CHECK (ordering IN ('activity', 'age', 'priority')),
  fixed        INTEGER NOT NULL             -- 1: no index has it in another order
) STRICT, WITHOUT ROWID;
