--liquibase formatted sql

--changeset ann:1
CREATE TABLE orders (id bigint);
--rollback DROP TABLE orders;
