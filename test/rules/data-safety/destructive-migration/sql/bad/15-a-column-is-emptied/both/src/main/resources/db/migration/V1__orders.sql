CREATE TABLE orders (id BIGINT PRIMARY KEY, reference VARCHAR(255), note TEXT, created_at TIMESTAMP);
