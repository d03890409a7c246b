package main

import (
	"time"
	"database/sql"
	"log"
	"net/http"
	"os"
)

func main() {
	db, err := sql.Open("pgx", os.Getenv("DATABASE_URL"))
	if err != nil {
		log.Fatal(err)
	}
	for attempt := 0; ; attempt++ {
		if err := db.Ping(); err == nil {
			break
		} else if attempt == 10 {
			log.Fatalf("the database is not reachable: %v", err)
		}
		time.Sleep(time.Second)
	}
	log.Fatal(http.ListenAndServe(":8080", api(db)))
}
