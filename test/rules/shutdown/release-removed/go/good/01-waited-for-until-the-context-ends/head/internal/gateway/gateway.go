package gateway

import (
	"context"
	"sync"
)

type Gateway struct {
	inFlight sync.WaitGroup
	queue    chan string
}

func (g *Gateway) Shutdown(ctx context.Context) error {
	if err := g.server.Shutdown(ctx); err != nil {
		return err
	}
	g.waitFor(ctx, &g.inFlight)
	close(g.queue)
	return nil
}
