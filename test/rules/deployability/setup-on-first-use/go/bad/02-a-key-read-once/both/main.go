package main

import (
	"fmt"
	"log"
	"net/http"

	"acme/pay/internal/keys"
)

func main() {
	http.HandleFunc("/sign", func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, keys.Signing().Size()) })
	log.Fatal(http.ListenAndServe(":8080", nil))
}
