-- The cards of the requests in `placed (opened_seq, reply_seq, seq)`, newest first, and what many of them say alike: portico::request::Cards.
-- With a reply_seq a request is shown as it stood before that reply.
  SELECT '{"cards":[' || coalesce(group_concat(card), '')
      || '],"statuses":{' || coalesce(group_concat(DISTINCT status), '')
      || '},"portals":{' || coalesce(group_concat(DISTINCT portal), '') || '}}'
    FROM (SELECT iif(p.reply_seq IS NULL, c.json, json_patch(c.json, (SELECT json FROM snapshot_card WHERE reply_seq = p.reply_seq))) AS card,
                 iif(p.reply_seq IS NULL, c.status, (SELECT status FROM snapshot_card WHERE reply_seq = p.reply_seq)) AS status,
                 c.portal
            FROM placed p CROSS JOIN request_card c ON c.opened_seq = p.opened_seq ORDER BY p.seq DESC)
