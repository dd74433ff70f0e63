-- Keeps an image under its name, which is the hash of its bytes: once, whoever uploads it again.
-- :name  :data (Base64)  :icon a small square of it (Base64), or null  :by an agent, or 'setup' when a site file is loaded  :now
-- Returns its name. Who may: administrators; whoever sets the site up.
INSERT INTO image (name, data, icon, at)
SELECT :name, :data, :icon, :now FROM site_administrator WHERE actor = :by
ON CONFLICT (name) DO UPDATE SET name = excluded.name
RETURNING name
