--liquibase formatted sql
--changeset a:1
CREATE TABLE orders (id bigint);
