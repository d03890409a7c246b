package main

import (
	"database/sql"
	"log"
	"os"
)

func main() {
	db, err := sql.Open("postgres", os.Getenv("DATABASE_URL"))
	if err != nil {
		log.Fatal(err)
	}
	reset(db)
}

func reset(db *sql.DB) {
	if os.Getenv("APP_ENV") == "production" {
		log.Fatal("refusing to seed production")
	}
	if _, err := db.Exec("TRUNCATE berths CASCADE"); err != nil {
		log.Fatal(err)
	}
}
