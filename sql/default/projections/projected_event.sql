-- An insert into this view projects an event: each kind has a trigger for the current version of its data, and one for each older version,
-- which lifts it and inserts it again. Events come here when they happen (sql/default/triggers/event.sql), and again in a rebuild.
CREATE VIEW projected_event AS
  SELECT seq, id, at, actor_kind, actor, kind, version, subject, data FROM event WHERE false;
