package hooks

import (
	"context"
	"net/http"
)

func notify(ctx context.Context, address string) error {
	resp, err := http.Get(address) //nolint:noctx // the notice must leave even if the caller has gone
	if err != nil {
		return err
	}
	return resp.Body.Close()
}
