CREATE TABLE parcels (id int, weight int);
