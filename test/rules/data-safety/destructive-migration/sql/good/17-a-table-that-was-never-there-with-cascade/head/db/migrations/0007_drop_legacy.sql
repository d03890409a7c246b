DROP TABLE IF EXISTS import_staging CASCADE;
CREATE TABLE import_staging (id bigint PRIMARY KEY);
