package checks

import (
	"context"
	"database/sql"
	"net"
	"os/exec"

	"github.com/jmoiron/sqlx"
)

func rows(ctx context.Context, db *sql.DB) (int, error) {
	var count int
	err := db.QueryRow("SELECT count(*) FROM orders").Scan(&count) // <- finding
	return count, err
}

func names(ctx context.Context, db *sqlx.DB) ([]string, error) {
	var found []string
	err := db.Select(&found, "SELECT name FROM customers") // <- finding
	return found, err
}

func convert(ctx context.Context, path string) ([]byte, error) {
	cmd := exec.Command("convert", path, "-") // <- finding
	return cmd.Output()
}

func open(ctx context.Context, address string) (net.Conn, error) {
	return net.Dial("tcp", address) // <- finding
}
