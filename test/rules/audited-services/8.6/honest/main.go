package main

import (
	"context"
	"log/slog"
	"net/http"
	"time"
)

type relay struct{}

func (r *relay) run(ctx context.Context) {
	for {
		if ctx.Err() != nil {
			return
		}
		if err := r.sync(ctx); err != nil {
			slog.Warn("sync", "error", err)
		}
		time.Sleep(time.Second)
	}
}

func (r *relay) sync(ctx context.Context) error {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, "https://bank.example.com/rate", nil)
	if err != nil {
		return err
	}
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	return answer.Body.Close()
}

func main() {
	go (&relay{}).run(context.Background())
	_ = http.ListenAndServe(":8080", nil)
}
