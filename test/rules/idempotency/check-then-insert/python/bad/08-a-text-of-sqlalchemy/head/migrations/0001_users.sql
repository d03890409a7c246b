CREATE TABLE redemptions (id bigserial PRIMARY KEY, code text NOT NULL, user_id bigint NOT NULL);
