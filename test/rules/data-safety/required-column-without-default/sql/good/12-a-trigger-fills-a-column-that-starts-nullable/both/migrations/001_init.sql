CREATE TABLE letters (id bigserial PRIMARY KEY, body text NOT NULL);
