package parcels

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"time"
)

type Parcels struct {
	base   string
	client *http.Client
}

func (p *Parcels) Book(ctx context.Context, order string, body []byte) error {
	return again(ctx, func() error { return p.send(ctx, "/bookings", body, order) })
}

func (p *Parcels) PickUp(ctx context.Context, body []byte) error {
	return again(ctx, func() error { return p.send(ctx, "/pick-ups", body, "") }) // <- finding
}

func (p *Parcels) send(ctx context.Context, path string, body []byte, key string) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, p.base+path, bytes.NewReader(body))
	if err != nil {
		return err
	}
	if key != "" {
		req.Header.Set("Idempotency-Key", key)
	}
	res, err := p.client.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	if res.StatusCode >= 500 {
		return fmt.Errorf("parcels answered %d", res.StatusCode)
	}
	return nil
}

func again(ctx context.Context, work func() error) error {
	var err error
	for round := 0; round < 4; round++ {
		if err = work(); err == nil {
			return nil
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(250 * time.Millisecond << round):
		}
	}
	return err
}
