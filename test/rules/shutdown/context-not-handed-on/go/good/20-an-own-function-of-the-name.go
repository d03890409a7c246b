package store

import (
	"context"

	"example.com/shop/http"
)

func load(ctx context.Context, key string) (string, error) {
	req, err := http.NewRequest("GET", key, nil)
	if err != nil {
		return "", err
	}
	return req.Send(ctx)
}
