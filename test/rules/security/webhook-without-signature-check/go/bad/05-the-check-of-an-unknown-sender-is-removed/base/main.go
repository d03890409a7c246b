package main

import (
	"encoding/json"
	"io"
	"log"
	"net/http"

	"github.com/go-chi/chi/v5"

	"example.com/yard/proof"
)

func main() {
	r := chi.NewRouter()
	r.Post("/scales/readings", reading)
	log.Fatal(http.ListenAndServe(":8080", r))
}

func reading(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<16))
	if err != nil {
		http.Error(w, "unreadable", http.StatusBadRequest)
		return
	}
	if !proof.Holds(body, r.Header.Get("X-Proof")) { // <- finding
		http.Error(w, "not proven", http.StatusUnauthorized)
		return
	}
	var one Reading
	if err := json.Unmarshal(body, &one); err != nil {
		http.Error(w, "malformed", http.StatusBadRequest)
		return
	}
	weights.Record(one)
}

