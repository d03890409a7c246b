package store

import (
	"context"
	"database/sql"
)

type Unit struct{ tx *sql.Tx }

func Begin(ctx context.Context, db *sql.DB) (*Unit, error) {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return nil, err
	}
	if _, err := tx.ExecContext(ctx, "INSERT INTO units DEFAULT VALUES"); err != nil {
		tx.Rollback()
		return nil, err
	}
	return &Unit{tx: tx}, nil
}

func Save(ctx context.Context, db *sql.DB, run func(*sql.Tx) error) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "DELETE FROM drafts"); err != nil {
		tx.Rollback()
		return err
	}
	return run(tx)
}
