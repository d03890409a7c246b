CREATE TABLE lines (id bigserial PRIMARY KEY, order_id bigint NOT NULL);
CREATE INDEX l ON lines (order_id);
ALTER TABLE lines ADD CONSTRAINT f FOREIGN KEY (order_id) REFERENCES orders (id);
