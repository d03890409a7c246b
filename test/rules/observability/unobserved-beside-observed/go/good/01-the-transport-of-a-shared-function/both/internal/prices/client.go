package prices

import (
	"context"
	"net/http"
	"time"

	"example.com/service/internal/httpx"
)

var client = httpx.Client(2 * time.Second)

func Get(ctx context.Context, url string) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return nil, err
	}
	return client.Do(req)
}
