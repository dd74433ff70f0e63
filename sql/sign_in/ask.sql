-- Somebody asks to sign in by mail. Known and unknown addresses leave the same row, so that both are throttled alike.
-- :challenge  :now  :host of a portal's domain that it is asked at, or null  :email  :name given by somebody who signs up, or null  :portal or null  :return_to  :code_hash  :asker_hash  :expires_at
-- :source  :ip  :user_agent  :call  :per_address_and_source mails per address and source  :per_address mails per address
-- :per_source mails per source  :since
-- Returns the id; nothing where there were too many mails, or the host is no portal's. Who may: anybody.
WITH
-- The address of an account that was merged into another leads there, and the mail goes there: whoever reads the old address alone signs in nowhere.
asked (email) AS MATERIALIZED (
  SELECT coalesce((SELECT k.email FROM contact c JOIN contact_merge g ON g.contact_id = c.id JOIN contact k ON k.id = g.into_id WHERE c.email = :email), :email)),
-- On its own domain a portal is the one on the way.
way (portal_id) AS MATERIALIZED (SELECT coalesce((SELECT portal_id FROM portal_host WHERE host = :host), :portal))
INSERT INTO challenge (id, email, contact_id, name, portal_id, return_to, code_hash, asker, source, created_at, expires_at, ip, user_agent, call_id, host)
SELECT :challenge, a.email, (SELECT id FROM contact WHERE email = a.email AND active = 1),
       -- Signing up needs a portal that allows it, and no account that was closed.
       coalesce((SELECT :name FROM portal WHERE id = (SELECT portal_id FROM way) AND sign_up = 1 AND NOT EXISTS (SELECT 1 FROM contact WHERE email = a.email AND active = 0)),
                -- Who is invited into an organisation makes an account by signing in, and is called there as the lead called them.
                (SELECT name FROM leads_invitation WHERE email = a.email AND is_open AND expires_at > :now
                    AND NOT EXISTS (SELECT 1 FROM contact WHERE email = a.email) ORDER BY invited_at DESC LIMIT 1)),
       (SELECT portal_id FROM way), :return_to, :code_hash, :asker_hash, :source, :now, :expires_at, :ip, :user_agent, :call, :host
  FROM asked a
 WHERE (:host IS NULL OR EXISTS (SELECT 1 FROM portal_host WHERE host = :host))
   AND (SELECT count(*) FROM challenge WHERE email = a.email AND created_at > :since AND source = :source) < :per_address_and_source
   -- Strangers share a budget for each address; a browser that signed in there before is not bound by it, and does not use it up.
   AND (substr(:source, 1, 1) = 'b'
        OR (SELECT count(*) FROM challenge WHERE email = a.email AND created_at > :since AND substr(source, 1, 1) = 'n') < :per_address)
   AND (SELECT count(*) FROM challenge WHERE source = :source AND created_at > :since) < :per_source
RETURNING id
