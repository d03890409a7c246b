package api

import (
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/httprate"
)

func Routes(r chi.Router, s *Server) {
	r.Get("/courses", s.Courses)
	r.Group(func(r chi.Router) {
		r.Use(httprate.LimitByIP(5, time.Minute)) // <- finding
		r.Post("/bookings", s.Book)
		r.Post("/vouchers", s.Voucher)
	})
}
