-- migrate:up
ALTER TABLE events ADD COLUMN day date;
UPDATE events SET day = seen_at::date; -- <- finding
-- migrate:down
ALTER TABLE events DROP COLUMN day;
