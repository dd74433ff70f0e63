-- The versions of a portal's terms, and who accepted which when, newest first.
-- :agent  :portal  :before only those accepted before this seq
-- Returns one row of JSON, portico::site::studio::TermsRecord: 51 acceptances at most, the last of which tells that there are more; nothing for whoever has
-- no business there. Who may: administrators, leads, auditors.
SELECT json_object(
  'versions', (SELECT jsonb_group_array(jsonb_object('version', version, 'since', since, 'accepted', accepted))
                 FROM (SELECT t.version, t.since, (SELECT count(*) FROM terms_acceptance a WHERE a.portal_id = t.portal_id AND a.version = t.version) AS accepted
                         FROM portal_terms t
                        WHERE t.portal_id = :portal AND EXISTS (SELECT 1 FROM studio_reader WHERE agent_id = :agent)
                        ORDER BY t.version DESC LIMIT 50)),
  'acceptances', (SELECT jsonb_group_array(jsonb_object('name', name, 'email', email, 'version', version, 'language', language, 'hash', hash, 'at', at, 'seq', seq))
                    FROM (SELECT c.name, c.email, a.version, a.language, a.hash, a.at, a.seq
                            FROM terms_acceptance a JOIN contact c ON c.id = a.contact_id
                           WHERE a.portal_id = :portal AND a.seq < :before + 0 AND EXISTS (SELECT 1 FROM studio_reader WHERE agent_id = :agent)
                           ORDER BY a.seq DESC LIMIT 51)))
