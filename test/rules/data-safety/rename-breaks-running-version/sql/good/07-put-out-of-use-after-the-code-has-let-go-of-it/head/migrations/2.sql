ALTER TABLE users RENAME COLUMN fax TO fax_deprecated;
