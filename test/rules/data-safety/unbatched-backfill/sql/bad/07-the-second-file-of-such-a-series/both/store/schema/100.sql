CREATE TABLE readings (id bigint PRIMARY KEY, unit text NOT NULL, value numeric);
