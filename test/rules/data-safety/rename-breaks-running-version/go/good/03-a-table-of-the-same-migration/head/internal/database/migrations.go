package database

var migrations = []string{
	`CREATE TABLE orders (id bigserial PRIMARY KEY, note text, total integer NOT NULL)`,
	`CREATE TABLE customers_new (id bigserial PRIMARY KEY); ALTER TABLE customers_new RENAME TO customers`,
}
