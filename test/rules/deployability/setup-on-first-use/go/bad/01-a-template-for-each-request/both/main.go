package main

import (
	"log"
	"net/http"

	"acme/mail/internal/web"
)

func main() {
	http.HandleFunc("/invoice", web.Invoice)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
