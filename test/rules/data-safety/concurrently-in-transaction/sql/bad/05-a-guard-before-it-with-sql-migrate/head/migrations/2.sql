-- +migrate Up
SET lock_timeout = '3s';
DROP INDEX CONCURRENTLY IF EXISTS i; -- <- finding
-- +migrate Down
SELECT 1;
