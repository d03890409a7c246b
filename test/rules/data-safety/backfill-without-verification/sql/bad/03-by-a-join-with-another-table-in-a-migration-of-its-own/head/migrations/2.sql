ALTER TABLE people ADD COLUMN team_id bigint;
