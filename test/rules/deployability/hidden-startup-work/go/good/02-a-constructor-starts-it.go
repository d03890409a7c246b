package outbox

import "context"

type Outbox struct{ done chan struct{} }

func New(ctx context.Context) *Outbox {
	o := &Outbox{done: make(chan struct{})}
	go o.run(ctx)
	return o
}
