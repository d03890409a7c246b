--liquibase formatted sql
--changeset a:1
CREATE TABLE orders (id bigint);
--changeset a:2
ALTER TABLE orders ADD COLUMN note text;
