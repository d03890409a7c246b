package api

import (
	"database/sql"
	"net/http"
)

type server struct {
	db *sql.DB
}

func (s *server) cancel(w http.ResponseWriter, r *http.Request) {
	result, err := s.db.ExecContext(r.Context(), "UPDATE orders SET state = 'cancelled' WHERE id = $1", r.PathValue("id"))
	if err != nil {
		http.Error(w, "cancel failed", http.StatusInternalServerError)
		return
	}
	count, err := result.RowsAffected()
	if err != nil {
		http.Error(w, "cancel failed", http.StatusInternalServerError)
		return
	}
	if count == 0 {
		http.Error(w, err.Error(), http.StatusNotFound) // <- finding
		return
	}
	w.WriteHeader(http.StatusNoContent)
}
