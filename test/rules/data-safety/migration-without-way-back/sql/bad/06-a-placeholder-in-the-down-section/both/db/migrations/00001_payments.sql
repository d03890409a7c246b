-- +goose Up
CREATE TABLE payments (id bigint PRIMARY KEY, cents bigint NOT NULL);

-- +goose Down
DROP TABLE payments;
