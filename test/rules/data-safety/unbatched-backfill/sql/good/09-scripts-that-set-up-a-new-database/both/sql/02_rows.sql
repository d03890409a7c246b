INSERT INTO parcels (id, postcode) VALUES (1, '1010 AB');
