-- A lead removes a member, who from then on sees nothing of the organisation's; what they asked themselves stays theirs. Who alone leads stays.
-- :session  :organisation  :member
-- Returns seq, subject (the member's id), data. Who may: leads of the organisation.
WITH
-- Whom they manage. A repeated event was let in before, and the member is gone since: it conflicts below.
managed AS MATERIALIZED (
  SELECT m.lead_id, m.contact_id FROM acting_session s
    JOIN managed_member m ON m.lead_id = s.contact_id AND m.organisation_id = :organisation AND m.contact_id = :member AND NOT m.is_last_lead
   WHERE s.id = :session AND s.expires_at > :at
  UNION
  SELECT e.actor, e.subject FROM event e JOIN acting_session s ON s.contact_id = e.actor AND s.id = :session AND s.expires_at > :at
   WHERE e.id = :id AND e.subject = :member)
INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
SELECT :id, :at, 'contact', m.lead_id, 'membership.revoked', 1, m.contact_id, json_object('organisation', :organisation), :call, :ip, :user_agent
  FROM managed m WHERE true
ON CONFLICT (id) DO UPDATE SET id = excluded.id
  WHERE event.actor = excluded.actor AND event.kind = excluded.kind AND event.subject = excluded.subject
RETURNING seq, subject, data
