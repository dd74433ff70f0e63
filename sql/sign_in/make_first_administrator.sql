-- DATABASE internal. Ends the set-up of a site: account, password and session of its first administrator (trigger make_first_administrator).
-- :key_hash  :email  :name  :agent  :password_hash password's hash  :session
-- Returns the session's end; nothing where the site is set up already. Who may: whoever claimed the key with this address.
INSERT INTO first_administrator (event_id, at, agent_id, email, name, hash, session_id, call_id, ip, user_agent)
SELECT :id, :at, :agent, k.email, :name, :password_hash, :session, :call, :ip, :user_agent
  FROM open_setup_key k WHERE k.hash = :key_hash AND k.expires_at > :at AND k.email = :email
RETURNING (SELECT :at + life FROM desk_rule)
