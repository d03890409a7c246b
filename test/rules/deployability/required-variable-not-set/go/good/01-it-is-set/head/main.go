package main

import (
	"log"
	"net/http"
	"os"
)

func main() {
	database_url := os.Getenv("DATABASE_URL")
	if database_url == "" {
		log.Fatal("DATABASE_URL is not set")
	}
	broker_url := os.Getenv("BROKER_URL")
	if broker_url == "" {
		log.Fatal("BROKER_URL is not set")
	}
	search_url := os.Getenv("SEARCH_URL")
	if search_url == "" {
		log.Fatal("SEARCH_URL is not set")
	}
	payments_url := os.Getenv("PAYMENTS_URL")
	if payments_url == "" {
		log.Fatal("PAYMENTS_URL is not set")
	}
	log.Fatal(http.ListenAndServe(":8080", nil))
}
