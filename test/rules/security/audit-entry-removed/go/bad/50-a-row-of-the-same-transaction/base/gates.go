package main

import "net/http"

func open(w http.ResponseWriter, r *http.Request) {
	tx, err := db.BeginTx(r.Context(), nil)
	if err != nil {
		http.Error(w, "no database", http.StatusInternalServerError)
		return
	}
	defer tx.Rollback()
	_, err = tx.ExecContext(r.Context(), "UPDATE gate SET open = true WHERE id = $1", r.PathValue("id"))
	if err == nil {
		_, err = tx.ExecContext(r.Context(), "INSERT INTO gate_audit (gate, person) VALUES ($1, $2)", r.PathValue("id"), r.Header.Get("X-Person")) // <- finding
	}
	if err != nil || tx.Commit() != nil {
		http.Error(w, "not opened", http.StatusInternalServerError)
	}
}
