package api

import (
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/httprate"
)

func Routes(r chi.Router, s *Server) {
	limit := httprate.LimitByIP(5, time.Minute)
	r.Get("/courses", s.Courses)
	r.With(limit).Post("/bookings", s.Book)
	r.With(limit).Post("/vouchers", s.Voucher)
}
