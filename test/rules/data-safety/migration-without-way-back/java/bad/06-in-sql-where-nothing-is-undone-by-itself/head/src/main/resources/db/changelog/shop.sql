--liquibase formatted sql

--changeset ann:1
CREATE TABLE orders (id bigint);
--rollback DROP TABLE orders;

--changeset ann:2
ALTER TABLE orders ADD COLUMN title text; -- <- finding
