-- DATABASE internal. Ends the set-up of a site: account, password and session of its first administrator (trigger make_first_administrator).
-- ?1 event id  ?2 now  ?3 call  ?4 ip  ?5 user agent  ?6 hash of the key  ?7 e-mail  ?8 name  ?9 agent id  ?10 password's hash  ?11 session id
-- Returns the session's end; nothing where the site is set up already. Who may: whoever claimed the key with this address.
INSERT INTO first_administrator (event_id, at, agent_id, email, name, hash, session_id, call_id, ip, user_agent)
SELECT ?1, ?2, ?9, k.email, ?8, ?10, ?11, ?3, ?4, ?5
  FROM open_setup_key k WHERE k.hash = ?6 AND k.expires_at > ?2 AND k.email = ?7
RETURNING (SELECT ?2 + life FROM desk_rule)
