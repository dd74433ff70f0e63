-- A typed code, or a pressed link: where it is right, it signs in (trigger signed_in); in any case it is a try of its own, for the throttles.
-- ?1 challenge id  ?2 now  ?3 hash of the typed code, or ''  ?4 where the link was right, the hash of this browser's secret, or ''
-- ?5 session id  ?6 session ends at  ?7 this browser's session so far, or ''  ?8 source  ?9 ip  ?10 user agent  ?11 call
-- ?12 wrong codes per challenge  ?13 wrong codes per address and source  ?14 wrong codes per address  ?15 tries per source  ?16 since
-- Returns outcome ('in', 'wrong'; 'unproved': a link without its code in another browser than the asking one; 'over'), e-mail or '',
-- return to, wrong codes of the challenge; nothing where there were too many tries. Who may: whoever asked for the code, or holds the link.
WITH
-- What was asked for; a row of nothing where there is no such challenge.
asked AS MATERIALIZED (
  SELECT coalesce(c.email, '') AS email, c.code_hash, c.asker = ?4 AS by_link, c.consumed_at IS NULL AS is_open, coalesce(c.expires_at > ?2, 0) AS lives,
         EXISTS (SELECT 1 FROM contact WHERE email = c.email AND active = 1)
           OR (c.name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM contact WHERE email = c.email)) AS has_account,
         (SELECT count(*) FROM sign_in_try WHERE challenge_id = ?1 AND outcome = 'wrong') AS wrong
    FROM (SELECT ?1 AS id) given LEFT JOIN challenge c ON c.id = given.id
),
-- A wrong code is wrong whether or not there is an account, and whether or not its owner signed in meanwhile: who guesses learns nothing.
judged AS MATERIALIZED (
  SELECT email, by_link, wrong,
         CASE WHEN NOT lives THEN 'over'
              WHEN by_link THEN iif(is_open AND has_account, 'in', 'over')
              WHEN ?3 = '' THEN iif(is_open, 'unproved', 'over')
              WHEN wrong >= ?12 THEN 'over'
              WHEN code_hash = ?3 AND has_account THEN iif(is_open, 'in', 'over')
              ELSE 'wrong' END AS outcome
    FROM asked
)
INSERT INTO sign_in_try (challenge_id, email, source, at, outcome, wrong, session_id, ends_at, replaces, ip, user_agent, call_id)
SELECT ?1, email, ?8, ?2, outcome, wrong + (outcome = 'wrong'), iif(outcome = 'in', ?5, NULL), iif(outcome = 'in', ?6, NULL), nullif(?7, ''), ?9, ?10, ?11
  FROM judged j
 -- The link in the browser that asked can't be guessed: nobody's wrong codes keep its owner out.
 WHERE by_link
    OR ((SELECT count(*) FROM sign_in_try t WHERE t.email = j.email AND t.at > ?16 AND t.source = ?8 AND t.outcome = 'wrong') < ?13
        AND (substr(?8, 1, 1) = 'b'
             OR (SELECT count(*) FROM sign_in_try t WHERE t.email = j.email AND t.at > ?16 AND substr(t.source, 1, 1) = 'n' AND t.outcome = 'wrong') < ?14)
        AND (SELECT count(*) FROM sign_in_try t WHERE t.source = ?8 AND t.at > ?16 AND t.outcome <> 'in') < ?15)
RETURNING outcome, email, (SELECT return_to FROM challenge WHERE id = challenge_id), wrong
