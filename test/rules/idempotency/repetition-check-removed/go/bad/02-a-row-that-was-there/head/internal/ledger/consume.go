package ledger

import "context"

func (c *Consumer) Handle(ctx context.Context, msg Message) error {
	_, err := c.db.Exec(ctx, `UPDATE accounts SET balance = balance + $2 WHERE id = $1`, msg.Account, msg.Cents)
	return err
}
