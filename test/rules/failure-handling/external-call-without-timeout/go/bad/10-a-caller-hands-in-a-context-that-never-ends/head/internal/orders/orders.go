package orders

import (
	"context"
	"net/http"
	"time"

	"example.com/service/internal/web"
)

func Score(id string) (*http.Response, error) {
	return web.Load(context.Background(), "https://risk.example.com/"+id) // <- finding
}

func Limit(id string) (*http.Response, error) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	return web.Load(ctx, "https://risk.example.com/limits/"+id)
}
