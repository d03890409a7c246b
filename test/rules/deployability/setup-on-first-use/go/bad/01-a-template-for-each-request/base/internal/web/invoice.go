package web

import (
	"html/template"
	"net/http"
)

var invoice = template.Must(template.ParseFiles("templates/invoice.html")) // <- finding

func Invoice(w http.ResponseWriter, r *http.Request) {
	if err := invoice.Execute(w, r.URL.Query().Get("id")); err != nil {
		http.Error(w, "render", http.StatusInternalServerError)
	}
}
