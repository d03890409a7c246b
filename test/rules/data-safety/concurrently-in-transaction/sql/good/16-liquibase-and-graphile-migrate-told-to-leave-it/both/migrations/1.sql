--liquibase formatted sql
--changeset a:1
CREATE TABLE orders (id bigserial PRIMARY KEY, customer_id bigint);
