-- Writes down how the tries went: sent, to be tried again, or given up.
-- :now  :outcomes a JSON array of {"id", "sent": 0|1, "retry_at": milliseconds or null, "error"}
-- Returns the ids. Who may: the courier.
UPDATE delivery
   SET sent_at = iif(o.value ->> 'sent', :now, NULL),
       failed_at = iif(o.value ->> 'sent' = 0 AND o.value ->> 'retry_at' IS NULL, :now, NULL),
       due_at = coalesce(o.value ->> 'retry_at', due_at), leased_until = 0, error = o.value ->> 'error'
  FROM json_each(:outcomes) o
 WHERE delivery.id = o.value ->> 'id' AND delivery.sent_at IS NULL
RETURNING delivery.id
