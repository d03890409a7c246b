package store

import (
	"database/sql"

	"github.com/segmentio/kafka-go"
)

func Open() (*sql.DB, error) {
	return sql.Open("pgx", "postgres://orders@orders-rw.eu.acme.internal:5432/orders") // <- finding
}

var writer = &kafka.Writer{
	Addr: kafka.TCP("10.3.0.21:9092", "10.3.0.22:9092"), // <- finding
}
