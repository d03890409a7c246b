CREATE TABLE credits (id bigserial PRIMARY KEY, body bytea NOT NULL, stripe_id text UNIQUE);
