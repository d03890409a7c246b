package main

import (
	"net/http"

	"example.com/ledger/journal"
)

func main() {
	http.HandleFunc("POST /", func(w http.ResponseWriter, r *http.Request) {
		if err := journal.Record(r.Context(), "x", nil, nil); err != nil {
			http.Error(w, "no", http.StatusInternalServerError)
		}
	})
	http.ListenAndServe(":8080", nil)
}
