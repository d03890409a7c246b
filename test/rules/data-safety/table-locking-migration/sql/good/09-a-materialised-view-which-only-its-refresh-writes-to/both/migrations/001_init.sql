CREATE TABLE orders (id bigserial PRIMARY KEY);
CREATE MATERIALIZED VIEW totals AS SELECT count(*) AS n FROM orders;
