package main

import (
	"context"
	"database/sql"
	"log"
	"os"
	"time"
)

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Hour)
	defer cancel()
	db, err := sql.Open("pgx", os.Getenv("DATABASE_URL"))
	if err != nil {
		log.Fatal(err)
	}
	if err := copyBalances(ctx, db); err != nil {
		log.Fatal(err)
	}
	var before, after int64
	if err := db.QueryRowContext(ctx, "SELECT sum(cents) FROM balances_old").Scan(&before); err != nil { // <- finding
		log.Fatal(err)
	}
	if err := db.QueryRowContext(ctx, "SELECT sum(cents) FROM balances").Scan(&after); err != nil {
		log.Fatal(err)
	}
	if before != after {
		log.Fatalf("sums differ: %d before, %d after", before, after)
	}
}

func copyBalances(ctx context.Context, db *sql.DB) error {
	for id := int64(0); ; id += 1000 {
		res, err := db.ExecContext(ctx, "INSERT INTO balances (account_id, cents) SELECT account_id, cents FROM balances_old WHERE account_id > $1 AND account_id <= $2 ON CONFLICT DO NOTHING", id, id+1000)
		if err != nil {
			return err
		}
		if n, _ := res.RowsAffected(); n == 0 {
			return nil
		}
	}
}
