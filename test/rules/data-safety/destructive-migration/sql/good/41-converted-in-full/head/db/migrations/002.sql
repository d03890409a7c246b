-- +goose Up
ALTER TABLE tanks ALTER COLUMN litres TYPE bigint USING round(litres * 1000)::bigint;
ALTER TABLE tanks ALTER COLUMN label TYPE varchar(80) USING label::varchar(80);
-- +goose Down
ALTER TABLE tanks ALTER COLUMN litres TYPE numeric(12, 3) USING litres / 1000.0;
