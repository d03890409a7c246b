package main

import (
	"database/sql"
	"net/http"
)

var db *sql.DB

func main() {
	http.HandleFunc("POST /gates/{id}/open", open)
	_ = http.ListenAndServe(":8080", nil)
}
