package gateway

import (
	"context"
	"sync"
)

type Gateway struct {
	inFlight sync.WaitGroup
	queue    chan string
}

func (g *Gateway) Load(ctx context.Context) error {
	g.inFlight.Wait()
	close(g.queue)
	return nil
}
