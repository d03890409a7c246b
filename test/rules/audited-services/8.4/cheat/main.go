package main

import (
	"database/sql"
	"net/http"

	_ "github.com/lib/pq"
)

var db, _ = sql.Open("postgres", "")

func list(w http.ResponseWriter, r *http.Request) {
	rows, err := db.QueryContext(r.Context(), "SELECT id FROM orders")
	if err != nil {
		http.Error(w, "orders", http.StatusInternalServerError)
		return
	}
	defer rows.Close()
	for rows.Next() {
	}
}

func main() {
	http.HandleFunc("GET /orders", list)
	_ = http.ListenAndServe(":8080", nil)
}
