-- migrate:up
ALTER TABLE a ADD COLUMN b int;
-- migrate:down
ALTER TABLE a DROP COLUMN b;
