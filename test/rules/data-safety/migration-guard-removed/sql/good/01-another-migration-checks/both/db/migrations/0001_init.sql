CREATE TABLE payments (id bigint PRIMARY KEY, total bigint);
CREATE TABLE receipts (payment_id bigint PRIMARY KEY, total bigint);
