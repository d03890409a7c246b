package main

import (
	"log"
	"net/http"
	"os"

	"example.com/svc/internal/hooks"
)

func main() {
	h := &hooks.Handler{Secret: []byte(os.Getenv("HOOK_SECRET"))}
	http.HandleFunc("/hooks/ledger", h.Receive)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
