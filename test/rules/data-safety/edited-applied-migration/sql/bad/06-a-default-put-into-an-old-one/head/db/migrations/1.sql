-- migrate:up
ALTER TABLE a ADD COLUMN b int DEFAULT 0; -- <- finding
-- migrate:down
ALTER TABLE a DROP COLUMN b;
