-- Who reads a list: the viewer, their audiences, and what is held back from them.
viewer AS MATERIALIZED (SELECT contact_id, portal_id, json FROM live_session WHERE id = :session AND expires_at > :now),
audience AS MATERIALIZED (SELECT audience_id FROM contact_audience WHERE contact_id = (SELECT contact_id FROM viewer)),
-- Those with a reply that can still be taken back, as they stood before it. (With min(), the other columns are of the same row.)
held (opened_seq, reply_seq, state, seq) AS MATERIALIZED (
  SELECT s.opened_seq, min(s.reply_seq), s.state, s.updated_seq
    FROM request_snapshot s
   WHERE s.until > :now
     AND EXISTS (SELECT 1 FROM audience a CROSS JOIN request_audience ra ON ra.opened_seq = s.opened_seq AND ra.audience_id = a.audience_id)
   -- By the few that are held back, not in the order of an index of all.
   GROUP BY +s.opened_seq),
