package health

import (
	"context"
	"database/sql"
	"log/slog"
	"net/http"
	"time"
)

type Checker struct {
	DB     *sql.DB
	Broker interface{ Ping(context.Context) error }
}

func (c *Checker) Ready(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), 2*time.Second)
	defer cancel()
	if err := c.DB.PingContext(ctx); err != nil {
		slog.ErrorContext(ctx, "database not reachable", "err", err)
		http.Error(w, "database", http.StatusServiceUnavailable)
		return
	}
	if err := c.Broker.Ping(ctx); err != nil { // <- finding
		slog.ErrorContext(ctx, "broker not reachable", "err", err)
		http.Error(w, "broker", http.StatusServiceUnavailable)
		return
	}
	w.WriteHeader(http.StatusOK)
}
