CREATE TABLE tickets (id bigserial PRIMARY KEY, body text NOT NULL);
