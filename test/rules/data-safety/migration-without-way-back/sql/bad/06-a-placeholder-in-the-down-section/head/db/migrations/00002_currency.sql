-- +goose Up
ALTER TABLE payments ADD COLUMN currency text; -- <- finding

-- +goose Down
-- TODO
