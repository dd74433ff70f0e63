-- What budgets count (portico::budget). The views say the condition of their indexes once for all statements.

CREATE VIEW budgeted_reply AS
  SELECT id, at, actor, substr(ip, 1, 19) AS network FROM event
   WHERE actor_kind = 'contact' AND kind IN ('reply.posted', 'request.transitioned');

CREATE VIEW budgeted_submission AS
  SELECT id, at, actor, substr(ip, 1, 19) AS network FROM event WHERE actor_kind = 'contact' AND kind = 'request.submitted';

CREATE VIEW budgeted_invitation AS
  SELECT id, at, actor, substr(ip, 1, 19) AS network, data ->> 'organisation' AS organisation_id, data ->> 'email' AS email FROM event
   WHERE actor_kind = 'contact' AND kind = 'member.invited';
