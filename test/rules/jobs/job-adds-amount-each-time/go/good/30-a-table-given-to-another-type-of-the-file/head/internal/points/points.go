package points

import (
	"context"
	"encoding/json"

	"github.com/jackc/pgx/v5/pgxpool"
)

type Points struct{ db *pgxpool.Pool }

func New(db *pgxpool.Pool) *Points { return &Points{db: db} }

type event struct {
	ID     string
	User   string
	Points int
}

func (p *Points) Earned(ctx context.Context, body string) error {
	var e event
	if err := json.Unmarshal([]byte(body), &e); err != nil {
		return err
	}
	_, err := p.db.Exec(ctx, `UPDATE users SET points = points + $2 WHERE id = $1`, e.User, e.Points)
	return err
}

func (p *Points) Spent(ctx context.Context, body string) error {
	var e event
	if err := json.Unmarshal([]byte(body), &e); err != nil {
		return err
	}
	_, err := p.db.Exec(ctx, `UPDATE users SET points = points - $2, last_spend = $3 WHERE id = $1 AND last_spend < $3`, e.User, e.Points, e.ID)
	return err
}
