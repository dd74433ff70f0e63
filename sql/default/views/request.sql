-- POLICY. The requests that a contact may see, and answer. Where one stands is not among the columns: a reply that can still be taken back
-- may have moved it, which no customer is told before its time (request_snapshot).
CREATE VIEW contact_request AS
  SELECT c.id AS viewer_id, r.opened_seq, r.id, r.key, r.workspace_id, r.portal_id, r.type_id, r.workflow_id, r.contact_id, r.organisation_id,
         r.follows, r.title, r.body, r.answers, r.assignee_id, r.opened_at, r.confidential
    FROM request r CROSS JOIN contact c
   WHERE EXISTS (SELECT 1 FROM request_audience ra CROSS JOIN contact_audience a ON a.audience_id = ra.audience_id
                  WHERE ra.opened_seq = r.opened_seq AND a.contact_id = c.id);

-- POLICY. The requests that an agent may work on: those of their workspaces. An auditor reads and does not write.
CREATE VIEW agent_request AS
  SELECT a.id AS viewer_id, a.role <> 'auditor' AS may_write, r.id, r.key, r.workspace_id, r.portal_id, r.type_id, r.workflow_id,
         r.contact_id, r.organisation_id, r.follows, r.title, r.body, r.answers, r.status, r.state, r.priority, r.assignee_id, r.resolution,
         r.opened_seq, r.opened_at, r.updated_seq, r.updated_at, r.resolved_at, r.form_version, r.confidential
    FROM request r
    JOIN agent_workspace w ON w.workspace_id = r.workspace_id
    JOIN agent a ON a.id = w.agent_id AND a.active = 1;

-- POLICY. The queues that an agent sees: those of the whole site, and those of their workspaces. `whose` is the agent's own where it says 'me'.
CREATE VIEW agent_queue AS
  SELECT a.id AS viewer_id, q.id, q.position, q.name, q.retired, q.filter, q.workspace_id, q.facet,
         iif(q.facet = 'assignee' AND q.whose = 'me', a.id, q.whose) AS whose, q.state, q.other_state, q.priority, q.ordering, q.fixed
    FROM agent a CROSS JOIN queue q
   WHERE a.active = 1
     AND (q.workspace_id IS NULL OR EXISTS (SELECT 1 FROM agent_workspace w WHERE w.agent_id = a.id AND w.workspace_id = q.workspace_id));

-- What a request lacks of what a transition asks for. For customers a reply is one from `seen_at` on, when it can't be taken back any more; before, nothing
-- may tell them that there is one. For the team it is one at once: nothing hinders them where there is a `seen_at`.
CREATE VIEW transition_hindrance AS
  SELECT r.opened_seq, t.key, n.value AS word,
         iif(n.value = 'reply', (SELECT min(p.visible_at) FROM reply p WHERE p.request_id = r.id AND p.author_kind = 'agent'), NULL) AS seen_at
    FROM request r JOIN transition t ON t.workflow_id = r.workflow_id CROSS JOIN json_each(t.requires) n
   WHERE n.value = 'reply' OR n.value = 'assignee' AND r.assignee_id IS NULL;
