package sales

import (
	"context"

	"example.com/kiosk/internal/psp"
)

type Sale struct{ ID, Body string }

type Desk struct{ PSP *psp.Client }

func (d *Desk) Settle(ctx context.Context, sales []Sale) error {
	for _, sale := range sales {
		if err := d.PSP.Pay(ctx, sale.Body, "sale-"+sale.ID); err != nil {
			return err
		}
	}
	return nil
}
