ALTER TABLE parcels ADD COLUMN carrier text;
ALTER TABLE parcels RENAME COLUMN weight TO weight_grams; -- <- finding
CREATE INDEX ON parcels (carrier);
