CREATE TABLE tickets (id bigserial PRIMARY KEY);
CREATE TABLE hooks (id bigserial PRIMARY KEY);
