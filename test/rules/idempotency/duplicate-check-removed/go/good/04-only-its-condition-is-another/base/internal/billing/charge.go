package billing

import "context"

func (b *Billing) Charge(ctx context.Context, invoice *Invoice) error {
	if invoice.PaidAt != nil {
		return ErrAlreadyPaid
	}
	return b.gateway.Charge(ctx, invoice.ID, invoice.Amount)
}
