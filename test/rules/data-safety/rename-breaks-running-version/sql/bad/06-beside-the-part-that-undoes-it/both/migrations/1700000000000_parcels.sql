-- Up Migration
CREATE TABLE parcels (
  id bigint PRIMARY KEY,
  weight_g integer NOT NULL,
  depot text NOT NULL
);

-- Down Migration
DROP TABLE parcels;
