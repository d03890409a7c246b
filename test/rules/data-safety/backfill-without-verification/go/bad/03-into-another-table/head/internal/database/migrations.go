package database

var migrations = []string{
	`CREATE TABLE orders (id bigserial PRIMARY KEY, note text, total integer NOT NULL)`,
	`INSERT INTO archive (id, note) SELECT id, note FROM orders`, // <- finding
}
