package names

import (
	"context"
	"database/sql"
	"errors"
)

type Names struct{ db *sql.DB }

// Add stops only if the count fails: whatever the number is, the row is added.
func (n *Names) Add(ctx context.Context, name, owner string) (int, error) {
	var before int
	if err := n.db.QueryRowContext(ctx, `SELECT count(*) FROM names WHERE name = $1`, name).Scan(&before); err != nil {
		return 0, err
	}
	_, err := n.db.ExecContext(ctx, `INSERT INTO names (name, owner) VALUES ($1, $2)`, name, owner)
	return before, err
}

func (n *Names) Claim(ctx context.Context, name, owner string) error {
	var taken int
	if err := n.db.QueryRowContext(ctx, `SELECT count(*) FROM claims WHERE name = $1`, name).Scan(&taken); err != nil || taken > 0 {
		return errors.Join(err, errors.New("taken"))
	}
	_, err := n.db.ExecContext(ctx, `INSERT INTO claims (name, owner) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING`, name, owner)
	return err
}
