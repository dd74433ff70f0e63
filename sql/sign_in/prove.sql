-- A typed code, or a pressed link: where it is right, it signs in (trigger signed_in); in any case it is a try of its own, for the throttles.
-- :challenge  :now  :host of a portal's domain that it is shown at, or null  :code_hash hash of the typed code, or null  :asker_hash where the link was right, the hash of this browser's secret, or null
-- :session  :ends_at  :replaces this browser's session so far, or null  :source  :ip  :user_agent  :call  :per_challenge wrong codes per challenge
-- :per_address_and_source wrong codes per address and source  :per_address wrong codes per address  :per_source tries per source  :since
-- Returns outcome ('in', 'wrong'; 'unproved': a link without its code in another browser than the asking one; 'over'), e-mail or '',
-- return to, wrong codes of the challenge; nothing where there were too many tries. Who may: whoever asked for the code, or holds the link.
WITH
-- What was asked for; a row of nothing where there is no such challenge.
asked AS MATERIALIZED (
  SELECT coalesce(c.email, '') AS email, c.code_hash, c.asker = :asker_hash AS by_link, c.consumed_at IS NULL AS is_open, coalesce(c.expires_at > :now, 0)
           -- Where it was asked for; at the main address, where that domain is no portal's any more.
           AND (SELECT d.host FROM portal_host d WHERE d.host = c.host) IS :host AS lives,
         EXISTS (SELECT 1 FROM contact WHERE email = c.email AND active = 1)
           OR (c.name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM contact WHERE email = c.email)) AS has_account,
         (SELECT count(*) FROM sign_in_try WHERE challenge_id = :challenge AND outcome = 'wrong') AS wrong
    FROM (SELECT :challenge AS id) given LEFT JOIN challenge c ON c.id = given.id
),
-- A wrong code is wrong whether or not there is an account, and whether or not its owner signed in meanwhile: who guesses learns nothing.
judged AS MATERIALIZED (
  SELECT email, by_link, wrong,
         CASE WHEN NOT lives THEN 'over'
              WHEN by_link THEN iif(is_open AND has_account, 'in', 'over')
              WHEN :code_hash IS NULL THEN iif(is_open, 'unproved', 'over')
              WHEN wrong >= :per_challenge THEN 'over'
              WHEN code_hash = :code_hash AND has_account THEN iif(is_open, 'in', 'over')
              ELSE 'wrong' END AS outcome
    FROM asked
)
INSERT INTO sign_in_try (challenge_id, email, source, at, outcome, wrong, session_id, ends_at, replaces, ip, user_agent, call_id, host)
SELECT :challenge, email, :source, :now, outcome, wrong + (outcome = 'wrong'), iif(outcome = 'in', :session, NULL), iif(outcome = 'in', :ends_at, NULL), :replaces, :ip, :user_agent, :call, :host
  FROM judged j
 -- The link in the browser that asked can't be guessed: nobody's wrong codes keep its owner out.
 WHERE by_link
    OR ((SELECT count(*) FROM sign_in_try t WHERE t.email = j.email AND t.at > :since AND t.source = :source AND t.outcome = 'wrong') < :per_address_and_source
        AND (substr(:source, 1, 1) = 'b'
             OR (SELECT count(*) FROM sign_in_try t WHERE t.email = j.email AND t.at > :since AND substr(t.source, 1, 1) = 'n' AND t.outcome = 'wrong') < :per_address)
        AND (SELECT count(*) FROM sign_in_try t WHERE t.source = :source AND t.at > :since AND t.outcome <> 'in') < :per_source)
RETURNING outcome, email, (SELECT return_to FROM challenge WHERE id = challenge_id), wrong
