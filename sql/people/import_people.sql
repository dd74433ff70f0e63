-- Reads some rows of a file in: the events that portico::people::import::Planner made of them. Ids of events follow from file and row, so that the same
-- rows again change nothing.
-- :by an agent  :steps (JSON): a list of portico::people::import::Step; and of the call :at, :call, :ip, :user_agent
-- Returns seq, subject, data of each. Who may: administrators.
WITH
step (place, id, kind, subject, data) AS MATERIALIZED (
  SELECT key, value ->> 'id', value ->> 'kind', value ->> 'subject', value -> 'data' FROM json_each(:steps)),
-- New accounts: neither the contact nor the address is known yet.
fresh (subject) AS MATERIALIZED (
  SELECT s.subject FROM step s
   WHERE s.kind = 'contact.registered' AND NOT EXISTS (SELECT 1 FROM contact WHERE id = s.subject)
     AND NOT EXISTS (SELECT 1 FROM contact WHERE email = s.data ->> 'email')),
-- What can be done as things are: somebody may have changed them since the steps were made.
possible (place, id, kind, subject, data) AS MATERIALIZED (
  SELECT s.place, s.id, s.kind, s.subject, s.data FROM step s
   WHERE CASE s.kind
           WHEN 'organisation.defined' THEN true
           WHEN 'contact.registered' THEN s.subject IN (SELECT subject FROM fresh)
           WHEN 'contact.renamed' THEN EXISTS (SELECT 1 FROM contact WHERE id = s.subject AND active = 1)
           WHEN 'membership.granted' THEN
             (EXISTS (SELECT 1 FROM contact WHERE id = s.subject AND active = 1) OR s.subject IN (SELECT subject FROM fresh))
             AND (   EXISTS (SELECT 1 FROM organisation WHERE id = s.data ->> 'organisation')
                  OR EXISTS (SELECT 1 FROM step o WHERE o.kind = 'organisation.defined' AND o.subject = s.data ->> 'organisation'))
           ELSE false END)
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT s.id, :at, who.actor_kind, who.actor, s.kind, 1, s.subject, json(s.data), :call, :ip, :user_agent
  FROM site_administrator who CROSS JOIN possible s
 WHERE who.actor = :by AND who.actor_kind = 'agent'
 ORDER BY s.place
ON CONFLICT (id) DO UPDATE SET id = excluded.id WHERE event.actor = excluded.actor AND event.kind = excluded.kind AND event.subject = excluded.subject
RETURNING seq, subject, data
