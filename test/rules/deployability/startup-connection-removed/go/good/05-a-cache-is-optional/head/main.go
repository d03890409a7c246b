package main

import (
	"github.com/redis/go-redis/v9"
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
	cache := redis.NewClient(&redis.Options{Addr: os.Getenv("CACHE_ADDR")})
	log.Fatal(http.ListenAndServe(":8080", api(db, cache)))
}
