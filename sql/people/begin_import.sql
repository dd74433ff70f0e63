-- DATABASE internal. Somebody sends a file of organisations and contacts. The handler has seen in `default` that they are an administrator.
-- :id of the import, by its form  :agent  :file its name  :now  :lines how many rows of people it has  :ignored (JSON) columns that nobody reads
-- Returns the id; nothing where it was sent before. Who may: administrators.
INSERT INTO import (id, agent_id, file_name, created_at, lines, counts, ignored) VALUES (:id, :agent, :file, :now, :lines, 'null', json(:ignored))
ON CONFLICT (id) DO NOTHING
RETURNING id
