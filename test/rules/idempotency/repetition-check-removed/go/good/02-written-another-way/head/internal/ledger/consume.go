package ledger

import "context"

func (c *Consumer) Handle(ctx context.Context, msg Message) error {
	known, err := c.seen.Lookup(ctx, msg.ID)
	if err != nil {
		return err
	}
	if !known {
		return c.accounts.Book(ctx, msg.Account, msg.Cents)
	}
	return nil
}
