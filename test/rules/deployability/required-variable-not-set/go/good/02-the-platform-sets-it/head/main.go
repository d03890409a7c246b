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
	kubernetes_service_host := os.Getenv("KUBERNETES_SERVICE_HOST")
	if kubernetes_service_host == "" {
		log.Fatal("KUBERNETES_SERVICE_HOST is not set")
	}
	log.Fatal(http.ListenAndServe(":8080", nil))
}
