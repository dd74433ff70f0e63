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
