-- +goose Up
CREATE INDEX i ON a (id); -- <- finding
-- +goose Down
