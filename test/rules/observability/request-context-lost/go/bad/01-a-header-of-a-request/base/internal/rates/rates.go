package rates

import (
	"context"
	"net/http"

	"example.com/service/internal/ids"
)

func Fetch(ctx context.Context, url string) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("X-Request-Id", ids.From(ctx)) // <- finding
	return http.DefaultClient.Do(req)
}
