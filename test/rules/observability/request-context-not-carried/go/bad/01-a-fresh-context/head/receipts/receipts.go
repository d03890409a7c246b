package receipts

import (
	"context"
	"log/slog"
	"net/http"
	"time"
)

func Handle(w http.ResponseWriter, r *http.Request) {
	later(r.Context(), r.URL.Path)
}

func send(ctx context.Context, id string) error {
	slog.InfoContext(ctx, "sending", "id", id)
	return nil
}

func later(ctx context.Context, id string) {
	go func() {
		ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second) // <- finding
		defer cancel()
		if err := send(ctx, id); err != nil {
			slog.ErrorContext(ctx, "not sent", "err", err)
		}
	}()
}
