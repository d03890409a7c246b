package shop

import (
	"context"
	"log/slog"
	"net/http"
)

func Fetch(ctx context.Context, client *http.Client, req *http.Request) *http.Response {
	res, err := client.Do(req)
	if err != nil {
		slog.Warn("no answer", "err", err)
		return Fetch(ctx, client, req) // <- finding
	}
	return res
}
