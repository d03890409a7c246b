package web

import "net/http"

func Register(mux *http.ServeMux) {
	mux.Handle("POST /notes", requireSession(http.HandlerFunc(create)))
	mux.Handle("PUT /notes/{id}", requireSession(http.HandlerFunc(replace)))
	mux.Handle("DELETE /notes/{id}", requireSession(http.HandlerFunc(remove)))
	mux.Handle("POST /notes/{id}/archive", http.HandlerFunc(archive)) // <- finding
}

func create(w http.ResponseWriter, r *http.Request)  {}
func replace(w http.ResponseWriter, r *http.Request) {}
func remove(w http.ResponseWriter, r *http.Request)  {}
func archive(w http.ResponseWriter, r *http.Request)   { publish(r.PathValue("id")) }
