package main

import (
	"context"
	"database/sql"
	"log"
	"os"
)

func main() {
	ctx := context.Background()
	db, err := sql.Open("pgx", os.Getenv("DATABASE_URL"))
	if err != nil {
		log.Fatal(err)
	}
	if _, err := db.ExecContext(ctx, "INSERT INTO balances (account_id, cents) SELECT account_id, cents FROM balances_old ON CONFLICT DO NOTHING"); err != nil {
		log.Fatal(err)
	}
	var missing int
	if err := db.QueryRowContext(ctx, "SELECT count(*) FROM balances_old o LEFT JOIN balances b USING (account_id) WHERE b.account_id IS NULL").Scan(&missing); err != nil {
		log.Fatal(err)
	}
	if missing > 0 {
		log.Fatalf("%d balances are missing", missing)
	}
}
