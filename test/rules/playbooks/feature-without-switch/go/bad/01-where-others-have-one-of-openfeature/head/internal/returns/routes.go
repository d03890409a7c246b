package returns

import "github.com/go-chi/chi/v5"

func (s *Service) Routes(r chi.Router) {
	r.Post("/returns", s.Handle) // <- finding
	r.Post("/returns/label", s.Handle)
	r.Post("/returns/refund", s.Handle)
}
