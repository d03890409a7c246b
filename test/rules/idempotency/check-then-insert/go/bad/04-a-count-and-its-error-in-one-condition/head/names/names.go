package names

import (
	"context"
	"database/sql"
)

type Names struct{ db *sql.DB }

func (n *Names) Take(ctx context.Context, name, owner string) error {
	var taken int
	if err := n.db.QueryRowContext(ctx, `SELECT count(*) FROM names WHERE name = $1`, name).Scan(&taken); err != nil || taken > 0 {
		return err
	}
	_, err := n.db.ExecContext(ctx, `INSERT INTO names (name, owner) VALUES ($1, $2)`, name, owner) // <- finding
	return err
}
