-- Whether a host is a portal's own domain, for answers that no page's statement has told so.
-- :host
-- Returns the portal; nothing where it is none. Who may: anybody.
SELECT portal_id FROM portal_host WHERE host = :host
