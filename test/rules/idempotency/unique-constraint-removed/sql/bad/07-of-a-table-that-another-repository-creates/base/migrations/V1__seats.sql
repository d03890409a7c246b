CREATE TABLE seats (id bigint PRIMARY KEY);
