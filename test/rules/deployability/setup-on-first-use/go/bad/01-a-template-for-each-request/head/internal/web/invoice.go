package web

import (
	"html/template"
	"net/http"
)

func Invoice(w http.ResponseWriter, r *http.Request) {
	invoice := template.Must(template.ParseFiles("templates/invoice.html"))
	if err := invoice.Execute(w, r.URL.Query().Get("id")); err != nil {
		http.Error(w, "render", http.StatusInternalServerError)
	}
}
