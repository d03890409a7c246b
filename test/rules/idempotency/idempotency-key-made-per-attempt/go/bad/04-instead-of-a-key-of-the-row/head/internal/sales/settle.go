package sales

import (
	"context"

	"github.com/oklog/ulid/v2"

	"example.com/kiosk/internal/psp"
)

type Sale struct{ ID, Body string }

type Desk struct{ PSP *psp.Client }

func (d *Desk) Settle(ctx context.Context, sales []Sale) error {
	for _, sale := range sales {
		if err := d.PSP.Pay(ctx, sale.Body, ulid.Make().String()); err != nil { // <- finding
			return err
		}
	}
	return nil
}
