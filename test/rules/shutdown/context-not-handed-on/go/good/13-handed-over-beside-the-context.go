package billing

import (
	"context"
	"net/http"

	"golang.org/x/net/context/ctxhttp"
)

func fetch(ctx context.Context, client *http.Client, address string) (*http.Response, error) {
	req, err := http.NewRequest(http.MethodGet, address, nil)
	if err != nil {
		return nil, err
	}
	return ctxhttp.Do(ctx, client, req)
}
