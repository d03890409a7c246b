package orders

import "net/http"

func (s *Service) Place(w http.ResponseWriter, r *http.Request) {
	order := s.read(r)
	s.mail(order)
	w.WriteHeader(http.StatusCreated)
}

type Service struct{}

func (s *Service) read(r *http.Request) string { return r.FormValue("id") }
func (s *Service) mail(id string)              {}
