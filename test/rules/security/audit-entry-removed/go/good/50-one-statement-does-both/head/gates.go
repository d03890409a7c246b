package main

import "net/http"

func open(w http.ResponseWriter, r *http.Request) {
	tx, err := db.BeginTx(r.Context(), nil)
	if err != nil {
		http.Error(w, "no database", http.StatusInternalServerError)
		return
	}
	defer tx.Rollback()
	_, err = tx.ExecContext(r.Context(), `WITH gone AS (UPDATE gate SET open = true WHERE id = $1 RETURNING id)
		INSERT INTO gate_audit (gate, person) SELECT id, $2 FROM gone`, r.PathValue("id"), r.Header.Get("X-Person"))
	if err != nil || tx.Commit() != nil {
		http.Error(w, "not opened", http.StatusInternalServerError)
	}
}
