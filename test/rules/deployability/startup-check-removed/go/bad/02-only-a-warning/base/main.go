package main

import (
	"log"
	"net/http"
	"os"
)

func main() {
	key := os.Getenv("WEBHOOK_KEY")
	if key == "" {
		log.Fatal("WEBHOOK_KEY is required") // <- finding
	}
	http.Handle("/hook", hook([]byte(key)))
	log.Fatal(http.ListenAndServe(":8080", nil))
}
