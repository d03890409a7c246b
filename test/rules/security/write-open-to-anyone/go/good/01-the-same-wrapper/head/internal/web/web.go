package web

import (
	"net/http"
)

func (s *Server) routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("POST /orders/{id}/cancel", s.member(http.HandlerFunc(s.cancel)))
	mux.Handle("DELETE /orders/{id}", s.member(http.HandlerFunc(s.remove)))
	return mux
}

func (s *Server) member(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		user, err := s.tokens.User(r.Header.Get("Authorization"))
		if err != nil || user == nil {
			http.Error(w, "sign in", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(withUser(r.Context(), user)))
	})
}

func (s *Server) cancel(w http.ResponseWriter, r *http.Request) {
	if _, err := s.db.ExecContext(r.Context(), `UPDATE orders SET state = 'cancelled' WHERE id = $1 AND owner_id = $2`, r.PathValue("id"), userOf(r).ID); err != nil {
		http.Error(w, "internal", http.StatusInternalServerError)
	}
}

func (s *Server) remove(w http.ResponseWriter, r *http.Request) {
	if _, err := s.db.ExecContext(r.Context(), `DELETE FROM orders WHERE id = $1`, r.PathValue("id")); err != nil {
		http.Error(w, "internal", http.StatusInternalServerError)
	}
}
