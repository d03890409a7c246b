ALTER TABLE orders ADD COLUMN paid boolean NOT NULL DEFAULT false, ALTER COLUMN note TYPE varchar(200), ALTER COLUMN body TYPE text, ADD COLUMN owner bigint;
ALTER TABLE orders ADD CONSTRAINT o FOREIGN KEY (owner) REFERENCES users (id);
