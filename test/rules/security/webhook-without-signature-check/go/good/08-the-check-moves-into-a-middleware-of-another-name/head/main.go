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
	r.Use(weighed)
	r.Post("/scales/readings", reading)
	log.Fatal(http.ListenAndServe(":8080", r))
}

func reading(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<16))
	if err != nil {
		http.Error(w, "unreadable", http.StatusBadRequest)
		return
	}
	var one Reading
	if err := json.Unmarshal(body, &one); err != nil {
		http.Error(w, "malformed", http.StatusBadRequest)
		return
	}
	weights.Record(one)
}

func weighed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<16))
		if err != nil || !proof.Holds(body, r.Header.Get("X-Proof")) {
			http.Error(w, "not proven", http.StatusUnauthorized)
			return
		}
		r.Body = io.NopCloser(bytes.NewReader(body))
		next.ServeHTTP(w, r)
	})
}
