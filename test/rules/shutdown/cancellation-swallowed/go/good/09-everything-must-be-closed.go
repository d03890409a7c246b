package pools

import (
	"context"
	"log/slog"
)

func (p *Pools) Shutdown(ctx context.Context) {
	for _, pool := range p.all {
		if err := pool.Drain(ctx); err != nil {
			slog.Error("pool not drained", "err", err)
		}
	}
}
