-- migrate:up
CREATE TABLE t (id bigserial, a jsonb NOT NULL);
-- migrate:down
DROP TABLE t;
