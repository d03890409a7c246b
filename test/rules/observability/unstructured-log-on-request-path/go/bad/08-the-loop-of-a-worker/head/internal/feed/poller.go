package feed

import (
	"context"
	"fmt"
)

type Poller struct{ seen int }

func (p *Poller) Poll(ctx context.Context) {
	p.seen++
	fmt.Printf("polled %d feeds\n", p.seen) // <- finding
}
