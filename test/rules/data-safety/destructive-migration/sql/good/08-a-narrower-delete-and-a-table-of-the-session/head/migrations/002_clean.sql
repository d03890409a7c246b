CREATE TEMP TABLE doomed AS SELECT id FROM orders WHERE state = 'draft';
DELETE FROM orders WHERE id IN (SELECT id FROM doomed);
DROP TABLE doomed;
