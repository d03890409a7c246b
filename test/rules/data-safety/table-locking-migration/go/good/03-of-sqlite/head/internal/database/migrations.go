package database

var migrations = []string{
	`CREATE TABLE orders (id integer PRIMARY KEY, note text, total integer NOT NULL)`,
	`CREATE INDEX orders_total ON orders (total)`,
}
