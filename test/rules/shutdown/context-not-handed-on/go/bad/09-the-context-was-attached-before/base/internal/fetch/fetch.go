package fetch

import (
	"context"
	"net/http"
)

type Fetcher struct {
	client *http.Client
}

func (f *Fetcher) Fetch(ctx context.Context, address string) (int, error) {
	req, err := http.NewRequest(http.MethodGet, address, nil)
	if err != nil {
		return 0, err
	}
	req = req.WithContext(ctx)
	resp, err := f.client.Do(req)
	if err != nil {
		return 0, err
	}
	defer resp.Body.Close()
	return resp.StatusCode, nil
}
