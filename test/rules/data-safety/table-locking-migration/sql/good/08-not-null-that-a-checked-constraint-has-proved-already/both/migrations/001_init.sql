CREATE TABLE orders (id bigserial PRIMARY KEY, owner bigint);
ALTER TABLE orders ADD CONSTRAINT c CHECK (owner IS NOT NULL) NOT VALID;
