package tides

import (
	"context"
	"net/http"
)

const tidesAt = "8Zq2vN5xWb3LrT7yKd9PfGh4Jm6C"

func Ask(ctx context.Context, client *http.Client) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, "https://tides.example/now", nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("X-Api-Key", tidesAt) // <- finding
	return client.Do(req)
}
