package database

var migrations = []string{
	`CREATE TABLE orders (id bigserial PRIMARY KEY, note text, total integer NOT NULL)`,
}
