package main

import (
	"log"
	"net/http"
	"os"
)

func main() {
	key := os.Getenv("SIGNING_KEY")
	if key == "" {
		log.Fatal("SIGNING_KEY is missing")
	}
	http.ListenAndServe(":8080", routes(key))
}
