package main

import (
	"log"
	"net/http"

	"acme/mail/internal/mail"
)

func main() {
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) { mail.Send("a@b", "c") })
	log.Fatal(http.ListenAndServe(":8080", nil))
}
