package main

import (
	"database/sql"
	"net/http"
)

func api(db *sql.DB) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, err := db.ExecContext(r.Context(), "insert into hits default values"); err != nil {
			http.Error(w, "not saved", http.StatusInternalServerError)
		}
	})
}
