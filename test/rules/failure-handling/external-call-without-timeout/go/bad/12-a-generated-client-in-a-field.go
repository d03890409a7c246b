package stock

import (
	"context"
	"net/http"

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
	if _, err := s.stock.Reserve(context.Background(), &stockv1.ReserveRequest{Sku: r.PathValue("sku")}); err != nil { // <- finding
		http.Error(w, "not reserved", http.StatusBadGateway)
	}
}
