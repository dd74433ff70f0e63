-- A sign-in belongs to the host that it began at: a portal's own domain, or null, the site's main address. A session that was taken from one of them is
-- none at another (decision 0027).
ALTER TABLE session ADD COLUMN host TEXT;
ALTER TABLE challenge ADD COLUMN host TEXT;
ALTER TABLE sign_in_try ADD COLUMN host TEXT;

CREATE INDEX session_by_host ON session (host) WHERE host IS NOT NULL;
