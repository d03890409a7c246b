package api

import "github.com/go-chi/chi/v5"

func Routes(r chi.Router, s *Server) {
	r.Get("/courses", s.Courses)
	r.Post("/bookings", s.Book)
	r.Post("/vouchers", s.Voucher)
}
