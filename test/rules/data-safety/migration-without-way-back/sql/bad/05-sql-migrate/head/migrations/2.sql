-- +migrate Up
CREATE TABLE b (id int); -- <- finding
