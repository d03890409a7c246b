-- Up Migration
ALTER TABLE parcels RENAME COLUMN weight_g TO gross_weight_g; -- <- finding
-- Down Migration
ALTER TABLE parcels RENAME COLUMN gross_weight_g TO weight_g;
