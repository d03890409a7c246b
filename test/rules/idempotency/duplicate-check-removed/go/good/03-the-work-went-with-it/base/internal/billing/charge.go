package billing

import "context"

func (b *Billing) Charge(ctx context.Context, invoice *Invoice) error {
	if invoice.PaidAt != nil {
		return ErrAlreadyPaid
	}
	b.gateway.SendReceipt(ctx, invoice.ID)
	return nil
}
