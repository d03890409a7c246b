package stock

import (
	"context"
	"net/http"
	"time"

	stockv1 "example.com/gen/stock/v1"
	"google.golang.org/grpc"
)

type Server struct {
	stock stockv1.StockClient
}

func NewServer(connection grpc.ClientConnInterface) *Server {
	return &Server{stock: stockv1.NewStockClient(connection)}
}

func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), 2*time.Second)
	defer cancel()
	if _, err := s.stock.Reserve(ctx, &stockv1.ReserveRequest{Sku: r.PathValue("sku")}); err != nil {
		http.Error(w, "not reserved", http.StatusBadGateway)
	}
}
