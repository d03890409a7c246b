package main

import (
	"context"
	"database/sql"
	"log"
	"net/http"
	"os"
)

func main() {
	ctx := context.Background()
	db, err := sql.Open("pgx", os.Getenv("DATABASE_URL"))
	if err != nil {
		log.Fatal(err)
	}
	if err := db.PingContext(ctx); err != nil {  // <- finding
		log.Fatal(err)
	}
	log.Fatal(http.ListenAndServe(":8080", api(db)))
}
