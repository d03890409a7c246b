ALTER TABLE parcels ADD COLUMN depot text;
