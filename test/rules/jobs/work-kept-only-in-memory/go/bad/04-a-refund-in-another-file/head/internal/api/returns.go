package api

import (
	"context"
	"net/http"

	"example.com/service/internal/money"
)

type Returns struct{ money *money.Service }

func (s *Returns) Routes(mux *http.ServeMux) { mux.HandleFunc("POST /returns", s.accept) }

func (s *Returns) accept(w http.ResponseWriter, r *http.Request) {
	order := r.FormValue("order")
	go s.settle(context.Background(), order) // <- finding
	w.WriteHeader(http.StatusNoContent)
}

func (s *Returns) settle(ctx context.Context, order string) {
	if err := s.money.RefundOrder(ctx, order); err != nil {
		return
	}
}
