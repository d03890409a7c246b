-- +goose Up
CREATE TABLE orders (id bigserial PRIMARY KEY, state int); -- <- finding
-- +goose Down
DROP TABLE orders;
