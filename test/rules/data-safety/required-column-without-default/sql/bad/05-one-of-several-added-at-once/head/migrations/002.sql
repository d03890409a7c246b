ALTER TABLE parcels ADD COLUMN carrier text NOT NULL DEFAULT 'post';
ALTER TABLE parcels ADD COLUMN depot_id bigint NOT NULL; -- <- finding
