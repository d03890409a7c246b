package billing

import "context"

func (b *Billing) Charge(ctx context.Context, invoice *Invoice) error {
	if invoice.Settled() {
		return ErrAlreadyPaid
	}
	return b.gateway.Charge(ctx, invoice.ID, invoice.Amount)
}
