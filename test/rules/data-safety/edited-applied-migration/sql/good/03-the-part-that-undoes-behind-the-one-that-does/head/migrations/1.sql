-- +goose Up
CREATE TABLE orders (id bigserial PRIMARY KEY, state text);
-- +goose Down
DROP TABLE orders;
