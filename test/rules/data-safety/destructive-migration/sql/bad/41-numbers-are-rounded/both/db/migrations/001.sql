-- +goose Up
CREATE TABLE tanks (id bigint PRIMARY KEY, litres numeric(12, 3) NOT NULL, label varchar(40));
-- +goose Down
DROP TABLE tanks;
