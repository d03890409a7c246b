CREATE TABLE memberships (id bigserial PRIMARY KEY, team_id bigint NOT NULL, user_id bigint NOT NULL);
