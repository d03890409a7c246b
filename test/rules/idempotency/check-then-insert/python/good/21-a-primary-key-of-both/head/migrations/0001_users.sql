CREATE TABLE memberships (team_id bigint, user_id bigint, PRIMARY KEY (user_id, team_id));
