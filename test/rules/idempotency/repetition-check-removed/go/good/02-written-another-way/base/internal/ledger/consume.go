package ledger

import "context"

func (c *Consumer) Handle(ctx context.Context, msg Message) error {
	if c.seen.Has(ctx, msg.ID) {
		return nil
	}
	return c.accounts.Book(ctx, msg.Account, msg.Cents)
}
