package orders

import (
	"log/slog"
	"net/http"
)

func (s *Service) Place(w http.ResponseWriter, r *http.Request) {
	order := s.read(r)
	go func(id string) {
		defer func() {
			if p := recover(); p != nil {
				slog.Error("mail panicked", "panic", p)
			}
		}()
		s.mail(id)
	}(order)
	w.WriteHeader(http.StatusCreated)
}

type Service struct{}

func (s *Service) read(r *http.Request) string { return r.FormValue("id") }
func (s *Service) mail(id string)              {}
