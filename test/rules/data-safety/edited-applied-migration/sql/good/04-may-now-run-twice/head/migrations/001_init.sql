CREATE TABLE IF NOT EXISTS orders (id bigserial PRIMARY KEY, state text);
