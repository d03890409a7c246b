ALTER TABLE members ADD COLUMN team_id int NOT NULL REFERENCES teams (id); -- <- finding
