package shop

import (
	"net/http"
	"time"

	"github.com/sony/gobreaker"
)

var client = &http.Client{Timeout: 2 * time.Second}

type Shop struct {
	stock, price, reviews *gobreaker.CircuitBreaker
}

func (s *Shop) StockOf(id string) (any, error) {
	return s.stock.Execute(func() (any, error) {
		return client.Get("https://stock.example.org/" + id)
	})
}

func (s *Shop) PriceOf(id string) (any, error) {
	return s.price.Execute(func() (any, error) {
		return client.Get("https://price.example.org/" + id)
	})
}

func (s *Shop) ReviewsOf(id string) (any, error) {
	return s.reviews.Execute(func() (any, error) {
		return client.Get("https://reviews.example.org/" + id)
	})
}
