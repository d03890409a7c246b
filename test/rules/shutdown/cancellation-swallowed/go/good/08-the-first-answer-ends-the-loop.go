package rates

import (
	"context"
	"errors"
	"log/slog"
)

func Latest(ctx context.Context, sources []Source) (float64, error) {
	for _, source := range sources {
		rate, err := source.Rate(ctx)
		if err != nil {
			slog.Warn("source has no rate", "source", source.Name(), "err", err)
			continue
		}
		return rate, nil
	}
	return 0, errors.New("no source has a rate")
}
