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
		defer func() {
			if err := unlock(context.Background(), id); err != nil {
				slog.ErrorContext(ctx, "not unlocked", "err", err)
			}
		}()
		ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), 10*time.Second)
		defer cancel()
		if err := send(ctx, id); err != nil {
			slog.ErrorContext(ctx, "not sent", "err", err)
		}
	}()
}

func unlock(ctx context.Context, id string) error {
	slog.InfoContext(ctx, "unlocked", "id", id)
	return nil
}
