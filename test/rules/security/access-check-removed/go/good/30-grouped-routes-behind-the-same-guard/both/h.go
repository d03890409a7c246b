package main

import (
	"database/sql"
	"net/http"
)

type H struct{ db *sql.DB }

func (h *H) Campaigns(w http.ResponseWriter, r *http.Request) { h.db.QueryContext(r.Context(), "SELECT 1 FROM campaigns") }
func (h *H) Export(w http.ResponseWriter, r *http.Request)    { h.db.QueryContext(r.Context(), "SELECT 1 FROM donors") }
