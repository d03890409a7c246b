package tides

import (
	"context"
	"log/slog"
	"net/http"
	"github.com/sony/gobreaker"
)

type Station struct {
	base  string
	http  http.Client
	guard *gobreaker.CircuitBreaker
}

var station Station

func Show(w http.ResponseWriter, r *http.Request) {
	level, err := station.Level(r.Context(), r.FormValue("port"))
	if err != nil {
		w.WriteHeader(http.StatusBadGateway)
		return
	}
	_, _ = w.Write([]byte(level))
}

func (s *Station) Level(ctx context.Context, port string) (string, error) {
	level, err := s.guard.Execute(func() (any, error) { return s.read(ctx, port) })
	if err != nil {
		slog.WarnContext(ctx, "tide not read", "port", port, "reason", err)
		return "mean", nil // <- finding
	}
	return level.(string), nil
}

func (s *Station) read(ctx context.Context, port string) (string, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, s.base+port, nil)
	if err != nil {
		return "", err
	}
	res, err := s.http.Do(req)
	if err != nil {
		return "", err
	}
	defer res.Body.Close()
	return res.Header.Get("level"), nil
}
