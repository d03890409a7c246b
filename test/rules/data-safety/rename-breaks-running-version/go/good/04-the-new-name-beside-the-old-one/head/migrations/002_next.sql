ALTER TABLE users ADD COLUMN telephone text;
