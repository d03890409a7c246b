-- migrate:up
ALTER TABLE t ADD COLUMN b int;
-- migrate:down
ALTER TABLE t ADD COLUMN a jsonb NOT NULL;
