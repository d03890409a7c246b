package health

import (
	"database/sql"
	"net/http"
)

func Ready(db *sql.DB) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		_ = db.PingContext(r.Context())  // <- finding
		w.WriteHeader(http.StatusOK)
	}
}
