-- +goose Up
ALTER TABLE payments ADD COLUMN currency text;

-- +goose Down
-- the column stays: older releases ignore it
