package web

import (
	"net/http"

	"example.com/service/internal/store"
)

type Server struct {
	store *store.Store
}

func (s *Server) Create(w http.ResponseWriter, r *http.Request) {
	s.store.Insert(r.FormValue("id"))
}
