CREATE TABLE orders (id bigserial PRIMARY KEY, state text);
CREATE TABLE states (id text PRIMARY KEY);
