CREATE TABLE follows (id bigserial PRIMARY KEY, follower_id bigint NOT NULL, followed_id bigint NOT NULL);
