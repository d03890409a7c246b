CREATE TABLE parcels (id bigint PRIMARY KEY, postcode text NOT NULL);
