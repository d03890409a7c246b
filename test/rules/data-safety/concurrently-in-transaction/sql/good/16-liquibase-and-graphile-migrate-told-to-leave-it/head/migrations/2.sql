--liquibase formatted sql
--changeset a:2 runInTransaction:false
CREATE INDEX CONCURRENTLY i ON orders (customer_id);
