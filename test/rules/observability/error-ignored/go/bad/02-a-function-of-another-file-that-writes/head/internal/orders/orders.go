package orders

import (
	"context"
	"database/sql"
)

type Repo struct{ db *sql.DB }

func (r *Repo) Save(ctx context.Context, id string) error {
	_, err := r.db.ExecContext(ctx, "insert into orders values ($1)", id)
	return err
}

func Create(ctx context.Context, r *Repo, id string) {
	_ = r.Save(ctx, id) // <- finding
}
