UPDATE tickets SET owner_id = u.uid FROM users u WHERE u.id = tickets.owner;
ALTER TABLE tickets ALTER COLUMN owner_id SET NOT NULL; -- <- finding
