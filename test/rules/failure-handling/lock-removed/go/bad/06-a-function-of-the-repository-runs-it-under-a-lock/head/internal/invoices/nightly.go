package invoices

import (
	"context"
	"database/sql"
	"time"

	"example.org/billing/internal/leader"
)

type Nightly struct{ DB *sql.DB }

func (n *Nightly) Start(ctx context.Context) {
	for range time.Tick(24 * time.Hour) {
		_ = n.remind(ctx)
		_ = leader.Alone(ctx, n.DB, "purge", n.purge)
	}
}

func (n *Nightly) remind(ctx context.Context) error {
	_, err := n.DB.ExecContext(ctx, "INSERT INTO mails (invoice_id) SELECT id FROM invoices WHERE due < now()")
	return err
}

func (n *Nightly) purge(ctx context.Context) error {
	_, err := n.DB.ExecContext(ctx, "DELETE FROM drafts WHERE created < now() - interval '90 days'")
	return err
}
