-- The configuration of a site in the shape of its file: of each thing the newest definition, in the order in which things were first defined.
-- What the database `internal` knows, desk_configuration.sql adds.
-- :contacts 1: all contacts; else only those that a portal names
-- Returns one row of JSON, portico::site::SiteFile without agents' addresses; no row for a site that is not set up. Who may: the operator.
WITH
defined (kind, id) AS (
  SELECT 'workspace.defined', id FROM workspace
  UNION ALL
  SELECT 'workflow.defined', id FROM workflow
  UNION ALL
  SELECT 'organisation.defined', id FROM organisation
  UNION ALL
  SELECT 'portal.defined', id FROM portal
  UNION ALL
  SELECT 'request_type.defined', id FROM request_type
  UNION ALL
  SELECT 'agent.defined', id FROM agent
  UNION ALL
  SELECT 'queue.defined', id FROM queue),
-- The queues that every site has are not among the events, until a site defines them otherwise.
newest (kind, first, json) AS MATERIALIZED (
  SELECT d.kind, e.seq,
         (SELECT json_patch(json_object(iif(d.kind = 'agent.defined', 'id', 'key'), d.id), n.data)
            FROM event n WHERE n.subject = d.id AND n.kind = d.kind ORDER BY n.seq DESC LIMIT 1)
    FROM defined d
    JOIN event e ON e.seq = (SELECT min(seq) FROM event WHERE subject = d.id AND kind = d.kind)),
listed (kind, list) AS MATERIALIZED (
  SELECT kind, json_group_array(json(json)) FROM (SELECT kind, json FROM newest ORDER BY kind, first) GROUP BY kind),
contacts (list) AS (
  SELECT json_group_array(json_patch(json_object('id', id, 'name', name, 'email', email, 'memberships', json(memberships)),
                                     json_patch('{}', json_object('language', language))))
    FROM (SELECT c.id, c.name, c.email, c.language,
                 (SELECT json_group_array(json_object('organisation', organisation_id, 'role', role))
                    FROM (SELECT organisation_id, role FROM membership WHERE contact_id = c.id ORDER BY position)) AS memberships
            FROM contact c
           WHERE c.active = 1
             AND (:contacts = 1 OR EXISTS (SELECT 1 FROM audience a CROSS JOIN portal_audience p ON p.audience_id = a.id WHERE a.contact_id = c.id))
           ORDER BY (SELECT min(seq) FROM event WHERE subject = c.id AND kind = 'contact.registered'))),
-- The images that live definitions name.
images (list) AS (
  SELECT json_group_array(json_patch(json_object('name', name, 'data', data), json_object('icon', icon)))
    FROM (SELECT name, data, icon FROM image
           WHERE name IN (SELECT substr(path, 8) FROM (SELECT logo AS path FROM site UNION ALL SELECT banner FROM site
                                                       UNION ALL SELECT logo FROM portal UNION ALL SELECT banner FROM portal))
           ORDER BY name))
SELECT json_object(
    'images', json((SELECT list FROM images)),
    'site', json(s.data),
    'workspaces', json(coalesce((SELECT list FROM listed WHERE kind = 'workspace.defined'), '[]')),
    'workflows', json(coalesce((SELECT list FROM listed WHERE kind = 'workflow.defined'), '[]')),
    'organisations', json(coalesce((SELECT list FROM listed WHERE kind = 'organisation.defined'), '[]')),
    'contacts', json((SELECT list FROM contacts)),
    'portals', json(coalesce((SELECT list FROM listed WHERE kind = 'portal.defined'), '[]')),
    'request_types', json(coalesce((SELECT list FROM listed WHERE kind = 'request_type.defined'), '[]')),
    'agents', json(coalesce((SELECT list FROM listed WHERE kind = 'agent.defined'), '[]')),
    'queues', json(coalesce((SELECT list FROM listed WHERE kind = 'queue.defined'), '[]')))
  FROM event s
 WHERE s.seq = (SELECT max(seq) FROM event WHERE subject = 'site' AND kind = 'site.configured')
