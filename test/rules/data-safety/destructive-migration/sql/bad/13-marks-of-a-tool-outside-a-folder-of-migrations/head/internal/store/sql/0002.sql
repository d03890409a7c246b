-- +goose Up
DELETE FROM visits; -- <- finding
-- +goose Down
SELECT 1;
