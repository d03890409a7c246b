DROP TABLE b;
CREATE TABLE b (id bigint);
