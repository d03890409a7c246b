package ledger

import "context"

func (c *Consumer) Handle(ctx context.Context, msg Message) error {
	tag, err := c.db.Exec(ctx, `INSERT INTO handled (message_id) VALUES ($1) ON CONFLICT DO NOTHING`, msg.ID) // <- finding
	if err != nil {
		return err
	}
	if tag.RowsAffected() == 0 {
		return nil
	}
	_, err = c.db.Exec(ctx, `UPDATE accounts SET balance = balance + $2 WHERE id = $1`, msg.Account, msg.Cents)
	return err
}
